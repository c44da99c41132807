import { pinyin } from 'pinyin-pro';
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../ui/panels/search/entries.ts';
import { find, searchable } from '../../ui/panels/search/find.ts';

const entry = (kind: Entry['kind'], zh: string, en: string): Entry => ({
  key: `${kind} ${en}`,
  kind,
  title: { zh, en },
  path: '/',
});

const entries = [
  entry('measure', '施工许可容缺受理', 'Construction permit with a gap'),
  entry('item', '建筑工程施工许可证', 'Construction permit'),
  entry('material', '施工合同', 'Works contract'),
  entry('authority', '住房和城乡建设局', 'Housing bureau'),
];
const initials = (zh: string): string =>
  pinyin(zh, { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'removed' }).join('');
const list = searchable(entries, initials);
const found = (query: string): string[] => find(list, query).map(({ title }) => title.en);

describe('the search', () => {
  test('finds by pinyin initials, the item before the measure', () => {
    expect(found('sgxk')).toEqual(['Construction permit', 'Construction permit with a gap']);
    expect(found('zfhcx')).toEqual(['Housing bureau']);
  });

  test('finds by Chinese and by the start of an English word', () => {
    expect(found('合同')).toEqual(['Works contract']);
    expect(found('CONTRACT')).toEqual(['Works contract']);
    expect(found('ontract')).toEqual([]);
  });

  test('takes signs of a pattern as letters', () => {
    expect(found('(')).toEqual([]);
    expect(found('.*')).toEqual([]);
  });

  test('finds nothing for nothing', () => {
    expect(found('  ')).toEqual([]);
  });
});
