import { expect } from 'vitest';
import type { Move, Process } from '../../engine/model/index.ts';
import { parseProcess } from '../../engine/model/index.ts';
import { activeFor, criticalPath, networkOf, quickDays } from '../../engine/network/index.ts';
import type { Outcome } from '../../engine/reform/index.ts';
import { applyMoves } from '../../engine/reform/index.ts';

/** Applies moves, and holds what every move has to keep: the baseline stays, and the result is a document again. */
export function tried(process: Process, ...moves: Move[]): { process: Process; outcomes: readonly Outcome[] } {
  const frozen = JSON.stringify(process);
  const reformed = applyMoves(
    process,
    moves.map((move) => ({ move, measure: 'test' })),
  );
  expect(JSON.stringify(process)).toBe(frozen);
  expect(JSON.parse(JSON.stringify(reformed.process))).toStrictEqual(reformed.process);
  const parsed = parseProcess(JSON.parse(JSON.stringify(reformed.process)));
  expect(parsed.findings).toEqual([]);
  return reformed;
}

/** What came of each move. */
export const results = (outcomes: readonly Outcome[]): string[] => outcomes.map(({ applied }) => applied.result);

/** Working days of the approval path of a private case. */
export function path(process: Process): number {
  const found = criticalPath(networkOf(activeFor(process, { investor: 'private' }), { clock: 'path' }));
  return quickDays(found!.total);
}
