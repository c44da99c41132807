import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { every, processOf, scenarioOf, station } from '../../bench/workloads/documents.ts';
import type { Process, Scenario } from '../../engine/model/index.ts';
import { detailAnswer } from '../../engine/run/detail-answer.ts';
import type { MassModel, MassResult, RunOptions, TraceLine } from '../../engine/run/index.ts';
import { compileMass, warmUpOf } from '../../engine/run/index.ts';
import { meanInterval } from '../../engine/run/statistics/index.ts';
import { formatMinute } from '../../engine/time/index.ts';
import { lifecycles } from '../../processes/lifecycles/index.ts';
import { processById, scenarios } from '../../processes/index.ts';
import { nodePool } from '../../workers/node.ts';
import { call, callInterrupted, documentFolder, lineOf } from './call.ts';
import { rowsOf } from './csv-rows.ts';

const file = documentFolder();
const json = (value: unknown): string => JSON.stringify(value);

interface Estimate {
  estimate: number;
  low: number | null;
  high: number | null;
}
interface Report {
  replications: number;
  counted: number;
  warmUp: { length: number; by: string; settled: boolean | null };
  elapsed: Record<'mean' | 'p50' | 'p90' | 'p95', Estimate>;
  promise: { days: number; inTime: Estimate } | null;
  time: Record<string, Estimate>;
  critical: { node: string; share: Estimate }[];
  onTime: { item: string; scheme: string; endsAt: string; rate: Estimate; cases: number }[];
  staff: {
    hoursPerCase: Estimate;
    wasted: Estimate;
    items: { node: string; hours: Estimate; returned: number; refused: number }[];
  };
  desks: { id: string; medianWait: Estimate; meanWait: Estimate }[];
  backlog: { count: number; cleared: number; clearedAfter: Estimate } | null;
}

const id = 'business-startup';
const startUp = processById(id)!;
const scenarioNamed = (name: string): Scenario => scenarios.find((each) => each.id === name)!;
const usual = scenarioNamed('business-startup-county');
const hall = scenarioNamed('business-startup-hall');

function modelOf(scenario: Scenario, process: Process = startUp): MassModel {
  const model = compileMass(process, scenario, lifecycles);
  if (model.kind === 'unsupported') throw new Error(model.reason.en);
  return model;
}

const runs = (scenario: Scenario, count: number, asked: RunOptions): MassResult[] => {
  const model = modelOf(scenario);
  return Array.from({ length: count }, (_, replication) => model.run(replication, asked));
};

async function reportOf(...args: string[]): Promise<Report> {
  const { status, out, err } = await call(['simulate', id, ...args, '--json']);
  expect([status, err]).toEqual([0, '']);
  return JSON.parse(out) as Report;
}

