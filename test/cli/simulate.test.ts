import { describe, expect, test } from 'vitest';
import { every, processOf, scenarioOf, set, station } from '../../bench/workloads/documents.ts';
import { runCommand } from '../../cli/program.ts';
import type { Scenario } from '../../engine/model/index.ts';
import { parseScenario } from '../../engine/model/index.ts';
import { processById, processes, reformsOf, scenarioOf as shippedFor, scenarios } from '../../processes/index.ts';
import { call, documentFolder, lineOf } from './call.ts';

const file = documentFolder();
const json = (value: unknown): string => JSON.stringify(value);

interface Estimate {
  estimate: number;
  low: number;
  high: number;
}
interface Report {
  simulated: boolean;
  seed: number;
  replications: number;
  cases: number;
  precise: boolean;
  model: string;
  version: string;
  unit: string;
  minutesOfUnit: number;
  mixed: string[];
  attributes: Record<string, string>;
  elapsed: { p50: Estimate; p90: Estimate };
  quick: number | null;
  shares: Record<'reached' | 'missed' | 'stalled' | 'unfinished', Estimate>;
  desks: { id: string; utilisation: Estimate; meanWait: Estimate; longestLine: number }[];
  little: { held: boolean };
  reasons: { zh: string; en: string }[];
  assumptions: { at: string; why: { zh: string; en: string } }[];
}

async function reportOf(...args: string[]): Promise<Report> {
  const { status, out, err } = await call(['simulate', ...args, '--json']);
  expect([status, err]).toEqual([0, '']);
  return JSON.parse(out) as Report;
}

/** Historical tables have no scenario. */
const simulated = processes.filter(({ id }) => shippedFor(id) !== undefined);

describe.each(simulated.map(({ id }) => id))('%s', (id) => {
  test.each(['--before', '--after'])('%s: the same seed the same bytes, another seed others', async (side) => {
    const first = await call(['simulate', id, side, '--seed', '3', '--json']);
    expect([first.status, first.err]).toEqual([0, '']);
    expect((await call(['simulate', id, side, '--seed', '3', '--json'])).out).toBe(first.out);
    const other = await reportOf(id, side, '--seed', '4');
    const { elapsed, seed } = JSON.parse(first.out) as Report;
    expect([seed, other.seed]).toEqual([3, 4]);
    expect(other.elapsed).not.toEqual(elapsed);
  });

  test('the scenario fits its process, and JSON lists each of its assumptions with its place', async () => {
    const scenario = shippedFor(id)!;
    expect(parseScenario(scenario, processById(id)!)).toMatchObject({ ok: true, findings: [] });
    expect(json(scenario)).not.toMatch(/"kind":"(law|document|measurement)"/);
    const { assumptions } = await reportOf(id, '--replications', '2');
    expect(assumptions).toHaveLength(json(scenario).split('"kind":"assumption"').length - 1);
    expect(new Set(assumptions.map(({ at }) => at)).size).toBe(assumptions.length);
  });

  test('no case gets stuck, shares sum to one, no desk works more than it can, and Little’s law holds', async () => {
    const { shares, desks, little, precise } = await reportOf(id);
    expect(precise && little.held).toBe(true);
    expect(shares.stalled.estimate).toBe(0);
    const sum = Object.values(shares).reduce((all, { estimate }) => all + estimate, 0);
    expect(sum).toBeCloseTo(1, 12);
    for (const { utilisation } of desks) expect(utilisation.estimate).toBeLessThanOrEqual(1);
  });
});

test('each scenario belongs to a shipped process, and each process with a reform has one', () => {
  const reformed = processes.filter(({ id }) => reformsOf(id).length > 0).map(({ id }) => id);
  expect([...new Set(scenarios.map(({ process }) => process))]).toEqual(reformed);
  expect(new Set(scenarios.map(({ id }) => id)).size).toBe(scenarios.length);
});

