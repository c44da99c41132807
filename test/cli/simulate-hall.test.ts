import { describe, expect, test } from 'vitest';
import { assumed, every, processOf, scenarioOf, set, station } from '../../bench/workloads/documents.ts';
import { asLongAs } from '../../cli/simulation/hall-length.ts';
import type { Desk, Process, Scenario } from '../../engine/model/index.ts';
import { call, documentFolder, lineOf } from './call.ts';

const file = documentFolder();

interface Estimate {
  estimate: number;
  low: number;
  high: number;
}
interface Report {
  processes: {
    process: string;
    counted: number;
    elapsed: Record<'mean' | 'p50' | 'p90', Estimate>;
    promise: { inTime: Estimate } | null;
    shares: { reached: Estimate };
    scenario: { id: string };
    mixed: string[];
    reform: string | null;
  }[];
  shared: string[];
  replications: number;
  unit: string;
  desks: { id: string; utilisation: Estimate; meanWait: Estimate; processes: string[] }[];
  little: { held: boolean };
}

async function reportOf(...args: string[]): Promise<Report> {
  const { status, out, err } = await call(['simulate', ...args, '--json']);
  expect([status, err]).toEqual([0, '']);
  return JSON.parse(out) as Report;
}

const process = (id: string): Process => ({
  ...processOf([station('a')], ['a']),
  id,
  title: { zh: `流程${id}`, en: id },
});
/** So many minutes from one case to the next; a minute of work on average, exponential; one of staff at the desk. */
const queue = (id: string, minutes: number, over: Partial<Desk> = {}): Scenario => ({
  ...scenarioOf(
    {
      arrivals: every(minutes),
      desks: [{ id: 'window', authority: 'a', staff: set(1), ...over }],
      items: [{ item: 'a', work: set({ kind: 'exponential', mean: 1 }) }],
    },
    { cases: 20_000, warmUp: 1000, replications: 6 },
  ),
  id: `${id}-scenario`,
  process: id,
});
const written = (name: string, value: unknown): string => file(`${name}.json`, JSON.stringify(value));

/** The arguments of a hall of `one` and `other`. */
function hall(name: string, [one, other]: [Scenario, Scenario]): string[] {
  const paths = [one, other].map(
    (scenario) =>
      [
        written(`${name}-${scenario.process}`, process(scenario.process)),
        written(`${name}-${scenario.id}`, scenario),
      ] as const,
  );
  return [paths[0]![0], '--scenario', paths[0]![1], '--with', `${paths[1]![0]}=${paths[1]![1]}`];
}