describe('JSON says what the engine says', () => {
  const results = runs(usual, 3, { detail: true, promises: [30 * 480] });
  const detail = detailAnswer(results.map((one) => one.detail!));
  const report = reportOf('--replications', '3', '--promise', '30');

  test('mean, P95 and the promise of three replications with seed 1', async () => {
    const { elapsed, promise, replications } = await report;
    const mean = meanInterval(results.map((one) => one.elapsed.mean));
    expect(replications).toBe(3);
    expect(elapsed.mean.estimate).toBeCloseTo(mean.estimate / 480, 9);
    expect(elapsed.mean.high).toBeCloseTo(mean.high / 480, 9);
    const p95 = meanInterval(results.map(({ spread }) => spread.quantile(0.95)));
    expect(elapsed.p95.estimate).toBeCloseTo(p95.estimate / 480, 9);
    const kept = meanInterval(results.map((one) => one.promises[0]!.onTime / (one.counted - one.outcomes.missed)));
    expect(promise!.days).toBe(30);
    expect(promise!.inTime.estimate).toBeCloseTo(kept.estimate, 12);
    expect(promise!.inTime.estimate).toBeGreaterThan(0);
    expect(promise!.inTime.estimate).toBeLessThan(1);
  });

  test('the parts of the time sum to the mean', async () => {
    const { time, elapsed } = await report;
    const sum = Object.values(time).reduce((all, { estimate }) => all + estimate, 0);
    expect(sum).toBeCloseTo(elapsed.mean.estimate, 6);
    expect(time['queue']!.estimate).toBeCloseTo(detail.time.queue.estimate / 480, 9);
  });

  test('items in time, the worst first; critical nodes, the most critical first', async () => {
    const { onTime, critical } = await report;
    const rates = onTime.map(({ rate }) => rate.estimate);
    expect(rates).toEqual([...rates].sort((a, b) => a - b));
    expect(onTime).toHaveLength(detail.onTime.filter(({ cases }) => cases > 0).length);
    for (const { item, scheme, endsAt, rate, cases } of onTime) {
      const own = detail.onTime.find((one) => one.item === item && one.scheme === scheme && one.endsAt === endsAt)!;
      expect([rate.estimate, cases]).toEqual([own.rate.estimate, own.cases]);
    }
    const shares = critical.map(({ share }) => share.estimate);
    expect(shares).toEqual([...shares].sort((a, b) => b - a));
    for (const { node, share } of critical)
      expect(share.estimate).toBe(detail.way.find((one) => one.node === node)!.share.estimate);
  });

  test('hours of staff, returns and refusals, and waits at the desks', async () => {
    const { staff, desks } = await report;
    const spent = results.map(
      ({ detail: one }) =>
        [...one!.items, ...one!.groups].reduce((all, { minutes }) => all + minutes, 0) / one!.counted / 60,
    );
    expect(staff.hoursPerCase.estimate).toBeCloseTo(meanInterval(spent).estimate, 9);
    for (const { node, returned, refused } of staff.items) {
      const own = detail.items.find((one) => one.node === node)!;
      expect([returned, refused]).toEqual([own.returned, own.refused]);
    }
    for (const { id: desk, medianWait } of desks) {
      const medians = results.map((one) => one.desks.find((each) => each.id === desk)!.waitSpread!.quantile(0.5));
      expect(medianWait.estimate).toBeCloseTo(meanInterval(medians).estimate / 480, 9);
    }
  });

  test('the backlog of the hall, and when it was cleared', async () => {
    const { backlog } = await reportOf('--scenario', hall.id, '--replications', '2', '--cases', '200');
    const own = runs({ ...hall, experiment: { ...hall.experiment, cases: 200 } }, 2, {});
    const cleared = own.map(({ backlog: { clearedAt }, start }) => clearedAt! - start);
    expect(backlog).toMatchObject({ count: own[0]!.backlog.count, cleared: 2 });
    expect(backlog!.count).toBeGreaterThan(0);
    expect(backlog!.clearedAfter.estimate).toBeCloseTo(meanInterval(cleared).estimate / 1440, 9);
  });

  test('--steady: the warm-up by MSER-5, and only what arrives after it', async () => {
    const { warmUp, counted } = await reportOf('--steady', '--replications', '2');
    const found = warmUpOf(modelOf(usual));
    expect(warmUp).toEqual({ length: found.minutes / 480, by: 'mser-5', settled: found.settled });
    const own = runs(usual, 2, { warmUp: found.minutes });
    expect(counted).toBe(own.reduce((sum, one) => sum + one.counted, 0));
    const { out } = await call(['simulate', id, '--steady', '--replications', '2', '--lang', 'en']);
    expect(lineOf(out, 'Warm-up')).toContain('MSER-5');
  });
});

test('the same bytes with one worker and with two, in threads and without', async () => {
  const args = ['simulate', id, '--replications', '4', '--json', '--workers'];
  const one = await call([...args, '1'], {}, { poolOf: nodePool });
  const two = await call([...args, '2'], {}, { poolOf: nodePool });
  expect([one.status, one.err]).toEqual([0, '']);
  expect(two.out).toBe(one.out);
  expect((await call([...args, '3'])).out).toBe(one.out);
});

describe('Ctrl-C', () => {
  test('ends with a sentence and status 130, and without a result', async () => {
    const { status, out, err } = await callInterrupted(['simulate', id, '--replications', '500'], '2/500');
    expect([status, out]).toEqual([130, '']);
    expect(err).toContain('已中断');
    expect(err).not.toContain(' 10/500');
  });

  test('as a signal to the process', async () => {
    const root = fileURLToPath(new URL('../../', import.meta.url));
    const path = file('of-signal.csv', '');
    const args = [
      'simulate',
      id,
      '--cases',
      '400',
      '--replications',
      '10000',
      '--trace',
      path,
      '--force',
      '--lang',
      'en',
    ];
    const child = spawn(process.execPath, ['--import', 'tsx', 'cli/main.ts', ...args], { cwd: root });
    let err = '';
    let out = '';
    child.stdout.on('data', (data: Buffer) => (out += data.toString()));
    child.stderr.on('data', (data: Buffer) => {
      err += data.toString();
      // The trace is told of right before the workers are called for, who then have work for minutes.
      if (err.endsWith('lines written\n')) setTimeout(() => child.kill('SIGINT'), 1000);
    });
    const code = await new Promise((resolve) => child.once('close', resolve));
    expect([code, out]).toEqual([130, '']);
    expect(err).toContain('Interrupted');
  }, 60_000);
});

