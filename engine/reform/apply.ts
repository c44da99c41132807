import type { CaseAttributes, Id, Measure, Move, Process, Reform, Text } from '../model/index.ts';
import { holds, usualCase } from '../model/index.ts';
import { inPhases } from './phases.ts';
import type { Applied } from './rule.ts';
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

interface Planned {
  readonly move: Move;
  readonly measure: Id;
}

/** Applies moves to a process in their fixed phases. The process itself is never changed. */
export function applyMoves(process: Process, planned: readonly Planned[]): Reformed {
  const aliases = new Map<Id, Id>();
  const resolve = (id: Id): Id => {
    let now = id;
    for (let next = aliases.get(now); next !== undefined && next !== now; next = aliases.get(now)) now = next;
    return now;
  };
  let current = process;
  const outcomes = inPhases(planned).map((one): Outcome => {
    const before = current;
    const rule = ruleOf(one.move);
    const applied = rule.apply({ process: before, resolve }, one.move);
    if ('process' in applied) {
      current = applied.process;
      for (const [old, now] of rule.renames?.(one.move) ?? []) if (old !== now) aliases.set(old, now);
    }
    return new Outcome(one, applied, current, (id) => titleOf(id, [process, before], resolve));
  });
  return { process: current, outcomes };
}

/** The name of a node or material, also of one that an earlier move removed. */
function titleOf(id: Id, processes: readonly Process[], resolve: (id: Id) => Id): Text {
  for (const process of processes)
    for (const name of ['items', 'groups', 'procedures', 'acts', 'materials', 'authorities', 'stages'] as const) {
      const found = process[name].find((one: { id: Id }) => one.id === id || one.id === resolve(id));
      if (found !== undefined) return found.title;
    }
  return { zh: id, en: id };
}

/** The measures of a reform that are on: those named, else the usual ones. */
export function measuresOn(reform: Reform, chosen?: ReadonlySet<Id>): Measure[] {
  return reform.measures.filter(({ id, usual }) => (chosen === undefined ? usual : chosen.has(id)));
}

/** Moves with the measure that each belongs to. */
export function movesOf(measures: readonly { id: Id; moves: readonly Move[] }[]): Planned[] {
  return measures.flatMap(({ id, moves }) => moves.map((move) => ({ move, measure: id })));
}

/** A process after the chosen measures of a reform, with the law read as of the reform’s day. */
export function applyReform(process: Process, reform: Reform, chosen?: ReadonlySet<Id>): Reformed {
  const on = measuresOn(reform, chosen);
  if (on.length === 0) return { process, outcomes: [] };
  return applyMoves({ ...process, asOf: reform.asOf }, movesOf(on));
}

/** The process that a case of these attributes runs: the moves of every class whose condition it meets are applied. */
export function processOfCase(process: Process, given: CaseAttributes = {}): Reformed & { attributes: CaseAttributes } {
  const attributes = usualCase(process.attributes, given);
  const classes = process.classes.filter(({ when }) => holds(when, attributes));
  if (classes.length === 0) return { process, outcomes: [], attributes };
  return { ...applyMoves(process, movesOf(classes)), attributes };
}
