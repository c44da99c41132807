import { describe, expect, test } from 'vitest';
import { parseScenario } from '../../../engine/model/index.ts';
import type { MassResult } from '../../../engine/run/bulk/index.ts';
import { compileHall } from '../../../engine/run/bulk/index.ts';
import type { TraceEvent, TraceLine } from '../../../engine/run/index.ts';
import { actorHall } from '../../../engine/run/index.ts';
import { lifecycles } from '../../../processes/lifecycles/index.ts';
import type { Feature, RandomHall } from './random-hall.ts';
import { features, randomHall } from './random-hall.ts';

// Whole scenarios on the tables and on the statechart: random processes in random halls, line by line. Both start from the
// same plan, calendars and draws, which have oracles of their own; queues, tasks, rounds and periods are written twice.
// A longer sweep: npm run sweep

const BATCH = 20;
const USUAL = 500;
const total = Number(process.env.SWEEP ?? USUAL);
const first = Number(process.env.SEED ?? 60_000);
const batches = Array.from({ length: Math.ceil(total / BATCH) }, (_, k) => first + k * BATCH);

interface Seen {
  readonly features: Set<Feature>;
  readonly events: Set<TraceEvent>;
  readonly because: Set<TraceLine['cause']['because']>;
}

function expectInOrder({ members }: RandomHall, seed: number): void {
  for (const { process, scenario } of members) {
    const { findings } = parseScenario(JSON.parse(JSON.stringify(scenario)), process);
    const errors = findings.filter(({ level }) => level === 'error');
    expect(errors, `seed ${seed}: the scenario is in order`).toEqual([]);
  }
}

/** Told by the first line that differs: whole traces would bury it. */
function expectSameLines(told: readonly TraceLine[], expected: readonly TraceLine[], seed: number): void {
  const lines = Math.max(told.length, expected.length);
  for (let line = 0; line < lines; line++)
    if (JSON.stringify(told[line]) !== JSON.stringify(expected[line]))
      expect(told[line], `seed ${seed}, line ${line} of ${lines}: tables against statechart`).toEqual(expected[line]);
}

/** What does not depend on the order within a minute; sums of fractions to nine digits. */
const numbers = ({ cases, outcomes, elapsed, desks, backlog }: MassResult) => ({
  cases,
  outcomes,
  elapsed: [elapsed.count, elapsed.sum.toPrecision(9)],
  backlog,
  desks: desks.map(({ turnedAway, waits }) => [turnedAway, waits.count, waits.sum.toPrecision(9)]),
});

function compare(seed: number, seen: Seen, hall = randomHall(seed)): void {
  expectInOrder(hall, seed);
  const [bulk, actor] = [compileHall(hall.members, lifecycles), actorHall(hall.members, lifecycles)];
  if (bulk.kind === 'unsupported' || actor.kind === 'unsupported') {
    expect(bulk, `seed ${seed}: both refuse for the same reason`).toEqual(actor);
    return;
  }
  const [told, expected]: [TraceLine[], TraceLine[]] = [[], []];
  const result = actor.run(0, (line) => expected.push(line));
  const mass = bulk.run(0, { emit: (line) => told.push(line) });
  expectSameLines(told, expected, seed);
  const { cases, outcomes, elapsed, desks } = numbers(mass);
  expect(cases, `seed ${seed}: cases`).toBe(result.cases);
  expect(outcomes, `seed ${seed}: outcomes`).toEqual(result.outcomes);
  const sum = result.elapsed.reduce((all, each) => all + each, 0);
  expect(elapsed, `seed ${seed}: elapsed`).toEqual([result.elapsed.length, sum.toPrecision(9)]);
  const turnedAway = result.desks.map((desk) => desk.turnedAway);
  expect(
    desks.map(([away]) => away),
    `seed ${seed}: turned away`,
  ).toEqual(turnedAway);
  expect(numbers(bulk.run(0)), `seed ${seed}: the tables with a trace and without`).toEqual(numbers(mass));
  for (const feature of hall.has) seen.features.add(feature);
  for (const { event, cause } of expected) {
    seen.events.add(event);
    seen.because.add(cause.because);
  }
}

describe('the tables and the statechart run the same scenario', () => {
  const seen: Seen = { features: new Set(), events: new Set(), because: new Set() };
  test.each(batches)(`seeds from %i, ${BATCH} each`, (from) => {
    for (let seed = from; seed < from + BATCH; seed++) compare(seed, seen);
  });

  // Cases of the backlog: of the first three one came with the opinion of a member, whom a further round must not ask again; of
  // the others one ended before the next one had come in, so that the backlog seemed to be cleared. They are run in the halls
  // that they were found in.
  test.each([1_000_427, 1_006_631, 1_007_418, 61_529, 68_158])('seed %i, which the sweep of 10,000 found', (seed) =>
    compare(seed, seen, randomHall(seed, 'plain')),
  );

  test.runIf(total >= USUAL)('everything that a scenario can say was tried, and every event and cause was told', () => {
    expect(features.filter((feature) => !seen.features.has(feature))).toEqual([]);
    expect(Object.keys(tellable).filter((event) => !seen.events.has(event as TraceEvent))).toEqual(drawnByNobody);
    // Silence is why a case stalls, which none does here.
    expect(Object.keys(causes).filter((cause) => !seen.because.has(cause as keyof typeof causes))).toEqual(['silence']);
  });
});

/**
 * Answers that no scenario draws, which the single cases of differential.test.ts have; and cases that stall, which the contract
 * of executors has.
 */
const drawnByNobody: readonly TraceEvent[] = ['stalled', 'corrected-on-the-spot', 'not-needed', 'not-this-office'];

/** A record, so that a new event cannot be left out. */
const tellable: Readonly<Record<TraceEvent, true>> = {
  started: true,
  reached: true,
  missed: true,
  stalled: true,
  received: true,
  'corrected-on-the-spot': true,
  noticed: true,
  'late-notice': true,
  'not-needed': true,
  'not-this-office': true,
  accepted: true,
  deemed: true,
  stopped: true,
  resumed: true,
  reviewed: true,
  decided: true,
  delivered: true,
  checked: true,
  reopened: true,
  abandoned: true,
  began: true,
  ended: true,
  happened: true,
  'not-possible': true,
  surveyed: true,
  opened: true,
  objections: true,
  closed: true,
  'not-convened': true,
};

const causes: Readonly<Record<TraceLine['cause']['because'], true>> = {
  start: true,
  arrow: true,
  work: true,
  answer: true,
  applicant: true,
  period: true,
  ground: true,
  lack: true,
  meeting: true,
  opinions: true,
  silence: true,
};
