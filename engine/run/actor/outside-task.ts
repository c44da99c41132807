import type { Id } from '../../model/index.ts';
import type { NodeAction } from '../../statechart/machine.ts';
import type { OutsideLine } from '../trace.ts';
import type { Handling, Said } from './handling.ts';

/** A procedure or an act of one case: work or a moment outside any approval clock. */
export class OutsideTask {
  readonly #id: Id;
  readonly #node: number;
  readonly #handling: Handling;

  constructor(id: Id, node: number, handling: Handling) {
    this.#id = id;
    this.#node = node;
    this.#handling = handling;
  }

  act(action: NodeAction): void {
    const { facts, now } = this.#handling;
    const id = this.#id;
    const { acceptance } = this.#handling.needs(id);
    switch (action) {
      case 'begin':
        return this.#begin();
      case 'end':
        facts.obtain(now, `${id}:decided`, `${id}:done`, `${id}:over`);
        return this.#say({ event: 'ended', cause: { because: 'work' } });
      case 'happen': {
        const cause = facts.lastOf(acceptance);
        facts.obtain(now, `${id}:decided`, `${id}:done`, `${id}:over`);
        return this.#say({ event: 'happened', cause });
      }
      case 'give-up':
        facts.obtain(now, `${id}:over`);
        facts.lose(`${id}:accepted`, `${id}:decided`, `${id}:done`);
        return this.#say({ event: 'not-possible', cause: facts.lackOf(acceptance) });
      default:
        throw new Error(`${action} is no word of a procedure or an act`);
    }
  }

  #say(line: Said<OutsideLine>): void {
    this.#handling.say(this.#id, line);
  }

  /** Works that rest in winter begin with their season. */
  #begin(): void {
    const { chance, caseNumber } = this.#handling;
    const begin = (): void => {
      const { facts, now } = this.#handling;
      this.#say({ event: 'began', cause: facts.lastOf(this.#handling.needs(this.#id).acceptance) });
      const ends = chance.ends(caseNumber, this.#node, now);
      this.#handling.plan(ends, () => {
        this.#handling.send(this.#id, 'finish');
      });
    };
    const from = chance.begins(this.#node, this.#handling.now);
    if (from > this.#handling.now) this.#handling.plan(from, begin);
    else begin();
  }
}
