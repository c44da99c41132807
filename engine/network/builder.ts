import type { Id, Item, JointGroup } from '../model/index.ts';
import type { ActiveProcess } from './active.ts';
import type { Arrow } from './arrows.ts';
import { arrowsOf } from './arrows.ts';
import { EventGraphBuilder } from './graph.ts';
import { innerLength, innerNodes } from './inner.ts';
import { quickMinutes, tailMinutes } from './minutes.ts';
import type { EdgeMeaning, Network, NetworkOptions, NodeVertices } from './network.ts';

/** Turns the arrows of a case into its event graph; use it through networkOf. */
export class NetworkBuilder {
  readonly #active: ActiveProcess;
  readonly #options: NetworkOptions;
  readonly #arrows: Arrow[];
  readonly #graph = new EventGraphBuilder();
  readonly #meanings: EdgeMeaning[] = [];
  readonly #nodes = new Map<Id, NodeVertices>();
  readonly #workEdges = new Map<Id, number>();
  readonly #items = new Map<Id, Item>();
  readonly #tails = new Map<Id, number>();
  readonly #groupOf = new Map<Id, JointGroup>();
  /** The inner nodes of each group; none of a group that nothing leads out of and back into. */
  readonly #inner = new Map<Id, ReadonlySet<Id>>();

  constructor(active: ActiveProcess, options: NetworkOptions) {
    this.#active = active;
    this.#options = options;
    this.#arrows = arrowsOf(active);
    for (const group of active.groups) {
      for (const member of group.members) this.#groupOf.set(member, group);
      this.#inner.set(group.id, innerNodes(group.members, this.#arrows));
    }
  }

  build(): Network {
    const { items, procedures, acts, groups } = this.#active;
    for (const group of groups) this.#group(group);
    for (const item of items) this.#item(item);
    for (const group of groups) this.#closeGroup(group);
    for (const { id, duration } of procedures) {
      const start = this.#graph.vertex();
      const end = this.#graph.vertex();
      const silent = this.#options.clock === 'path' || this.#options.without?.has(id) === true;
      this.#work(id, start, end, silent ? 0 : quickMinutes(duration));
      this.#nodes.set(id, { acceptance: start, decision: end, delivery: end });
    }
    for (const { id } of acts) {
      const moment = this.#graph.vertex();
      this.#nodes.set(id, { acceptance: moment, decision: moment, delivery: moment });
    }
    for (const { id, host } of items) if (host !== undefined) this.#consulted(id, host);
    this.#connect();
    const goal = this.#goal();
    return {
      active: this.#active,
      arrows: this.#arrows,
      graph: this.#graph.build(),
      meanings: this.#meanings,
      nodes: this.#nodes,
      workEdges: this.#workEdges,
      goal,
    };
  }

