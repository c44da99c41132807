import type { Id, Item } from '../../model/index.ts';
import type { ActiveProcess } from '../../network/index.ts';
import type { CaseNeeds, Fact, Need, NodeNeeds } from '../../statechart/needs.ts';
import { needsOf } from '../../statechart/needs.ts';
import type { LifeFeatures } from './life.ts';

/** What a node of the tables is. The goal of the case is its last node. */
export const KIND = { item: 0, procedure: 1, act: 2, group: 3, goal: 4 } as const;

/** Facts of the dossier that gates count; `opened` is the start of a group, and the opinion of a member. */
export const FACTS = { accepted: 0, decided: 1, done: 2, over: 3, opened: 4 } as const;
export const FACT_KINDS = 5;

/** Gates of a node: acceptance, decision, delivery. */
const GATES = 4;

/**
 * The numbers of a task under way lie together, eight to the task: its state, round, attempt, whether it holds somebody at
 * a desk, the unmet needs of its three gates, and the stops of its clock. Edges lead to the place of a gate among them.
 */
export const CELL = { size: 8, round: 1, attempt: 2, holds: 3, unmet: 4, stops: 7 } as const;

/** Rounds that a joint group may take where its document sets no number: the schema's own bound. */
const MOST_ROUNDS = 100;

/**
 * One class of cases in flat tables. Nodes are numbered in document order: items, procedures, acts, groups, the goal.
 * A gate is a counter of unmet needs; obtaining a fact counts down the gates that wait for it.
 */
export interface ClassTable {
  readonly active: ActiveProcess;
  readonly needs: CaseNeeds;
  readonly ids: readonly Id[];
  /** What the ids begin with: `process/` where several processes are run and theirs must not be taken for each other. */
  readonly prefix: string;
  readonly kind: Uint8Array;
  readonly life: readonly (LifeFeatures | undefined)[];
  /** Unmet needs per gate at the start of a case, `4 · node + gate`. */
  readonly unmet: Int16Array;
  /** The cells of all tasks at the start of a case. */
  readonly cells: Int16Array;
  /**
   * Edges of fact `5 · node + fact`: `edges[start] … edges[next start − 1]`; the cell of a gate, or
   * the complement of a choice.
   */
  readonly edgeStart: Int32Array;
  readonly edges: Int32Array;
  /** Per node, a bit for each fact that any gate waits for. */
  readonly awaited: Uint8Array;
  /** Per node: all edges of what a plain step brings about when it is done, in one list. Without a trace only. */
  readonly finishStart: Int32Array;
  readonly finishEdges: Int32Array;
  /** Needs that one of several facts meets: their gate, and how many facts they name. */
  readonly choiceGate: Int32Array;
  readonly choiceSize: Int32Array;
  /** The group of a member, −1 for all others. */
  readonly group: Int32Array;
  readonly members: readonly (readonly number[])[];
  readonly downstream: readonly (readonly number[])[];
  readonly maxRounds: Int32Array;
  readonly restartsAll: Uint8Array;
  /** Nodes whose first gate is open at the start. */
  readonly openAtStart: Int32Array;
}

/** The tables of a class of cases. */
export function tableOf(active: ActiveProcess, featuresOf: (item: Item) => LifeFeatures): ClassTable {
  return new TableBuilder(active, featuresOf).build();
}

class TableBuilder {
  readonly #active: ActiveProcess;
  readonly #needs: CaseNeeds;
  readonly #featuresOf: (item: Item) => LifeFeatures;
  readonly #ids: Id[];
  readonly #number = new Map<Id, number>();
  readonly #unmet: Int16Array;
  readonly #edges: number[][];
  readonly #choices: { gate: number; size: number }[] = [];

  constructor(active: ActiveProcess, featuresOf: (item: Item) => LifeFeatures) {
    this.#active = active;
    this.#featuresOf = featuresOf;
    this.#needs = needsOf(active);
    const { items, procedures, acts, groups } = active;
    this.#ids = [...[items, procedures, acts, groups].flat().map(({ id }) => id), active.process.id];
    this.#ids.slice(0, -1).forEach((id, node) => this.#number.set(id, node));
    this.#unmet = new Int16Array(this.#ids.length * GATES);
    this.#edges = Array.from({ length: this.#ids.length * FACT_KINDS }, () => []);
  }

