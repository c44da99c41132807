import type { Text } from '../../engine/model/index.ts';
import type { ClientMessage, RunPart, ServerMessage } from '../../server/messages.ts';
import type { RunHead } from './runs.ts';
import { closeLine, openLine, sayOn } from './line.ts';

/** Who hears of runs. */
interface Hears {
  readonly run: (run: RunHead) => void;
  /** Parts come in their order, numbered from 1. */
  readonly part?: (run: string, number: number, part: RunPart) => void;
  readonly refused: (why: Text) => void;
  /** Whether the server can be heard. */
  readonly connected: (isConnected: boolean) => void;
}

/** Milliseconds until a broken connection is tried again, at first and at most. */
const FIRST_WAIT = 500;
const LONGEST_WAIT = 15_000;
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
  #socket: WebSocket | undefined;
  #timer: number | undefined;
  #wait = FIRST_WAIT;

  constructor(hears: Hears) {
    this.#hears = hears;
    this.#open();
  }

  /** Follows these runs, and no others any longer. */
  follow(runs: readonly string[]): void {
    for (const run of [...this.#followed.keys()])
      if (!runs.includes(run)) {
        this.#followed.delete(run);
        this.#say({ type: 'unwatch', run });
      }
    for (const run of runs)
      if (!this.#followed.has(run)) this.#watch(run, this.#hears.part === undefined ? NO_PARTS : 0);
  }

  close(): void {
    window.clearTimeout(this.#timer);
    closeLine(this.#socket);
    this.#socket = undefined;
  }

  #watch(run: string, after: number): void {
    this.#followed.set(run, after);
    this.#say({ type: 'watch', run, after });
  }

  #say(message: ClientMessage): void {
    sayOn(this.#socket, message);
  }

  #open(): void {
    const socket = openLine();
    this.#socket = socket;
    socket.onopen = () => {
      if (this.#socket !== socket) return;
      this.#wait = FIRST_WAIT;
      this.#hears.connected(true);
      for (const [run, after] of this.#followed) this.#say({ type: 'watch', run, after });
    };
    socket.onmessage = ({ data }: MessageEvent<string>) => {
      if (this.#socket === socket) this.#hear(JSON.parse(data) as ServerMessage);
    };
    socket.onclose = () => {
      if (this.#socket !== socket) return;
      this.#hears.connected(false);
      this.#timer = window.setTimeout(() => this.#open(), this.#wait);
      this.#wait = Math.min(2 * this.#wait, LONGEST_WAIT);
    };
  }

  #hear(message: ServerMessage): void {
    if (message.type === 'error') this.#hears.refused(message.message);
    if (message.type === 'run' && this.#followed.has(message.run.id)) this.#hears.run(message.run);
    if (message.type !== 'part' || this.#followed.get(message.run) !== message.number - 1) return;
    this.#followed.set(message.run, message.number);
    this.#hears.part?.(message.run, message.number, message.result as RunPart);
  }
}
