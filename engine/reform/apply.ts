import type { CaseAttributes, Id, Move, Process, Reform, Text } from '../model/index.ts';
import { holds, usualCase } from '../model/index.ts';
import { idsOfProcess, introducedBy, mentionedBy, unknownCondition } from './ids.ts';
import { measuresOn } from './in-force.ts';
import { inPhases } from './phases.ts';
import { ringAfter } from './ring.ts';
import type { Applied } from './rule.ts';
import { refused } from './rule.ts';
import { ruleOf } from './rules.ts';

/** A move that was tried: where it came from, what it says, what came of it. */
export class Outcome {
  readonly move: Move;
  /** The measure, class or city rule that it belongs to. */
  readonly measure: Id;
  readonly applied: Applied;
  /** The process after it; the one before, where it changed nothing. */
  readonly after: Process;
  readonly #title: (id: Id) => Text;

  constructor({ move, measure }: Planned, applied: Applied, after: Process, title: (id: Id) => Text) {
    this.move = move;
    this.measure = measure;
    this.applied = applied;
    this.after = after;
    this.#title = title;
  }

  /** What a planner would say. It is made when it is read, since most are never shown. */
  get sentence(): Text {
    return ruleOf(this.move).sentence(this.move, this.#title);
  }
}

/** A process after moves, with what came of each, in the order in which they were applied. */
export interface Reformed {
  readonly process: Process;
  readonly outcomes: readonly Outcome[];
}

export interface Planned {
  readonly move: Move;
  readonly measure: Id;
}

/**
 * Applies moves to a process in their fixed phases. The process itself is never changed. A move that names an id which
 * neither the process nor any move knows is refused; one whose target an earlier move removed is moot. Moves that would
 * close a ring in any kind of case are refused, the first one first, with the ring named. `alsoKnown` are moves of the same
 * package that are off: what they bring in is known, though it is not there.
 */
export function applyMoves(process: Process, planned: readonly Planned[], alsoKnown: readonly Move[] = []): Reformed {
  const applying = new Plan(process, planned, alsoKnown);
  const forbidden = new Map<Move, Applied>();
  for (;;) {
    const reformed = applying.run(forbidden);
    const ring = ringAfter(process, reformed);
    if (ring === undefined) return reformed;
    forbidden.set(ring.move, ring.refusal);
  }
}

/**
 * The same without looking for rings, for callers who look at the network of their case anyway and come back to
 * applyMoves where it has one: looking twice would cost a slider a tenth of its time.
 */
export function applyUnguarded(process: Process, planned: readonly Planned[], alsoKnown: readonly Move[]): Reformed {
  return new Plan(process, planned, alsoKnown).run(new Map());
}

/** Moves that are ready to be applied to a process: in order, with the ids that they may speak of. */
class Plan {
  readonly #process: Process;
  readonly #ordered: readonly Planned[];
  readonly #known: Set<Id>;

  constructor(process: Process, planned: readonly Planned[], alsoKnown: readonly Move[]) {
    this.#process = process;
    this.#ordered = inPhases(planned);
    this.#known = idsOfProcess(process);
    for (const { move } of planned) for (const id of introducedBy(move)) this.#known.add(id);
    for (const move of alsoKnown) for (const id of introducedBy(move)) this.#known.add(id);
  }

  run(forbidden: ReadonlyMap<Move, Applied>): Reformed {
    return new Application(this.#process, this.#known, forbidden).run(this.#ordered);
  }
}

/** One pass over the moves of a plan. */
class Application {
  readonly #baseline: Process;
  readonly #known: ReadonlySet<Id>;
  readonly #forbidden: ReadonlyMap<Move, Applied>;
  /** Ids that are gone → the id that stands for them. An id that is there has no entry, so walks always end. */
  readonly #aliases = new Map<Id, Id>();

  constructor(baseline: Process, known: ReadonlySet<Id>, forbidden: ReadonlyMap<Move, Applied>) {
    this.#baseline = baseline;
    this.#known = known;
    this.#forbidden = forbidden;
  }

