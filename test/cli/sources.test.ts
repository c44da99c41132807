import { describe, expect, test } from 'vitest';
import papa from 'papaparse';
import type { SourcesReport } from '../../engine/exchange/index.ts';
import type { CaseAttributes } from '../../engine/model/index.ts';
import { holds } from '../../engine/model/index.ts';
import { cities, processes, reformsOf } from '../../processes/index.ts';
import { assumed, itemOf, named, smallProcess } from '../support/small-process.ts';
import { call, documentFolder, lineOf } from './call.ts';

const file = documentFolder();

// By hand: planning 10 → construction 4 = 14 working days, all of them assumed; seven numbers of ten are assumptions.
describe('sources of a document', () => {
  const path = file('small.json', JSON.stringify(smallProcess()));

  test('tell shares, the weakest values, and each number with basis and what it moves', async () => {
    const { status, out } = await call(['sources', path]);
    expect(status).toBe(0);
    expect(lineOf(out, '流程、方案和城市规定的数字')).toBe(
      '流程、方案和城市规定的数字 10 个，假设 7 个（70%），0 个有人确认',
    );
    expect(lineOf(out, '其中办理时限所经')).toBe('其中办理时限所经 2 个，假设 2 个（100%），0 个有人确认');
    expect(lineOf(out, '建设工程规划许可证 · 办理用时：10 个工作日；')).toBe(
      '建设工程规划许可证 · 办理用时：10 个工作日；改革前 −2、+2个工作日',
    );
    expect(out).toContain('建筑法 第8条；法律文本\n    影响：按时率、依法核对');
    expect(out).toContain('假设：测试所设\n    影响：有富余，暂不影响办理时限');
  });

  test('as JSON and CSV hold the same numbers, in either language', async () => {
    const report = JSON.parse((await call(['sources', path, '--json'])).out) as SourcesReport;
    const { out } = await call(['sources', path, '--csv', '--lang', 'en']);
    expect(out.startsWith('\uFEFF')).toBe(true);
    const { data } = papa.parse<string[]>(out.slice(1).trimEnd());
    expect(data.slice(1).map((row) => [row[2], row[5], row[6]])).toEqual(
      report.numbers.map(({ at, value, unit }) => [at, String(value), unit]),
    );
    for (const row of data) expect(row).toHaveLength(data[0]!.length);
  });

  test('--csv with --json is wrong use', async () => {
    expect((await call(['sources', path, '--csv', '--json'])).status).toBe(2);
  });

  test('compare names the weakest values beside the headline', async () => {
    const { out } = await call(['compare', path, '--lang', 'en']);
    expect(lineOf(out, 'planning-permit · handling')).toBe(
      'planning-permit · handling: 10 working days; before −2, +2 working days',
    );
    const { weakest } = JSON.parse((await call(['compare', path, '--json'])).out) as { weakest: { node: string }[] };
    expect(weakest.map(({ node }) => node)).toEqual(['planning-permit', 'construction-permit']);
  });
});

test('sources without a process: a line of shares for each', async () => {
  const { status, out } = await call(['sources']);
  expect(status).toBe(0);
  for (const { id } of processes) expect(lineOf(out, id), id).toMatch(/^\S+( \d+){5} \d+%/);
});

