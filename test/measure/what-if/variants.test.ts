import { describe, expect, test } from 'vitest';
import {
  answerHere,
  answerWith,
  compareVariants,
  documentOfPlan,
  scenarioOfPlan,
  evaluate,
  runHere,
} from '../../../engine/measure/index.ts';
import type { RunRequest } from '../../../engine/measure/index.ts';
import { lifecycles } from '../../../processes/lifecycles/index.ts';
import {
  answered,
  asked,
  DAY,
  days,
  every,
  exponential,
  processOf,
  promise,
  reformOf,
  set,
  undated,
} from './support.ts';

const process = processOf([days('a', 4), days('b', 6, ['a'])], ['b']);
const reform = reformOf({ a: [promise('a', 3)], b: [promise('b', 2)] });
const only = (id: string) => ({ reform, measures: new Set([id]) });
const variants = ['a', 'b'].map((id) => ({ id, plan: only(id) }));

describe('two variants against a base of 10 days', () => {
  const answer = answered(compareVariants(asked(process, undated({})), variants, 8 * DAY));

  test('save 1 and 4 days; only the second keeps 8 days', () => {
    expect(answer.base).toMatchObject({ elapsed: { mean: { estimate: 10 * DAY } }, onTime: { estimate: 0 } });
    expect(answer.variants.map(({ id, difference }) => [id, difference.mean.difference.estimate])).toEqual([
      ['a', -DAY],
      ['b', -4 * DAY],
    ]);
    expect(answer.variants.map(({ onTime }) => onTime?.estimate)).toEqual([0, 1]);
  });

  test('hold together at 95 %: each alone at 97.5 % (Bonferroni)', () => {
    for (const { difference } of answer.variants) expect(difference.mean.difference.confidence).toBeCloseTo(0.975, 12);
  });
});

test('a variant with other desks runs the cases of the base, whatever its own experiment says (seed 3)', () => {
  const desks = (staff: number) => [{ id: 'b', authority: 'b', staff: set(staff) }];
  const items = [{ item: 'b', work: set(exponential(6 * DAY)) }];
  const scenario = undated(
    { arrivals: every(4 * DAY), desks: desks(2), items },
    { seed: 3, cases: 200, replications: 4 },
  );
  const more = { ...scenario, desks: desks(200), experiment: { ...scenario.experiment, seed: 99, cases: 5 } };
  const {
    base,
    variants: [variant],
  } = answered(compareVariants(asked(process, scenario), [{ id: 'more', plan: {}, scenario: more }]));
  expect(variant!.cases).toBe(base.cases);
  expect(variant!.difference.mean.verdict).toBe('lower');
});

describe('questions and their runs', () => {
  const question = asked(process, undated({ items: [{ item: 'a', work: set(exponential(DAY)) }] }), {
    plan: only('b'),
  });

  test('the same documents are compiled and run once, and fewer replications are the first ones of more', () => {
    const job = { kind: 'mass-job', process, scenario: question.scenario } as const;
    const request: RunRequest = { job, replications: 3 };
    const three = runHere(request, lifecycles);
    const two = runHere({ ...request, replications: 2 }, lifecycles);
    if (three.kind === 'unsupported' || two.kind === 'unsupported') throw new Error('unsupported');
    expect(two.results).toEqual(three.results.slice(0, 2));
    expect(two.results[0]).toBe(three.results[0]);
  });

  test('whoever runs them, the answer is the same: here, or elsewhere from copies', async () => {
    const here = answerHere(evaluate(question, { why: true }), lifecycles);
    const elsewhere = await answerWith(evaluate(question, { why: true }), async (request) => {
      const copy = JSON.parse(JSON.stringify(request)) as RunRequest;
      // The first ones asked for come last.
      await new Promise((resolve) => setTimeout(resolve, request.job.scenario.items.length));
      return runHere(copy, lifecycles);
    });
    expect(JSON.stringify(elsewhere)).toBe(JSON.stringify(here));
  });

  test('equal plans lead to one document and one scenario, so that they meet what was compiled', () => {
    const plan = { ...only('b'), attributes: { investor: 'private' } };
    const copy = { ...plan, measures: new Set(plan.measures), attributes: { ...plan.attributes } };
    expect(documentOfPlan(process, copy, 'after')).toBe(documentOfPlan(process, plan, 'after'));
    expect(documentOfPlan(process, only('a'), 'after')).not.toBe(documentOfPlan(process, only('b'), 'after'));
    expect(documentOfPlan(process, only('a'), 'before')).toBe(process);
    const mixed = undated({ mix: [{ attribute: 'investor', shares: set({ private: 1 }) }] });
    expect(scenarioOfPlan(mixed, copy)).toBe(scenarioOfPlan(mixed, plan));
    expect(scenarioOfPlan(mixed, plan).mix).toEqual([]);
    expect(scenarioOfPlan(mixed, only('a'))).toBe(mixed);
  });

  test('progress is told in replications', () => {
    const told: number[] = [];
    answerHere(evaluate(question), lifecycles, (done) => told.push(done));
    expect(told).toEqual([2, 4]);
  });
});