  run(ordered: readonly Planned[]): Reformed {
    let current = this.#baseline;
    const outcomes = ordered.map((one): Outcome => {
      const before = current;
      const applied = this.#tried(one.move, before);
      if ('process' in applied) current = applied.process;
      return new Outcome(one, applied, current, (id) => titleOf(id, [this.#baseline, before], this.#resolve));
    });
    return { process: current, outcomes };
  }

  #tried(move: Move, process: Process): Applied {
    const forbidden = this.#forbidden.get(move);
    if (forbidden !== undefined) return forbidden;
    const stranger = mentionedBy(move).find((id) => !this.#known.has(id)) ?? unknownCondition(process, move);
    if (stranger !== undefined) return unknown(stranger);
    const rule = ruleOf(move);
    const applied = rule.apply({ process, resolve: this.#resolve }, move);
    if ('process' in applied) this.#rename(move, rule.renames?.(move), applied.process);
    return applied;
  }

  readonly #resolve = (id: Id): Id => {
    let now = id;
    for (let next = this.#aliases.get(now); next !== undefined; next = this.#aliases.get(now)) now = next;
    return now;
  };

  /** Old ids, as they are called now, lead to the new one; an id that is there again stands for itself. */
  #rename(move: Move, renames: ReadonlyMap<Id, Id> | undefined, { items }: Process): void {
    for (const [old, now] of renames ?? []) {
      const called = this.#resolve(old);
      if (called !== now) this.#aliases.set(called, now);
    }
    // Only such moves can bring an id back.
    if (renames === undefined && introducedBy(move).length === 0) return;
    if (this.#aliases.size > 0) for (const { id } of items) this.#aliases.delete(id);
  }
}

function unknown(id: string): Applied {
  return refused(
    { zh: `流程和方案中都没有“${id}”`, en: `Neither the process nor the plan has “${id}”` },
    { zh: '核对编号的拼写', en: 'Check how the id is spelt' },
  );
}

/** The name of a node, material or fee, also of one that an earlier move removed. */
export function titleOf(id: Id, processes: readonly Process[], resolve = (one: Id): Id => one): Text {
  for (const process of processes)
    for (const name of ['items', 'groups', 'procedures', 'acts', 'materials', 'authorities', 'stages'] as const) {
      const found = process[name].find((one: { id: Id }) => one.id === id || one.id === resolve(id));
      if (found !== undefined) return found.title;
    }
  for (const { items } of processes)
    for (const { fees } of items) {
      const fee = fees?.find((one) => one.id === id);
      if (fee !== undefined) return fee.title;
    }
  return { zh: id, en: id };
}

/** Moves with the measure that each belongs to. */
export function movesOf(measures: readonly { id: Id; moves: readonly Move[] }[]): Planned[] {
  const planned: Planned[] = [];
  for (const { id, moves } of measures) for (const move of moves) planned.push({ move, measure: id });
  return planned;
}

/** Every move of a reform, whether its measure is on or not. */
export function everyMove(reform: Reform | undefined): Move[] {
  const every: Move[] = [];
  for (const { moves } of reform?.measures ?? []) every.push(...moves);
  return every;
}

/** A process after the chosen measures of a reform, with the law read as of the reform’s day. */
export function applyReform(process: Process, reform: Reform, chosen?: ReadonlySet<Id>): Reformed {
  const on = movesOf(measuresOn(reform, chosen));
  return applyMoves({ ...process, asOf: reform.asOf }, on, everyMove(reform));
}

/** The process that a case of these attributes runs: the moves of every class whose condition it meets are applied. */
export function processOfCase(process: Process, given: CaseAttributes = {}): Reformed & { attributes: CaseAttributes } {
  const attributes = usualCase(process.attributes, given);
  const classes = process.classes.filter(({ when }) => holds(when, attributes));
  if (classes.length === 0) return { process, outcomes: [], attributes };
  return { ...applyMoves(process, movesOf(classes)), attributes };
}
