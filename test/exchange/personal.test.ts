import { describe, expect, test } from 'vitest';
import { withoutPersonalData } from '../../engine/exchange/index.ts';
import { processes } from '../../processes/index.ts';

const cleaned = (text: string): unknown => withoutPersonalData(text).json;

describe('identity numbers', () => {
  test('are masked where the check character of GB 11643 is right', () => {
    // The two examples that GB 11643-1999 gives.
    expect(cleaned('证件 11010519491231002X，办理')).toBe('证件 【身份证号已隐去】，办理');
    expect(cleaned('440524188001010014')).toBe('【身份证号已隐去】');
  });

  test('other long numbers stay', () => {
    for (const text of ['110105194912310021', '91150500MA0N1XXXXX', '110105194913310024', '2024-150500-04-01-123456'])
      expect(cleaned(text)).toBe(text);
  });
});

test('mobile numbers are masked in the usual ways of writing, and numbers of offices stay', () => {
  for (const number of ['13812345678', '138 1234 5678', '138-1234-5678', '+8613812345678', '１３８１２３４５６７８'])
    expect(cleaned(`电话${number}。`)).toBe('电话【手机号已隐去】。');
  for (const text of ['0475-8312345', '12345', '12812345678', '113812345678', 'a13812345678f'])
    expect(cleaned(text)).toBe(text);
});

test('other telephones are masked where they are those of a person', () => {
  for (const number of ['0475-8312345', '(0475)8312345', '8312345', '010-88321234-102'])
    expect(cleaned(`申请人联系电话：${number}，办理`)).toBe('申请人联系电话：【电话号码已隐去】，办理');
  for (const text of ['咨询电话：0475-8312345', '监督电话：12345', '联系电话：0475-8312345', '申请人电话：12345'])
    expect(cleaned(text)).toBe(text);
  const { json, findings } = withoutPersonalData({
    rows: [{ 经办人电话: '0475-8312345', 咨询电话: '0475-8312345' }, { 经办人电话: '13812345678' }],
  });
  expect(json).toEqual({
    rows: [{ 经办人电话: '【电话号码已隐去】', 咨询电话: '0475-8312345' }, { 经办人电话: '【手机号已隐去】' }],
  });
  expect(findings.map(({ code, at }) => `${code} ${at}`)).toEqual([
    'personal/telephone rows[0].经办人电话',
    'personal/mobile rows[1].经办人电话',
  ]);
});

test('names are masked behind the words for persons and in columns of that heading', () => {
  expect(cleaned('申请人：王小明；材料齐全')).toBe('申请人：【姓名已隐去】；材料齐全');
  expect(cleaned('联系人: 李雷')).toBe('联系人: 【姓名已隐去】');
  for (const text of ['申请人：建设单位', '申请人：施工方', '申请人：企业', '王府井大街', '负责人：张掖市局'])
    expect(cleaned(text)).toBe(text);
  const { json, findings } = withoutPersonalData({ rows: [{ 联系人: '赵六', 备注: '赵六' }] });
  expect(json).toEqual({ rows: [{ 联系人: '【姓名已隐去】', 备注: '赵六' }] });
  expect(findings.map(({ code, at }) => [code, at])).toEqual([['personal/name', 'rows[0].联系人']]);
});

test('the report names each place once a kind, and the value that was given stays as it was', () => {
  const given = { items: [{ id: 'permit', note: '13812345678 或 13912345678，11010519491231002X' }], n: 13812345678 };
  const { json, findings } = withoutPersonalData(given);
  expect(json).toEqual({
    items: [{ id: 'permit', note: '【手机号已隐去】 或 【手机号已隐去】，【身份证号已隐去】' }],
    n: 13812345678,
  });
  expect(findings.map(({ code, at }) => `${code} ${at}`).sort()).toEqual([
    'personal/identity-number items[permit].note',
    'personal/mobile items[permit].note',
  ]);
  expect(given.items[0]!.note).toContain('13812345678');
});

test('documents without personal data come back as they are', () => {
  for (const process of processes) {
    const { json, findings } = withoutPersonalData(process);
    expect(json).toBe(process);
    expect(findings).toEqual([]);
  }
});
