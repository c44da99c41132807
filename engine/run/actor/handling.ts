import type { Id } from '../../model/index.ts';
import type { NodeNeeds } from '../../statechart/needs.ts';
import type { Lifecycles } from '../../statechart/vocabulary.ts';
import type { Minute } from '../../time/index.ts';
import type { Chance } from '../chance/chance.ts';
import type { Places } from '../city/places.ts';
import type { TraceLine } from '../trace.ts';
import type { FactLog } from './facts.ts';
import type { Line, Request } from './line.ts';
import type { Survey } from './surveys.ts';

/** A trace line without what every line of a task has in common. */
export type Said<L = TraceLine> = L extends TraceLine ? Omit<L, 'at' | 'case' | 'node'> : never;

/** Takes back what was planned or asked for; nothing, where it has happened already. */
export type Undo = () => void;

/**
 * What the tasks of one case share: its chance and places, time, the desks of the hall, the log of facts, the trace, and the
 * ear of the machine. Nodes have numbers, as chance and places know them.
 */
export interface Handling {
  readonly caseNumber: number;
  readonly lifecycles: Lifecycles;
  /** The day whose limits are in force. */
  readonly asOf: string;
  readonly chance: Chance;
  readonly places: Places;
  /** The place of its class at desks with priority by class. */
  readonly priority: number;
  readonly facts: FactLog;
  readonly now: Minute;
  needs(node: Id): NodeNeeds;
  /** Plans something for a minute, among the work that is finished then. */
  plan(at: Minute, run: () => void): Undo;
  /** Plans a handing-in for a minute: after all its finished work, in the order of cases and nodes. */
  handIn(at: Minute, node: number, run: () => void): void;
  /** At the end of this minute, before the lines move. */
  linger(run: () => void): void;
  /** A desk by its number; undefined where there are hands enough. */
  line(desk: number): Line | undefined;
  wait(line: Line, request: Pick<Request, 'rank' | 'node' | 'begin'>): Undo;
  release(line: Line, staff: number): void;
  survey(survey: Pick<Survey, 'node' | 'officers' | 'begin'>): void;
  /** Sends an event of a node to the machine. */
  send(node: Id, event: string): void;
  say(node: Id, line: Said): void;
}
