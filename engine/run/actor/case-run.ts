import type { Actor, AnyStateMachine } from 'xstate';
import { createActor } from 'xstate';
import type { Id } from '../../model/index.ts';
import type { ActiveProcess } from '../../network/index.ts';
import { caseConfig } from '../../statechart/compile.ts';
import type { CaseMeaning, NodeAction, RunAction } from '../../statechart/machine.ts';
import { machineOf } from '../../statechart/machine.ts';
import { needsOf } from '../../statechart/needs.ts';
import type { LifecycleAction } from '../../statechart/vocabulary.ts';
import type { Minute } from '../../time/index.ts';
import { WorkAmounts } from '../chance/amounts.ts';
import type { RunInput, RunResult } from '../executor.ts';
import { timingOf } from '../timing.ts';
import type { TraceLine } from '../trace.ts';
import { EventClock } from './clock.ts';
import type { Desk, Said } from './desk.ts';
import { FactLog } from './facts.ts';
import { GroupTask } from './group-task.ts';
import { ItemTask } from './item-task.ts';
import { OutsideTask } from './outside-task.ts';

/** Luck that sends papers back without end would never come to one; a hundred rounds of a group stay below this. */
const MOST_EVENTS_PER_NODE = 1000;

interface Waiting {
  readonly order: number;
  readonly node: Id;
  readonly event: string;
}

/** One run of one case: the compiled machine as an XState actor on simulated time. It owns all mutable state of the run. */
export class CaseRun {
  readonly #input: RunInput;
  readonly #clock: EventClock;
  readonly #trace: TraceLine[] = [];
  readonly #actor: Actor<AnyStateMachine>;
  readonly #order: ReadonlyMap<Id, number>;
  readonly #items = new Map<Id, ItemTask>();
  readonly #groups = new Map<Id, GroupTask>();
  readonly #outside = new Map<Id, OutsideTask>();
  #queue: Waiting[] = [];
  #events = 0;
  #failure: Error | undefined;
  #ended: { readonly outcome: 'reached' | 'missed'; readonly at: Minute } | undefined;

  constructor(active: ActiveProcess, input: RunInput) {
    this.#input = input;
    const timing = timingOf(input.time);
    this.#clock = new EventClock(timing.start);
    const needs = needsOf(active);
    const nothing = { acceptance: [], decision: [], delivery: [] };
    const desk: Desk = {
      input,
      clock: this.#clock,
      timing,
      luck: input.luck,
      facts: new FactLog(),
      amounts: new WorkAmounts(active, input.luck, timing),
      needs: (node) => needs.of.get(node) ?? nothing,
      later: (at, node, event) => this.#clock.at(at, () => this.#send(node, event)),
      queue: (at, node, event) => this.#enqueue(at, node, event),
      say: (node, line) => this.#say(node, line),
    };
    const { items, procedures, acts, groups } = active;
    this.#order = new Map([...items, ...procedures, ...acts, ...groups].map(({ id }, index) => [id, index]));
    for (const item of items) this.#items.set(item.id, new ItemTask(item, desk, needs.groupOf.get(item.id)));
    for (const procedure of procedures) this.#outside.set(procedure.id, new OutsideTask(procedure, desk));
    for (const act of acts) this.#outside.set(act.id, new OutsideTask(act, desk));
    for (const group of groups)
      this.#groups.set(group.id, new GroupTask(group, desk, () => this.#objectors(group.members)));
    const meaning: CaseMeaning = {
      act: (action, node) => {
        if (node === input.process.id && (action === 'reach' || action === 'miss')) this.#end(action, desk, needs.goal);
        else this.#act(action, node);
      },
      period: (delay, item) => this.#items.get(item)?.period(delay) ?? Infinity,
    };
    this.#say(input.process.id, { event: 'started', cause: { because: 'start' } });
    const machine = machineOf(caseConfig(active, input.lifecycles, needs), meaning);
    this.#actor = createActor(machine, { clock: this.#clock });
    this.#actor.subscribe({
      error: (error) => {
        this.#failure = error instanceof Error ? error : new Error(String(error));
      },
    });
  }

  /** Lets the case run until nothing is planned any more. Throws what a guard or action threw. */
  run(): RunResult {
    this.#actor.start();
    do this.#settle();
    while (this.#goesOn() && this.#clock.step());
    this.#actor.stop();
    if (this.#failure !== undefined) throw this.#failure;
    return this.#result();
  }

  #result(): RunResult {
    if (this.#ended === undefined)
      this.#say(this.#input.process.id, { event: 'stalled', cause: { because: 'silence' } });
    const start = this.#input.time.kind === 'dated' ? this.#input.time.start : 0;
    const { outcome, at: endedAt } = this.#ended ?? { outcome: 'stalled' as const, at: this.#clock.now };
    const result = { kind: 'result', trace: this.#trace, outcome, endedAt } as const;
    return outcome === 'reached' ? { ...result, elapsed: endedAt - start } : result;
  }

  /**
   * One instant: everything that is finished now, then the queues move in the total order of nodes, and both again while
   * they bring about more for now; at last, one by one, the legal periods that end with this minute.
   */
  #settle(): void {
    while (this.#goesOn()) {
      if (this.#clock.finishOne()) continue;
      if (this.#queue.length > 0) {
        const moving = this.#queue.sort((a, b) => a.order - b.order);
        this.#queue = [];
        for (const { node, event } of moving) this.#send(node, event);
        continue;
      }
      if (!this.#clock.expireOne()) return;
    }
  }

  #goesOn(): boolean {
    const most = MOST_EVENTS_PER_NODE * (this.#order.size + 1);
    return this.#failure === undefined && this.#events < most && this.#actor.getSnapshot().status === 'active';
  }

  #send(node: Id, event: string): void {
    this.#events += 1;
    this.#actor.send({ type: `${node}.${event}` });
  }

  #enqueue(at: Minute, node: Id, event: string): void {
    const waiting = { order: this.#order.get(node) ?? 0, node, event };
    if (at <= this.#clock.now) this.#queue.push(waiting);
    else this.#clock.at(at, () => this.#queue.push(waiting));
  }

  #say(node: Id, line: Said): void {
    this.#trace.push({ at: this.#clock.now, case: this.#input.caseId ?? '1', node, ...line });
  }

  #act(action: RunAction['type'], node: Id): void {
    const item = this.#items.get(node);
    if (item !== undefined) item.act(action as LifecycleAction);
    else (this.#groups.get(node) ?? this.#outside.get(node))?.act(action as NodeAction);
  }

  #end(action: 'reach' | 'miss', { facts }: Desk, goal: Parameters<FactLog['lastOf']>[0]): void {
    const { id } = this.#input.process;
    if (action === 'reach') this.#say(id, { event: 'reached', cause: facts.lastOf(goal) });
    else this.#say(id, { event: 'missed', cause: facts.lackOf(goal) });
    this.#ended = { outcome: action === 'reach' ? 'reached' : 'missed', at: this.#clock.now };
  }

  /** The members whose last opinion is an objection. */
  #objectors(members: readonly Id[]): Id[] {
    return members.filter((member) => this.#items.get(member)?.objected === true);
  }
}
