import { describe, expect, test } from 'vitest';
import { every, processOf, set, station } from '../../bench/workloads/documents.ts';
import type { Process, Spread } from '../../engine/model/index.ts';
import type { MassResult } from '../../engine/run/index.ts';
import {
  erlangB,
  erlangC,
  harmonic,
  limitedQueue,
  meanWaitOfFirst,
  momentsOfPert,
  responseOfForkJoin,
  responseOfForkJoin2,
  responseOfMMc,
  waitOfDM1,
  waitOfMG1,
  waitOfMMc,
} from './closed-forms.ts';
import type { Setting } from './runs.ts';
import { basis, deskOf, elapsedOf, exp, expectExact, fixed, listed, runs, waitAt, workOf } from './runs.ts';

// Queues whose answer is known in closed form, written as ordinary processes and scenarios. Times in minutes; service
// rate 1 a minute unless told otherwise. Seed 1 throughout: no seed was chosen so that a test passes. The exact value has to
// lie in the 99.9 % interval; that 95 % intervals cover as often as they say is coverage.test.ts.

function oneDesk(rate: number, staff: number, work: Spread): Setting {
  return { arrivals: every(1 / rate), desks: [deskOf('a', staff)], items: [workOf('a', work)] };
}
const single = processOf([station('a')], ['a']);
const wait = waitAt(0);
const line = ({ desks }: MassResult): number => desks[0]!.meanLine;

describe('one desk (seed 1, 99.9 % interval)', () => {
  test('M/M/1 at load 0.8: a wait of ρ ÷ (μ − λ) = 4; utilisation is the load', () => {
    const results = runs(single, oneDesk(0.8, 1, exp(1)));
    expectExact(results.map(wait), 4, 0.09);
    // Little's law of the line: λ × wait.
    expectExact(results.map(line), 0.8 * 4, 0.1);
    expectExact(
      results.map(({ desks }) => desks[0]!.utilisation),
      0.8,
    );
  });

  test('M/M/1 that is empty at the start: the mean wait of the first 40 at load 0.8, by recursion', () => {
    const watch = { cases: 40, replications: 3000, warmUp: 0 };
    expectExact(runs(single, oneDesk(0.8, 1, exp(1)), watch).map(wait), meanWaitOfFirst(40, 0.8, 1), 0.08);
  });

  test('M/M/1 at load 0.5: the 90 % quantile of the response, exponential of mean 2', () => {
    const results = runs(single, oneDesk(0.5, 1, exp(1)));
    // The sketch is off by at most 0.39 %; the interval is wider.
    expectExact(
      results.map(({ spread }) => spread.quantile(0.9)),
      2 * Math.log(10),
    );
  });

  test('M/M/3 at load 2.4: Erlang C ÷ (cμ − λ)', () => {
    const results = runs(single, oneDesk(2.4, 3, exp(1)), { cases: 40_000 });
    expectExact(results.map(wait), waitOfMMc(2.4, 1, 3), 0.08);
    expectExact(results.map(line), 2.4 * waitOfMMc(2.4, 1, 3), 0.08);
  });

  test('M/M/5 at load 4.5 waits 1.5250, and 4.5 of five are busy (W1)', () => {
    expect(erlangC(5, 4.5) / (5 - 4.5)).toBeCloseTo(1.525, 3);
    const results = runs(single, oneDesk(4.5, 5, exp(1)), { cases: 100_000, replications: 30 });
    expectExact(results.map(wait), waitOfMMc(4.5, 1, 5), 0.09);
    expectExact(
      results.map(({ desks }) => 5 * desks[0]!.utilisation),
      4.5,
      0.01,
    );
  });

  test('M/D/1 at load 0.8 waits half as long as M/M/1', () => {
    const results = runs(single, oneDesk(0.8, 1, fixed(1)));
    expectExact(results.map(wait), waitOfMG1(0.8, 1, 0), 0.08);
    expectExact(results.map(line), 0.8 * waitOfMG1(0.8, 1, 0), 0.08);
  });

  test('M/G/1, lognormal with variation 1.5: Pollaczek–Khinchine', () => {
    const work: Spread = { kind: 'lognormal', mean: 1, variation: 1.5 };
    expectExact(runs(single, oneDesk(0.7, 1, work), { cases: 40_000 }).map(wait), waitOfMG1(0.7, 1, 1.5), 0.09);
  });

  test('M/G/1, PERT 0.2–0.5–3.8: Pollaczek–Khinchine with the moments of the beta', () => {
    const { mean, variance } = momentsOfPert(0.2, 0.5, 3.8);
    expect(mean).toBeCloseTo(1, 12);
    const work: Spread = { kind: 'pert', low: 0.2, likely: 0.5, high: 3.8 };
    expectExact(
      runs(single, oneDesk(0.7, 1, work), { replications: 10 }).map(wait),
      waitOfMG1(0.7, 1, Math.sqrt(variance)),
      0.08,
    );
  });

  test('D/M/1 at load 0.8, arrivals by list: σ ÷ (μ(1 − σ)) with σ = e^(−(1 − σ) ÷ ρ)', () => {
    const arrivals = listed(Array.from({ length: 20_000 }, (_, k) => k / 0.8));
    const results = runs(single, { ...oneDesk(0.8, 1, exp(1)), arrivals });
    expectExact(results.map(wait), waitOfDM1(0.8, 1), 0.08);
  });
});

