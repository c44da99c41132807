import { setTimeout as pause } from 'node:timers/promises';
import type { PartOptions, WorkOn } from './part.ts';
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
  const stopping = new AbortController();
  const looking = lookForWork(options, workOnParts(options), stopping.signal);
  return {
    announce: () => undefined,
    stop: async () => {
      stopping.abort();
      await looking;
    },
  };
}

/** Looks for parts, while it `isWanted`, and works on what it claims, in so many slots; resolves when it was told to stop. */
export async function lookForWork(
  { store, log, name: process, slots = 2, look = 500, lease = LEASE }: RunnerOptions,
  workOn: WorkOn,
  stopping: AbortSignal,
  isWanted = (): boolean => true,
): Promise<void> {
  const loop = async (name: string): Promise<void> => {
    while (!stopping.aborted) {
      try {
        const taken = isWanted() ? await store.runs.claim(name, lease) : undefined;
        if (taken === undefined) await rest(look, stopping);
        else await workOn(taken, stopping);
      } catch (error) {
        // The claim runs out by itself, and what was recorded is there for whoever takes the part next.
        log.warn({ err: error, worker: name }, 'run left to others');
        await rest(WAIT, stopping);
      }
    }
  };
  await Promise.all(Array.from({ length: slots }, (_, slot) => loop(`${process}/${slot}`)));
}

/** Waits, but not beyond the moment at which somebody stops. */
export async function rest(milliseconds: number, stopping: AbortSignal): Promise<void> {
  await pause(milliseconds, undefined, { signal: stopping }).catch(() => undefined);
}
