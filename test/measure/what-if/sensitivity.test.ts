import { describe, expect, test } from 'vitest';
import type { SensitivityOptions } from '../../../engine/measure/index.ts';
import { sensitivity } from '../../../engine/measure/index.ts';
import type { Process } from '../../../engine/model/index.ts';
import { assumed } from '../../support/small-process.ts';
import {
  answered,
  asked,
  DAY,
  days,
  every,
  exponential,
  fixed,
  processOf,
  reformOf,
  refusalOf,
  set,
  undated,
} from './support.ts';

// a and b are handled side by side, 10 and 7 days; c of 2 days follows both.
const fork = processOf([days('a', 10), days('b', 7), days('c', 2, ['a', 'b'])], ['c']);
const question = asked(fork, undated({}));
const cutA: SensitivityOptions = { node: 'a', lever: 'duration', most: 5 };

describe('10 days beside 7: the first three days cut are saved, then the other one is the bottleneck', () => {
  const answer = answered(sensitivity(question, { ...cutA, promise: 10 * DAY }));

  test('quickly', () => {
    expect(answer.cuts.map(({ days: cut, quickSaved }) => [cut, quickSaved])).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
      [4, 3],
      [5, 3],
    ]);
    // With three days cut both take 7: b is critical from there on.
    const moved = answer.cuts.map(({ bottlenecks }) => bottlenecks.map(({ node }) => node));
    expect(moved).toEqual([[], [], ['b'], ['b'], ['b']]);
  });

  test('and in full: the same minutes for every case, 12 days without a cut', () => {
    expect(answer.mean.estimate).toBe(12 * DAY);
    expect(answer.cuts.map(({ saved }) => saved.estimate)).toEqual([1, 2, 3, 3, 3].map((n) => n * DAY));
    for (const { saved } of answer.cuts) expect([saved.low, saved.high]).toEqual([saved.estimate, saved.estimate]);
  });

  test('whose cases wait for the other one from the fourth cut on', () => {
    const moved = answer.cuts.map((cut) => cut.moved && [cut.moved.node, cut.moved.share, cut.moved.gained]);
    const always = { estimate: 1, low: 1, high: 1, count: 2 };
    expect(moved.slice(0, 2)).toEqual([undefined, undefined]);
    for (const one of moved.slice(3))
      expect(one).toEqual(['b', expect.objectContaining(always), expect.objectContaining(always)]);
  });

  test('10 days are kept from the second cut on', () => {
    expect(answer.onTime?.estimate).toBe(0);
    expect(answer.cuts.map(({ onTime }) => onTime?.estimate)).toEqual([0, 1, 1, 1, 1]);
  });

  test('what has slack saves nothing', () => {
    const { cuts } = answered(sensitivity(question, { node: 'b', lever: 'duration', most: 2 }));
    expect(cuts.map(({ quickSaved, saved }) => [quickSaved, saved.estimate])).toEqual([
      [0, 0],
      [0, 0],
    ]);
  });

  test('no more is cut than there is: 2 days of c', () => {
    expect(answered(sensitivity(question, { node: 'c', lever: 'duration', most: 9 })).cuts).toHaveLength(2);
  });
});

describe('a limit', () => {
  const limit = (scheme: 'statutory' | 'promised', n: number) =>
    ({ scheme, n, unit: 'working-day', startsAt: 'acceptance', basis: assumed }) as const;
  const limited = (n: number): Process =>
    processOf([days('a', 10, [], { limits: [limit('statutory', 20), limit('promised', n)] })], ['a']);

  test('of 12 days pulls handling of 10 days down from the third day cut on', () => {
    const { cuts, note } = answered(sensitivity(asked(limited(12), undated({})), { ...cutA, lever: 'limit' }));
    expect(cuts.map(({ quickSaved }) => quickSaved)).toEqual([0, 0, 1, 2, 3]);
    expect(cuts.map(({ saved }) => saved.estimate / DAY)).toEqual([0, 0, 1, 2, 3]);
    expect(note).toBeUndefined();
  });

  test('changes nothing where the scenario gives the work, and this is said', () => {
    const scenario = undated({ items: [{ item: 'a', work: set(fixed(10 * DAY)) }] });
    const { cuts, note } = answered(sensitivity(asked(limited(10), scenario), { ...cutA, lever: 'limit' }));
    expect(cuts.map(({ saved }) => saved.estimate)).toEqual([0, 0, 0, 0, 0]);
    expect(note?.zh).toContain('方案');
    expect(note?.en).toContain('scenario');
  });

  test('that is not there is refused in both languages', () => {
    const { code, at, message } = refusalOf(sensitivity(question, { ...cutA, lever: 'limit' }));
    expect([code, at]).toEqual(['what-if/no-limit', 'a']);
    expect(message.zh).toContain('时限');
    expect(message.en).toContain('limit');
  });
});

test('a limit-driven review follows the limit, and a duration that nobody follows is said to be one', () => {
  const promised = { scheme: 'promised', n: 10, unit: 'working-day', startsAt: 'acceptance', basis: assumed } as const;
  const process = processOf([days('a', 10, [], { limits: [promised] })], ['a']);
  const scenario = { ...undated({}), review: 'limit-driven' as const, limitShare: set(fixed(0.5)) };
  const limits = answered(sensitivity(asked(process, scenario), { node: 'a', lever: 'limit', most: 2 }));
  expect(limits.mean.estimate).toBe(5 * DAY);
  expect(limits.cuts.map(({ saved }) => saved.estimate / DAY)).toEqual([0.5, 1]);
  expect(limits.note).toBeUndefined();
  const durations = answered(sensitivity(asked(process, scenario), { node: 'a', lever: 'duration', most: 1 }));
  expect(durations.cuts[0]!.saved.estimate).toBe(0);
  expect(durations.note?.zh).toContain('时限');
});

