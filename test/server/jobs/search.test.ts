import { describe, expect, test } from 'vitest';
import type { Fewest, Question } from '../../../engine/measure/index.ts';
import { answerHere, attribution, fewestFor, promiseToKeep, staffNeeded } from '../../../engine/measure/index.ts';
import type { Id } from '../../../engine/model/index.ts';
import { processById, reformsOf, scenarioOf } from '../../../processes/index.ts';
import { lifecycles } from '../../../processes/lifecycles/index.ts';
import { partApart } from '../../../server/jobs/apart.ts';
import type { RunRequest } from '../../../server/jobs/request.ts';
import { runRequestSchema, workAsked } from '../../../server/jobs/request.ts';
import { startRunner } from '../../../server/jobs/runner.ts';
import { toldOfPart } from '../../../server/jobs/search.ts';
import type { RunPart, SearchResult } from '../../../server/messages.ts';
import type { Run, Store } from '../../../server/store/index.ts';
import { ended, openJobs, planner, until } from './support.ts';

const { store, workers, log, working } = await openJobs();

const PROCESS = 'business-startup';
const process = processById(PROCESS)!;
const [reform] = reformsOf(PROCESS);
const on: Id[] = reform!.measures.slice(0, 3).map(({ id }) => id);

function requestOf(search: RunRequest['search'], more: Partial<RunRequest> = {}): RunRequest {
  return runRequestSchema.parse({ process: PROCESS, replications: 2, cases: 300, search, ...more });
}

async function enqueued(request: RunRequest): Promise<Run> {
  const { work, scenarios } = workAsked(request, { cities: [] });
  return store.runs.enqueue(planner, { kind: 'search', input: JSON.stringify(work), parts: scenarios });
}

/** What the engine is asked by hand, beside the server. */
function asked(measures?: readonly Id[]) {
  const { horizon: _, ...experiment } = scenarioOf(PROCESS)!.experiment;
  const scenario = { ...scenarioOf(PROCESS)!, experiment: { ...experiment, cases: 300, replications: 2 } };
  const plan = { reform: reform!, ...(measures === undefined ? {} : { measures: new Set(measures) }) };
  return { process, plan, scenario, marks: { model: '', version: '' } };
}

function answeredHere<Answer>(question: Question<Answer>): unknown {
  return JSON.parse(JSON.stringify(answerHere(question, lifecycles)));
}

const answerIn = ({ result }: Run): unknown => {
  const {
    model: _,
    version: _version,
    ...answer
  } = (JSON.parse(result!) as SearchResult).answer as unknown as Record<string, unknown>;
  return answer;
};

const unmarked = (answer: unknown): unknown => {
  const { model: _, version: _version, ...rest } = answer as Record<string, unknown>;
  return rest;
};

describe('a search gives the answer of the engine', () => {
  test('the smallest promise', async () => {
    const { id, parts } = await enqueued(requestOf({ question: 'promise', share: 0.9, side: 'after' }));
    expect(parts).toBe(1);
    const done = await working(() => ended(store, id));
    expect(answerIn(done)).toEqual(unmarked(answeredHere(promiseToKeep(asked(), { share: 0.9 }))));
    expect(JSON.parse(done.result!)).toMatchObject({
      simulated: true,
      process: PROCESS,
      search: { question: 'promise' },
    });
  });

  test('staff at one desk, with what was tried told as it comes', async () => {
    const desk = scenarioOf(PROCESS)!.desks.find(({ id }) => id === 'market-regulation');
    const search = { question: 'staff', desk: desk!.id, promise: 20, share: 0.9, side: 'after' } as const;
    const { id } = await enqueued(requestOf(search));
    const done = await working(() => ended(store, id));
    const direct = staffNeeded(asked(), { desk: desk!.id, promise: 20 * 480, share: 0.9 });
    expect(answerIn(done)).toEqual(unmarked(answeredHere(direct)));
    expect(done.partsDone).toBeGreaterThan(2);
    const told = (await store.runs.parts(id)).map(({ result }) => toldOfPart('search', result) as RunPart);
    expect(told).toHaveLength(done.parts);
    expect(told.some(({ point }) => point.staff[desk!.id] !== undefined)).toBe(true);
    for (const part of told) {
      expect(part.onTime!.estimate).toBeGreaterThanOrEqual(0);
      expect(part).not.toHaveProperty('results');
    }
  });

  test('what each measure contributes, over more runs than one step asks for', async () => {
    const four = reform!.measures.slice(0, 4).map(({ id }) => id);
    const { id } = await enqueued(requestOf({ question: 'attribution' }, { on: four }));
    const done = await working(() => ended(store, id));
    expect([done.state, done.parts]).toEqual(['done', 16]);
    expect(answerIn(done)).toEqual(unmarked(answeredHere(attribution(asked(four)))));
    // Each run says which of the measures were on in it: every set of them once.
    const told = (await store.runs.parts(id)).map(({ result }) => toldOfPart('search', result) as RunPart);
    const sets = told.map(({ point }) => point.measures!.toSorted().join());
    expect(new Set(sets).size).toBe(16);
    expect(new Set(told.flatMap(({ point }) => point.measures!))).toEqual(new Set(four));
  });

  test('the fewest measures, worked out in a process of its own', async () => {
    const { id } = await enqueued(requestOf({ question: 'goal', days: 12 }, { on: [] }));
    let apart = 0;
    const done = await working(() => ended(store, id), {
      apart: (unit, signal) => {
        apart++;
        return partApart(unit, signal);
      },
    });
    expect([done.state, done.failure, apart]).toEqual(['done', null, 1]);
    let direct: Fewest | undefined;
    for (const search = fewestFor({ process, reform: reform!, options: { measures: new Set() }, days: 12 }); ;) {
      const { value, done: isDone } = search.next();
      if (isDone !== true) continue;
      direct = value;
      break;
    }
    expect(answerIn(done)).toEqual(direct);
    expect(direct.kind).toBe('found');
  });
});

