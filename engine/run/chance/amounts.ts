import type { Item, Procedure } from '../../model/index.ts';
import type { ActiveProcess } from '../../network/index.ts';
import { QUICK_DAY, tailMinutes } from '../../network/index.ts';
import type { Luck } from './luck.ts';
import { sharesOf } from './shares.ts';
import type { Timing } from '../timing.ts';

/** The work of an item in one round, in minutes of office time: before the tail, and the tail. */
export interface ItemWork {
  readonly before: number;
  readonly tail: number;
}

/** How much work each node is, with the luck of the draw and the shares of joint groups. */
export class WorkAmounts {
  readonly #luck: Luck;
  readonly #timing: Timing;
  readonly #shares: ReturnType<typeof sharesOf>;

  constructor(active: ActiveProcess, luck: Luck, timing: Timing) {
    this.#luck = luck;
    this.#timing = timing;
    this.#shares = sharesOf(active);
  }

  item(item: Item, round: number): ItemWork {
    const share = this.#shares.get(item.id);
    const full = this.#timing.work(this.#luck.work(item.id, round) ?? item.duration);
    const minutes = share === undefined ? full : Math.floor((full * share.part) / share.of);
    const tailDays = tailMinutes(item, Infinity) / QUICK_DAY;
    const tail = Math.min(minutes, this.#timing.work({ n: tailDays, unit: 'working-day' }));
    return { before: minutes - tail, tail };
  }

  /** Outside work keeps no office hours where its duration is told in calendar days. */
  procedure(procedure: Procedure, from: number): number {
    return this.#timing.after(from, this.#luck.work(procedure.id, 1) ?? procedure.duration);
  }
}
