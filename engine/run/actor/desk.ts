import type { Id } from '../../model/index.ts';
import type { NodeNeeds } from '../../statechart/needs.ts';
import type { Minute, Season } from '../../time/index.ts';
import { nextInSeason } from '../../time/index.ts';
import type { WorkAmounts } from '../chance/amounts.ts';
import type { RunInput } from '../executor.ts';
import type { Luck } from '../chance/luck.ts';
import type { Timing } from '../timing.ts';
import type { TraceLine } from '../trace.ts';
import type { EventClock, Ticket } from './clock.ts';
import type { FactLog } from './facts.ts';

/** A trace line without what every line of a task has in common. */
export type Said<L = TraceLine> = L extends TraceLine ? Omit<L, 'at' | 'case' | 'node'> : never;

/** What the tasks of a run share: time, luck, the log of facts, the trace, and the ear of the machine. */
export interface Desk {
  readonly input: RunInput;
  readonly clock: EventClock;
  readonly timing: Timing;
  readonly luck: Luck;
  readonly facts: FactLog;
  readonly amounts: WorkAmounts;
  needs(node: Id): NodeNeeds;
  /** Sends the event of a node to the machine at a minute, among the work that is finished then. */
  later(at: Minute, node: Id, event: string): Ticket;
  /** Sends the event after all finished work of the minute, in the total order of nodes, as queues move. */
  queue(at: Minute, node: Id, event: string): void;
  say(node: Id, line: Said): void;
}

/** The first minute of the season, for nodes that have one; undated answers have no seasons. */
export function inSeason(desk: Desk, season: Id | undefined, at: Minute): Minute {
  if (season === undefined || desk.timing.kind === 'undated') return at;
  const found: Season | undefined = desk.input.process.seasons.find(({ id }) => id === season);
  return found === undefined ? at : nextInSeason(found, at);
}
