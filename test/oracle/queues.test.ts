import { describe, expect, test } from 'vitest';
import { every, processOf, scenarioOf, set, station } from '../../bench/workloads/documents.ts';
import type { Process, Scenario, Spread } from '../../engine/model/index.ts';
import type { MassModel, MassResult } from '../../engine/run/index.ts';
import { compileMass } from '../../engine/run/index.ts';
import { meanInterval } from '../../engine/run/statistics/index.ts';
import { lifecycles } from '../../processes/lifecycles/index.ts';

// Queues whose answer is known in closed form, written as ordinary processes and scenarios. Times in minutes; service
// rate 1 a minute unless told otherwise. The exact value has to lie in the interval over replications, of 99.5 % each, so that
// the ten of them hold together at 95 % (Bonferroni); that intervals of 95 % cover as often as they say is a test of its own.

const REPLICATIONS = 20;
const exp = (mean: number): Spread => ({ kind: 'exponential', mean });

function modelOf(process: Process, scenario: Scenario): MassModel {
  const model = compileMass(process, scenario, lifecycles);
  if (model.kind === 'unsupported') throw new Error(model.reason.en);
  return model;
}

/** Replications after a warm-up of 4,000 minutes; Little's law is checked on every one. */
function runs(process: Process, over: Parameters<typeof scenarioOf>[0], seed: number, cases = 30_000): MassResult[] {
  const model = modelOf(process, scenarioOf(over, { cases, seed, warmUp: 4000 }));
  return Array.from({ length: REPLICATIONS }, (_, replication) => {
    const result = model.run(replication);
    expect(result.little.finding).toBeUndefined();
    expect(result.outcomes.missed + result.outcomes.stalled).toBe(0);
    return result;
  });
}

function expectInside(values: readonly number[], exact: number): void {
  const { low, high, estimate } = meanInterval(values, 0.995);
  expect(exact, `mean ${estimate}`).toBeGreaterThanOrEqual(low);
  expect(exact, `mean ${estimate}`).toBeLessThanOrEqual(high);
}

const waitOf = ({ desks }: MassResult): number => desks[0]!.waits.mean;

function oneDesk(rate: number, staff: number, work: Spread): Parameters<typeof scenarioOf>[0] {
  return {
    arrivals: every(1 / rate),
    desks: [{ id: 'a', authority: 'a', staff: set(staff) }],
    items: [{ item: 'a', work: set(work) }],
  };
}
const single = processOf([station('a')], ['a']);

/** Erlang's C: the share of customers that wait at c servers under an offered load of a. */
function erlangC(c: number, a: number): number {
  let blocked = 1;
  for (let k = 1; k <= c; k++) blocked = (a * blocked) / (k + a * blocked);
  return blocked / (1 - (a / c) * (1 - blocked));
}

describe('one desk', () => {
  test('M/M/1 at load 0.8: a wait of ρ ÷ (μ − λ) = 4 (seed 11)', () => {
    expectInside(runs(single, oneDesk(0.8, 1, exp(1)), 11).map(waitOf), 4);
  });

  test('M/M/1: utilisation is the load (seed 12)', () => {
    expectInside(
      runs(single, oneDesk(0.8, 1, exp(1)), 12).map(({ desks }) => desks[0]!.utilisation),
      0.8,
    );
  });

  test('M/M/3 at load 2.4: Erlang C ÷ (cμ − λ) (seed 13)', () => {
    expectInside(runs(single, oneDesk(2.4, 3, exp(1)), 13).map(waitOf), erlangC(3, 2.4) / (3 - 2.4));
  });

  test('M/M/5 at load 4.5 waits 1.5250 (W1, seed 14)', () => {
    expect(erlangC(5, 4.5) / (5 - 4.5)).toBeCloseTo(1.525, 3);
    expectInside(runs(single, oneDesk(4.5, 5, exp(1)), 14, 100_000).map(waitOf), erlangC(5, 4.5) / (5 - 4.5));
  });

  test('M/D/1 at load 0.8 waits half as long as M/M/1 (seed 15)', () => {
    expectInside(runs(single, oneDesk(0.8, 1, { kind: 'fixed', value: 1 }), 15).map(waitOf), 2);
  });

  test('M/G/1, lognormal with variation 1.5: Pollaczek–Khinchine (seed 16)', () => {
    const work: Spread = { kind: 'lognormal', mean: 1, variation: 1.5 };
    expectInside(runs(single, oneDesk(0.7, 1, work), 16, 60_000).map(waitOf), (0.7 * (1 + 1.5 ** 2)) / (2 * (1 - 0.7)));
  });
});

