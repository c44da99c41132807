import type { Act, Id, Procedure } from '../../model/index.ts';
import type { NodeAction } from '../../statechart/machine.ts';
import type { OutsideLine } from '../trace.ts';
import type { Desk, Said } from './desk.ts';
import { inSeason } from './desk.ts';

/** A procedure or an act of one case: work or a moment outside any approval clock. */
export class OutsideTask {
  readonly #node: Procedure | Act;
  readonly #desk: Desk;

  constructor(node: Procedure | Act, desk: Desk) {
    this.#node = node;
    this.#desk = desk;
  }

  act(action: NodeAction): void {
    const { facts, clock } = this.#desk;
    const id: Id = this.#node.id;
    const { acceptance } = this.#desk.needs(id);
    switch (action) {
      case 'begin':
        return this.#begin();
      case 'end':
        facts.obtain(clock.now, `${id}:decided`, `${id}:done`, `${id}:over`);
        return this.#say({ event: 'ended', cause: { because: 'work' } });
      case 'happen': {
        const cause = facts.lastOf(acceptance);
        facts.obtain(clock.now, `${id}:decided`, `${id}:done`, `${id}:over`);
        return this.#say({ event: 'happened', cause });
      }
      case 'give-up':
        facts.obtain(clock.now, `${id}:over`);
        facts.lose(`${id}:accepted`, `${id}:decided`, `${id}:done`);
        return this.#say({ event: 'not-possible', cause: facts.lackOf(acceptance) });
      default:
        throw new Error(`${action} is no word of a procedure or an act`);
    }
  }

  #say(line: Said<OutsideLine>): void {
    this.#desk.say(this.#node.id, line);
  }

  /** Works that rest in winter begin with their season. */
  #begin(): void {
    const node = this.#node;
    if (!('duration' in node)) return;
    const { clock, facts, amounts } = this.#desk;
    const cause = facts.lastOf(this.#desk.needs(node.id).acceptance);
    const from = inSeason(this.#desk, node.season, clock.now);
    const begin = (): void => {
      this.#say({ event: 'began', cause });
      this.#desk.later(amounts.procedure(node, clock.now), node.id, 'finish');
    };
    if (from === clock.now) begin();
    else clock.at(from, begin);
  }
}
