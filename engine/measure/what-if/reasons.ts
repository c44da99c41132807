import type { Desk, ItemChance, Process, Scenario, Text } from '../../model/index.ts';
import { originOf } from '../../model/index.ts';
import { QUICK_DAY } from '../../network/index.ts';
import type { MassJob } from '../../run/index.ts';
import { MINUTES_PER_DAY } from '../../time/index.ts';

/** Why a full answer differs from the quick one. */
export type ReasonCode =
  | 'mix'
  | 'uptake'
  | 'durations'
  | 'tacit-replies'
  | 'hand-over'
  | 'stops'
  | 'returns'
  | 'refusals'
  | 'calendar'
  | 'meetings'
  | 'backlog'
  | 'queue';

/** What cases of one side of a comparison run. */
export type ReasonSide = Pick<MassJob, 'process' | 'without'>;

/** One thing that a scenario adds to the quick answer: whether it does, and the scenario without it. */
export interface ReasonRule {
  readonly code: ReasonCode;
  readonly text: Text;
  readonly holds: (scenario: Scenario) => boolean;
  /** Whether the cases of a side can meet with it; absent where those of both sides do. */
  readonly meets?: (scenario: Scenario, side: ReasonSide) => boolean;
  readonly without: (scenario: Scenario) => Scenario;
}

/** So many staff never make anybody wait. */
const ENOUGH = 100_000;

/**
 * What a scenario adds, in the order in which it is laid over the quick answer: who comes, what is drawn for a case, the
 * calendar, and at last the others who wait for the same staff.
 */
export const reasonRules: readonly ReasonRule[] = [
  {
    code: 'mix',
    text: { zh: '案件情形各不相同', en: 'cases differ' },
    holds: ({ mix }) => mix.length > 0,
    without: (scenario) => ({ ...scenario, mix: [] }),
  },
  {
    code: 'uptake',
    text: { zh: '有的申请人不采用所提供的措施', en: 'some applicants decline what is offered' },
    holds: ({ uptake = [] }) => uptake.length > 0,
    meets: (_, { without = [] }) => without.some(({ declined }) => declined.length > 0),
    without: ({ uptake: _, ...scenario }) => scenario,
  },
  {
    code: 'durations',
    text: { zh: '办理用时按方案取值或随机', en: 'durations are those of the scenario, or drawn by chance' },
    holds: ({ items, procedures, review }) =>
      procedures.length > 0 || review === 'limit-driven' || items.some(({ work }) => work !== undefined),
    without: ({ review: _, limitShare: _limitShare, ...scenario }) => ({
      ...scenario,
      procedures: [],
      items: scenario.items.map(({ work: _work, limitShare: _share, ...item }) => item),
    }),
  },
  {
    code: 'tacit-replies',
    text: { zh: '征求意见逾期视为同意', en: 'silence of consulted offices counts as consent' },
    holds: ({ tacitReplies = [] }) => tacitReplies.length > 0,
    without: ({ tacitReplies: _, ...scenario }) => scenario,
  },
  {
    code: 'hand-over',
    text: { zh: '计入了交接、收件准备和送达', en: 'hand-over, intake and delivery take time' },
    holds: ({ items }) => items.some((item) => item.handOver ?? item.preparation ?? item.delivery),
    without: withItems(({ handOver: _, preparation: _preparation, delivery: _delivery, ...item }) => item),
  },
  {
    code: 'stops',
    text: { zh: '听证、检测、评审等期间时限中止', en: 'the clock stops for hearings, tests and the like' },
    holds: ({ items }) => items.some(({ stops = [] }) => stops.length > 0),
    without: withItems(({ stops: _, ...item }) => item),
  },
  {
    code: 'returns',
    text: { zh: '材料不全的退回补正', en: 'incomplete applications are sent back' },
    holds: ({ items, papers = [] }) =>
      items.some(({ returns }) => (returns?.rate.value ?? 0) > 0) || papers.some(({ defect }) => defect.value > 0),
    without: ({ papers: _, ...scenario }) => withItems(({ returns: _returns, ...item }) => item)(scenario),
  },
  {
    code: 'refusals',
    text: { zh: '有的不予许可或提出异议', en: 'some are refused or objected to' },
    holds: ({ items, groups }) =>
      items.some(({ refusal, objects }) => (refusal?.value ?? 0) + (objects?.value ?? 0) > 0) ||
      groups.some(({ objections }) => (objections?.value ?? 0) > 0),
    without: (scenario) => ({
      ...withItems(({ refusal: _, objects: _objects, ...item }) => item)(scenario),
      groups: scenario.groups.map(({ objections: _, correction: _correction, ...group }) => group),
    }),
  },
  {
    code: 'calendar',
    text: { zh: '按日历计，夜间和节假日也算在内', en: 'nights and holidays pass on the calendar' },
    holds: ({ experiment }) => experiment.start !== undefined,
    without: undated,
  },
  {
    code: 'meetings',
    text: { zh: '等候例会、联合踏勘', en: 'cases wait for meeting days and joint surveys' },
    holds: ({ meetings = [], groups }) => meetings.length > 0 || groups.some(({ survey }) => survey !== undefined),
    meets: (scenario, side) => documentsOf(side).some((document) => isConvened(scenario, document)),
    without: ({ meetings: _, ...scenario }) => ({
      ...scenario,
      groups: scenario.groups.map(({ survey: _survey, ...group }) => group),
    }),
  },
  {
    code: 'backlog',
    text: { zh: '开始时已有积压的办件', en: 'cases are under way at the start' },
    holds: ({ backlog = [] }) => backlog.length > 0,
    without: ({ backlog: _, ...scenario }) => scenario,
  },
  {
    code: 'queue',
    text: { zh: '办件在窗口排队等候', en: 'cases wait at desks' },
    holds: ({ desks }) => desks.length > 0,
    without: withoutQueues,
  },
];

