import type { Fewest, Question, Refused, RunRequest } from '../../engine/measure/index.ts';
import { WorkFailed } from '../../engine/run/index.ts';
import type { SearchAnswer } from '../messages.ts';
import type { Store } from '../store/index.ts';
import { questionOf, resultsIn } from './search.ts';
import type { Work } from './work.ts';

type Asking = Question<Exclude<SearchAnswer, Fewest> | Refused>;

/**
 * A search under way: the question, led as far as runs are recorded. The runs that it asks for are the parts of its run, in
 * their order, so that a search that breaks off is led again to where it was, by whoever takes it up, without making any run
 * twice; and so that several processes share the runs that do not depend on one another.
 */
export class Searching {
  readonly #store: Store;
  readonly #run: string;
  readonly #asking: Asking;
  #step: ReturnType<Asking['next']>;
  /** The number of the first part that the step asks for. */
  #from = 0;
  /** One after the other: the question can be led from one place only. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(store: Store, run: string, work: Work) {
    const asking = questionOf(work);
    if (asking === undefined) throw new Error(`run ${run}: a search without runs`);
    this.#store = store;
    this.#run = run;
    this.#asking = asking;
    this.#step = asking.next();
  }

  /** The run that is the part of a number; all parts of the steps before have been recorded. */
  requestAt(part: number): Promise<RunRequest> {
    return this.#inTurn(async () => {
      for (;;) {
        const request = this.#asks()[part - this.#from];
        if (request !== undefined) return request;
        await this.#lead();
      }
    });
  }

  /** When so many parts are recorded: how many more are asked for next, or the answer. Rejects with WorkFailed where there is none. */
  afterParts(recorded: number): Promise<{ readonly more: number } | { readonly answer: SearchAnswer }> {
    return this.#inTurn(async () => {
      while (this.#step.done !== true && this.#from < recorded) await this.#lead();
      if (this.#step.done !== true) return { more: this.#step.value.length };
      const { value } = this.#step;
      if (value.kind === 'refused') throw new WorkFailed(value.findings[0]!.message);
      return { answer: value };
    });
  }

  #asks(): readonly RunRequest[] {
    if (this.#step.done === true) throw new Error(`run ${this.#run}: the search asks for nothing more`);
    return this.#step.value;
  }

  async #lead(): Promise<void> {
    const { length } = this.#asks();
    const recorded = await this.#store.runs.parts(this.#run, this.#from, length);
    if (recorded.length < length || recorded.some(({ part }, k) => part !== this.#from + k))
      throw new Error(`run ${this.#run}: parts from ${this.#from} on are not there`);
    this.#from += length;
    this.#step = this.#asking.next(
      recorded.map(({ result }) => ({ kind: 'run-series' as const, results: resultsIn(result) })),
    );
  }

  #inTurn<T>(act: () => Promise<T>): Promise<T> {
    const mine = this.#turn.then(act, act);
    this.#turn = mine.catch(() => undefined);
    return mine;
  }
}