describe('--trace', () => {
  const emitted = (scenario: Scenario, process?: Process): TraceLine[] => {
    const lines: TraceLine[] = [];
    modelOf(scenario, process).run(0, { emit: (line) => lines.push(line) });
    return lines;
  };

  test('every line of replication 0 on the calendar, with byte-order mark', async () => {
    const path = file('hall.csv', '');
    const args = ['--scenario', hall.id, '--cases', '200', '--replications', '2'];
    const { err, status } = await call(['simulate', id, ...args, '--trace', path, '--force', '--lang', 'en']);
    const lines = emitted({ ...hall, experiment: { ...hall.experiment, cases: 200 } });
    expect([status, err]).toEqual([0, `${path}: ${lines.length} lines written\n`]);
    expect([...readFileSync(path).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const rows = rowsOf(path);
    expect(rows).toHaveLength(lines.length);
    for (const [k, line] of lines.entries())
      expect(rows[k]).toMatchObject({
        side: 'before',
        time: formatMinute(line.at),
        minute: String(line.at),
        case: line.case,
        node: line.node,
        event: line.event,
        outcome: 'outcome' in line ? line.outcome : '',
      });
    const accepted = rows.find(({ event, due }) => event === 'accepted' && due !== '')!;
    expect(accepted['due']).toMatch(/^(statutory|promised) (decision|delivery) \d{4}-\d\d-\d\dT\d\d:\d\d/);
    expect(rows.every(({ told }) => told !== '')).toBe(true);
  });

  test('titles with commas, quotes and line ends come back as they were', async () => {
    const title = { zh: '甲，"乙"\n丙', en: 'a, "b"\r\nc' };
    const own = processOf([{ ...station('a'), title }], ['a']);
    const scenario = scenarioOf({ arrivals: every(10), desks: [], items: [] }, { cases: 3 });
    const path = file('quoted.csv', '');
    const documents = [file('quoted.json', json(own)), '--scenario', file('quoted-scenario.json', json(scenario))];
    const { status } = await call([
      ...['simulate', ...documents, '--replications', '2', '--trace', path, '--force', '--lang', 'en'],
    ]);
    expect(status).toBe(0);
    const rows = rowsOf(path);
    expect(rows).toHaveLength(emitted(scenario, own).length);
    expect(new Set(rows.filter(({ node }) => node === 'a').map((row) => row['title']))).toEqual(new Set([title.en]));
  });

  test('a file that is there stays as it is without --force', async () => {
    const path = file('there.csv', 'mine');
    const { status, out, err } = await call(['simulate', id, '--replications', '2', '--trace', path]);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain('已经存在');
    expect(err).toContain('--force');
    expect(readFileSync(path, 'utf8')).toBe('mine');
  });

  test.each([
    ['no such folder', 'no/such/folder/t.csv', 'There is no such folder'],
    ['a folder', '.', 'This is a folder'],
  ])('a path that leads nowhere: %s', async (_, path, said) => {
    const args = ['simulate', id, '--replications', '2', '--lang', 'en', '--trace', path, '--force'];
    const { status, out, err } = await call(args);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain(said);
  });
});

describe('in words', () => {
  test.each(scenarios.map(({ id: name, process }) => [name, process]))('%s fits on a page', async (name, process) => {
    for (const [language, sentences] of [
      ['zh', ['时间花在哪里', '最常在关键路径上', '最难按时的', '人员工时', '半数不超过', '承诺 40 个']],
      [
        'en',
        [
          'Where the time goes',
          'most often critical',
          'Most often late',
          'Staff time',
          'half within',
          'promise of 40 ',
        ],
      ],
    ] as const) {
      const args = ['--scenario', name, '--replications', '2', '--promise', '40', '--lang', language];
      const { out } = await call(['simulate', process, ...args]);
      for (const sentence of sentences) expect(out).toContain(sentence);
      expect(out.trimEnd().split('\n').length).toBeLessThanOrEqual(60);
      expect(out).not.toMatch(/undefined|NaN|\[object|Infinity/);
    }
  });

  test('the hall tells of its backlog', async () => {
    const args = ['simulate', id, '--scenario', hall.id, '--replications', '2', '--cases', '200'];
    expect((await call(args)).out).toMatch(/积压 \d+ 件办完用时 +[\d.]+ 个自然日/);
    expect((await call([...args, '--lang', 'en'])).out).toMatch(/backlog of \d+ cleared after +[\d.]+ calendar days/);
  });
});

test.each([
  ['a promise of nothing', ['--promise', '0'], '大于 0 的天数'],
  ['a promise below nothing', ['--promise', '-3'], '大于 0 的天数'],
  ['a promise in words', ['--promise', 'soon'], '大于 0 的天数'],
  ['no worker', ['--workers', '0'], '1 至 256'],
  ['half a worker', ['--workers', '1.5'], '1 至 256'],
])('wrong use: %s', async (_, args, said) => {
  const { status, out, err } = await call(['simulate', id, ...args]);
  expect([status, out]).toEqual([2, '']);
  expect(err).toContain(said);
});