describe('a search that breaks off', () => {
  const request = requestOf({ question: 'attribution' }, { on });

  test('goes on where it was, in another process, without making a run twice, to the same bytes', async () => {
    const { id } = await enqueued(request);
    const whole = await enqueued(request);
    await store.runs.cancel(planner, whole.id);
    await working(() => until(async () => (await store.runs.head(id)).partsDone >= 3));
    const between = await store.runs.parts(id);
    expect(between.length).toBeLessThan(8);
    const recorded: number[] = [];
    const watched: Store = {
      ...store,
      runs: {
        ...store.runs,
        recordPart: (claim, result) => {
          recorded.push(claim.part);
          return store.runs.recordPart(claim, result);
        },
      },
    };
    // A new runner knows nothing of what the first one has led: as after a restart.
    const done = await working(() => ended(store, id), { store: watched });
    expect(recorded).not.toEqual(expect.arrayContaining(between.map(({ part }) => part)));
    expect(new Set(recorded).size).toBe(recorded.length);
    await store.runs.retry(planner, whole.id);
    expect(done.result).toBe((await working(() => ended(store, whole.id))).result);
  });

  test('by the death of whoever was to ask for more, is led on by the next one', async () => {
    const desk = scenarioOf(PROCESS)!.desks.find(({ id }) => id === 'market-regulation');
    const staff = requestOf({ question: 'staff', desk: desk!.id, promise: 20, share: 0.9, side: 'after' });
    const { id } = await enqueued(staff);
    const dying: Store = {
      ...store,
      runs: { ...store.runs, extend: () => new Promise(() => undefined) },
    };
    const dead = startRunner({ store: dying, workers, log, name: 'dead', look: 5, beat: 60_000, lease: 300, slots: 1 });
    await until(async () => (await store.runs.head(id)).partsDone === 1);
    const done = await working(() => ended(store, id));
    expect([done.state, done.partsDone]).toEqual(['done', done.parts]);
    void dead;
  });
});

test('what cannot be searched for is refused with its place, and nothing is queued', () => {
  const refused: [RunRequest, string][] = [
    [requestOf({ question: 'staff', desk: 'nosuch', promise: 5, share: 0.9, side: 'after' }), 'search.desk'],
    [requestOf({ question: 'goal', days: 10 }, { reform: null }), 'search.question'],
    [requestOf({ question: 'promise', share: 0.9, side: 'after' }, { grid: { demand: [50] } }), 'search'],
    [requestOf({ question: 'attribution', measures: ['nosuch'] }), 'search.measures'],
  ];
  for (const [request, at] of refused)
    expect(() => workAsked(request, { cities: [] })).toThrow(
      expect.objectContaining({ findings: [expect.objectContaining({ at })] }) as Error,
    );
  const large = requestOf({ question: 'promise', share: 0.9, side: 'after' }, { cases: 1_000_000, replications: 100 });
  expect(() => workAsked(large, { cities: [] })).toThrow(expect.objectContaining({ code: 'too-large' }) as Error);
});
