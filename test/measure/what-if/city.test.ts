import { describe, expect, test } from 'vitest';
import { evaluate, jobOf, scenarioOfPlan } from '../../../engine/measure/index.ts';
import type { City, Condition, Process, Scenario } from '../../../engine/model/index.ts';
import { compileMass, withoutOf } from '../../../engine/run/index.ts';
import { cityById, processById, reformsOf, scenarioOf as shippedFor } from '../../../processes/index.ts';
import { lifecycles } from '../../../processes/lifecycles/index.ts';
import { answered, asked, DAY, days, marks, processOf, promise, reformOf, set, undated } from './support.ts';

// A city's rules bind the cases that they are for, and change nothing in who comes.

const size = (...values: string[]): Condition => ({ attribute: 'size', is: values });

/** A licence of 10 days, and 20 more of a second one for large cases only. */
const process: Process = {
  ...processOf([days('a', 10), days('b', 20, ['a'], { when: size('large') })], ['a', 'b']),
  attributes: [
    {
      id: 'size',
      title: { zh: '规模', en: 'size' },
      values: ['small', 'large', 'huge'].map((id) => ({ id, title: { zh: id, en: id } })),
      usual: 'small',
    },
  ],
};
const { basis } = set(0);
const handled = (target: string, n: number) => ({
  ...promise(target, n),
  handling: { n, unit: 'working-day' as const, basis },
});
const city = (...rules: [Condition | undefined, ...City['rules'][number]['moves']][]): City => ({
  format: 1,
  id: 'town',
  title: { zh: '某市', en: 'town' },
  sources: [],
  rules: rules.map(([when, ...moves]) => ({
    process: 'workload',
    title: { zh: '规定', en: 'rule' },
    ...(when === undefined ? {} : { when }),
    moves,
  })),
});
const mixed = (shares: Record<string, number>, over: Partial<Scenario> = {}): Scenario =>
  undated({ mix: [{ attribute: 'size', shares: set(shares) }], ...over }, { cases: 400, replications: 1 });

const evaluation = (scenario: Scenario, plan: Parameters<typeof asked>[2]) =>
  answered(evaluate(asked(process, scenario, plan)));
const inDays = ({ elapsed }: { elapsed: { mean: { estimate: number } } }): number => elapsed.mean.estimate / DAY;

describe('a city whose rules are for some cases', () => {
  const half = mixed({ small: 0.5, large: 0.5 });
  const forLarge = city([size('large'), handled('b', 5)]);

  test('before the reform cases are as mixed as without the city, and so they are after it (seed 1)', () => {
    const [with_, without] = [evaluation(half, { plan: { city: forLarge } }), evaluation(half, {})];
    expect(with_.before).toEqual(without.before);
    expect(scenarioOfPlan(half, { city: forLarge })).toBe(half);
    // Small cases take 10 days; large ones 10 + 20 before and 10 + 5 after.
    const large = (inDays(with_.before) - 10) / 20;
    expect(Math.abs(large - 0.5)).toBeLessThan(0.1);
    expect(inDays(with_.after)).toBeCloseTo(10 + 5 * large, 9);
  });

  test('a rule for nobody who comes changes nothing, and one for all binds all', () => {
    const all = city([undefined, handled('a', 4)]);
    const nobody = evaluation(half, { plan: { city: city([size('huge'), handled('a', 1)]) } });
    expect(inDays(nobody.after)).toBe(inDays(nobody.before));
    const { before, after } = evaluation(half, { plan: { city: all } });
    expect(inDays(before) - inDays(after)).toBeCloseTo(6, 9);
  });

  test('rules that bind together apply together: what binds all and what binds large cases', () => {
    const both = city([undefined, handled('a', 4)], [size('large'), handled('b', 5)]);
    const { before, after } = evaluation(half, { plan: { city: both } });
    const large = (inDays(before) - 10) / 20;
    expect(inDays(after)).toBeCloseTo(4 + 5 * large, 9);
  });

  test('a chosen case is bound by what binds it, whatever the usual one is', () => {
    const plan = { city: forLarge, attributes: { size: 'large' } };
    const { before, after } = evaluation(half, { plan });
    expect([inDays(before), inDays(after)]).toEqual([30, 15]);
  });

  test('cases of the backlog are bound by what binds their kind', () => {
    const backlog = [{ count: 1, done: ['a'], age: DAY, attributes: { size: 'large' }, basis }];
    const job = jobOf(asked(process, mixed({ small: 1 }, { backlog }), { plan: { city: forLarge } }), 'after');
    const model = compileMass(job.process, job.scenario, lifecycles, withoutOf(job));
    if (model.kind === 'unsupported') throw new Error(model.reason.en);
    expect(model.run(0).backlog.clearedAt).toBe(5 * DAY);
  });

  test('who declines an offer is bound by the city, too', () => {
    const reform = reformOf({ offer: [handled('a', 2)] });
    const scenario = mixed({ large: 1 }, { uptake: [{ measure: 'offer', share: set(0.5) }] });
    const { before, after } = evaluation(scenario, { plan: { reform, city: forLarge } });
    expect(inDays(before)).toBe(30);
    // Five days for b in every case, and two or ten for a.
    expect(after.twenty.map((minutes) => minutes / DAY)).toEqual(expect.arrayContaining([7, 15]));
    expect(new Set(after.twenty).size).toBe(2);
  });
});

test('construction permits: no desk is fuller before the reform because a city is chosen', () => {
  const [own] = [processById('construction-permits')!];
  const shipped = shippedFor(own.id)!;
  const scenario = { ...shipped, experiment: { ...shipped.experiment, replications: 1 } };
  const reform = reformsOf(own.id)[0]!;
  const plain = jobOf({ process: own, plan: { reform }, scenario, marks }, 'before');
  for (const id of ['tongliao', 'beijing']) {
    const chosen = jobOf({ process: own, plan: { reform, city: cityById(id)! }, scenario, marks }, 'before');
    expect([chosen.process, chosen.scenario]).toEqual([plain.process, plain.scenario]);
    expect(chosen.without).toBeUndefined();
  }
});
