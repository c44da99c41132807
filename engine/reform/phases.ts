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

const places = new Map(phases.flat().map((kind, place) => [kind, place]));

/** Moves in the order in which they are applied; moves of one kind keep their order. */
export function inPhases<T extends { readonly move: Move }>(moves: readonly T[]): T[] {
  const place = ({ move }: T): number => places.get(move.do) ?? 0;
  return [...moves].sort((a, b) => place(a) - place(b));
}