describe('all processes, reforms and cities', () => {
  const combinations = processes.flatMap(({ id }) => {
    const local = cities.filter(({ rules }) => rules.some(({ process }) => process === id));
    const reforms = reformsOf(id).length === 0 ? ['--'] : reformsOf(id).map((reform) => reform.id);
    return reforms.flatMap((reform) =>
      ['--', ...local.map((city) => city.id)].map((city) => `${id} ${reform} ${city}`),
    );
  });

  interface Row {
    process: string;
    city: string | null;
    attributes: CaseAttributes;
  }
  /** The rules of cities that no row has a case for. */
  const rulesUnmet = (rows: readonly Row[]): string[] =>
    cities.flatMap(({ id, rules }) =>
      rules
        .filter(
          ({ process, when }) =>
            !rows.some((row) => row.city === id && row.process === process && holds(when, row.attributes)),
        )
        .map(({ title }) => `${id}: ${title.zh}`),
    );

  test('compare --all: every rule of every city is met by a row, which names its case', async () => {
    const { rows } = JSON.parse((await call(['compare', '--all', '--json'])).out) as {
      rows: { process: { id: string }; city: { id: string } | null; attributes: CaseAttributes }[];
    };
    const told = rows.map(({ process, city, attributes }) => ({
      process: process.id,
      city: city?.id ?? null,
      attributes,
    }));
    expect(rulesUnmet(told)).toEqual([]);
    expect(rulesUnmet(told.filter(({ city }) => city !== 'weifang'))).not.toEqual([]);
    const { out } = await call(['compare', '--all']);
    expect(lineOf(out, 'utilities joint-utilities chongqing')).toMatch(/ 低压/);
  }, 60_000);

  test('compare --all: a line of five pairs for each, and the published headline of two', async () => {
    const { out } = await call(['compare', '--all']);
    for (const line of combinations) expect(lineOf(out, `${line} `), line).toMatch(/( \S+ → \S+){5}/);
    expect(lineOf(out, 'business-startup one-window --')).toMatch(/ 35 → 5 20 → 2 /);
    expect(lineOf(out, 'construction-permits parallel-approval --')).toMatch(/ 210 → 52 /);
  }, 60_000);

  test('compare --all --json says well just when no row has a ring or a refused move; of one process only its own', async () => {
    const { status, out } = await call(['compare', 'business-startup', '--all', '--json']);
    const told = JSON.parse(out) as { ok: boolean; rows: { refused: number; ring: boolean; reductions: object[] }[] };
    // The rules of its cities bind the usual case.
    expect(told.rows).toHaveLength(combinations.filter((line) => line.startsWith('business-startup ')).length);
    expect(told.ok).toBe(told.rows.every(({ refused, ring }) => refused === 0 && !ring));
    expect(status).toBe(told.ok ? 0 : 1);
    for (const { reductions } of told.rows) expect(reductions).toHaveLength(5);
  });

  test('compare --all --at: all cities for another case than the usual one of a process', async () => {
    const { out } = await call(['compare', 'construction-permits', '--all', '--at', 'investor=private', 'risk=low']);
    expect(out.split('\n')[0]).toMatch(/风险|低风险/);
    const of = async (city: string): Promise<string> =>
      (await call(['compare', 'construction-permits', '--city', city, '--at', 'risk=low', '--json'])).out;
    for (const city of ['beijing', 'hohhot', 'henan']) {
      const { reductions } = JSON.parse(await of(city)) as { reductions: { name: string; after: number }[] };
      const papers = reductions.find(({ name }) => name === 'materials')!.after;
      expect(lineOf(out, `construction-permits parallel-approval ${city}`)).toContain(`→ ${papers} `);
      expect(lineOf(out, `construction-permits parallel-approval ${city}`)).not.toContain('不涉及');
    }
    const older = await call(['compare', 'construction-permits', '--all', '--at', 'risk=low', '--as-of', '2020-12-31']);
    // One measure of 2023; the rules of Henan came on 1 January 2021.
    expect(lineOf(older.out, 'construction-permits parallel-approval beijing')).toContain('未施行、未计入 1');
    expect(lineOf(older.out, 'construction-permits parallel-approval henan')).toContain('未施行、未计入 2');
    expect(lineOf(older.out, 'construction-permits parallel-approval henan')).not.toContain('不涉及');
    const wrong = await call(['compare', 'construction-permits', '--all', '--at', 'risk=nowhere']);
    expect(wrong.status).toBe(2);
    expect((await call(['compare', '--all', '--at', 'risk=low'])).err).toContain('选项“--at”不能与“--all”同时使用');
  }, 60_000);

  test('compare --all has status 1 for a ring', async () => {
    const ring = smallProcess();
    const [one, other] = ['planning-permit', 'construction-permit'];
    const note = named('习惯', 'habit');
    ring.habits.push({ earlier: other, later: one, note, basis: assumed });
    const { status, out } = await call(['compare', file('ring.json', JSON.stringify(ring)), '--all']);
    expect(status).toBe(1);
    expect(lineOf(out, 'small')).toContain('互为前置');
  });

  test('check --all: each side of each, with status 1 just when one has an error', async () => {
    const { status, out } = await call(['check', '--all', '--json']);
    const { ok, checked } = JSON.parse(out) as {
      ok: boolean;
      checked: (Row & { side: string; findings: { level: string }[] })[];
    };
    const hasError = checked.some(({ findings }) => findings.some(({ level }) => level === 'error'));
    expect([status, ok]).toEqual(hasError ? [1, false] : [0, true]);
    expect(checked.filter(({ side }) => side === 'before').map(({ process }) => process)).toEqual(
      processes.map(({ id }) => id),
    );
    expect(rulesUnmet(checked)).toEqual([]);
  }, 60_000);

  test.each([
    [['compare', '--all', '--city', 'henan'], '选项“--city”不能与“--all”同时使用'],
    [['check', '--all', '--on', 'none'], '选项“--on”不能与“--all”同时使用'],
    [['check'], '缺少参数“process”'],
  ])('%j is told in Chinese', async (args, words) => {
    const { status, err } = await call(args);
    expect(status).toBe(2);
    expect(err).toContain(words);
  });
});

test('a confirmation is told with its day', async () => {
  const process = smallProcess();
  itemOf(process, 'eia').duration.basis = { ...assumed, confirmedBy: '某某', confirmedOn: '2026-01-05' };
  const { out } = await call(['sources', file('confirmed.json', JSON.stringify(process))]);
  expect(out).toContain('确认：某某 2026-01-05');
});
