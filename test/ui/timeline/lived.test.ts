import { describe, expect, test } from 'vitest';
import { TIME_KINDS } from '../../../engine/run/detail.ts';
import type { RunFilm } from '../../../engine/run/film.ts';
import { livedCase, lookOf, looks, minutesByLook } from '../../../ui/pages/timeline/lived.ts';

const kind = (name: (typeof TIME_KINDS)[number]): number => TIME_KINDS.indexOf(name);

/** Ten cases of which the k-th takes k hours: in line, at work, corrected, then in work again. One more did not reach its goal. */
const film: RunFilm = {
  ...{ kind: 'run-film', from: 0, until: 10_000, nodes: ['a', 'b'], overStages: [], desks: [], classes: [{}] },
  cases: {
    number: Array.from({ length: 11 }, (_, k) => k + 1),
    class: Array.from({ length: 11 }, () => 0),
    arrivedAt: Array.from({ length: 11 }, (_, k) => 100 * k),
    endedAt: Array.from({ length: 11 }, (_, k) => 100 * k + 60 * (k + 1)),
    outcome: Array.from({ length: 11 }, (_, k) => (k === 10 ? 'missed' : 'reached')),
    last: Array.from({ length: 11 }, () => 1),
    first: Array.from({ length: 12 }, (_, k) => 3 * k),
  },
  limits: [],
  stretches: {
    node: Array.from({ length: 33 }, (_, k) => [0, 0, 1][k % 3]!),
    kind: Array.from({ length: 33 }, (_, k) => [kind('queue'), kind('work'), kind('applicant')][k % 3]!),
    desk: Array.from({ length: 33 }, () => -1),
    start: Array.from({ length: 33 }, (_, k) => 100 * Math.floor(k / 3) + [0, 20, 40][k % 3]!),
    end: Array.from({ length: 33 }, (_, k) => 100 * Math.floor(k / 3) + [20, 40, 60][k % 3]!),
    from: Array.from({ length: 33 }, () => -1),
  },
};

describe('a simulated case on the timeline', () => {
  test('is the one whose time a share of those that reached their goal does not exceed', () => {
    expect(livedCase(film, 0.5)).toMatchObject({ number: 5, elapsed: 300 });
    expect(livedCase(film, 0.9)).toMatchObject({ number: 9, elapsed: 540 });
    expect(livedCase(film, 1)).toMatchObject({ number: 10 });
    expect(livedCase({ ...film, cases: { ...film.cases, outcome: film.cases.outcome.map(() => 'missed') } }, 0.5)).toBe(
      undefined,
    );
  });

  test('has its stretches by node, in minutes since it came', () => {
    expect(livedCase(film, 0.5)!.rows).toEqual([
      {
        node: 'a',
        pieces: [
          { kind: 'queue', from: 0, to: 20 },
          { kind: 'work', from: 20, to: 40 },
        ],
      },
      { node: 'b', pieces: [{ kind: 'applicant', from: 40, to: 60 }] },
    ]);
    expect([...minutesByLook(livedCase(film, 0.5)!.rows[0]!.pieces)]).toEqual([
      ['wait', 20],
      ['work', 20],
    ]);
  });

  test('has a look for every kind of time, and every look is used', () => {
    expect(new Set(TIME_KINDS.map((one) => lookOf[one]))).toEqual(new Set(looks));
  });
});
