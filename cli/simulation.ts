import type { City, Id, Process, Scenario, Text } from '../engine/model/index.ts';
import type { ChosenCase } from '../engine/exchange/index.ts';
import type { DeskAnswer, MassAnswer, OutcomeShares } from '../engine/run/index.ts';
import { compileMass } from '../engine/run/index.ts';
import { lifecycles } from '../processes/lifecycles/index.ts';
import type { ScenarioAssumption } from './scenario.ts';
import { assumptionsIn } from './scenario.ts';

/** An estimate with the bounds of its interval; null where nothing is known. */
interface Estimate {
  readonly estimate: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** What a simulation says, as JSON writes it. Times are in the stated unit, shares from 0 to 1. */
export interface SimulationReport {
  readonly process: Id;
  readonly simulated: true;
  readonly side: ChosenCase['side'];
  readonly reform: Id | null;
  readonly measures: readonly Id[];
  readonly offered: number;
  readonly conditional: boolean;
  readonly city: City['id'] | null;
  /** The attributes that all cases have. */
  readonly attributes: ChosenCase['attributes'];
  /** The attributes in which cases differ. */
  readonly mixed: readonly Id[];
  readonly scenario: { readonly id: Id; readonly title: Text };
  readonly seed: number;
  readonly replications: number;
  /** Whether P90 is known to five percent. */
  readonly precise: boolean;
  readonly cases: number;
  /** Cases that arrived after the warm-up: all numbers but those of desks are about these. */
  readonly counted: number;
  readonly model: string;
  readonly version: string;
  readonly unit: 'working-day' | 'calendar-day';
  readonly minutesOfUnit: number;
  readonly confidence: number;
  readonly elapsed: { readonly p50: Estimate; readonly p90: Estimate };
  /** Elapsed time of one case of the usual attributes without queue and chance, in working days; null where it ends without its goal. */
  readonly quick: number | null;
  readonly shares: Readonly<Record<keyof OutcomeShares, Estimate>>;
  readonly desks: readonly DeskReport[];
  readonly little: { readonly held: boolean; readonly gap: number };
  /** Whether the work of a desk is the duration in the document, so that a shorter promise counts as less work. */
  readonly workIsDuration: boolean;
  /** Why the answer differs from the quick one. */
  readonly reasons: readonly Text[];
  readonly assumptions: readonly ScenarioAssumption[];
}

/** One desk that was asked for. */
export interface DeskReport {
  readonly id: Id;
  readonly title: Text;
  readonly staff: number;
  readonly utilisation: Estimate;
  readonly meanWait: Estimate;
  readonly longestLine: number;
  readonly requests: number;
}

/** Minutes of the working day of runs without dates. */
const WORKING_DAY = 480;
const CALENDAR_DAY = 1440;
const CONFIDENCE = 0.95;

/** What the numbers of a simulation stand on. */
export interface Simulated {
  readonly plan: Process;
  readonly scenario: Scenario;
  readonly chosen: ChosenCase;
  readonly model: string;
  readonly version: string;
}

/**
 * The report of an answer. Without dates all time is office time and told in working days; with dates nights and holidays
 * pass too, and it is told in calendar days.
 */
export function reportOfAnswer(answer: MassAnswer, { plan, scenario, chosen, ...marks }: Simulated): SimulationReport {
  const { seed, replications, isPrecise, cases, counted, elapsed, shares, little } = answer;
  const isDated = scenario.experiment.start !== undefined;
  const minutesOfUnit = isDated ? CALENDAR_DAY : WORKING_DAY;
  const { side, reform, measures, offered, conditional, city, attributes } = chosen;
  const mixed = scenario.mix.map(({ attribute }) => attribute);
  return {
    process: chosen.process.id,
    simulated: true,
    ...{ side, reform, measures, offered, conditional },
    city: city?.id ?? null,
    attributes: Object.fromEntries(Object.entries(attributes).filter(([id]) => !mixed.includes(id))),
    mixed,
    scenario: { id: scenario.id, title: scenario.title },
    ...{ seed, replications, precise: isPrecise, cases, counted, ...marks },
    unit: isDated ? 'calendar-day' : 'working-day',
    minutesOfUnit,
    confidence: CONFIDENCE,
    elapsed: { p50: estimate(elapsed.p50, minutesOfUnit), p90: estimate(elapsed.p90, minutesOfUnit) },
    quick: quickDays(plan, scenario),
    shares: {
      reached: estimate(shares.reached),
      missed: estimate(shares.missed),
      stalled: estimate(shares.stalled),
      unfinished: estimate(shares.unfinished),
    },
    desks: desksOf(answer, plan, scenario, minutesOfUnit),
    little: { held: little.broken === 0, gap: little.gap },
    workIsDuration: scenario.items.every(({ work }) => work === undefined),
    reasons: reasonsOf(answer, scenario),
    assumptions: assumptionsIn(scenario),
  };
}

function estimate(interval: DeskAnswer['wait'], unit = 1): Estimate {
  const known = (value: number): number | null => (Number.isFinite(value) ? value / unit : null);
  return { estimate: known(interval.estimate), low: known(interval.low), high: known(interval.high) };
}

function desksOf({ desks }: MassAnswer, plan: Process, scenario: Scenario, unit: number): DeskReport[] {
  const titleOf = (id: Id): Text => {
    const desk = scenario.desks.find((each) => each.id === id);
    const authority = plan.authorities.find((each) => each.id === desk?.authority);
    return desk?.title ?? authority?.title ?? { zh: id, en: id };
  };
  return desks
    .filter(({ requests }) => requests > 0)
    .map(({ id, staff, utilisation, wait, longestLine, requests }) => ({
      ...{ id, title: titleOf(id), staff },
      utilisation: estimate(utilisation),
      meanWait: estimate(wait, unit),
      ...{ longestLine, requests },
    }));
}

/** Zero load and no chance give the quick answer, so the same tables run it: one case, hands enough, working time only. */
function quickDays(plan: Process, scenario: Scenario): number | null {
  const basis = { kind: 'assumption', why: { zh: '一件', en: 'one case' } } as const;
  const model = compileMass(
    plan,
    {
      ...scenario,
      ...{ desks: [], mix: [], items: [], procedures: [], groups: [] },
      arrivals: { kind: 'list', minutes: [0], basis },
      experiment: { seed: 0, replications: 1, cases: 1 },
    },
    lifecycles,
  );
  if (model.kind === 'unsupported') return null;
  const { elapsed } = model.run(0);
  return elapsed.count === 0 ? null : elapsed.mean / WORKING_DAY;
}

function reasonsOf({ desks }: MassAnswer, scenario: Scenario): Text[] {
  const { items, procedures, groups, mix, experiment } = scenario;
  const drawn = [...items.map(({ work }) => work?.value), ...procedures.map(({ duration }) => duration.value)];
  const reasons: [boolean, Text][] = [
    [desks.some(({ wait }) => wait.estimate > 0), { zh: '办件在窗口排队等候', en: 'cases wait at desks' }],
    [
      items.some(({ returns }) => (returns?.rate.value ?? 0) > 0),
      { zh: '材料不全的退回补正', en: 'incomplete applications are sent back' },
    ],
    [
      items.some(({ refusal, objects }) => (refusal?.value ?? 0) + (objects?.value ?? 0) > 0) ||
        groups.some(({ objections }) => (objections?.value ?? 0) > 0),
      { zh: '有的不予许可或提出异议', en: 'some are refused or objected to' },
    ],
    [
      items.some((item) => item.handOver ?? item.preparation ?? item.delivery ?? item.stops),
      { zh: '计入了交接、收件准备、送达或时限中止', en: 'hand-over, intake, delivery or stops of the clock take time' },
    ],
    [drawn.some((spread) => spread !== undefined), { zh: '办理用时随机', en: 'durations are drawn by chance' }],
    [mix.length > 0, { zh: '案件情形各不相同', en: 'cases differ' }],
    [
      experiment.start !== undefined,
      { zh: '按日历计，夜间和节假日也算在内', en: 'nights and holidays pass on the calendar' },
    ],
  ];
  return reasons.filter(([holds]) => holds).map(([, text]) => text);
}
