import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Process } from '../../engine/model/index.ts';
import { call, documentFolder } from './call.ts';

describe('binglian import and export of lists', () => {
  const file = documentFolder();
  const list = (limit: string): string =>
    file(
      'list.csv',
      `事项名称,实施主体,承诺时限,材料名称,结果名称\n甲,一局,5个工作日,申请表,甲证\n乙,二局,${limit},甲证,乙证\n`,
    );

  test('a list becomes a document that every other command takes', async () => {
    const out = file('plan.json', '');
    const {
      status,
      err,
      out: told,
    } = await call(['import', list('3'), '--out', out, '--force', '--as-of', '2026-01-01']);
    expect([status, err]).toEqual([0, '']);
    expect(told).toContain('读到 2 个事项、3 种材料');
    const compared = JSON.parse((await call(['compare', out, '--json'])).out) as {
      reductions: { name: string; before: number }[];
    };
    expect(compared.reductions.find(({ name }) => name === 'time')?.before).toBe(8);
  });

  test('a row that cannot be read is named with its cell, and nothing is written', async () => {
    const out = `${list('尽快')}.json`;
    const { status, err } = await call(['import', list('尽快'), '--out', out]);
    expect(status).toBe(1);
    expect(err).toContain('错误 C3');
    expect(existsSync(out)).toBe(false);
  });

  test('personal data in a list are masked, and each place is told', async () => {
    const given = file(
      'persons.csv',
      '事项名称,实施主体,承诺时限,材料名称,结果名称,联系人,备注\n甲,一局,5个工作日,申请表,甲证,王小明,电话 13812345678\n乙,二局,3,甲证,乙证,,申请人：李雷 11010519491231002X\n',
    );
    const { status, out, err } = await call(['import', given, '--as-of', '2026-01-01']);
    expect(status).toBe(0);
    for (const person of ['王小明', '13812345678', '李雷', '11010519491231002X']) {
      expect(out).not.toContain(person);
      expect(err).not.toContain(person);
    }
    for (const mark of ['【姓名已隐去】', '电话 【手机号已隐去】', '申请人：【姓名已隐去】 【身份证号已隐去】'])
      expect(out).toContain(mark);
    expect([...err.matchAll(/\[(personal\/[a-z-]+)\]/g)].map(([, code]) => code).sort()).toEqual([
      'personal/identity-number',
      'personal/mobile',
      'personal/name',
      'personal/name',
    ]);
    expect(err).toContain('联系人');
  });

  test('a file that is there already is not written over unasked', async () => {
    const out = file('kept.json', 'kept');
    const { status, err } = await call(['import', list('3'), '--out', out]);
    expect(status).toBe(2);
    expect(err).toContain('--force');
    expect(readFileSync(out, 'utf8')).toBe('kept');
  });

  test('the reformed process goes out as a workbook and comes back with its items', async () => {
    const book = file('after.xlsx', '');
    expect(
      (await call(['export', 'business-startup', '--after', '--format', 'xlsx', '--out', book, '--force'])).status,
    ).toBe(0);
    const after = JSON.parse((await call(['export', 'business-startup', '--after'])).out) as Process;
    const back = JSON.parse((await call(['import', book, '--indicator', 'business-startup'])).out) as Process;
    expect(back.items.map(({ title }) => title.zh)).toEqual(after.items.map(({ title }) => title.zh));
    expect(back.indicator).toBe('business-startup');
  });

  test('a workbook is not written to the terminal, and wrong ids and days are told', async () => {
    expect((await call(['export', 'business-startup', '--format', 'xlsx'])).err).toContain('--out');
    expect((await call(['import', list('3'), '--id', 'Ours'])).status).toBe(2);
    expect((await call(['import', list('3'), '--as-of', 'today'])).status).toBe(2);
    expect((await call(['import', '/nowhere/list.xlsx'])).err).toContain('没有这个文件');
  });

  test('text of a list goes to the output', async () => {
    const { out } = await call(['export', 'business-startup', '--format', 'csv']);
    expect(out.split('\r\n')[0]).toContain('事项名称');
  });
});
