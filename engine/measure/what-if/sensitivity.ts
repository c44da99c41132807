import type { Id, Process, Text } from '../../model/index.ts';
import type { CriticalPath } from '../../network/index.ts';
import { criticalNodes, criticalPath, networkOf, quickDays } from '../../network/index.ts';
import { drivingLimit } from '../../run/chance/driving-limit.ts';
import type { MassJob, MassResult } from '../../run/index.ts';
import type { Interval } from '../../run/statistics/index.ts';
import { titleOfNode } from '../explain.ts';
import type { Asked, PlanSide, Stamp } from './asked.ts';
import { replicationsOf, stampOf, usualOf } from './asked.ts';
import type { MovedBottleneck } from './bottleneck.ts';
import { movedBottleneck } from './bottleneck.ts';
import type { Lever } from './cut.ts';
import { durationCutter, isWorkGiven, limitCutter } from './cut.ts';
import { jobOf } from './jobs.ts';
import { ofShares, sharesKept } from './promise.ts';
import type { Question, RunRequest } from './question.ts';
import { activeOf } from './quick.ts';
import type { Refused } from './refused.ts';
import { refusedAt, refusedPromise, refusedRun } from './refused.ts';
import { isHeld, matchedDifference, summaryOf } from './summary.ts';

/** Which node is cut, and how. */
export interface SensitivityOptions {
  /** An item, joint group or procedure of the side's document. */
  readonly node: Id;
  readonly lever: Lever;
  /** Cuts of 1, 2, … so many days, as far as there is so much to cut. */
  readonly most: number;
  /** After the reform, where absent. */
  readonly side?: PlanSide;
  /** A promise in minutes of elapsed time, for the on-time share of each cut. */
  readonly promise?: number;
}

/** What one cut does. */
export interface CutAnswer {
  /** Working days cut; days of the limit's own unit where a limit is cut. */
  readonly days: number;
  /** Working days that the quick answer becomes shorter. */
  readonly quickSaved: number;
  /** Nodes that are critical only now in the quick answer: where its bottleneck has moved to. */
  readonly bottlenecks: readonly { readonly node: Id; readonly title: Text }[];
  /** Minutes by which the mean elapsed time becomes shorter; the intervals of all cuts hold together. */
  readonly saved: Interval;
  /** Where the bottleneck of the runs has moved to; absent where they do not show that it moved. */
  readonly moved?: MovedBottleneck;
  readonly onTime?: Interval;
}

/** What each further day cut from one node saves. Times are minutes of the run unless they say days. */
export interface Sensitivity extends Stamp {
  readonly kind: 'sensitivity';
  readonly node: Id;
  readonly title: Text;
  readonly lever: Lever;
  /** Mean elapsed time without a cut. */
  readonly mean: Interval;
  /** The share that keeps the promise without a cut. */
  readonly onTime?: Interval;
  readonly cuts: readonly CutAnswer[];
  /** Why the runs cannot feel the cut, where they cannot. */
  readonly note?: Text;
}

/** So many cuts are answered at once: each is a simulation of its own. */
const MOST_CUTS = 60;

/**
 * What it saves to cut one limit or duration by 1, 2, … days, and what the bottleneck is then: quickly by the critical path,
 * and in full by the critical ways of simulated cases with the same seeds. Refuses nodes that cannot be cut, and what cannot be run.
 */
export function* sensitivity(asked: Asked, options: SensitivityOptions): Question<Sensitivity | Refused> {
  const { node, lever, most, side = 'after', promise } = options;
  const { confidence } = asked;
  const base: MassJob = { ...jobOf(asked, side, promise === undefined ? [] : [promise]), detail: true };
  const refused = refusedMost(most) ?? (promise === undefined ? undefined : refusedPromise(promise));
  if (refused !== undefined) return refused;
  const { process } = base;
  const cutter = (lever === 'duration' ? durationCutter : limitCutter)(base, node);
  if (cutter === undefined) return refusedNode(process, node, lever);
  const jobs = [base];
  for (let days = 1; days <= Math.min(most, MOST_CUTS); days++) {
    const job = cutter(days);
    if (job === undefined) break;
    jobs.push(job);
  }
  const replications = replicationsOf(asked);
  const answers = yield jobs.map((job): RunRequest => ({ job, replications }));
  const runs: (readonly MassResult[])[] = [];
  for (const answer of answers) {
    if (answer.kind === 'unsupported') return refusedRun(process.id, answer);
    runs.push(answer.results);
  }
  const [uncut, ...cuts] = runs as [readonly MassResult[], ...typeof runs];
  const [whole, ...paths] = jobs.map((job) => pathOf(job.process, asked));
  const note = noteOf(base, node, lever);
  return {
    kind: 'sensitivity',
    ...stampOf(asked),
    node,
    title: titleOfNode(process, node),
    lever,
    mean: summaryOf(uncut, confidence).elapsed.mean,
    ...onTimeOf(uncut, confidence),
    cuts: cuts.map((results, place) => {
      const moved = movedBottleneck(jobs[place + 1]!.process, uncut, results, { confidence, runs: cuts.length });
      return {
        days: place + 1,
        ...quickCut(whole, paths[place], process),
        saved: matchedDifference(results, uncut, confidence, cuts.length).mean.difference,
        ...(moved === undefined ? {} : { moved }),
        ...onTimeOf(results, confidence),
      };
    }),
    ...(note === undefined ? {} : { note }),
  };
}

