import type { ChosenCase } from '../../engine/exchange/index.ts';
import type { Unserved } from '../../engine/measure/index.ts';
import { quickMinutesOf, summaryOf } from '../../engine/measure/index.ts';
import type { City, Id, Text } from '../../engine/model/index.ts';
import type { JobMember, MassJob, MassResult, OutcomeShares } from '../../engine/run/index.ts';
import type { ChoiceReport } from '../choice.ts';
import { choiceReport } from '../choice.ts';
import type { Estimate, Unit } from '../estimate.ts';
import { estimateOf, unitOf } from '../estimate.ts';
import type { Ran } from '../runs.ts';
import type { ScenarioAssumption } from '../scenario.ts';
import { assumptionsIn } from '../scenario.ts';
import type { DeskReport } from './desks.ts';
import { desksOf } from './desks.ts';
import type { WorkReport } from './work.ts';
import { workOf } from './work.ts';

/** What a simulation of several processes in one hall says, as JSON writes it. Times are in the stated unit. */
export interface HallReport extends Unit, WorkReport {
  readonly simulated: true;
  readonly side: ChosenCase['side'];
  readonly city: City['id'] | null;
  readonly processes: readonly MemberReport[];
  /** Desks that several of the processes use. */
  readonly shared: readonly Id[];
  readonly seed: number;
  readonly replications: number;
  /** Whether P90 of all cases together is known to five percent. */
  readonly precise: boolean;
  /** The beginning that is left out of the numbers, in the unit. */
  readonly warmUp: number;
  readonly model: string;
  readonly version: string;
  readonly confidence: number;
  /** The desks of the whole hall that anybody asked for. */
  readonly desks: readonly (DeskReport & { readonly processes: readonly Id[] })[];
  readonly little: { readonly held: boolean; readonly gap: number };
  readonly conditional: boolean;
}

/** One process in the hall. */
export interface MemberReport extends ChoiceReport {
  readonly process: Id;
  readonly title: Text;
  readonly scenario: { readonly id: Id; readonly title: Text };
  /** Cases that arrived after the warm-up, in all replications. */
  readonly counted: number;
  readonly elapsed: Readonly<Record<'mean' | 'p50' | 'p90', Estimate>>;
  readonly promise: { readonly days: number; readonly inTime: Estimate } | null;
  readonly quick: number | null;
  readonly shares: Readonly<Record<keyof OutcomeShares, Estimate>>;
  readonly unserved: readonly Unserved[];
  readonly assumptions: readonly ScenarioAssumption[];
}

const WORKING_DAY = 480;
const CONFIDENCE = 0.95;

/** What of a process the report of its hall needs. */
export interface HallProcess {
  readonly chosen: ChosenCase;
  readonly job: JobMember;
  readonly unserved: readonly Unserved[];
}

/** What the numbers of a hall stand on. */
interface SimulatedHall {
  readonly job: MassJob;
  readonly processes: readonly HallProcess[];
  /** Days of the unit that are promised. */
  readonly promise: number | undefined;
  readonly model: string;
  readonly version: string;
}

/** The report of replications of a hall. */
export function reportOfHall({ answer, results }: Ran, hall: SimulatedHall): HallReport {
  const { job, processes, promise, ...marks } = hall;
  const unit = unitOf(job.scenario.experiment.start !== undefined);
  const members = [job, ...(job.others ?? [])];
  const usersOf = (desk: Id): Id[] =>
    members.flatMap(({ process, scenario }) => (scenario.desks.some(({ id }) => id === desk) ? [process.id] : []));
  const desks = [...new Set(members.flatMap(({ scenario }) => scenario.desks.map(({ id }) => id)))];
  const { side, city } = processes[0]!.chosen;
  return {
    simulated: true,
    side,
    city: city?.id ?? null,
    processes: processes.map((each, place) => memberReport(each, resultsOf(results, place), promise, unit)),
    shared: desks.filter((desk) => usersOf(desk).length > 1),
    ...{ seed: answer.seed, replications: answer.replications, precise: answer.isPrecise },
    warmUp: (job.scenario.experiment.warmUp ?? 0) / unit.minutesOfUnit,
    ...marks,
    ...unit,
    confidence: CONFIDENCE,
    desks: desksOf({ answer, results }, members, unit.minutesOfUnit).map((desk) => ({
      ...desk,
      processes: usersOf(desk.id),
    })),
    little: { held: answer.little.broken === 0, gap: answer.little.gap },
    ...workOf(members),
    conditional: processes.some(({ chosen }) => chosen.conditional),
  };
}

/** The replications as one process of the hall sees them. */
function resultsOf(results: readonly MassResult[], place: number): MassResult[] {
  return results.map((result) => {
    const member = result.members?.[place];
    if (member === undefined) throw new Error(`a run of a hall without its process ${place}`);
    return { ...result, ...member };
  });
}

function memberReport(
  { chosen, job: { process, scenario }, unserved }: HallProcess,
  results: readonly MassResult[],
  promise: number | undefined,
  { minutesOfUnit }: Unit,
): MemberReport {
  const { elapsed, shares, counted, onTime } = summaryOf(results, CONFIDENCE);
  const quick = quickMinutesOf(process, chosen.attributes);
  return {
    process: chosen.process.id,
    title: chosen.process.title,
    ...choiceReport(chosen, scenario),
    scenario: { id: scenario.id, title: scenario.title },
    counted,
    elapsed: {
      mean: estimateOf(elapsed.mean, minutesOfUnit),
      p50: estimateOf(elapsed.p50, minutesOfUnit),
      p90: estimateOf(elapsed.p90, minutesOfUnit),
    },
    promise: promise === undefined || onTime === undefined ? null : { days: promise, inTime: estimateOf(onTime) },
    quick: quick === undefined ? null : quick / WORKING_DAY,
    shares: {
      reached: estimateOf(shares.reached),
      missed: estimateOf(shares.missed),
      stalled: estimateOf(shares.stalled),
      unfinished: estimateOf(shares.unfinished),
    },
    unserved,
    assumptions: assumptionsIn(scenario),
  };
}
