import { describe, expect, test } from 'vitest';
import type { Id, Item, Process } from '../../engine/model/index.ts';
import type { ItemScript, RunResult, Script, TraceLine } from '../../engine/run/index.ts';
import { actorExecutor, noLuck, scriptedLuck } from '../../engine/run/index.ts';
import {
  defaultHours,
  isOpen,
  minutesOfAmount,
  parseMinute,
  scheduleOf,
  stateCalendar,
  workMinutesBetween,
} from '../../engine/time/index.ts';
import { lifecycles } from '../../processes/lifecycles/index.ts';
import { randomCase, randomProcess } from '../differential/random-process.ts';
import { oracle } from '../differential/oracle.ts';
import { Draws } from '../differential/random.ts';

// Random luck on random processes, held against rules that must hold whatever happens.

const SEEDS = Array.from({ length: 20 }, (_, k) => 5000 + k * 10);
const EACH = 10;
const amount = (draws: Draws) => ({ n: draws.whole(0, 3000), unit: 'minute' as const });

/** Luck that only lets time pass: nothing is refused, nobody is sent away. */
function delays(draws: Draws): ItemScript {
  return {
    handOver: amount(draws),
    answers: Array.from({ length: draws.whole(0, 2) }, () => ({
      answer: draws.pick(['accept', 'notice', 'corrected-on-the-spot']),
      after: amount(draws),
    })),
    corrections: [amount(draws), amount(draws)],
    stops: Array.from({ length: draws.whole(0, 2) }, () => [
      { ground: draws.pick(['hearing', 'test']), afterWork: amount(draws), lasts: amount(draws) },
      { ground: 'own-rule', afterWork: amount(draws), lasts: amount(draws) },
    ]),
    objects: [draws.chance(0.3), draws.chance(0.2)],
    delivery: amount(draws),
  };
}

function misfortunes(draws: Draws): ItemScript {
  return {
    ...delays(draws),
    ...(draws.chance(0.15) ? { decisions: ['refused'] } : {}),
    ...(draws.chance(0.05) ? { answers: [{ answer: draws.pick(['not-needed', 'not-this-office']) }] } : {}),
    ...(draws.chance(0.1) ? { corrections: ['never'] } : {}),
  };
}

function scriptOf(process: Process, seed: number, luck: (draws: Draws) => ItemScript): Script {
  const draws = new Draws(seed + 7_000_003);
  const items = Object.fromEntries(process.items.map(({ id }) => [id, draws.chance(0.5) ? luck(draws) : {}]));
  return { items, groups: Object.fromEntries(process.groups.map(({ id }) => [id, { corrections: [amount(draws)] }])) };
}

function runOf(
  seed: number,
  luck: ((draws: Draws) => ItemScript) | undefined,
): { process: Process; run: RunResult } | undefined {
  const [process, attributes] = [randomProcess(seed), randomCase(seed)];
  if (oracle(process, attributes) === 'ring') return undefined;
  const drawn = luck === undefined ? noLuck : scriptedLuck(scriptOf(process, seed, luck));
  const run = actorExecutor.run({ process, attributes, lifecycles, time: { kind: 'undated' }, luck: drawn });
  if (run.kind === 'unsupported') throw new Error(run.reason.en);
  return { process, run };
}

const ends = new Set(['delivered', 'abandoned', 'not-needed', 'not-this-office']);

function checkItem(item: Item, lines: readonly TraceLine[]): void {
  const events = lines.map(({ event }) => event);
  const first = (event: string): number => lines.find((line) => line.event === event)?.at ?? NaN;
  // Accepted once at most, by the office or by silence.
  const accepted = lines.filter(({ event }) => event === 'accepted' || event === 'deemed');
  expect(accepted.length).toBeLessThanOrEqual(1);
  for (const line of accepted) {
    if (line.event !== 'deemed') continue;
    expect(item.kind).toBe('行政许可');
    expect(line.at - line.effective).toBe(5 * 480);
  }
  // Nothing is decided before acceptance, except that what it needs cannot come; nothing delivered that was not granted.
  const decided = lines.filter((line) => line.event === 'decided');
  if (decided.length > 0) expect(accepted.length).toBe(1);
  if (events.includes('delivered')) {
    expect(decided.at(-1)?.outcome).toBe('granted');
    expect(first('received')).toBeLessThanOrEqual(accepted[0]?.at ?? NaN);
    expect(accepted[0]?.at).toBeLessThanOrEqual(decided[0]?.at ?? NaN);
    expect(decided.at(-1)?.at).toBeLessThanOrEqual(first('delivered'));
  }
  // Stops and resumptions alternate, and nothing is decided while the clock stands.
  const clock = events.filter((event) => ['stopped', 'resumed', 'decided'].includes(event));
  clock.forEach((event, index) => {
    if (event === 'resumed') expect(clock[index - 1]).toBe('stopped');
    if (event === 'stopped') expect(clock[index + 1]).toBe('resumed');
  });
  // A late notice comes after acceptance, and changes nothing about it.
  if (events.includes('late-notice')) expect(first('late-notice')).toBeGreaterThanOrEqual(accepted[0]?.at ?? NaN);
  // Exactly one end.
  const ended = lines.filter(
    (line) => ends.has(line.event) || (line.event === 'decided' && line.outcome === 'refused'),
  );
  expect(ended.length).toBe(1);
}