function onTimeOf(results: readonly MassResult[], confidence: number | undefined): { onTime?: Interval } {
  return isHeld(results) ? { onTime: ofShares(sharesKept(results), confidence) } : {};
}

function pathOf(document: Process, { plan }: Asked): CriticalPath | undefined {
  return criticalPath(networkOf(activeOf(document, usualOf(document, plan)), { clock: 'elapsed' }));
}

function quickCut(
  whole: CriticalPath | undefined,
  cut: CriticalPath | undefined,
  document: Process,
): Pick<CutAnswer, 'quickSaved' | 'bottlenecks'> {
  if (whole === undefined || cut === undefined) return { quickSaved: 0, bottlenecks: [] };
  const critical = criticalNodes(whole);
  return {
    quickSaved: quickDays(whole.total - cut.total),
    bottlenecks: [...criticalNodes(cut)]
      .filter((id) => !critical.has(id))
      .map((id) => ({ node: id, title: titleOfNode(document, id) })),
  };
}

/** A limit moves nobody whose work the scenario gives; where limits drive the review, durations move nobody. */
function noteOf({ process, scenario }: MassJob, node: Id, lever: Lever): Text | undefined {
  const item = process.items.find(({ id }) => id === node);
  if (item === undefined) return undefined;
  const isDriven = drivingLimit(scenario, item, process.asOf) !== undefined;
  if (lever === 'limit' && !isDriven && isWorkGiven(scenario, item))
    return {
      zh: '方案给出了该事项的办理用时，压缩时限不改变仿真中的用时。',
      en: 'The scenario gives the work on this item, so that a shorter limit changes nothing in the runs.',
    };
  if (lever === 'duration' && isDriven)
    return {
      zh: '方案按时限推算审查用时，压缩办理用时不改变仿真中的用时；请压缩时限。',
      en: 'The scenario takes reviews to use up their limits, so that a shorter duration changes nothing in the runs; cut the limit instead.',
    };
  return undefined;
}

function refusedMost(most: number): Refused | undefined {
  if (Number.isInteger(most) && most >= 1) return undefined;
  return refusedAt(
    'what-if/cut',
    'most',
    { zh: `不能压缩 ${most} 天`, en: `${most} days cannot be cut` },
    { zh: '压缩的天数为不小于 1 的整数', en: 'cuts are whole days, one at least' },
    { zh: '给出整数天数，如 5', en: 'Give whole days, such as 5' },
  );
}

function refusedNode(document: Process, node: Id, lever: Lever): Refused {
  const { zh, en } = titleOfNode(document, node);
  const isThere = [document.items, document.groups, document.procedures].some((list) =>
    list.some(({ id }) => id === node),
  );
  if (!isThere)
    return refusedAt(
      'what-if/unknown-node',
      'node',
      { zh: `流程中没有可压缩的“${node}”`, en: `The process has no “${node}” that could be cut` },
      { zh: '只能压缩事项、联合办理或程序', en: 'items, joint groups and procedures can be cut' },
      { zh: '核对编号；合并后的事项用合并后的编号', en: 'Check the id; merged items go by the id of the merged one' },
    );
  return lever === 'limit'
    ? refusedAt(
        'what-if/no-limit',
        node,
        { zh: `“${zh}”没有以日计的承诺或法定时限`, en: `“${en}” has no promised or statutory limit in days` },
        { zh: '压缩时限须先有时限', en: 'only a limit that is there can be cut' },
        { zh: '改为压缩办理用时，或先写明承诺时限', en: 'Cut its duration instead, or write down a promise first' },
      )
    : refusedAt(
        'what-if/no-duration',
        node,
        { zh: `“${zh}”没有自己的办理用时`, en: `“${en}” has no duration of its own` },
        { zh: '压缩用时须先有用时', en: 'only a duration that is there can be cut' },
        { zh: '改为压缩其成员事项', en: 'Cut the items in it instead' },
      );
}
