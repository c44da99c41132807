import type { Id, Scenario, Text } from '../../model/index.ts';
import type { Interval } from '../../run/statistics/index.ts';
import type { Asked, PlanSide, Stamp } from './asked.ts';
import { replicationsOf, stampOf } from './asked.ts';
import { titleOfDesk } from './desk-title.ts';
import { jobOf } from './jobs.ts';
import { ofShares } from './promise.ts';
import type { Question } from './question.ts';
import { withStaffEnough } from './reasons.ts';
import type { Refused } from './refused.ts';
import { refusedAt, refusedPromise, refusedRun, refusedShare } from './refused.ts';
import type { Search, Staffing, Trial, Trials } from './trial.ts';
import { holdingSize, leastSize, steadySize, tried, trialOf } from './trial.ts';

/** What the staff have to reach, and where their number may be changed. */
export interface StaffOptions {
  /** One desk, the others as they are; all desks together, where absent. */
  readonly desk?: Id;
  /** Minutes of elapsed time that are promised. */
  readonly promise: number;
  /** The share of cases that has to keep the promise, such as 0.9. */
  readonly share: number;
  /** After the reform, where absent. */
  readonly side?: PlanSide;
}

/** Staff of one desk, as the scenario has it and as the promise needs it. */
export interface NeededStaff {
  readonly desk: Id;
  readonly now: number;
  readonly needed: number;
}

/** The staff that keep a promise. */
export interface EnoughStaff extends Stamp {
  readonly kind: 'enough-staff';
  /** The desk asked for, or all of them. */
  readonly desks: readonly NeededStaff[];
  /** The share in time with the staff needed. */
  readonly inTime: Interval;
  /** Whether even the lower bound of the share reaches the target; where it does not, more replications tell. */
  readonly isSure: boolean;
  /**
   * Whether one more where the number was changed would keep the promise as well. Where it would not, and no larger number
   * is steadier, the number kept it by luck, or because it holds cases back from another desk.
   */
  readonly isSteady: boolean;
  /** The share in time with one fewer at the one desk asked for; absent where there cannot be fewer. */
  readonly withOneFewer?: Interval;
}

/** Why staff alone cannot keep a promise. */
export interface StaffNotReachable extends Stamp {
  readonly kind: 'staff-not-reachable';
  /** The share in time with staff enough where their number may be changed. */
  readonly atBest: Interval;
  /** The share in time with staff enough at every desk. */
  readonly withoutQueue: Interval;
  readonly reason: Text;
}

/** As many as the scenario's schema allows. */
const MOST_STAFF = 100_000;
/** So many other desks are named as the ones that cases wait at. */
const NAMED = 3;

/**
 * How many staff a promise needs: the fewest at one desk with the others as they are; or, for all desks, the same number
 * more at each, less what a desk can do without. Found by doubling and bisection, every run with the same seeds. More staff
 * help in the mean only, so one more than the number found has to hold as well; where no number up to twice the one found
 * does so, the answer says that it is not steady.
 */
export function* staffNeeded(asked: Asked, options: StaffOptions): Question<EnoughStaff | StaffNotReachable | Refused> {
  const { desk, promise, share, side = 'after' } = options;
  const job = jobOf(asked, side, [promise]);
  const { process, scenario } = job;
  const place = scenario.desks.findIndex(({ id }) => id === desk);
  const refused = refusedShare(share) ?? refusedPromise(promise) ?? refusedDesk(scenario, desk);
  if (refused !== undefined) return refused;
  const replications = replicationsOf(asked);
  const [free] = yield [{ job: { ...job, scenario: withStaffEnough(scenario) }, replications }];
  if (free!.kind === 'unsupported') return refusedRun(process.id, free!);
  const trials: Trials = { job, replications, share, seen: new Map() };
  const ideal = trialOf(trials, free!.results);
  return yield* desk === undefined ? allDesks(asked, trials, ideal) : oneDesk(asked, trials, ideal, place);
}

function* oneDesk(
  asked: Asked,
  trials: Trials,
  ideal: Trial,
  place: number,
): Question<EnoughStaff | StaffNotReachable> {
  const now = staffNow(trials.job.scenario);
  const staffingOf = (size: number): Staffing => now.map((staff, desk) => (desk === place ? size : staff));
  const least = leastStaff(trials.job.scenario, place);
  const from: Search = { staffingOf, low: least - 1, high: Math.max(now[place]!, least) };
  const doubled = yield* holdingSize(trials, from, { most: MOST_STAFF, place });
  if (doubled.kind === 'failed') return notReachable(asked, trials, ideal, doubled.largest);
  const { search } = doubled;
  const { size: needed, isSteady } = yield* steadySize(trials, search, { most: MOST_STAFF, place });
  const fewer = needed === least ? undefined : yield* tried(trials, staffingOf(needed - 1));
  const { confidence } = asked;
  return {
    ...(yield* enough(asked, trials, staffingOf(needed), { places: [place], isSteady })),
    ...(fewer === undefined ? {} : { withOneFewer: ofShares(fewer.shares, confidence) }),
  };
}