describe('two processes at one window', () => {
  // Two Poisson streams of 0.5 and 0.3 a minute are one of 0.8: M/M/1, where the wait is ρ ÷ (μ − λ) = 4 and the time in the
  // system is exponential with mean 5, for the cases of both. Alone, the first would be there for 1 ÷ (1 − 0.5) = 2 minutes.
  const args = hall('queue', [queue('one', 1 / 0.5), queue('other', 1 / 0.3)]);

  test('M/M/1 of both streams: wait, utilisation, and the quantiles of each process (seed 1)', async () => {
    const { processes, shared, desks, replications, unit, little } = await reportOf(...args, '--replications', '6');
    expect([shared, replications, unit, little.held]).toEqual([['window'], 6, 'calendar-day', true]);
    expect(processes.map(({ process: id }) => id)).toEqual(['one', 'other']);
    const [{ meanWait, utilisation, processes: users }] = desks as [Report['desks'][0]];
    expect(users).toEqual(['one', 'other']);
    expect(Math.abs(meanWait.estimate * 1440 - 4)).toBeLessThan(0.3);
    expect(Math.abs(utilisation.estimate - 0.8)).toBeLessThan(0.01);
    for (const { elapsed, shares } of processes) {
      expect(Math.abs(elapsed.mean.estimate * 1440 - 5)).toBeLessThan(0.35);
      expect(Math.abs(elapsed.p90.estimate * 1440 - 5 * Math.log(10))).toBeLessThan(0.9);
      expect(shares.reached.estimate).toBe(1);
    }
    // As many cases of the other come as in the same time: three for five.
    expect(processes[1]!.counted / processes[0]!.counted).toBeCloseTo(0.6, 1);
  });

  test('a promise is told of each (seed 1)', async () => {
    const { processes } = await reportOf(...args, '--replications', '6', '--promise', String(10 / 1440));
    // 1 − exp(−10 ÷ 5) of the cases take ten minutes at most.
    for (const { promise } of processes)
      expect(Math.abs(promise!.inTime.estimate - (1 - Math.exp(-2)))).toBeLessThan(0.02);
  });

  test('in words: each process, the window with its load, and what is common', async () => {
    const { status, out } = await call(['simulate', ...args, '--replications', '2']);
    expect(status).toBe(0);
    expect(out.split('\n')[0]).toBe('同一大厅的多个流程 [模拟结果]');
    expect(lineOf(out, '流程one 改革前')).toContain('one-scenario');
    expect(lineOf(out, 'a (window)')).toMatch(/忙碌 [\d.]+%$/);
    expect(out).not.toContain('没有编号相同的窗口');
    expect(out).not.toMatch(/undefined|NaN|\[object|Infinity/);
  });

  test('any number of workers tells the same', async () => {
    const some = [...args, '--replications', '3', '--cases', '500'];
    const texts = await Promise.all(['1', '3'].map((workers) => call(['simulate', ...some, '--workers', workers])));
    expect(texts[0]!.out).toBe(texts[1]!.out);
  });
});

test('processes without a desk in common say so, and each waits as if it were alone (seed 1)', async () => {
  const args = hall('apart', [queue('one', 1 / 0.5), queue('other', 1 / 0.3, { id: 'counter' })]);
  const { shared, processes } = await reportOf(...args, '--replications', '6');
  expect(shared).toEqual([]);
  // M/M/1 each: 1 ÷ (μ − λ).
  expect(Math.abs(processes[0]!.elapsed.mean.estimate * 1440 - 1 / 0.5)).toBeLessThan(0.1);
  expect(Math.abs(processes[1]!.elapsed.mean.estimate * 1440 - 1 / 0.7)).toBeLessThan(0.1);
  const { out } = await call(['simulate', ...args, '--replications', '1', '--cases', '100', '--lang', 'en']);
  expect(out).toContain('the results are those of separate runs');
});

test('the shipped processes share no desk; sides, city and mixes are told of each', async () => {
  const few = ['--replications', '2', '--cases', '300'];
  const report = await reportOf('construction-permits', '--with', 'business-startup', '--after', ...few);
  expect(report.shared).toEqual([]);
  expect(report.processes.map(({ process: id, reform, mixed }) => [id, reform !== null, mixed.length])).toEqual([
    ['construction-permits', true, 3],
    ['business-startup', true, 0],
  ]);
});

describe('what cannot be', () => {
  const bad = async (...args: string[]): Promise<string> => {
    const { status, out, err } = await call(['simulate', ...args]);
    expect([status !== 0, out]).toEqual([true, '']);
    return err;
  };

  test('a window that is not the same in both is refused with what differs', async () => {
    const args = hall('unlike', [queue('one', 2), queue('other', 2, { staff: set(2) })]);
    expect(await bad(...args)).toContain('窗口“window”的 staff');
  });

  test('the same process twice, an unknown process, and options that see one process only', async () => {
    expect(await bad('business-startup', '--with', 'business-startup')).toContain('出现两次');
    expect(await bad('business-startup', '--with', 'busines-startup')).toContain('business-startup');
    expect(await bad('business-startup', '--with', 'construction-permits', '--steady')).toMatch(/--with|--steady/);
    expect(await bad('business-startup', '--with', 'construction-permits=nowhere.json')).toContain('nowhere.json');
  });
});

describe('how many cases of the others come', () => {
  const first = queue('one', 10);

  test.each<[string, Scenario['arrivals'], number]>([
    ['as often, as many', every(10), 20_000],
    ['twice as often, twice as many', every(5), 40_000],
    ['by the day: 144 a day are one in ten minutes', { kind: 'poisson', rate: set({ perDay: 144 }) }, 20_000],
    [
      'factors of the week on average',
      { kind: 'poisson', rate: set({ perDay: 144 }), weekdays: [1, 1, 1, 1, 1, 0, 0] },
      Math.round((20_000 * 5) / 7),
    ],
  ])('%s', (_, arrivals, cases) => {
    expect(asLongAs(first, { ...queue('other', 1), arrivals }).experiment.cases).toBe(cases);
  });

  test('lists of arrivals stay as they are', () => {
    const listed: Scenario = {
      ...queue('other', 1),
      arrivals: { kind: 'list', minutes: [1, 2], basis: assumed },
      experiment: { ...first.experiment, cases: 2 },
    };
    expect(asLongAs(first, listed)).toBe(listed);
  });
});