/** A window that looks over what is handed in, with room for so many, those in hand among them. */
function window(rate: number, staff: number, room: number): Setting {
  return {
    arrivals: every(1 / rate),
    desks: [deskOf('a', staff, { does: 'intake', room: set(room) })],
    items: [{ ...workOf('a', fixed(0)), preparation: set(exp(1)) }],
  };
}
const handedIn = processOf([station('a', [], { lifecycle: 'filing' })], ['a']);
const lost = ({ counted, desks }: MassResult): number => desks[0]!.turnedAway / counted;

describe('a window with little room (seed 1, 99.9 % interval)', () => {
  test.each([
    [1, 1, 1],
    [5, 3, 3],
    [8, 12, 12],
  ])('Erlang B: a load of %i at %i windows with room for %i', (load, staff, room) => {
    const results = runs(handedIn, window(load, staff, room), { cases: 40_000, warmUp: 100 });
    expectExact(results.map(lost), erlangB(staff, load), 0.05);
    // Whoever comes in is served at once.
    for (const { desks } of results) expect(desks[0]!.waits.max).toBe(0);
  });

  test.each([
    [0.9, 1, 5],
    [1.5, 1, 3],
    [2.7, 3, 8],
  ])('M/M/c/K: a load of %f at %i windows with room for %i', (load, staff, room) => {
    const results = runs(handedIn, window(load, staff, room), { cases: 40_000, warmUp: 100 });
    const exact = limitedQueue(load, 1, staff, room);
    expectExact(results.map(lost), exact.lost, 0.05);
    expectExact(results.map(wait), exact.wait, 0.05);
    expectExact(
      results.map(({ desks }) => desks[0]!.utilisation),
      exact.busy,
    );
    expectExact(results.map(elapsedOf), exact.wait + 1);
  });
});

describe('amounts of work (seed 1, 99.9 % interval)', () => {
  test('PERT with hands enough: mean and variance of the beta', () => {
    const work: Spread = { kind: 'pert', low: 60, likely: 120, high: 600 };
    const results = runs(single, { arrivals: every(10), items: [workOf('a', work)] }, { cases: 5000, warmUp: 0 });
    const { mean, variance } = momentsOfPert(60, 120, 600);
    expectExact(results.map(elapsedOf), mean, 0.01);
    expectExact(
      results.map(({ elapsed }) => elapsed.variance),
      variance,
      0.03,
    );
  });

  test('four approvals side by side: the mean of the latest is 1 + ½ + ⅓ + ¼', () => {
    const ids = ['a', 'b', 'c', 'd'];
    const stations = processOf(
      ids.map((id) => station(id)),
      ids,
    );
    const items = ids.map((id) => workOf(id, exp(1)));
    expectExact(runs(stations, { arrivals: every(2), items }, { cases: 10_000 }).map(elapsedOf), harmonic(4), 0.02);
  });
});

const everyMember = (restart: 'all' | 'objectors'): Process['groups'] => [
  {
    id: 'round',
    title: { zh: '一轮', en: 'round' },
    lead: 'a',
    members: ['a', 'b'],
    together: { form: true, visit: true, opinion: true },
    gives: ['round-paper'],
    restart,
    basis,
  },
];
/** Two members, b after a, in rounds. */
const rounds = (restart: 'all' | 'objectors', lifecycle: 'work' | 'promised' = 'work'): Process => {
  const tail = { workingDays: 0, basis };
  const items = [station('a', [], { lifecycle, tail }), station('b', ['a'], { lifecycle, tail })];
  return processOf(items, ['round'], everyMember(restart));
};

describe('several steps (seed 1, 99.9 % interval)', () => {
  test('tandem of two M/M/1: 1 ÷ (1 − 0.7) + 1 ÷ (1.25 − 0.7)', () => {
    const process = processOf([station('a'), station('b', ['a'])], ['b']);
    const results = runs(process, {
      arrivals: every(1 / 0.7),
      desks: [deskOf('a', 1), deskOf('b', 1)],
      items: [workOf('a', exp(1)), workOf('b', exp(0.8))],
    });
    expectExact(results.map(elapsedOf), 1 / 0.3 + 1 / 0.55);
  });

  test('rework: rounds are geometric, two steps and a correction in each', () => {
    const results = runs(
      rounds('all'),
      {
        arrivals: every(5),
        items: [workOf('a', exp(1)), workOf('b', exp(1))],
        groups: [{ group: 'round', objections: set(0.3), correction: set(exp(4)) }],
      },
      { cases: 10_000 },
    );
    // 1 ÷ 0.7 rounds of two minutes, and 0.3 ÷ 0.7 corrections of four.
    expectExact(results.map(elapsedOf), 2 / 0.7 + (4 * 0.3) / 0.7);
  });

  test('papers sent back: as often as geometric, before acceptance', () => {
    const results = runs(
      processOf([station('a', [], { lifecycle: 'filing' })], ['a']),
      {
        arrivals: every(5),
        items: [
          {
            ...workOf('a', exp(1)),
            preparation: set(exp(0.5)),
            returns: { rate: set(0.4), correction: set(exp(3)) },
          },
        ],
      },
      { cases: 10_000 },
    );
    expectExact(results.map(elapsedOf), 0.5 / 0.6 + (3 * 0.4) / 0.6 + 1);
  });
});

