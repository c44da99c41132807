import { describe, expect, test } from 'vitest';
import type { Id, Process } from '../../engine/model/index.ts';
import { parseProcess } from '../../engine/model/index.ts';
import { activeFor, criticalPath, networkOf } from '../../engine/network/index.ts';
import type { RunResult, TraceEvent } from '../../engine/run/index.ts';
import { actorExecutor, noLuck } from '../../engine/run/index.ts';
import { lifecycles } from '../../processes/lifecycles/index.ts';
import { oracle } from './oracle.ts';
import { randomCase, randomProcess } from './random-process.ts';

// Random processes through three independent ways: the XState actor, the event network, and the oracle of this folder.
// A longer sweep: SWEEP=20000 npx vitest run test/differential

const BATCH = 10;
const total = Number(process.env.SWEEP ?? 600);
const first = Number(process.env.SEED ?? 1);
const batches = Array.from({ length: Math.ceil(total / BATCH) }, (_, k) => first + k * BATCH);

interface Times {
  acceptance: number;
  decision: number;
  delivery: number;
}

/** The minutes of every node as the trace tells them. */
function timesOf({ trace }: RunResult, { items, procedures, acts, groups }: Process): Map<Id, Times> {
  const at = (node: Id, event: TraceEvent): number | undefined =>
    trace.find((line) => line.node === node && line.event === event)?.at;
  const words: [readonly { id: Id }[], TraceEvent, TraceEvent, TraceEvent][] = [
    [items, 'accepted', 'decided', 'delivered'],
    [procedures, 'began', 'ended', 'ended'],
    [acts, 'happened', 'happened', 'happened'],
    [groups, 'opened', 'closed', 'closed'],
  ];
  const times = new Map<Id, Times>();
  for (const [nodes, ...events] of words)
    for (const { id } of nodes) {
      const [acceptance, decision, delivery] = events.map((event) => at(id, event));
      if (acceptance !== undefined && decision !== undefined && delivery !== undefined)
        times.set(id, { acceptance, decision, delivery });
    }
  return times;
}

const sorted = (times: ReadonlyMap<Id, Times>) => [...times].sort(([a], [b]) => (a < b ? -1 : 1));

function check(seed: number): 'ring' | 'times' {
  const process = randomProcess(seed);
  const attributes = randomCase(seed);
  const parsed = parseProcess(structuredClone(process));
  expect(parsed.findings, `seed ${seed}: a valid document`).toEqual([]);
  const expected = oracle(process, attributes);
  const path = criticalPath(networkOf(activeFor(process, attributes), { clock: 'elapsed' }));
  const run = actorExecutor.run({ process, attributes, lifecycles, time: { kind: 'undated' }, luck: noLuck });
  if (expected === 'ring') {
    expect(run.kind, `seed ${seed}: the actor names the ring`).toBe('unsupported');
    expect(path, `seed ${seed}: the network has no order`).toBeUndefined();
    return 'ring';
  }
  if (run.kind === 'unsupported') throw new Error(`seed ${seed}: ${run.reason.en}`);
  expect(sorted(timesOf(run, process)), `seed ${seed}: actor and oracle`).toEqual(sorted(expected.times));
  expect(run.outcome, `seed ${seed}`).toBe('reached');
  expect(run.elapsed, `seed ${seed}: goal of actor and oracle`).toBe(expected.goal);
  expect(sorted(path?.times ?? new Map()), `seed ${seed}: network and oracle`).toEqual(sorted(expected.times));
  expect(path?.total, `seed ${seed}: goal of network and oracle`).toBe(expected.goal);
  return 'times';
}

describe('the actor, the network and the oracle agree on every minute', () => {
  test.each(batches)(`seeds from %i, ${BATCH} each`, (from) => {
    for (let seed = from; seed < from + BATCH; seed++) check(seed);
  });

  test('the random processes hold what they are meant to try', () => {
    const counts = { ring: 0, group: 0, shortened: 0, host: 0, late: 0, inactive: 0, choice: 0, goal: 0 };
    for (let seed = first; seed < first + total; seed++) {
      const process = randomProcess(seed);
      const expected = oracle(process, randomCase(seed));
      const gives = [...process.items, ...process.procedures].flatMap((node) => node.gives);
      if (expected === 'ring') counts.ring++;
      else if (expected.times.size < process.items.length + process.procedures.length) counts.inactive++;
      if (expected !== 'ring' && expected.goal > 0) counts.goal++;
      if (process.groups.length > 0) counts.group++;
      if (process.groups.some(({ duration }) => duration !== undefined)) counts.shortened++;
      if (process.items.some(({ host }) => host !== undefined)) counts.host++;
      if (process.items.some(({ takes }) => takes.some(({ by }) => by === 'decision'))) counts.late++;
      if (new Set(gives).size < gives.length) counts.choice++;
    }
    // Everything in at least one of a hundred processes; rings in no more than a third, or little would be compared.
    for (const [what, count] of Object.entries(counts)) expect(count, what).toBeGreaterThan(total / 100);
    expect(counts.ring).toBeLessThan(total / 3);
  });
});
