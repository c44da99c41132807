import { expect, test } from 'vitest';
import { documentInText } from '../../ui/pages/library/document-in.ts';
import { changed } from '../support/small-process.ts';

test('what is read in the page has no personal data of applicants, and says what was masked and where', () => {
  const text = JSON.stringify(changed((process) => void (process.title.zh = '开办（联系人：王小明 13800138000）')));
  const { kind, parsed } = documentInText(text);
  if (kind !== 'process' || !parsed.ok) throw new Error('not read');
  expect(parsed.value.title.zh).toBe('开办（联系人：【姓名已隐去】 【手机号已隐去】）');
  const masked = parsed.findings.filter(({ code }) => code.startsWith('personal/'));
  expect(masked.map(({ code, at }) => [code, at]).sort()).toEqual([
    ['personal/mobile', 'title.zh'],
    ['personal/name', 'title.zh'],
  ]);
});

test('so has a list of items from the clipboard', () => {
  const { parsed } = documentInText('事项名称\t实施主体\t材料名称\n甲\t住建\t表（联系人：王小明）');
  expect(parsed.ok).toBe(true);
  expect(JSON.stringify(parsed)).not.toContain('王小明');
  expect(parsed.findings.map(({ code }) => code)).toContain('personal/name');
});