describe('a queue of known answer', () => {
  const queue = processOf([station('a')], ['a']);
  const oneDesk = (over: Partial<Scenario> = {}): Scenario =>
    scenarioOf(
      {
        arrivals: every(1 / 0.8),
        desks: [{ id: 'a', authority: 'a', staff: set(1) }],
        items: [{ item: 'a', work: set({ kind: 'exponential', mean: 1 }) }],
        ...over,
      },
      { cases: 10_000, warmUp: 1000 },
    );

  // M/M/1 with λ = 0.8 and μ = 1 a minute: the wait is ρ ÷ (μ − λ) = 4; the time in the system is exponential with mean
  // 1 ÷ (μ − λ) = 5, so that its quantiles are 5 ln 2 and 5 ln 10, of which the sketch may miss 0.4 %. An interval of 95 %
  // misses one time in twenty, so twenty seeds are run: fewer than 16 that hold would come by chance 3 times in 1,000.
  test('M/M/1: intervals hold the exact wait, quantiles and utilisation (seeds 1 to 20)', async () => {
    const paths = [file('queue.json', json(queue)), '--scenario', file('queue-scenario.json', json(oneDesk()))];
    const held = { wait: 0, utilisation: 0, p50: 0, p90: 0 };
    let waits = 0;
    const holds = ({ low, high }: Estimate, exact: number, unit = 1440, slack = 0): number =>
      low * unit <= exact * (1 + slack) && high * unit >= exact * (1 - slack) ? 1 : 0;
    for (let seed = 1; seed <= 20; seed++) {
      const report = await reportOf(...paths, '--replications', '10', '--seed', String(seed));
      expect([report.replications, report.cases, report.little.held]).toEqual([10, 100_000, true]);
      expect([report.unit, report.minutesOfUnit]).toEqual(['calendar-day', 1440]);
      const [{ meanWait, utilisation }] = report.desks as [Report['desks'][0]];
      waits += (meanWait.estimate * 1440) / 20;
      held.wait += holds(meanWait, 4);
      held.utilisation += holds(utilisation, 0.8, 1);
      held.p50 += holds(report.elapsed.p50, 5 * Math.log(2), 1440, 0.004);
      held.p90 += holds(report.elapsed.p90, 5 * Math.log(10), 1440, 0.004);
    }
    for (const count of Object.values(held)) expect(count).toBeGreaterThanOrEqual(16);
    // Intervals so wide that they hold anything would pass above.
    expect(Math.abs(waits - 4)).toBeLessThan(0.15);
  });

  test('what cannot be run is refused with its reason', async () => {
    const path = file('limit-driven.json', json(oneDesk({ review: 'limit-driven' })));
    const args = ['simulate', file('refused.json', json(queue)), '--scenario', path];
    const { status, out, err } = await call(args);
    expect([status, out]).toEqual([1, '']);
    expect(err).toContain('按时限办理');
    const { findings } = JSON.parse((await call([...args, '--json'])).out) as { findings: { code: string }[] };
    expect(findings.map(({ code }) => code)).toEqual(['scenario/no-limit-share']);
  });

  const broken: Record<string, [scenario: unknown, place: string]> = {
    'no JSON': ['{', 'JSON'],
    'a list': ['[]', ''],
    'half a person': [json(oneDesk({ desks: [{ id: 'a', authority: 'a', staff: set(0.5) }] })), 'desks[a].staff'],
    'an unknown authority': [
      json(oneDesk({ desks: [{ id: 'a', authority: 'b', staff: set(1) }] })),
      'desks[a].authority',
    ],
    'an unknown item': [json(oneDesk({ items: [{ item: 'b' }] })), 'items[b]'],
    'another process': [json(oneDesk({ process: 'business-startup' })), 'process'],
    'cases and a horizon': [
      json({ ...oneDesk(), experiment: { seed: 1, replications: 1, cases: 5, horizon: 5 } }),
      'experiment',
    ],
  };
  test.each(Object.entries(broken))('a broken scenario gives findings: %s', async (name, [content, place]) => {
    const path = file(`${name.replaceAll(' ', '-')}.json`, content as string);
    const { status, out, err } = await call(['simulate', file('q.json', json(queue)), '--scenario', path]);
    expect([status, out]).toEqual([1, '']);
    expect(err).toContain(place);
    expect(err).toMatch(/错误/);
  });

  test('more cases than the list of arrivals has', async () => {
    const arrivals: Scenario['arrivals'] = { kind: 'list', minutes: [0, 1], basis: set(0).basis };
    const path = file(
      'listed.json',
      json({ ...oneDesk({ arrivals }), experiment: { seed: 1, replications: 2, cases: 2 } }),
    );
    const args = ['simulate', file('q.json', json(queue)), '--scenario', path];
    expect((await call(args)).status).toBe(0);
    expect((await call([...args, '--cases', '3'])).err).toContain('experiment.cases');
  });
});

describe('start-up with hands enough', () => {
  const empty = { ...shippedFor('business-startup')!, desks: [], items: [] };

  test('nothing sets it apart from the 20 days of the quick answer', async () => {
    const path = file('no-desks.json', json(empty));
    const { elapsed, quick, reasons, desks } = await reportOf('business-startup', '--scenario', path);
    expect([elapsed.p50.estimate, elapsed.p90.estimate, quick]).toEqual([20, 20, 20]);
    expect([reasons, desks]).toEqual([[], []]);
    const { out } = await call(['simulate', 'business-startup', '--scenario', path]);
    expect(out).toContain('与快速回答没有差别');
  });

  test('a desk for too few is what makes it differ', async () => {
    // Two firms a day, five days of registration each: ten hands would be busy all the time.
    const desks = [{ id: 'registry', authority: 'industry-commerce', staff: set(13) }];
    const { reasons, elapsed } = await reportOf(
      'business-startup',
      ...['--scenario', file('one-desk.json', json({ ...empty, desks }))],
    );
    expect(reasons.map(({ en }) => en)).toEqual(['cases wait at desks']);
    expect(elapsed.p50.estimate).toBeGreaterThan(20);
  });
});

