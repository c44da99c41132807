import { expect, test } from 'vitest';
import { TIME_KINDS } from '../../../engine/run/index.ts';
import { detailAnswer } from '../../../engine/run/detail-answer.ts';
import type { RunDetail } from '../../../engine/run/detail.ts';
import { Moments, Punctuality, QuantileSketch } from '../../../engine/run/statistics/index.ts';

/** Student's 0.975 quantile of two degrees of freedom, from any table. */
const T2 = 4.302653;

/** A replication with the given minutes of work of each case that reached its goal, and one late decision of four. */
function detailOf(work: readonly number[], onTime: number, late: number, wasted: number): RunDetail {
  const time = Object.fromEntries(
    TIME_KINDS.map((kind) => [kind, Moments.of(work.map((minutes) => (kind === 'work' ? minutes : 0)))]),
  ) as RunDetail['time'];
  return {
    kind: 'run-detail',
    counted: 4,
    reached: work.length,
    time,
    way: [{ node: 'a', cases: Math.min(1, work.length) }],
    onTime: [
      {
        over: 'item',
        item: 'a',
        scheme: 'promised',
        endsAt: 'decision',
        cases: Punctuality.fromJSON({ onTime, late }),
      },
    ],
    items: [
      {
        ...{ node: 'a', minutes: 100, wasted, handled: 4, returned: 1, refused: 0, checked: 2, revoked: 1 },
        elapsed: QuantileSketch.of(work),
      },
    ],
    groups: [{ node: 'g', minutes: 0, wasted: 0, objections: 3 }],
  };
}

test('each replication is one observation, whatever the number of its cases', () => {
  const answer = detailAnswer([detailOf([1, 1, 1], 4, 0, 10), detailOf([2], 2, 2, 20), detailOf([2, 4], 3, 1, 30)]);
  expect(answer.replications).toBe(3);
  // Means 1, 2, 3: deviation 1.
  const { work, queue } = answer.time;
  expect([work.estimate, work.count, queue.estimate]).toEqual([2, 3, 0]);
  expect(work.high).toBeCloseTo(2 + T2 / Math.sqrt(3), 5);
  expect(work.low).toBe(0);
  // Shares 1/3, 1, 1/2.
  expect(answer.way[0]!.share.estimate).toBeCloseTo(11 / 18, 12);
  expect(answer.way[0]!.share.high).toBe(1);
  // Rates 1, 1/2, 3/4.
  expect(answer.onTime[0]).toMatchObject({ item: 'a', scheme: 'promised', endsAt: 'decision', cases: 12 });
  expect(answer.onTime[0]!.rate.estimate).toBeCloseTo(0.75, 12);
  expect(answer.onTime[0]!.rate.low).toBeCloseTo(0.75 - (T2 * 0.25) / Math.sqrt(3), 5);
  const [a] = answer.items;
  expect([a!.handled, a!.returned, a!.refused, a!.checked, a!.revoked]).toEqual([12, 3, 0, 6, 3]);
  expect([a!.minutes.estimate, a!.minutes.low, a!.wasted.count]).toEqual([100, 100, 3]);
  expect(a!.wasted.estimate).toBeCloseTo(0.2, 12);
  // Medians 1, 2, 2 and nine in ten 1, 2, 4 of the three replications.
  expect(a!.elapsed.p50.estimate).toBeCloseTo(5 / 3, 12);
  expect(a!.elapsed.p90.estimate).toBeCloseTo(7 / 3, 12);
  expect(answer.groups[0]).toMatchObject({ node: 'g', objections: 9, minutes: { estimate: 0 }, wasted: { count: 0 } });
});

test('a replication that observed nothing is left out of what it says nothing about', () => {
  const answer = detailAnswer([detailOf([], 0, 0, 0), detailOf([6], 1, 0, 0), detailOf([8], 0, 1, 0)], 0.9);
  expect(answer.time.work).toMatchObject({ estimate: 7, count: 2, confidence: 0.9 });
  expect(answer.onTime[0]!.rate).toMatchObject({ estimate: 0.5, count: 2 });
  expect(answer.items[0]!.minutes.count).toBe(3);
  expect(answer.items[0]!.elapsed.p90).toMatchObject({ estimate: 7, count: 2 });
  expect(detailAnswer([detailOf([], 0, 0, 0)]).time.work.estimate).toBeNaN();
});