  #edge(from: number, to: number, weight: number, meaning: EdgeMeaning): void {
    this.#graph.edge(from, to, weight);
    this.#meanings.push(meaning);
  }

  #work(node: Id, from: number, to: number, minutes: number): void {
    this.#workEdges.set(node, this.#meanings.length);
    this.#edge(from, to, minutes, { kind: 'work', node });
  }

  #minutesOf(node: Item | JointGroup): number {
    if (this.#options.minutesOf !== undefined) return this.#options.minutesOf(node);
    return node.duration === undefined ? 0 : quickMinutes(node.duration);
  }

  #isSilent(item: Item): boolean {
    return this.#options.without?.has(item.origin ?? item.id) === true;
  }

  #item(item: Item): void {
    const group = this.#groupOf.get(item.id);
    const { part, of } = group === undefined ? { part: 1, of: 1 } : this.#share(group);
    const duration = this.#isSilent(item) ? 0 : Math.floor((this.#minutesOf(item) * part) / of);
    const acceptance = this.#graph.vertex();
    const decision = this.#graph.vertex();
    const delivery = this.#graph.vertex();
    this.#items.set(item.id, item);
    this.#tails.set(item.id, tailMinutes(item, duration));
    this.#nodes.set(item.id, { acceptance, decision, delivery });
    this.#work(item.id, acceptance, decision, duration);
    // A member's result waits for the round to close, which is never before its own decision.
    if (group === undefined) this.#edge(decision, delivery, 0, { kind: 'inside' });
    else this.#edge(this.#vertices(group.id).acceptance, acceptance, 0, { kind: 'inside' });
  }

  #group(group: JointGroup): void {
    const start = this.#graph.vertex();
    const close = this.#graph.vertex();
    this.#nodes.set(group.id, { acceptance: start, decision: close, delivery: close });
  }

  #closeGroup(group: JointGroup): void {
    const { acceptance, delivery } = this.#vertices(group.id);
    if (group.duration !== undefined) {
      const silent = this.#options.without?.has(group.id) === true;
      this.#work(group.id, acceptance, delivery, silent ? 0 : this.#minutesOf(group));
    }
    for (const member of group.members) {
      const vertices = this.#vertices(member);
      this.#edge(vertices.decision, delivery, 0, { kind: 'inside' });
      this.#edge(delivery, vertices.delivery, 0, { kind: 'inside' });
    }
  }

  /** The part of their own durations that a group's promised handling leaves its members; the whole where they fit. */
  #share(group: JointGroup): { part: number; of: number } {
    if (group.duration === undefined) return { part: 1, of: 1 };
    const inner = this.#inner.get(group.id) ?? new Set(group.members);
    const durations = new Map<Id, number>();
    for (const item of this.#active.items) if (inner.has(item.id)) durations.set(item.id, this.#minutesOf(item));
    const length = innerLength(durations, inner, this.#arrows);
    const promised = this.#minutesOf(group);
    return length > promised ? { part: promised, of: length } : { part: 1, of: 1 };
  }

  #consulted(id: Id, host: Id): void {
    const hostVertices = this.#nodes.get(host);
    if (hostVertices === undefined) return;
    this.#edge(hostVertices.acceptance, this.#vertices(id).acceptance, 0, { kind: 'inside' });
  }

  /** Turns arrows into edges; materials that several active nodes give wait for the first of them. */
  #connect(): void {
    const either = new Map<string, number>();
    for (const arrow of this.#arrows) {
      if (arrow.by === 'later') continue;
      const several = arrow.material !== undefined && (this.#active.givers.get(arrow.material)?.length ?? 0) > 1;
      if (!several) {
        this.#arrowEdge(this.#source(arrow), arrow);
        continue;
      }
      const key = `${arrow.material ?? ''} ${arrow.later} ${arrow.by}`;
      let choice = either.get(key);
      if (choice === undefined) {
        choice = this.#graph.vertex(true);
        either.set(key, choice);
        this.#arrowEdge(choice, this.#innermost(arrow));
      }
      this.#edge(this.#source(arrow), choice, 0, { kind: 'arrow', arrow });
    }
  }

  /** The arrow from a giver inside the joint group, where there is one: a group does not wait for what it may give itself. */
  #innermost(arrow: Arrow): Arrow {
    const inner = this.#inner.get(this.#groupOf.get(arrow.later)?.id ?? '');
    const givers = this.#active.givers.get(arrow.material ?? '') ?? [];
    return { ...arrow, earlier: givers.find((giver) => inner?.has(giver)) ?? arrow.earlier };
  }

  /** Where an arrow starts: an inner arrow of a group at the member's opinion, any other at the delivery. */
  #source({ earlier, later }: Arrow): number {
    const group = this.#groupOf.get(earlier);
    const isInner = group !== undefined && this.#inner.get(group.id)?.has(later) === true;
    const vertices = this.#vertices(earlier);
    return isInner ? vertices.decision : vertices.delivery;
  }

  #arrowEdge(from: number, arrow: Arrow): void {
    const target = this.#vertices(arrow.later);
    switch (arrow.by) {
      case 'decision': {
        const tail = this.#tails.get(arrow.later) ?? 0;
        if (!this.#items.has(arrow.later)) this.#edge(from, target.acceptance, 0, { kind: 'arrow', arrow });
        else if (tail > 0) this.#edge(from, target.decision, tail, { kind: 'tail', node: arrow.later, arrow });
        else this.#edge(from, target.decision, 0, { kind: 'arrow', arrow });
        return;
      }
      case 'delivery':
        this.#edge(from, this.#items.has(arrow.later) ? target.delivery : target.acceptance, 0, {
          kind: 'arrow',
          arrow,
        });
        return;
      case 'acceptance':
      case 'later': {
        const group = this.#groupOf.get(arrow.later);
        const inner = group !== undefined && this.#inner.get(group.id)?.has(arrow.earlier) === true;
        const head = group !== undefined && !inner ? this.#vertices(group.id).acceptance : target.acceptance;
        this.#edge(from, head, 0, { kind: 'arrow', arrow });
      }
    }
  }

  #goal(): number {
    const goal = this.#graph.vertex();
    const { certificates, acts } = this.#active.process.goal;
    for (const certificate of certificates) {
      const givers = this.#active.givers.get(certificate) ?? [];
      const [only] = givers;
      if (only === undefined) continue;
      const source = givers.length === 1 ? this.#vertices(only).delivery : this.#firstOf(givers);
      this.#edge(source, goal, 0, { kind: 'inside' });
    }
    for (const act of acts) {
      const vertices = this.#nodes.get(act);
      if (vertices !== undefined) this.#edge(vertices.delivery, goal, 0, { kind: 'inside' });
    }
    return goal;
  }

  #firstOf(givers: readonly Id[]): number {
    const choice = this.#graph.vertex(true);
    for (const giver of givers) this.#edge(this.#vertices(giver).delivery, choice, 0, { kind: 'inside' });
    return choice;
  }

  #vertices(node: Id): NodeVertices {
    const vertices = this.#nodes.get(node);
    if (vertices === undefined) throw new Error(`network: no node ${node}`);
    return vertices;
  }
}