  build(): ClassTable {
    const { items, procedures, acts, groups } = this.#active;
    const count = this.#ids.length;
    const firstGroup = items.length + procedures.length + acts.length;
    const group = new Int32Array(count).fill(-1);
    const members = this.#ids.map((): number[] => []);
    groups.forEach((each, index) => {
      for (const member of each.members) {
        const node = this.#node(member);
        group[node] = firstGroup + index;
        members[firstGroup + index]!.push(node);
      }
    });
    this.#allNeeds(members);
    const kinds = [items, procedures, acts, groups, [0]].flatMap((list, kind) => list.map(() => kind));
    const starts = this.#ids.map((_, node) => node).filter((node) => this.#unmet[node * GATES] === 0);
    return {
      active: this.#active,
      needs: this.#needs,
      ids: this.#ids,
      prefix: '',
      kind: Uint8Array.from(kinds),
      life: this.#ids.map((_, node) => (node < items.length ? this.#featuresOf(items[node]!) : undefined)),
      unmet: this.#unmet,
      cells: this.#cells(),
      ...this.#flatEdges(),
      finishStart: new Int32Array(count + 1),
      finishEdges: new Int32Array(0),
      choiceGate: Int32Array.from(this.#choices, ({ gate }) => cellOf(gate)),
      choiceSize: Int32Array.from(this.#choices, ({ size }) => size),
      group,
      members,
      downstream: this.#ids.map((id) => (this.#needs.downstream.get(id) ?? []).map((other) => this.#node(other))),
      maxRounds: Int32Array.from(this.#ids, (_, node) => groups[node - firstGroup]?.maxRounds ?? MOST_ROUNDS),
      restartsAll: Uint8Array.from(this.#ids, (_, node) => (groups[node - firstGroup]?.restart === 'all' ? 1 : 0)),
      openAtStart: Int32Array.from(starts),
    };
  }

  #node(id: Id): number {
    const node = this.#number.get(id);
    if (node === undefined) throw new Error(`tables: no node ${id}`);
    return node;
  }

  #allNeeds(members: readonly (readonly number[])[]): void {
    this.#ids.forEach((id, node) => {
      const isGoal = node === this.#ids.length - 1;
      const own: NodeNeeds | undefined = isGoal
        ? { acceptance: this.#needs.goal, decision: [], delivery: [] }
        : this.#needs.of.get(id);
      if (own === undefined) return;
      [own.acceptance, own.decision, own.delivery].forEach((needs, gate) => {
        for (const need of needs) this.#need(need, node * GATES + gate);
      });
      // A round closes when every member has given its opinion.
      for (const member of members[node]!) this.#single(member * FACT_KINDS + FACTS.opened, node * GATES + 1);
    });
  }

  #need({ any }: Need, gate: number): void {
    const facts = any.map((fact) => this.#fact(fact));
    const [only] = facts;
    if (facts.length === 1 && only !== undefined) return this.#single(only, gate);
    this.#unmet[gate]! += 1;
    for (const fact of facts) this.#edges[fact]!.push(~this.#choices.length);
    this.#choices.push({ gate, size: facts.length });
  }

  #single(fact: number, gate: number): void {
    this.#unmet[gate]! += 1;
    this.#edges[fact]!.push(cellOf(gate));
  }

  #fact(fact: Fact): number {
    const colon = fact.lastIndexOf(':');
    const word = fact.slice(colon + 1);
    const kind = word === 'started' ? FACTS.opened : FACTS[word as 'accepted' | 'decided' | 'done' | 'over'];
    return this.#node(fact.slice(0, colon)) * FACT_KINDS + kind;
  }

  #cells(): Int16Array {
    const cells = new Int16Array(this.#ids.length * CELL.size);
    this.#unmet.forEach((count, gate) => {
      if (gate % GATES < 3) cells[cellOf(gate)] = count;
    });
    return cells;
  }

  #flatEdges(): Pick<ClassTable, 'edgeStart' | 'edges' | 'awaited'> {
    const edgeStart = new Int32Array(this.#edges.length + 1);
    this.#edges.forEach((list, fact) => (edgeStart[fact + 1] = edgeStart[fact]! + list.length));
    const awaited = Uint8Array.from(this.#ids, (_, node) =>
      [0, 1, 2, 3, 4].reduce(
        (bits, fact) => bits | (this.#edges[node * FACT_KINDS + fact]!.length > 0 ? 1 << fact : 0),
        0,
      ),
    );
    return { edgeStart, edges: Int32Array.from(this.#edges.flat()), awaited };
  }
}

/** The cell that counts the unmet needs of a gate. */
function cellOf(gate: number): number {
  return Math.floor(gate / GATES) * CELL.size + CELL.unmet + (gate % GATES);
}