describe('open networks of Jackson (seed 1, 99.9 % interval)', () => {
  test('rework of whole rounds at desks: load λ ÷ (1 − p) at each of them, corrections without a queue', () => {
    const results = runs(rounds('all'), {
      arrivals: every(2),
      desks: [deskOf('a', 1), deskOf('b', 2)],
      items: [workOf('a', exp(1)), workOf('b', exp(2))],
      groups: [{ group: 'round', objections: set(0.3), correction: set(exp(4)) }],
    });
    const visits = 1 / 0.7;
    const rate = 0.5 * visits;
    const exact = visits * (responseOfMMc(rate, 1, 1) + responseOfMMc(rate, 2, 2)) + (visits - 1) * 4;
    expectExact(results.map(elapsedOf), exact);
    expectExact(
      results.map(({ desks }) => desks[0]!.utilisation),
      rate,
    );
  });

  test('rework of objectors: who objects upstream brings those downstream with it', () => {
    const [first, second] = [0.2, 0.25];
    const results = runs(rounds('objectors', 'promised'), {
      arrivals: every(2),
      desks: [deskOf('a', 1), deskOf('b', 1)],
      items: [
        { ...workOf('a', exp(1)), objects: set(first) },
        { ...workOf('b', exp(1)), objects: set(second) },
      ],
      groups: [{ group: 'round', correction: set(fixed(0)) }],
    });
    // Rounds of both until a agrees; then, where b objected in the last of them, rounds of b alone until it agrees.
    const [a, b] = [1 / (1 - first), 1 / (1 - first) + second / (1 - second)];
    const exact = a * responseOfMMc(0.5 * a, 1, 1) + b * responseOfMMc(0.5 * b, 1, 1);
    expectExact(results.map(elapsedOf), exact);
  });

  test('ways that part by the kind of case and meet again', () => {
    const kind = (is: string) => ({ attribute: 'kind', is: [is] });
    const title = { zh: '类别', en: 'kind' };
    const values = ['plain', 'special'].map((id) => ({ id, title }));
    const stations = [
      station('a'),
      station('b', ['a'], { when: kind('plain') }),
      station('c', ['a'], { when: kind('special') }),
      station('d', ['b', 'c']),
    ];
    const results = runs(
      { ...processOf(stations, ['d']), attributes: [{ id: 'kind', title, values, usual: 'plain' }] },
      {
        arrivals: every(1 / 0.8),
        mix: [{ attribute: 'kind', shares: set({ plain: 0.7, special: 0.3 }) }],
        desks: [deskOf('a', 2), deskOf('b', 1), deskOf('c', 1), deskOf('d', 1)],
        items: [workOf('a', exp(1.5)), workOf('b', exp(1)), workOf('c', exp(3)), workOf('d', exp(0.75))],
      },
    );
    const exact =
      responseOfMMc(0.8, 1.5, 2) +
      0.7 * responseOfMMc(0.56, 1, 1) +
      0.3 * responseOfMMc(0.24, 3, 1) +
      responseOfMMc(0.8, 0.75, 1);
    expectExact(results.map(elapsedOf), exact);
  });
});

describe('fork and join: each office has a desk of its own, the case waits for the last (seed 1, 99.9 % interval)', () => {
  const forked = (n: number, rate: number, cases: number): number[] => {
    const ids = Array.from({ length: n }, (_, k) => `office-${k}`);
    const process = processOf(
      ids.map((id) => station(id)),
      ids,
    );
    const desks = ids.map((id) => deskOf(id, 1));
    const items = ids.map((id) => workOf(id, exp(1)));
    return runs(process, { arrivals: every(1 / rate), desks, items }, { cases }).map(elapsedOf);
  };

  test.each([
    [0.5, 0.02],
    [0.8, 0.08],
  ])('two offices at load %f: exactly (12 − ρ) ÷ 8 · 1 ÷ (μ − λ)', (load, narrow) => {
    expectExact(forked(2, load, 20_000), responseOfForkJoin2(load, 1), narrow);
  });

  test.each([
    [4, 0.5],
    [8, 0.7],
  ])('%i offices at load %f: Nelson and Tantawi, within the one part in twenty that they state', (n, load) => {
    const values = forked(n, load, 10_000);
    const approximation = responseOfForkJoin(n, load, 1);
    // The interval has to be narrow against 5 %, and some value in it near enough.
    const mean = values.reduce((sum, each) => sum + each, 0) / values.length;
    expectExact(values, mean, 0.045);
    expect(Math.abs(mean / approximation - 1)).toBeLessThanOrEqual(0.05);
  });
});
