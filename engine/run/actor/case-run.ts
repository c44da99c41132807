import type { Actor, AnyStateMachine } from 'xstate';
import { createActor } from 'xstate';
import type { Id } from '../../model/index.ts';
import { factsOfDone } from '../../statechart/compile.ts';
import type { CaseMeaning, NodeAction, RunAction } from '../../statechart/machine.ts';
import type { LifecycleAction } from '../../statechart/vocabulary.ts';
import type { Minute } from '../../time/index.ts';
import type { CaseOutcome } from '../executor.ts';
import type { Cause } from '../trace.ts';
import type { CaseSetup } from './case-handling.ts';
import { CaseHandling } from './case-handling.ts';
import type { ClassMachine } from './class-machine.ts';
import { GroupTask } from './group-task.ts';
import type { Hall } from './hall.ts';
import type { Undo } from './handling.ts';
import { ItemTask } from './item-task.ts';
import { OutsideTask } from './outside-task.ts';

/** Luck that sends papers back without end would never come to one; a hundred rounds of a group stay below this. */
const MOST_EVENTS_PER_NODE = 1000;

interface Period {
  readonly node: number;
  readonly due: Minute;
}

interface RunSetup extends CaseSetup {
  /** Nodes that it has already. */
  readonly done: readonly number[];
  readonly ended: (outcome: CaseOutcome, at: Minute) => void;
}

/** One case: the machine of its class as an XState actor on the clock of the hall. It owns all mutable state of the case. */
export class CaseRun implements CaseMeaning {
  readonly #hall: Hall;
  readonly #machine: ClassMachine;
  readonly #ended: RunSetup['ended'];
  readonly #handling: CaseHandling;
  readonly #items = new Map<Id, ItemTask>();
  readonly #groups = new Map<Id, GroupTask>();
  readonly #outside = new Map<Id, OutsideTask>();
  readonly #actor: Actor<AnyStateMachine>;
  /**
   * Periods that the machine has asked for and starts its timers for next, in this order. A timer would know neither whose it
   * is nor, where minutes have fractions, exactly when it ends.
   */
  readonly #periods: Period[] = [];
  #events = 0;
  #hasEnded = false;
  #failure: Error | undefined;

  constructor(setup: RunSetup) {
    this.#hall = setup.hall;
    this.#machine = setup.of.machine;
    this.#ended = setup.ended;
    const handling = new CaseHandling(setup, {
      send: (node, event) => {
        this.#send(node, event);
      },
      carryOut: (run) => {
        this.#carryOut(run);
      },
    });
    this.#handling = handling;
    const { active, needs, nodes } = this.#machine;
    active.items.forEach((item, node) =>
      this.#items.set(item.id, new ItemTask(item, node, handling, needs.groupOf.get(item.id))),
    );
    for (const { id } of [...active.procedures, ...active.acts])
      this.#outside.set(id, new OutsideTask(id, nodes.indexOf(id), handling));
    for (const group of active.groups)
      this.#groups.set(
        group.id,
        new GroupTask(group, nodes.indexOf(group.id), handling, () => this.#objectors(group.members)),
      );
    const done = setup.done.map((node) => nodes[node]!);
    this.#hall.cases += 1;
    this.#say('started', { because: 'start' });
    handling.facts.obtain(handling.now, ...done.flatMap(factsOfDone));
    const clock = {
      setTimeout: (run: () => void): Undo => this.#planPeriod(run),
      clearTimeout: (undo: Undo): void => undo(),
    };
    this.#actor = this.#machine.within(this, () => createActor(this.#machine.machine(done), { clock }));
    this.#actor.subscribe({
      error: (error) => {
        this.#failure = error instanceof Error ? error : new Error(String(error));
      },
    });
  }

  /** Lets the case begin; whatever it plans goes on by the clock of the hall. Throws what a guard or action threw. */
  start(): void {
    this.#carryOut(() => this.#actor.start());
  }

  // What the words of its machine mean.

  act(action: RunAction['type'], node: Id): void {
    if (node === this.#machine.active.process.id && (action === 'reach' || action === 'miss')) return this.#end(action);
    const item = this.#items.get(node);
    if (item !== undefined) item.act(action as LifecycleAction);
    else (this.#groups.get(node) ?? this.#outside.get(node))?.act(action as NodeAction);
  }

  period(delay: string, item: Id): number {
    const due = this.#items.get(item)?.due(delay) ?? Infinity;
    this.#periods.push({ node: this.#machine.nodes.indexOf(item), due });
    return due - this.#handling.now;
  }

  objects(group: Id): boolean {
    return this.#groups.get(group)?.objects === true;
  }

  /** XState starts its timers by this: legal periods, all of them. */
  #planPeriod(run: () => void): Undo {
    const period = this.#periods.shift();
    if (period === undefined) throw new Error('a timer that is no legal period');
    if (period.due === Infinity) return () => undefined;
    return this.#handling.planPeriod(Math.max(period.due, this.#handling.now), period.node, () => {
      if (!this.#isSpent()) run();
    });
  }

  #send(node: Id, event: string): void {
    if (this.#isSpent() || this.#actor.getSnapshot().status !== 'active') return;
    this.#events += 1;
    this.#actor.send({ type: `${node}.${event}` });
  }

  #isSpent(): boolean {
    return this.#events >= MOST_EVENTS_PER_NODE * (this.#machine.nodes.length + 1);
  }

  #carryOut(run: () => void): void {
    this.#machine.within(this, run);
    if (this.#failure !== undefined) throw this.#failure;
    if (this.#handling.pending === 0) this.#leave();
  }

  /** Nothing of it can move any more. */
  #leave(): void {
    this.#hall.cases -= 1;
    if (this.#hasEnded) return;
    this.#say('stalled', { because: 'silence' });
    this.#ended('stalled', this.#handling.now);
  }

  #end(action: 'reach' | 'miss'): void {
    const { facts, now } = this.#handling;
    const { goal } = this.#machine.needs;
    if (action === 'reach') this.#say('reached', facts.lastOf(goal));
    else this.#say('missed', facts.lackOf(goal));
    this.#hasEnded = true;
    this.#ended(action === 'reach' ? 'reached' : 'missed', now);
  }

  #say(event: 'started' | CaseOutcome, cause: Cause): void {
    this.#handling.say(this.#machine.active.process.id, { event, cause });
  }

  /** The members whose last opinion is an objection. */
  #objectors(members: readonly Id[]): Id[] {
    return members.filter((member) => this.#items.get(member)?.objected === true);
  }
}
