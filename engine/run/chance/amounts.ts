import type { Id, Item, Procedure } from '../../model/index.ts';
import type { ActiveProcess } from '../../network/index.ts';
import { networkOf, QUICK_DAY, quickMinutes, tailMinutes } from '../../network/index.ts';
import type { Luck } from './luck.ts';
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
  /** Members whose group promises less than their own durations: what they get, and what they would need. */
  readonly #shares = new Map<Id, { part: number; of: number }>();

  constructor(active: ActiveProcess, luck: Luck, timing: Timing) {
    this.#luck = luck;
    this.#timing = timing;
    const promised = active.groups.filter(({ duration }) => duration !== undefined);
    if (promised.length === 0) return;
    const { graph, workEdges } = networkOf(active, { clock: 'elapsed' });
    const items = new Map(active.items.map((item) => [item.id, item]));
    for (const member of promised.flatMap(({ members }) => members)) {
      const [edge, item] = [workEdges.get(member), items.get(member)];
      const of = item === undefined ? 0 : quickMinutes(item.duration);
      const part = edge === undefined ? of : graph.weight[edge]!;
      if (part < of) this.#shares.set(member, { part, of });
    }
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