/** Nobody is accepted before a paper that only one office gives was delivered, or was told not to be needed. */
function checkPapers(process: Process, active: ReadonlyMap<Id, unknown>, run: RunResult): void {
  const grouped = new Set(process.groups.flatMap(({ members, id }) => [...members, id]));
  const nodes = [...process.items, ...process.procedures, ...process.groups];
  for (const { id, takes } of process.items.filter((item) => active.has(item.id) && !grouped.has(item.id)))
    for (const take of takes) {
      const givers = nodes.filter((node) => node.gives?.includes(take.material));
      const [giver] = givers;
      const plain = take.when === undefined && take.from === undefined && take.until === undefined;
      if (!plain || take.by !== 'acceptance' || take.origin === 'commitment') continue;
      if (giver === undefined || givers.length > 1 || grouped.has(giver.id) || !active.has(giver.id)) continue;
      const given = run.trace.find(
        ({ node, event }) => node === giver.id && ['delivered', 'ended', 'not-needed'].includes(event),
      );
      const received = run.trace.find(({ node, event }) => node === id && event === 'received');
      if (received !== undefined) expect(received.at).toBeGreaterThanOrEqual(given?.at ?? Infinity);
    }
}

function checkCase({ process, run }: { process: Process; run: RunResult }, attributes: Record<string, string>): void {
  const active = oracle(process, attributes);
  if (active === 'ring') return;
  const linesOf = (id: Id): TraceLine[] => run.trace.filter(({ node }) => node === id);
  const minutes = run.trace.map(({ at }) => at);
  expect(minutes).toEqual([...minutes].sort((a, b) => a - b));
  expect(['reached', 'missed']).toContain(run.outcome);
  for (const item of process.items) if (active.times.has(item.id)) checkItem(item, linesOf(item.id));
  checkPapers(process, active.times, run);
  // A case is only missed where something ended without a result.
  const failed = run.trace.some(
    (line) =>
      line.event === 'abandoned' ||
      line.event === 'not-this-office' ||
      (line.event === 'decided' && line.outcome === 'refused'),
  );
  if (run.outcome === 'missed') expect(failed).toBe(true);
}

describe('whatever happens', () => {
  test.each(SEEDS)(`seeds from %i, ${EACH} each`, (from) => {
    for (let seed = from; seed < from + EACH; seed++) {
      const made = runOf(seed, misfortunes);
      if (made !== undefined) checkCase(made, randomCase(seed));
    }
  });
});

describe('delays never make anything earlier', () => {
  test.each(SEEDS)(`seeds from %i, ${EACH} each`, (from) => {
    for (let seed = from; seed < from + EACH; seed++) {
      const [smooth, delayed] = [runOf(seed, undefined), runOf(seed, delays)];
      if (smooth === undefined || delayed === undefined) continue;
      checkCase(delayed, randomCase(seed));
      expect(delayed.run.outcome).toBe('reached');
      for (const line of smooth.run.trace) {
        const later = delayed.run.trace.findLast(({ node, event }) => node === line.node && event === line.event);
        if (line.event === 'delivered' || line.event === 'ended' || line.event === 'reached')
          expect(later?.at, `seed ${seed}, ${line.node} ${line.event}`).toBeGreaterThanOrEqual(line.at);
      }
    }
  });
});

describe('dated runs keep office hours', () => {
  const schedule = scheduleOf(stateCalendar(), defaultHours);
  const start = parseMinute('2018-09-28T16:30') ?? NaN;
  test.each(SEEDS)('seed %i', (seed) => {
    const [process, attributes] = [randomProcess(seed), randomCase(seed)];
    const run = actorExecutor.run({
      process,
      attributes,
      lifecycles,
      time: { kind: 'dated', start, schedule },
      luck: noLuck,
    });
    if (run.kind === 'unsupported') return expect(oracle(process, attributes)).toBe('ring');
    expect(run.outcome).toBe('reached');
    const members = new Set(process.groups.flatMap((group) => group.members));
    for (const item of process.items) {
      const at = (event: string): number =>
        run.trace.find((line) => line.node === item.id && line.event === event)?.at ?? NaN;
      const received = at('received');
      if (Number.isNaN(received)) continue;
      expect(isOpen(schedule, received), `${item.id} is received while the office is open`).toBe(true);
      if (members.has(item.id)) continue;
      // Seven hours make the working day of this office, and the work lies between acceptance and decision.
      const work = minutesOfAmount(item.duration, schedule);
      expect(workMinutesBetween(schedule, at('accepted'), at('decided'))).toBeGreaterThanOrEqual(work);
    }
  });
});

test('the luck of these tests does happen', () => {
  const events = new Set<string>();
  const outcomes = new Set<string>();
  for (const from of SEEDS)
    for (let seed = from; seed < from + EACH; seed++) {
      const made = runOf(seed, misfortunes);
      made?.run.trace.forEach(({ event }) => events.add(event));
      if (made !== undefined) outcomes.add(made.run.outcome);
    }
  for (const event of [
    'noticed',
    'deemed',
    'late-notice',
    'stopped',
    'objections',
    'reopened',
    'abandoned',
    'not-needed',
    'corrected-on-the-spot',
  ])
    expect(events).toContain(event);
  expect(outcomes).toEqual(new Set(['reached', 'missed']));
});