describe('several steps', () => {
  test('tandem of two M/M/1 (Jackson): 1 ÷ (1 − 0.7) + 1 ÷ (1.25 − 0.7) (seed 21)', () => {
    const results = runs(
      processOf([station('a'), station('b', ['a'])], ['b']),
      {
        arrivals: every(1 / 0.7),
        desks: ['a', 'b'].map((id) => ({ id, authority: id, staff: set(1) })),
        items: [
          { item: 'a', work: set(exp(1)) },
          { item: 'b', work: set(exp(0.8)) },
        ],
      },
      21,
    );
    expectInside(
      results.map(({ elapsed }) => elapsed.mean),
      1 / 0.3 + 1 / 0.55,
    );
  });

  test('four approvals side by side: the mean of the latest is 1 + ½ + ⅓ + ¼ (seed 22)', () => {
    const ids = ['a', 'b', 'c', 'd'];
    const results = runs(
      processOf(
        ids.map((id) => station(id)),
        ids,
      ),
      { arrivals: every(2), items: ids.map((item) => ({ item, work: set(exp(1)) })) },
      22,
    );
    expectInside(
      results.map(({ elapsed }) => elapsed.mean),
      1 + 1 / 2 + 1 / 3 + 1 / 4,
    );
  });

  test('rework: rounds are geometric, two steps and a correction in each (seed 23)', () => {
    const process = processOf(
      [station('a'), station('b', ['a'])],
      ['round'],
      [
        {
          id: 'round',
          title: { zh: '一轮', en: 'round' },
          lead: 'a',
          members: ['a', 'b'],
          together: { form: true, visit: true, opinion: true },
          gives: ['round-paper'],
          restart: 'all',
          basis: { kind: 'assumption', why: { zh: '测试', en: 'test' } },
        },
      ],
    );
    const results = runs(
      process,
      {
        arrivals: every(5),
        items: ['a', 'b'].map((item) => ({ item, work: set(exp(1)) })),
        groups: [{ group: 'round', objections: set(0.3), correction: set(exp(4)) }],
      },
      23,
    );
    // 1 ÷ 0.7 rounds of two minutes, and 0.3 ÷ 0.7 corrections of four.
    expectInside(
      results.map(({ elapsed }) => elapsed.mean),
      2 / 0.7 + (4 * 0.3) / 0.7,
    );
  });

  test('papers sent back: as often as geometric, before acceptance (seed 24)', () => {
    const process = processOf([station('a', [], { lifecycle: 'filing' })], ['a']);
    const results = runs(
      process,
      {
        arrivals: every(5),
        items: [
          {
            item: 'a',
            work: set(exp(1)),
            preparation: set(exp(0.5)),
            returns: { rate: set(0.4), correction: set(exp(3)) },
          },
        ],
      },
      24,
    );
    expectInside(
      results.map(({ elapsed }) => elapsed.mean),
      0.5 / 0.6 + (3 * 0.4) / 0.6 + 1,
    );
  });
});

test('over 300 seeds the 95 % interval of M/M/1 covers the exact wait 93 to 97 times in a hundred', () => {
  let covered = 0;
  for (let seed = 1000; seed < 1300; seed++) {
    const model = modelOf(single, scenarioOf(oneDesk(0.5, 1, exp(1)), { cases: 4000, seed, warmUp: 200 }));
    const { low, high } = meanInterval(Array.from({ length: 10 }, (_, k) => waitOf(model.run(k))));
    if (low <= 1 && 1 <= high) covered += 1;
  }
  expect(covered / 300).toBeGreaterThanOrEqual(0.93);
  expect(covered / 300).toBeLessThanOrEqual(0.97);
});
