import type { Move, MoveKind } from '../model/index.ts';

/**
 * The fixed order in which moves are applied, whatever order they were chosen in, so that every subset of a package is
 * meaningful. Inside a phase package order holds.
 */
export const phases: readonly (readonly MoveKind[])[] = [
  ['classify', 'regional-assessment'],
  ['cancel', 'to-filing', 'delegate', 'internalise'],
  ['add-item', 'split', 'retime', 'drop-habit'],
  ['drop-paper', 'combine-papers', 'replace-paper', 'share', 'commit', 'accept-with-gap'],
  ['merge', 'joint', 'one-form'],
  ['promise', 'stage-promise', 'instant'],
  ['online'],
  ['waive-fee'],
];

const phaseOf = new Map(phases.flatMap((kinds, phase) => kinds.map((kind) => [kind, phase] as const)));

/** Moves in the order of their phases; moves of one phase keep their order. */
export function inPhases<T extends { readonly move: Move }>(moves: readonly T[]): T[] {
  const ordered: T[][] = phases.map(() => []);
  for (const entry of moves) ordered[phaseOf.get(entry.move.do) ?? 0]?.push(entry);
  return ordered.flat();
}