describe('which side and which case', () => {
  test('one scenario serves both sides: the successor’s desk works after the reform', async () => {
    const ids = async (...args: string[]): Promise<string[]> =>
      (await reportOf('business-startup', ...args, '--replications', '2')).desks.map(({ id }) => id);
    expect(await ids()).toContain('industry-commerce');
    for (const args of [['--after'], ['--city', 'tongliao']]) {
      expect(await ids(...args)).toContain('market-regulation');
      expect(await ids(...args)).not.toContain('industry-commerce');
    }
  });

  test('what is chosen is no longer mixed', async () => {
    const args = ['construction-permits', '--replications', '2'];
    expect((await reportOf(...args)).mixed).toEqual(['investor', 'eia', 'fire']);
    const { mixed, attributes, desks } = await reportOf(...args, '--at', 'eia=register');
    expect(mixed).toEqual(['investor', 'fire']);
    expect(attributes['eia']).toBe('register');
    expect((await reportOf(...args)).desks.map(({ id }) => id)).toContain('environment');
    expect(desks.map(({ id }) => id)).not.toContain('environment');
  });
});

describe('in words', () => {
  test('badge, seed, replications, model, quantiles in working days with intervals, and that it is an example', async () => {
    const zh = (await call(['simulate', 'business-startup', '--seed', '9'])).out;
    const { model, version, replications } = await reportOf('business-startup', '--seed', '9');
    expect(zh.split('\n')[0]).toBe('企业开办 · 改革前 [模拟结果]');
    expect(lineOf(zh, '种子')).toBe('种子 9');
    expect(lineOf(zh, '重复')).toBe(`重复 ${replications}`);
    expect(lineOf(zh, '模型')).toBe(`模型 ${model} · 引擎 ${version}`);
    expect(lineOf(zh, '九成不超过')).toMatch(
      /^九成不超过 \(P90\) [\d.]+ 个工作日（95% 把握在 [\d.]+ 至 [\d.]+ 之间）$/,
    );
    expect(zh).toContain('利特尔法则 L = λW：每次重复都成立');
    expect(zh).toContain('方案含假设 16 条');
    expect(zh).not.toContain('未见人员数');
    const en = (await call(['simulate', 'business-startup', '--seed', '9', '--lang', 'en', '--assumptions'])).out;
    expect(lineOf(en, 'half within')).toMatch(/ working days \(between [\d.]+ and [\d.]+ with 95% confidence\)$/);
    expect(en).toContain('desks[tax].staff = 12');
    expect(zh + en).not.toMatch(/undefined|NaN|\[object|Infinity/);
  });

  test('one replication, and cases that all come in the warm-up', async () => {
    const one = (await call(['simulate', 'business-startup', '--replications', '1'])).out;
    expect(lineOf(one, '半数不超过')).toContain('只有一次重复，没有区间');
    const few = (await call(['simulate', 'business-startup', '--cases', '5'])).out;
    expect(few).toContain('所有办件都在预热期内到达');
    expect(one + few).not.toMatch(/undefined|NaN|Infinity/);
  });

  test('progress goes to a watched stderr only', async () => {
    const told = { out: '', err: '' };
    await runCommand(['simulate', 'business-startup', '--replications', '2'], {
      out: (text) => void (told.out += text),
      err: (text) => void (told.err += text),
      env: {},
      colour: false,
      isWatched: true,
    });
    expect(told.err).toContain('模拟 2/2');
    expect(told.out).toBe((await call(['simulate', 'business-startup', '--replications', '2'])).out);
  });

  test('help names it in both languages', async () => {
    expect(lineOf((await call(['help'])).out, 'simulate')).toContain('批量仿真');
    expect(lineOf((await call(['help'], { LANG: 'en_US.UTF-8' })).out, 'simulate')).toContain('run many cases');
  });
});

test.each([
  ['an unknown process', ['no-such-process']],
  ['no cases', ['business-startup', '--cases', '0']],
  ['half a replication', ['business-startup', '--replications', '1.5']],
  ['a negative seed', ['business-startup', '--seed', '-1']],
  ['both sides', ['business-startup', '--before', '--after']],
  ['measures before the reform', ['business-startup', '--before', '--on', 'none']],
  ['an unknown attribute', ['business-startup', '--at', 'x=y']],
  ['a process without a scenario', [file('alone.json', json(processOf([station('a')], ['a'])))]],
])('wrong use: %s', async (_, args) => {
  const { status, out, err } = await call(['simulate', ...args]);
  expect([status, out]).toEqual([2, '']);
  expect(err).not.toBe('');
});
