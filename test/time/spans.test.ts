import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Span } from '../../engine/time/index.ts';
import {
  defaultHours,
  intersection,
  parseMinute,
  scheduleOf,
  stateCalendar,
  union,
  unionLength,
  workMinutesOfUnion,
} from '../../engine/time/index.ts';
import { slowIsOpen } from './slow.ts';

const at = (text: string): number => parseMinute(text) as number;
const covered = (spans: readonly Span[]): Set<number> => {
  const minutes = new Set<number>();
  for (const [from, to] of spans) for (let minute = from; minute < to; minute += 1) minutes.add(minute);
  return minutes;
};

describe('unions of spans', () => {
  it('counts what overlaps once and joins what touches', () => {
    expect(
      union([
        [5, 9],
        [0, 3],
        [8, 12],
        [3, 4],
        [20, 20],
      ]),
    ).toEqual([
      [0, 4],
      [5, 12],
    ]);
    expect(
      unionLength([
        [5, 9],
        [0, 3],
        [8, 12],
        [3, 4],
        [20, 20],
      ]),
    ).toBe(11);
    expect(unionLength([])).toBe(0);
    expect(() => union([[3, 2]])).toThrow(RangeError);
  });

  it('leaves its input alone', () => {
    const spans: Span[] = [
      [5, 9],
      [0, 6],
    ];
    union(spans);
    expect(spans).toEqual([
      [5, 9],
      [0, 6],
    ]);
  });

  it('intersects', () => {
    expect(
      intersection(
        [
          [0, 10],
          [20, 30],
        ],
        [
          [5, 25],
          [29, 40],
        ],
      ),
    ).toEqual([
      [5, 10],
      [20, 25],
      [29, 30],
    ]);
    expect(intersection([[0, 10]], [[10, 20]])).toEqual([]);
    expect(
      intersection(
        [
          [0, 10],
          [10, 12],
        ],
        [[9, 11]],
      ),
    ).toEqual([[9, 11]]);
  });

  it('measures a union in office time', () => {
    const schedule = scheduleOf(stateCalendar(), defaultHours);
    // Fri 28 September 9:00 to Mon 8 October 12:00 holds 28, 29, 30 September and a morning, whoever else runs within.
    const spans: Span[] = [
      [at('2018-09-28T09:00'), at('2018-09-30T15:00')],
      [at('2018-09-29T10:00'), at('2018-10-08T12:00')],
      [at('2018-10-01T00:00'), at('2018-10-03T00:00')],
    ];
    expect(workMinutesOfUnion(spans, schedule)).toBe(3 * 420 + 180);
  });

  it('agrees with counting minutes one by one (seed 501)', () => {
    const schedule = scheduleOf(stateCalendar(), defaultHours);
    const base = at('2018-09-28T08:00');
    const span = fc.tuple(fc.nat(4000), fc.nat(900)).map(([from, length]): Span => [base + from, base + from + length]);
    const list = fc.array(span, { maxLength: 6 });
    fc.assert(
      fc.property(list, list, (left, right) => {
        const [a, b] = [covered(left), covered(right)];
        expect(unionLength(left)).toBe(a.size);
        expect(unionLength(intersection(left, right))).toBe([...a].filter((minute) => b.has(minute)).length);
        expect(workMinutesOfUnion(left, schedule)).toBe([...a].filter(slowIsOpen).length);
        expect(unionLength([...left, ...right])).toBe(a.size + b.size - unionLength(intersection(left, right)));
      }),
      { seed: 501, numRuns: 60 },
    );
  });
});
