import type { Move, MoveKind } from '../model/index.ts';

/**
 * The fixed order in which moves are applied, whatever order they were chosen in, so that every subset of a package is
 * meaningful: phase by phase, in a phase kind by kind as listed, and moves of one kind in package order.
 */
export const phases: readonly (readonly MoveKind[])[] = [
  ['classify', 'regional-assessment'],
  ['cancel', 'to-filing', 'delegate', 'internalise'],
  ['add-item', 'split', 'retime', 'drop-habit', 'parallelise'],
  ['drop-paper', 'combine-papers', 'replace-paper', 'share', 'commit', 'accept-with-gap'],
  ['merge', 'joint', 'one-form', 'single-window'],
  ['promise', 'stage-promise', 'instant', 'season'],
  ['online', 'settle-in', 'authorise-window', 'anywhere', 'take-over'],
  ['waive-fee', 'drop-intermediary', 'guarantee-for-deposit', 'government-pays'],
];

const kinds = phases.flat();

/** Moves in the order in which they are applied; moves of one kind keep their order. */
export function inPhases<T extends { readonly move: Move }>(moves: readonly T[]): T[] {
  const byKind = new Map<MoveKind, T[]>();
  for (const one of moves) {
    const same = byKind.get(one.move.do);
    if (same === undefined) byKind.set(one.move.do, [one]);
    else same.push(one);
  }
  const ordered: T[] = [];
  for (const kind of kinds) for (const one of byKind.get(kind) ?? []) ordered.push(one);
  return ordered;
}
