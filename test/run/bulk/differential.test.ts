import { describe, expect, test } from 'vitest';
import type { Process } from '../../../engine/model/index.ts';
import { bulkExecutor } from '../../../engine/run/bulk/index.ts';
import type { ItemScript, RunInput, RunTime, Script, TraceLine } from '../../../engine/run/index.ts';
import { actorExecutor, noLuck, scriptedLuck } from '../../../engine/run/index.ts';
import { defaultHours, parseMinute, scheduleOf, stateCalendar } from '../../../engine/time/index.ts';
import { lifecycles } from '../../../processes/lifecycles/index.ts';
import { randomCase, randomProcess } from '../../differential/random-process.ts';
import { Draws } from '../../differential/random.ts';

// The tables against the statechart: random processes with random luck, undated and dated, line by line.
// A longer sweep: npm run sweep

const BATCH = 20;
const USUAL = 500;
const total = Number(process.env.SWEEP ?? USUAL);
const first = Number(process.env.SEED ?? 20_000);
const batches = Array.from({ length: Math.ceil(total / BATCH) }, (_, k) => first + k * BATCH);
const dated: RunTime = {
  kind: 'dated',
  start: parseMinute('2018-09-28T16:30') ?? NaN,
  schedule: scheduleOf(stateCalendar(), defaultHours),
};

const amount = (draws: Draws) => ({
  n: draws.pick([0, draws.whole(0, 3000), 480 * draws.whole(1, 6)]),
  unit: 'minute' as const,
});

function luckOf(draws: Draws): ItemScript {
  return {
    handOver: amount(draws),
    answers: Array.from({ length: draws.whole(0, 3) }, () => ({
      answer: draws.pick(['accept', 'notice', 'notice', 'corrected-on-the-spot', 'not-needed', 'not-this-office']),
      after: amount(draws),
    })),
    corrections: [draws.chance(0.1) ? 'never' : amount(draws), amount(draws)],
    work: draws.chance(0.5) ? [amount(draws), amount(draws)] : [],
    stops: Array.from({ length: draws.whole(0, 2) }, () => [
      { ground: draws.pick(['hearing', 'test']), afterWork: amount(draws), lasts: amount(draws) },
      { ground: 'own-rule', afterWork: amount(draws), lasts: amount(draws) },
    ]),
    decisions: draws.chance(0.1) ? ['refused'] : [],
    objects: [draws.chance(0.4), draws.chance(0.3)],
    delivery: amount(draws),
  };
}

function scriptOf(process: Process, seed: number): Script {
  const draws = new Draws(seed + 9_000_011);
  const items = Object.fromEntries(process.items.map(({ id }) => [id, draws.chance(0.4) ? luckOf(draws) : {}]));
  return { items, groups: Object.fromEntries(process.groups.map(({ id }) => [id, { corrections: [amount(draws)] }])) };
}

function inputs(seed: number): RunInput[] {
  const [process, attributes] = [randomProcess(seed), randomCase(seed)];
  const grouped = new Set(process.groups.flatMap(({ members }) => members));
  const asked = process.items.filter(({ id, lifecycle }) => lifecycle === 'consulted' && !grouped.has(id));
  const tacitReply = Object.fromEntries(asked.map(({ id }) => [id, { n: 5, unit: 'working-day' as const }]));
  const base = { process, attributes, lifecycles };
  const luck = scriptedLuck(scriptOf(process, seed));
  return [
    { ...base, time: { kind: 'undated' }, luck: noLuck },
    { ...base, time: { kind: 'undated' }, luck },
    { ...base, time: dated, luck, ...(seed % 2 === 0 ? { tacitReply } : {}) },
  ];
}

function compare(seed: number, events: Set<TraceLine['event']>): void {
  inputs(seed).forEach((input, index) => {
    const [actor, bulk] = [actorExecutor.run(input), bulkExecutor.run(input)];
    expect(bulk, `seed ${seed}, input ${index}`).toEqual(actor);
    if (actor.kind === 'result') for (const { event } of actor.trace) events.add(event);
  });
}

describe('the tables and the statechart tell the same trace', () => {
  const events = new Set<TraceLine['event']>();
  test.each(batches)(`seeds from %i, ${BATCH} each`, (from) => {
    for (let seed = from; seed < from + BATCH; seed++) compare(seed, events);
  });

  test.runIf(total >= USUAL)('everything that a trace can tell was told', () => {
    const rare: TraceLine['event'][] = ['late-notice', 'not-this-office', 'not-convened', 'not-possible', 'deemed'];
    for (const event of [...rare, 'reopened', 'objections', 'stopped', 'resumed', 'missed'] as const)
      expect(events).toContain(event);
  });
});
