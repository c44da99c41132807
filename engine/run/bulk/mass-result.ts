import type { Id } from '../../model/index.ts';
import type { Minute } from '../../time/index.ts';
import type { RunDetail } from '../detail.ts';
import type { RunFilm } from '../film.ts';
import type { MassPlan } from '../mass-plan.ts';
import type { LittlesLaw, Moments, Punctuality, QuantileSketch, TimeAverage } from '../statistics/index.ts';
import { littlesLaw } from '../statistics/index.ts';
import type { ColumnTrace } from './columns.ts';
import type { DeskLine } from './desk-line.ts';
import type { Reached, Tally } from './tally.ts';

/** One desk of a run. */
export interface DeskResult {
  readonly id: string;
  readonly staff: number;
  /** Minutes of waiting from request to taking up. */
  readonly waits: Moments;
  /** How they are spread, on runs with detail. */
  readonly waitSpread?: QuantileSketch;
  /** Those who found an intake window full and gave up. */
  readonly turnedAway: number;
  /** Minutes of staff time worked, after the warm-up. */
  readonly work: number;
  /** Share of the office time that its staff have for this work, absences taken off on average, that was worked. */
  readonly utilisation: number;
  readonly longestLine: number;
  /** Time-weighted mean number in line, those in hand left out, after the warm-up; closed hours count, as they do in the waits. */
  readonly meanLine: number;
}

/** The cases of one process in a hall that several share, told as in the result of all. */
export interface MemberResult extends Pick<MassResult, 'counted' | 'outcomes' | 'elapsed' | 'spread' | 'promises'> {
  readonly process: Id;
}

/** One replication. Times are minutes; all numbers are simulated. */
export interface MassResult {
  readonly kind: 'mass-result';
  readonly replication: number;
  readonly seed: number;
  readonly cases: number;
  /** Cases that arrived after the warm-up. */
  readonly counted: number;
  readonly outcomes: { readonly reached: number; readonly missed: number; readonly stalled: number };
  /** From arrival to the goal, of counted cases that reached it. */
  readonly elapsed: Moments;
  readonly spread: QuantileSketch;
  /** Cases between arrival and outcome, over the whole run. */
  readonly inside: TimeAverage;
  readonly little: LittlesLaw;
  /** For each promise that was asked about: counted cases that reached their goal in time, and later. */
  readonly promises: readonly Punctuality[];
  /** Today's backlog: how many cases, how many of them have ended, and when the last one did. */
  readonly backlog: { readonly count: number; readonly ended: number; readonly clearedAt: Minute | null };
  readonly desks: readonly DeskResult[];
  /** Each process by itself, in the order of the hall, where several share one. */
  readonly members?: readonly MemberResult[];
  /** Arrivals, completed work, returns of the applicant. */
  readonly events: number;
  readonly start: Minute;
  readonly end: Minute;
  /** On runs that were asked for it. */
  readonly detail?: RunDetail;
  /** On runs that were asked for it. */
  readonly film?: RunFilm;
  /** Of every case that reached its goal, in that order, on runs that were asked to keep it. */
  readonly series?: readonly Reached[];
  /** On runs that were asked to keep it. */
  readonly trace?: ColumnTrace;
}

/** What the parts of a run that is over have counted. */
export function resultOf(
  { scenario, offices, members }: MassPlan,
  replication: number,
  { end, events }: { readonly end: Minute; readonly events: number },
  tally: Tally,
  lines: readonly DeskLine[],
  countedFrom: Minute,
): MassResult {
  const { seed, start = 0 } = scenario.experiment;
  const edge = tally.edge(end);
  return {
    kind: 'mass-result',
    replication,
    seed,
    cases: tally.arrivedCount,
    counted: tally.counted,
    outcomes: tally.outcomes,
    elapsed: tally.elapsed,
    spread: tally.spread,
    inside: tally.inside,
    little: littlesLaw({ at: scenario.id, inside: tally.inside, stays: tally.stays(), edge }),
    promises: tally.promises,
    backlog: tally.backlog,
    ...(tally.members.length === 0
      ? {}
      : {
          members: tally.members.map(({ counted, outcomes, elapsed, spread, promises }, member) => ({
            process: members[member]!.process.id,
            ...{ counted, outcomes, elapsed, spread, promises },
          })),
        }),
    desks: offices.desks.map(({ id, staff, share, absence }, number) => {
      const line = lines[number]!;
      const { waits, waitSpread, turnedAway, work, longest } = line;
      const open = offices.ofDesk(number).clock.worked(Math.min(end, countedFrom), end);
      const present = open * staff.value * (1 - (absence?.value ?? 0));
      const utilisation = present === 0 ? 0 : work / present;
      const minutes = work * (share?.value ?? 1);
      const meanLine = end > countedFrom ? line.minutesInLine(end) / (end - countedFrom) : 0;
      const desk = {
        ...{ id, staff: staff.value, waits, turnedAway, work: minutes, utilisation },
        ...{ longestLine: longest, meanLine },
      };
      return waitSpread === undefined ? desk : { ...desk, waitSpread };
    }),
    events,
    start,
    end,
  };
}
