import { useSyncExternalStore } from 'react';
import type { Evaluation } from '../../../engine/measure/index.ts';

/** What a simulation comes to in a line, for the parts of the page around it. */
export interface Headline {
  readonly unit: Evaluation['unit'];
  /** Days within which half, and nine in ten, of the cases after the reform reach their goal. */
  readonly p50: number;
  readonly p90: number;
  /** Whether a desk cannot keep up, so that these are no forecast. */
  readonly isSaturated: boolean;
  readonly seed: number;
  readonly model: string;
}

let current: Headline | undefined;
const listeners = new Set<() => void>();

/** Tells what the simulation on the screen came to; nothing while it is not done or belongs to an earlier choice. */
export function tellHeadline(headline: Headline | undefined): void {
  current = headline;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What the simulation on the screen came to. */
export function useHeadlineTold(): Headline | undefined {
  return useSyncExternalStore(subscribe, () => current);
}
