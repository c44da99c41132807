import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { Move } from '../../engine/model/index.ts';
import { moveKinds } from '../../engine/model/index.ts';
import { applyMoves, phases } from '../../engine/reform/index.ts';
import { listed, law, named, paper, smallProcess } from '../support/small-process.ts';

const moves: Move[] = [
  { do: 'promise', target: 'construction-permit', n: 2, unit: 'working-day', startsAt: 'acceptance' },
  {
    do: 'merge',
    items: ['planning-permit', 'construction-permit'],
    into: { id: 'joint-permit', title: named('合并许可', 'Merged'), authority: 'housing' },
    duration: 'sum',
    basis: listed,
  },
  { do: 'share', materials: ['planning-permit', 'land-contract'], basis: listed },
  { do: 'cancel', item: 'eia', basis: law('某法', '1') },
  {
    do: 'commit',
    item: 'construction-permit',
    materials: ['funds-letter'],
    letter: paper('letter', '承诺书'),
    basis: listed,
  },
  { do: 'online', items: ['construction-permit', 'eia'], channel: { submit: 'online' } },
  { do: 'instant', item: 'project-filing' },
];
const planned = (list: readonly Move[]): { move: Move; measure: string }[] =>
  list.map((move) => ({ move, measure: 'm' }));

describe('the phases of moves', () => {
  it('know every kind of move exactly once', () => {
    expect(phases.flat().toSorted()).toEqual(moveKinds.toSorted());
  });

  it('give the same process in whatever order different kinds were chosen (seed 7)', () => {
    const expected = JSON.stringify(applyMoves(smallProcess(), planned(moves)).process);
    fc.assert(
      fc.property(fc.shuffledSubarray(moves, { minLength: moves.length }), (shuffled) => {
        expect(JSON.stringify(applyMoves(smallProcess(), planned(shuffled)).process)).toBe(expected);
      }),
      { seed: 7, numRuns: 50 },
    );
  });

  it('make every subset apply without an exception, with one outcome a move (seed 8)', () => {
    fc.assert(
      fc.property(fc.subarray(moves), (subset) => {
        expect(applyMoves(smallProcess(), planned(subset)).outcomes).toHaveLength(subset.length);
      }),
      { seed: 8, numRuns: 128 },
    );
  });
});
