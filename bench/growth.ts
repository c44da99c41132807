import type { Workload } from './bulk.ts';
import { expectEvents, runner } from './bulk.ts';
import type { Row } from './measure.ts';
import { cpuMicroseconds } from './measure.ts';
import { chainRunner } from './pending.ts';
import { every, processOf, scenarioOf, set, station } from './workloads/documents.ts';
import { w2 } from './workloads/w2.ts';

/**
 * Cost is taken to grow with n to a power up to this. A heap adds a factor of log n, and memory beyond the caches of a
 * machine another one: over four decades these two come to a power of about 0.2. Work that was done for every pair would
 * give 2.
 */
const LINEAR = 1.2;
/** Events of a point of the table at least: small runs are repeated. */
const EVENTS = 1_000_000;
/** Pending events of the processes with more or fewer items, so that only the number of items differs. */
const PENDING = 20;
/** Mean minutes of work of an item. */
const WORK = 50;

interface Series {
  readonly what: string;
  readonly sizes: readonly number[];
  /** Compiles the workload of a size; each call runs it and gives its events. */
  readonly prepare: (size: number) => () => number;
}

interface Measured {
  readonly what: string;
  /** Size and microseconds of CPU time per event. */
  readonly points: readonly (readonly [size: number, micros: number])[];
  /** The cost of a run as a power of the size. */
  readonly power: number;
}

const series: readonly Series[] = [
  { what: 'cases (W2-RC)', sizes: [10_000, 100_000, 1_000_000], prepare: casesOf },
  { what: 'items in a row', sizes: [5, 20, 60, 200], prepare: (n) => itemsOf(n, (k) => (k === 0 ? [] : [k - 1])) },
  { what: 'items side by side', sizes: [5, 20, 60, 200], prepare: (n) => itemsOf(n, () => []) },
  {
    what: 'pending events',
    sizes: [100, 1000, 10_000, 100_000, 1_000_000],
    prepare: (pending) => chainRunner(pending, EVENTS / 4),
  },
];

/** 11: microseconds per event against the number of cases, of items and of pending events, as a table above the rows. */
export function growthRow(): Row {
  const measured = series.map(measure);
  console.log('µs of CPU time per event');
  for (const { what, points, power } of measured) {
    const cells = points.map(([size, micros]) => `${size.toLocaleString('en')}: ${micros.toFixed(3)}`);
    console.log(`  ${what.padEnd(20)} ${cells.join('  ')}   cost ~ n^${power.toFixed(2)}`);
  }
  return {
    id: '11',
    what: 'cost against the number of cases, items and pending events (table above)',
    measured: measured.map(({ what, power }) => `${what} n^${power.toFixed(2)}`).join(', '),
    must: `linear: at most n^${LINEAR}`,
    aim: 'linear',
    met: measured.every(({ power }) => power <= LINEAR),
    note: 'powers are fitted to the cost of a whole run',
  };
}

function measure({ what, sizes, prepare }: Series): Measured {
  const [smallest] = sizes as readonly [number, ...number[]];
  repeated(prepare(smallest));
  const points = sizes.map((size) => {
    const run = prepare(size);
    let events = 0;
    const micros = cpuMicroseconds(() => (events = repeated(run)));
    return [size, micros / events] as const;
  });
  return { what, points, power: 1 + slopeOf(points.map(([size, micros]) => [Math.log(size), Math.log(micros)])) };
}

/** Runs until there were enough events to be timed. */
function repeated(run: () => number): number {
  let events = 0;
  while (events < EVENTS) events += run();
  return events;
}

/** Least squares. */
function slopeOf(points: readonly (readonly [number, number])[]): number {
  const mean = (of: (point: readonly [number, number]) => number): number =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const [x, y] = [mean(([at]) => at), mean(([, value]) => value)];
  return mean(([at, value]) => (at - x) * (value - y)) / mean(([at]) => (at - x) ** 2);
}

function casesOf(cases: number): () => number {
  const run = runner(w2('RC', cases));
  return () => {
    const { events } = run();
    expectEvents('W2-RC', events, cases);
    return events;
  };
}

/** So many items with hands enough, each after the ones before it, all of which the case needs. */
function itemsOf(count: number, before: (k: number) => readonly number[]): () => number {
  const ids = Array.from({ length: count }, (_, k) => `item-${k}`);
  const workload: Workload = {
    process: processOf(
      ids.map((id, k) =>
        station(
          id,
          before(k).map((each) => ids[each]!),
        ),
      ),
      ids,
    ),
    scenario: scenarioOf(
      {
        arrivals: every((count * WORK) / PENDING),
        items: ids.map((item) => ({ item, work: set({ kind: 'exponential', mean: WORK }) })),
      },
      { cases: Math.ceil(EVENTS / (count + 1)) },
    ),
  };
  const run = runner(workload);
  return () => {
    const { events, cases } = run();
    if (events !== cases * (count + 1)) throw new Error(`${events} events of ${cases} cases with ${count} items`);
    return events;
  };
}
