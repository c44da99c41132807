import { describe, expect, test } from 'vitest';
import type { Fewest } from '../../../engine/measure/index.ts';
import { compare, fewestFor, totalOf } from '../../../engine/measure/index.ts';
import type { Measure, Reform } from '../../../engine/model/index.ts';
import { constructionPermits } from '../../../processes/construction-permits/process.ts';
import { parallelApproval } from '../../../processes/construction-permits/reforms.ts';
import { assumed, named } from '../../support/small-process.ts';
import { node, processOf } from '../../support/network-process.ts';

function last(search: Generator<number, Fewest>): { answer: Fewest; looked: number } {
  let looked = 0;
  for (;;) {
    const { value, done } = search.next();
    if (done === true) return { answer: value, looked };
    looked = value;
  }
}

/** Four items in a row, of 10, 8, 6 and 4 working days; a measure each promises half of it. */
const row = processOf({
  items: [10, 8, 6, 4].map((days, k) => node(`item-${k}`, days, { after: k === 0 ? [] : [`item-${k - 1}`] })),
});
const halved: Reform = {
  format: 1,
  id: 'halved',
  process: row.id,
  title: named('减半', 'halved'),
  asOf: row.asOf,
  measures: [10, 8, 6, 4].map((days, k): Measure => ({
    id: `half-${k}`,
    title: named(`减半${k}`, `half ${k}`),
    introduced: '2020',
    usual: false,
    basis: assumed,
    moves: [{ do: 'promise', target: `item-${k}`, n: days / 2, unit: 'working-day', startsAt: 'acceptance' }],
  })),
};
const seek = (days: number, on: string[] = []) =>
  last(fewestFor({ process: row, reform: halved, options: { measures: new Set(on) }, days })).answer;

describe('the fewest measures for a goal', () => {
  // 28 days at first; the measures save 5, 4, 3 and 2.
  test.each([
    [28, [], 28],
    [23, [['half-0']], 23],
    [
      20,
      [
        ['half-0', 'half-1'],
        ['half-0', 'half-2'],
      ],
      19,
    ],
    [14, [['half-0', 'half-1', 'half-2', 'half-3']], 14],
  ])('%s working days', (days, sets, least) => {
    const answer = seek(days);
    if (answer.kind !== 'found') throw new Error('out of reach');
    expect(answer.sets.map(({ added }) => added).filter(({ length }) => length > 0)).toEqual(sets);
    expect(answer.sets[0]?.days).toBe(least);
    expect(answer.isLeast).toBe(true);
  });

  test('what is on already counts, and is not added again', () => {
    const answer = seek(19, ['half-0']);
    expect(answer).toMatchObject({ kind: 'found', sets: [{ added: ['half-1'], days: 19 }] });
  });

  test('what is not in force on the day of the law is not offered', () => {
    const [first, ...others] = halved.measures;
    const reform = { ...halved, measures: [{ ...first!, from: '9999-01-01' }, ...others] };
    const { answer } = last(fewestFor({ process: row, reform, options: { measures: new Set() }, days: 23 }));
    expect(answer).toMatchObject({
      kind: 'found',
      sets: [{ added: ['half-1', 'half-2'] }, { added: ['half-1', 'half-3'] }, { added: ['half-2', 'half-3'] }],
    });
  });

  test('a goal that not even all measures reach says how far they get', () => {
    expect(seek(13)).toMatchObject({ kind: 'out-of-reach', best: { days: 14 } });
  });

  test('construction permits: no set of fewer measures reaches what was found, and each that was found does', () => {
    const days = 150;
    const { answer } = last(
      fewestFor({ process: constructionPermits, reform: parallelApproval, options: { measures: new Set() }, days }),
    );
    if (answer.kind !== 'found') throw new Error('out of reach');
    const pathWith = (on: readonly string[]): number =>
      totalOf(compare(constructionPermits, parallelApproval, { measures: new Set(on) }).after, 'approval-path') ?? NaN;
    for (const { added, days: found } of answer.sets) {
      expect(pathWith(added)).toBe(found);
      for (const out of added) expect(pathWith(added.filter((id) => id !== out))).toBeGreaterThan(days);
    }
  });
});