test('what was merged of parts that the scenario draws becomes shorter in proportion', () => {
  const two = processOf([days('a', 4), days('b', 6)], ['a', 'b']);
  const into = { id: 'ab', title: { zh: '甲乙', en: 'a and b' } };
  const reform = reformOf({ merge: [{ do: 'merge', items: ['a', 'b'], into, duration: 'sum' }] });
  const scenario = undated({ items: [{ item: 'a', work: set(fixed(4 * DAY)) }] });
  const { mean, cuts } = answered(
    sensitivity(asked(two, scenario, { plan: { reform } }), { node: 'ab', lever: 'duration', most: 5 }),
  );
  expect(mean.estimate).toBe(10 * DAY);
  expect(cuts.map(({ saved }) => saved.estimate / DAY)).toEqual([1, 2, 3, 4, 5]);
});

describe('what the scenario draws is cut with its luck', () => {
  test('exponential work of 4 days in the mean: cut by one, every case takes three quarters (seed 4)', () => {
    const scenario = undated(
      { items: [{ item: 'a', work: set(exponential(4 * DAY)) }] },
      { seed: 4, cases: 300, grain: 'continuous' },
    );
    const { mean, cuts } = answered(
      sensitivity(asked(processOf([days('a', 4)], ['a']), scenario), { ...cutA, most: 4 }),
    );
    cuts.forEach(({ days: cut, saved }) => {
      expect(saved.estimate).toBeCloseTo((mean.estimate * cut) / 4, 6);
    });
    expect(cuts).toHaveLength(4);
  });

  test('of two exponential ones side by side the other is critical more often: half of the cases, then two thirds (seed 5)', () => {
    // P(b > a) = (1 ÷ mean of a) ÷ (1 ÷ mean of a + 1 ÷ mean of b): 1/2 with 4 days each, 2/3 with 2 of a.
    const work = (item: string) => ({ item, work: set(exponential(4 * DAY)) });
    const scenario = undated(
      { items: [work('a'), work('b')] },
      { seed: 5, cases: 2000, replications: 10, grain: 'continuous' },
    );
    const twins = processOf([days('a', 4), days('b', 4)], ['a', 'b']);
    const { cuts } = answered(sensitivity(asked(twins, scenario, { confidence: 0.99 }), { ...cutA, most: 2 }));
    const { moved, bottlenecks } = cuts[1]!;
    // Quickly both were critical already, so that nothing becomes so.
    expect(bottlenecks).toEqual([]);
    expect(moved?.node).toBe('b');
    for (const [{ low, high }, exact] of [
      [moved!.share, 2 / 3],
      [moved!.gained, 1 / 6],
    ] as const)
      expect([low <= exact, exact <= high, high - low < 0.1]).toEqual([true, true, true]);
  });

  test('a procedure of 14 calendar days is 10 working days long, and loses one of them with each cut', () => {
    const outside = {
      id: 'p',
      title: { zh: '外部', en: 'outside' },
      takes: [],
      gives: ['p-paper'],
      duration: { n: 14, unit: 'calendar-day' as const, basis: assumed },
      segment: 'works',
      basis: assumed,
    };
    const base = processOf([days('a', 2, ['p'])], ['a']);
    const process: Process = {
      ...base,
      procedures: [outside],
      materials: [...base.materials, { id: 'p-paper', title: outside.title, holder: 'contract' }],
    };
    const drawn = undated({ procedures: [{ procedure: 'p', duration: set(fixed(14 * 1440)) }] });
    for (const scenario of [undated({}), drawn]) {
      const answer = answered(sensitivity(asked(process, scenario), { node: 'p', lever: 'duration', most: 2 }));
      expect(answer.mean.estimate).toBe(12 * DAY);
      expect(answer.cuts.map(({ quickSaved, saved }) => [quickSaved, saved.estimate / DAY])).toEqual([
        [1, 1],
        [2, 2],
      ]);
    }
  });
});

test('with a queue a day less at the desk saves more than a day: M/M/1 from 0.8 to 0.6 of load (seed 8)', () => {
  // Mean time in the system 1 ÷ (μ − λ): work of 4 days with a case every 5 takes 20 days; of 3 days, 7.5.
  const scenario = undated(
    {
      arrivals: every(5 * DAY),
      desks: [{ id: 'a', authority: 'a', staff: set(1) }],
      items: [{ item: 'a', work: set(exponential(4 * DAY)) }],
    },
    { seed: 8, cases: 10_000, warmUp: 500 * DAY, replications: 10, grain: 'continuous' },
  );
  const { cuts } = answered(
    sensitivity(asked(processOf([days('a', 4)], ['a']), scenario, { confidence: 0.99 }), { ...cutA, most: 1 }),
  );
  const [{ saved, quickSaved }] = cuts as [(typeof cuts)[0]];
  expect(quickSaved).toBe(1);
  expect(saved.low / DAY).toBeLessThanOrEqual(12.5);
  expect(saved.high / DAY).toBeGreaterThanOrEqual(12.5);
  expect(saved.low / DAY).toBeGreaterThan(1);
});

test.each([
  [{ ...cutA, node: 'z' }, 'what-if/unknown-node'],
  [{ ...cutA, most: 0 }, 'what-if/cut'],
  [{ ...cutA, most: 1.5 }, 'what-if/cut'],
  [{ ...cutA, promise: -1 }, 'what-if/promise'],
])('refuses %j', (options, expected) => {
  const { code, message, mend } = refusalOf(sensitivity(question, options));
  expect(code).toBe(expected);
  for (const text of [message, mend]) {
    expect(text.zh).toMatch(/[一-龥]/);
    expect(text.en).toMatch(/^[ -~“”]+$/);
  }
});