function documentsOf({ process, without = [] }: ReasonSide): Process[] {
  return [process, ...without.map((each) => each.process)];
}

/** Whether a document has a node that waits for a meeting, or a joint group that is surveyed. */
function isConvened({ meetings = [], groups }: Scenario, document: Process): boolean {
  const convened = new Set(meetings.flatMap(({ nodes }) => nodes));
  const surveyed = new Set(groups.filter(({ survey }) => survey !== undefined).map(({ group }) => group));
  return (
    document.items.some((item) => convened.has(item.id) || convened.has(originOf(item))) ||
    document.groups.some(({ id }) => convened.has(id) || surveyed.has(id))
  );
}

/** The same scenario with staff enough at every desk, who are there the whole day, so that nobody waits for anybody. */
function withoutQueues(scenario: Scenario): Scenario {
  const { desks, ...rest } = withStaffEnough(scenario);
  return { ...rest, desks: desks.map(({ share: _, ...desk }) => desk) };
}

/** The same scenario with staff enough at every desk; what part of the day they have for it stays. */
export function withStaffEnough(scenario: Scenario): Scenario {
  const desks = scenario.desks.map(({ absence: _, room: _room, ...desk }): Desk => {
    return { ...desk, staff: { ...desk.staff, value: ENOUGH } };
  });
  return { ...scenario, desks };
}

function withItems(change: (item: ItemChance) => ItemChance): (scenario: Scenario) => Scenario {
  return (scenario) => ({ ...scenario, items: scenario.items.map(change) });
}

/** Minutes of a day in runs without dates and with dates. */
const PART_OF_DAY = QUICK_DAY / MINUTES_PER_DAY;

/** Cases a day keep coming as often, so that spans of the experiment shrink to office time with them. */
function undated(scenario: Scenario): Scenario {
  const { start: _, horizon, warmUp, ...experiment } = scenario.experiment;
  const { arrivals } = scenario;
  const isDaily = arrivals.kind === 'poisson' && 'perDay' in arrivals.rate.value;
  const scale = isDaily ? PART_OF_DAY : 1;
  return {
    ...scenario,
    experiment: {
      ...experiment,
      ...(horizon === undefined ? {} : { horizon: horizon * scale }),
      ...(warmUp === undefined ? {} : { warmUp: warmUp * scale }),
    },
  };
}

/**
 * What sets a full answer apart from the quick one, without figures: what the scenario adds, queues only where somebody
 * waited, and only what the cases of the side can meet with, where one is given.
 */
export function reasonsOf(scenario: Scenario, waited: boolean, side?: ReasonSide): ReasonRule[] {
  return reasonRules.filter(
    ({ code, holds, meets = () => true }) =>
      holds(scenario) && (code !== 'queue' || waited) && (side === undefined || meets(scenario, side)),
  );
}
