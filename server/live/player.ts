import { modelHash } from '../../engine/exchange/index.ts';
import type { PlayedNode, ServerMessage } from '../messages.ts';
import type { PlayedCase } from '../play.ts';

/** How a player reaches its page: `isFull` says that messages pile up unread. */
export interface Outlet {
  send(message: ServerMessage): void;
  isFull(): boolean;
}

/** How long a player waits before it looks again whether its page has read what was sent. */
const FULL_WAIT = 100;

/** Plays the lines of one case at a speed of working days a second. */
export class Player {
  readonly #played: PlayedCase;
  readonly #outlet: Outlet;
  #next = 0;
  #day = 0;
  #speed: number;
  #timer: NodeJS.Timeout | undefined;
  #over = false;

  constructor(played: PlayedCase, speed: number, outlet: Outlet) {
    this.#played = played;
    this.#speed = speed;
    this.#outlet = outlet;
    const { process, days } = played;
    const model = modelHash([process]);
    outlet.send({ type: 'start', process: process.id, simulated: true, model, days, nodes: nodesOf(played) });
    this.#plan();
  }

  get over(): boolean {
    return this.#over;
  }

  pause(): void {
    clearTimeout(this.#timer);
  }

  resume(speed: number = this.#speed): void {
    this.pause();
    this.#speed = speed;
    this.#plan();
  }

  step(): void {
    this.pause();
    this.#moment();
  }

  stop(): void {
    this.pause();
    this.#end('stopped');
  }

  #plan(): void {
    if (this.#over) return;
    const line = this.#played.lines[this.#next];
    const wait = line === undefined ? 0 : ((line.day - this.#day) / this.#speed) * 1000;
    this.#timer = setTimeout(() => {
      if (this.#outlet.isFull()) {
        this.#timer = setTimeout(() => this.resume(), FULL_WAIT);
        return;
      }
      this.#moment();
      this.#plan();
    }, wait);
  }

  /** All lines of the next moment, and the end after the last one. */
  #moment(): void {
    const { lines, outcome } = this.#played;
    this.#day = lines[this.#next]?.day ?? this.#day;
    for (let line = lines[this.#next]; line?.day === this.#day; line = lines[this.#next]) {
      this.#outlet.send({ type: 'line', ...line });
      this.#next++;
    }
    if (this.#next >= lines.length) this.#end(outcome);
  }

  #end(outcome: PlayedCase['outcome'] | 'stopped'): void {
    if (this.#over) return;
    this.#over = true;
    this.#outlet.send({ type: 'end', outcome, days: this.#day });
  }
}

function nodesOf({ process, lines }: PlayedCase): PlayedNode[] {
  const met = new Set(lines.map(({ line }) => line.node));
  const { items, procedures, acts, groups } = process;
  return (
    [
      ['item', items],
      ['procedure', procedures],
      ['act', acts],
      ['group', groups],
    ] as const
  ).flatMap(([kind, nodes]) =>
    nodes.filter(({ id }) => met.has(id)).map(({ id, title }): PlayedNode => ({ id, title, kind })),
  );
}
