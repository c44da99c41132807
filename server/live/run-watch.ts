import type { Logger } from 'pino';
import { toldOfPart } from '../jobs/search.ts';
import type { ServerMessage } from '../messages.ts';
import type { RunHead, Store } from '../store/index.ts';
import { Refusal, withoutGap } from '../store/index.ts';
import { Looking } from './looking.ts';
import type { Outlet } from './player.ts';

/** How often runs that somebody watches are looked at. */
const LOOK = 300;
/** Parts that one watcher is told of at one look. */
const MOST_PARTS = 50;

interface Watcher {
  readonly outlet: Outlet;
  /** The number of the last part that was sent. */
  sent: number;
  /** What was said last of the run, so that nothing is said twice. */
  said: string;
  /** Hears when there is nothing more to tell. */
  readonly over: () => void;
}

type Parts = Awaited<ReturnType<Store['runs']['parts']>>;

/**
 * Tells those who watch runs what comes of them, wherever they are worked on: what is told is read from the store. Parts are
 * told in their order, whichever was done first, and numbered by it, so that whoever comes back names the last number and
 * misses nothing. Of a watcher that does not keep up, nothing is kept: parts wait in the store, and of progress the newest is
 * told.
 */
export class RunWatch {
  readonly #store: Store;
  readonly #watched = new Map<string, Set<Watcher>>();
  readonly #looking: Looking;

  constructor(store: Store, log: Logger) {
    this.#store = store;
    this.#looking = new Looking({
      each: LOOK,
      isWanted: () => this.#watched.size > 0,
      look: () => this.#look(),
      failure: 'runs not looked at',
      log,
    });
  }

  /**
   * Follows a run from a part on, until the function that it gives back is called, or the run has ended and all is told:
   * `over` hears of that.
   */
  watch(run: string, after: number, outlet: Outlet, over: () => void): () => void {
    const watcher: Watcher = { outlet, sent: after, said: '', over };
    const watchers = this.#watched.get(run) ?? new Set();
    this.#watched.set(run, watchers.add(watcher));
    this.#looking.soon();
    return () => this.#forget(run, watcher);
  }

  close(): void {
    this.#looking.close();
    this.#watched.clear();
  }

  #forget(run: string, watcher: Watcher): void {
    const watchers = this.#watched.get(run);
    if (watchers?.delete(watcher) === true && watchers.size === 0) this.#watched.delete(run);
  }

  async #look(): Promise<void> {
    for (const [id, watchers] of [...this.#watched]) {
      try {
        await this.#tell(await this.#store.runs.head(id), watchers);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        for (const watcher of watchers) {
          watcher.outlet.send({ type: 'error', code: 'unknown-id', message: error.text });
          this.#forget(id, watcher);
          watcher.over();
        }
      }
    }
  }

  async #tell(run: RunHead, watchers: ReadonlySet<Watcher>): Promise<void> {
    const read = new Map<number, Promise<Parts>>();
    const from = (place: number): Promise<Parts> => {
      const parts = read.get(place) ?? this.#store.runs.parts(run.id, place, MOST_PARTS);
      read.set(place, parts);
      return parts;
    };
    for (const watcher of [...watchers]) {
      if (watcher.outlet.isFull()) continue;
      const due = watcher.sent < run.partsDone ? withoutGap(await from(watcher.sent), watcher.sent) : [];
      for (const { part, result } of due) watcher.outlet.send(partMessage(run, part + 1, result));
      watcher.sent += due.length;
      const said = JSON.stringify(run);
      const isOver = isEnded(run) && due.length < MOST_PARTS;
      // That it has ended is said after the last part.
      if (said !== watcher.said && (isOver || !isEnded(run))) {
        watcher.said = said;
        watcher.outlet.send({ type: 'run', run });
      }
      if (!isOver) continue;
      this.#forget(run.id, watcher);
      watcher.over();
    }
  }
}

function partMessage({ id, kind }: RunHead, number: number, result: string): ServerMessage {
  return { type: 'part', run: id, number, result: toldOfPart(kind, result) };
}

function isEnded({ state }: RunHead): boolean {
  return state === 'done' || state === 'failed' || state === 'cancelled';
}
