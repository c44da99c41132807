import type { AnyStateMachine } from 'xstate';
import type { Id } from '../../model/index.ts';
import type { ActiveProcess } from '../../network/index.ts';
import { caseConfig } from '../../statechart/compile.ts';
import type { CaseMeaning } from '../../statechart/machine.ts';
import { machineOf } from '../../statechart/machine.ts';
import type { CaseNeeds } from '../../statechart/needs.ts';
import { needsOf } from '../../statechart/needs.ts';
import type { Lifecycles } from '../../statechart/vocabulary.ts';

/** The compiled machine of a class of cases. Its cases share it; its words mean what the case in hand makes of them. */
export class ClassMachine {
  readonly active: ActiveProcess;
  readonly lifecycles: Lifecycles;
  readonly needs: CaseNeeds;
  /** All nodes but the goal, as chance and places number them. */
  readonly nodes: readonly Id[];
  /** Compiling costs more than running a case: one machine for each set of nodes that cases bring along. */
  readonly #machines = new Map<string, AnyStateMachine>();
  #inHand: CaseMeaning | undefined;

  constructor(active: ActiveProcess, lifecycles: Lifecycles) {
    this.active = active;
    this.lifecycles = lifecycles;
    this.needs = needsOf(active);
    const { items, procedures, acts, groups } = active;
    this.nodes = [...items, ...procedures, ...acts, ...groups].map(({ id }) => id);
  }

  /** The machine of cases that have these nodes already. */
  machine(done: readonly Id[]): AnyStateMachine {
    const key = done.join(' ');
    const known = this.#machines.get(key);
    if (known !== undefined) return known;
    const made = machineOf(caseConfig(this.active, this.lifecycles, this.needs, done), {
      act: (action, node) => {
        this.#meaning().act(action, node);
      },
      period: (delay, item) => this.#meaning().period(delay, item),
      objects: (group) => this.#meaning().objects(group),
    });
    this.#machines.set(key, made);
    return made;
  }

  /** Runs something in which the words of the machine are those of a case. */
  within<T>(meaning: CaseMeaning, run: () => T): T {
    this.#inHand = meaning;
    return run();
  }

  #meaning(): CaseMeaning {
    if (this.#inHand === undefined) throw new Error('a word of the machine while no case is in hand');
    return this.#inHand;
  }
}
