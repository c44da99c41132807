import type { Logger } from 'pino';

/** What is looked at again and again, as long as it is wanted. */
interface Looked {
  /** Milliseconds between the end of one look and the next. */
  readonly each: number;
  readonly isWanted: () => boolean;
  /** Where it rejects, that is logged under `failure`, and the next look comes all the same. */
  readonly look: () => Promise<void>;
  readonly failure: string;
  readonly log: Logger;
}

/** Looks at something in turns: one look is under way or planned at a time, and none keeps the process alive. */
export class Looking {
  readonly #looked: Looked;
  #timer: NodeJS.Timeout | undefined;
  #isClosed = false;

  constructor(looked: Looked) {
    this.#looked = looked;
  }

  /** Looks as soon as can be, unless a look is planned already. */
  soon(): void {
    this.#plan(0);
  }

  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#timer);
  }

  #plan(wait: number): void {
    const { each, isWanted, look, failure, log } = this.#looked;
    if (this.#timer !== undefined || this.#isClosed || !isWanted()) return;
    this.#timer = setTimeout(() => {
      look()
        .catch((error: unknown) => log.warn({ err: error }, failure))
        .finally(() => {
          this.#timer = undefined;
          this.#plan(each);
        });
    }, wait);
    this.#timer.unref();
  }
}
