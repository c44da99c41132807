import { setTimeout as pause } from 'node:timers/promises';
import type { PartOptions } from './part.ts';
import { LEASE, workOnParts } from './part.ts';

export interface RunnerOptions extends PartOptions {
  /** A name that no other process has. */
  readonly name: string;
  /** Parts that are worked on at the same time; 2, where absent, so that a small run need not wait for a large one. */
  readonly slots?: number;
  /** Milliseconds between looks for work that nobody told of; 500, where absent, and 5000 where a queue hands work out. */
  readonly look?: number;
}

export interface Runner {
  /** There is work on a run that was not there before: it was handed in, or is tried again. */
  announce(run: string): void;
  /** Takes no more work and hands back what is under way; what was recorded of it stays. */
  stop(): Promise<void>;
}

/** After the store failed, so many milliseconds until it is asked again. */
const WAIT = 1000;

/**
 * Works on the runs of a store, one part after the other in so many slots, until it is stopped. It looks for work by itself;
 * others may work on the same runs: each part is claimed.
 */
export function startRunner(options: RunnerOptions): Runner {
  const { store, log, name: process, slots = 2, look = 500, lease = LEASE } = options;
  const stopping = new AbortController();
  const { signal } = stopping;
  const workOn = workOnParts(options);
  const loop = async (name: string): Promise<void> => {
    while (!signal.aborted) {
      try {
        const taken = await store.runs.claim(name, lease);
        if (taken === undefined) await rest(look, signal);
        else await workOn(taken, signal);
      } catch (error) {
        // The claim runs out by itself, and what was recorded is there for whoever takes the part next.
        log.warn({ err: error, worker: name }, 'run left to others');
        await rest(WAIT, signal);
      }
    }
  };
  const loops = Array.from({ length: slots }, (_, slot) => loop(`${process}/${slot}`));
  return {
    announce: () => undefined,
    stop: async () => {
      stopping.abort();
      await Promise.all(loops);
    },
  };
}

/** Waits, but not beyond the moment at which somebody stops. */
export async function rest(milliseconds: number, stopping: AbortSignal): Promise<void> {
  await pause(milliseconds, undefined, { signal: stopping }).catch(() => undefined);
}
