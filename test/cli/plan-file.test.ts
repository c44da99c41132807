import { describe, expect, test } from 'vitest';
import { planFileOf, withTried } from '../../engine/exchange/index.ts';
import { compare, totalOf } from '../../engine/measure/index.ts';
import { processById, reformsOf } from '../../processes/index.ts';
import { call, documentFolder } from './call.ts';

const write = documentFolder();
const process = processById('construction-permits')!;
const [reform] = reformsOf('construction-permits');
const base = { process, reform };
const measures = reform!.measures.slice(0, 6).map(({ id }) => id);
const limit = 'planning-permit';
const plan = {
  ...{ measures, limits: { [limit]: 3 }, papers: {}, staff: {}, load: 100, attributes: {} },
  scope: process.scopes[0]!.id,
};
const saved = (over: object = {}): string =>
  write('plan.json', JSON.stringify({ ...planFileOf(base, plan, '2026-12-03'), ...over }));

interface Report {
  readonly measures: readonly string[];
  readonly times: { readonly after: { readonly approvalPath: number } };
}
const reportOf = async (...args: string[]): Promise<Report> =>
  JSON.parse((await call(['compare', 'construction-permits', '--json', ...args])).out) as Report;

describe('a plan that was saved on the page, on the command line', () => {
  test('has the measures and the limit of the file, and the days that the engine makes of them', async () => {
    const basis = { kind: 'assumption', why: { zh: '试', en: 'tried' } } as const;
    const tried = withTried(process, reform, { limits: new Map([[limit, 3]]), papers: new Map() }, basis);
    const days = (on: readonly string[]): number | undefined =>
      totalOf(compare(process, tried, { measures: new Set(on) }).after, 'approval-path');
    const report = await reportOf('--moves', saved());
    expect(report.times.after.approvalPath).toBe(days([...measures, 'own-changes']));
    expect(report.measures).toEqual(expect.arrayContaining(measures));
    // Neither the measures nor the limit alone would do.
    expect(days(measures)).not.toBe(report.times.after.approvalPath);
    expect((await reportOf()).times.after.approvalPath).not.toBe(report.times.after.approvalPath);
  });

  test('what the call says comes first, and what is tried stays on', async () => {
    const report = await reportOf('--moves', saved(), '--on', 'none');
    expect(report.measures).toEqual(['own-changes']);
  });

  test('a base that differs is told on the error stream, with its part', async () => {
    const file = planFileOf(base, plan, '2026-12-03');
    const parts = { ...file.base.parts, [`items:${limit}`]: '000000000000' };
    const path = saved({ base: { ...file.base, model: '000000000000', parts } });
    const { status, err } = await call(['compare', 'construction-permits', '--moves', path]);
    expect(status).toBe(0);
    expect(err).toContain(process.items.find(({ id }) => id === limit)!.title.zh);
    expect(err).toContain('plan/base-changed');
    expect(err).toContain('2026-12-03');
  });

  test('the plan of another process is refused, with the mend', async () => {
    const { status, out, err } = await call(['compare', 'utilities', '--moves', saved(), '--lang', 'en']);
    expect([status, out]).toEqual([1, '']);
    expect(err).toContain('construction-permits');
    expect(err).toContain('plan/other-base');
  });

  test('people and demand of the file are those of the simulation', async () => {
    const more = { ...plan, load: 150, staff: { planning: 9 } };
    const path = write('more.json', JSON.stringify(planFileOf(base, more, '2026-12-03')));
    const args = ['what-if', 'evaluate', 'construction-permits', '--moves', path];
    const { status, out, err } = await call([...args, '--cases', '20', '--replications', '2', '--no-why', '--json']);
    expect([status, err]).toEqual([0, '']);
    expect(JSON.parse(out)).toMatchObject({ staffAt: { planning: 9 }, demand: 150 });
  });
});
