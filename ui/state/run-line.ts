import type { Text } from '../../engine/model/index.ts';
import type { RunPart, ServerMessage } from '../../server/messages.ts';
import type { RunHead } from './runs.ts';
import { LastingLine } from './line.ts';

/** Who hears of runs. */
interface Hears {
  readonly run: (run: RunHead) => void;
  /** Parts come in their order, numbered from 1. */
  readonly part?: (run: string, number: number, part: RunPart) => void;
  readonly refused: (why: Text) => void;
  /** Whether the server can be heard. */
  readonly connected: (isConnected: boolean) => void;
}

const WAITS = { first: 500, longest: 15_000 };
/** Behind the last part of any run, for those who want to hear how far it is and not what came out. */
const NO_PARTS = 1_000_000;

/**
 * Follows runs over a connection of its own. A connection that breaks is opened again, and the server is told which part was
 * heard last, so that nothing is missed and nothing told twice.
 */
export class RunLine {
  readonly #hears: Hears;
  /** The number of the last part that was heard, by the run that is followed. */
  readonly #followed = new Map<string, number>();
  readonly #line: LastingLine;

  constructor(hears: Hears) {
    this.#hears = hears;
    this.#line = new LastingLine(
      {
        opened: () => {
          this.#line.works();
          hears.connected(true);
          for (const [run, after] of this.#followed) this.#line.say({ type: 'watch', run, after });
        },
        heard: (message) => this.#hear(message),
        lost: () => hears.connected(false),
      },
      WAITS,
    );
  }

  /** Follows these runs, and no others any longer. */
  follow(runs: readonly string[]): void {
    for (const run of [...this.#followed.keys()])
      if (!runs.includes(run)) {
        this.#followed.delete(run);
        this.#line.say({ type: 'unwatch', run });
      }
    for (const run of runs)
      if (!this.#followed.has(run)) this.#watch(run, this.#hears.part === undefined ? NO_PARTS : 0);
  }

  close(): void {
    this.#line.close();
  }

  #watch(run: string, after: number): void {
    this.#followed.set(run, after);
    this.#line.say({ type: 'watch', run, after });
  }

  #hear(message: ServerMessage): void {
    if (message.type === 'error') this.#hears.refused(message.message);
    if (message.type === 'run' && this.#followed.has(message.run.id)) this.#hears.run(message.run);
    if (message.type !== 'part' || this.#followed.get(message.run) !== message.number - 1) return;
    this.#followed.set(message.run, message.number);
    this.#hears.part?.(message.run, message.number, message.result as RunPart);
  }
}