function* allDesks(asked: Asked, trials: Trials, ideal: Trial): Question<EnoughStaff | StaffNotReachable> {
  const now = staffNow(trials.job.scenario);
  const places = now.map((_, place) => place);
  const more = (size: number): Staffing => now.map((staff) => Math.min(staff + size, MOST_STAFF));
  // What there is may be kept, whatever more would do.
  if ((yield* tried(trials, now)).holds) return yield* enough(asked, trials, now, { places, isSteady: true });
  const doubled = yield* holdingSize(trials, { staffingOf: more, low: 0, high: 1 }, { most: MOST_STAFF });
  if (doubled.kind === 'failed') return notReachable(asked, trials, ideal, doubled.largest);
  const { search } = doubled;
  const { size, isSteady } = yield* steadySize(trials, search, { most: MOST_STAFF });
  let staffing = more(size);
  const { results } = yield* tried(trials, staffing);
  const busy = (place: number): number => results.reduce((sum, { desks }) => sum + desks[place]!.utilisation, 0);
  for (const place of [...places].sort((a, b) => busy(a) - busy(b))) {
    const others = staffing;
    const staffingOf = (size: number): Staffing => others.map((staff, desk) => (desk === place ? size : staff));
    const low = (yield* tried(trials, staffingOf(now[place]!))).holds ? now[place]! - 1 : now[place]!;
    const high = low < now[place]! ? now[place]! : staffing[place]!;
    staffing = staffingOf(yield* leastSize(trials, { staffingOf, low, high }));
  }
  return yield* enough(asked, trials, staffing, { places, isSteady });
}

/** One, or as many as a joint survey needs of the desk at the same time. */
function leastStaff({ desks, groups }: Scenario, place: number): number {
  const officers = groups
    .flatMap(({ survey }) => survey?.officers ?? [])
    .filter(({ desk }) => desk === desks[place]!.id);
  return Math.max(1, ...officers.map(({ staff }) => staff));
}

function staffNow({ desks }: Scenario): number[] {
  return desks.map(({ staff }) => staff.value);
}

function* enough(
  asked: Asked,
  trials: Trials,
  staffing: Staffing,
  { places, isSteady }: { readonly places: readonly number[]; readonly isSteady: boolean },
): Question<EnoughStaff> {
  const { shares } = yield* tried(trials, staffing);
  const inTime = ofShares(shares, asked.confidence);
  return {
    kind: 'enough-staff',
    ...stampOf(asked),
    desks: places.map((place) => {
      const { id, staff } = trials.job.scenario.desks[place]!;
      return { desk: id, now: staff.value, needed: staffing[place]! };
    }),
    inTime,
    isSure: inTime.low >= trials.share,
    isSteady,
  };
}

function notReachable(asked: Asked, trials: Trials, ideal: Trial, largest: Trial): StaffNotReachable {
  const atBest = ofShares(largest.shares, asked.confidence);
  const withoutQueue = ofShares(ideal.shares, asked.confidence);
  const reason = ideal.holds ? elsewhere(trials, largest, atBest) : notStaff(withoutQueue);
  return { kind: 'staff-not-reachable', ...stampOf(asked), atBest, withoutQueue, reason };
}

function notStaff({ estimate }: Interval): Text {
  const percent = Number.isNaN(estimate) ? '--' : `${Math.round(estimate * 1000) / 10}%`;
  return {
    zh: `瓶颈不在人手：即使无人排队，也只有 ${percent} 的办件在承诺时限内办结。须压缩办理用时、减少补正，或放宽承诺。`,
    en: `Staff are not what is short: even if nobody had to wait, only ${percent} of the cases would be in time. Shorten handling, avoid corrections, or promise more time.`,
  };
}

/** Other desks, those with the longest waits first. */
function elsewhere({ job: { process, scenario } }: Trials, { results }: Trial, atBest: Interval): Text {
  const waits = scenario.desks.map(({ id }, place) => ({
    title: titleOfDesk(id, process, scenario),
    wait: results.reduce((sum, { desks }) => sum + desks[place]!.waits.sum, 0),
  }));
  const longest = waits
    .filter(({ wait }) => wait > 0)
    .sort((a, b) => b.wait - a.wait)
    .slice(0, NAMED);
  if (longest.length === 0) return notStaff(atBest);
  const names = (language: 'zh' | 'en'): string =>
    longest.map(({ title }) => title[language]).join(language === 'zh' ? '、' : ', ');
  return {
    zh: `只在此处增人不够：办件主要在别的窗口等候（${names('zh')}）。`,
    en: `More staff here alone are not enough: cases wait mostly at other desks (${names('en')}).`,
  };
}

function refusedDesk({ desks }: Scenario, desk: Id | undefined): Refused | undefined {
  if (desk === undefined ? desks.length > 0 : desks.some(({ id }) => id === desk)) return undefined;
  const there = desks.map(({ id }) => id).join(', ');
  return refusedAt(
    'what-if/unknown-desk',
    'desk',
    desk === undefined
      ? { zh: '方案里没有窗口', en: 'The scenario has no desk' }
      : { zh: `方案里没有窗口“${desk}”`, en: `The scenario has no desk “${desk}”` },
    { zh: '只能改变方案中窗口的人数', en: 'only the staff of desks of the scenario can be changed' },
    there === ''
      ? { zh: '先在方案中写明窗口和人数', en: 'Write desks and their staff into the scenario first' }
      : { zh: `现有窗口：${there}`, en: `There are: ${there}` },
  );
}
