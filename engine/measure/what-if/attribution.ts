import type { Id, Reform, Text } from '../../model/index.ts';
import { inForceOn } from '../../model/index.ts';
import { quickDays } from '../../network/index.ts';
import { measuresOn } from '../../reform/index.ts';
import type { Attribution, Interval } from '../../run/statistics/index.ts';
import { attributeFrom, meanInterval, subsetsOf } from '../../run/statistics/index.ts';
import { compare } from '../compare.ts';
import type { Asked, ReformPlan, Stamp } from './asked.ts';
import { replicationsOf, stampOf } from './asked.ts';
import { jobOf } from './jobs.ts';
import type { Question } from './question.ts';
import type { Refused } from './refused.ts';
import { refusedAt, refusedRun } from './refused.ts';
import { meanOf } from './summary.ts';

/** What is attributed. */
export interface AttributionOptions {
  /** The measures that share the effect, seven at most; all that are on, where absent. The others that are on stay on. */
  readonly measures?: readonly Id[];
  /** `quick`: the approval path only, without runs. */
  readonly speed?: 'quick' | 'full';
}

/** What one measure contributes, over all orders in which measures can be introduced. Negative: shorter. */
export interface MeasureShare {
  /** The Shapley value: its contribution averaged over all orders. */
  readonly shapley: number;
  readonly min: number;
  readonly max: number;
  /** When it is introduced first, and when last. */
  readonly first: number;
  readonly last: number;
}

export interface AttributedMeasure {
  readonly measure: Id;
  readonly title: Text;
  /** Working days of the approval path; absent where a subset of the measures has no time. */
  readonly quick?: MeasureShare;
  /** Minutes of mean elapsed time; `interval` is that of the Shapley value over replications with the same seeds. */
  readonly full?: MeasureShare & { readonly interval: Interval };
}

/** Which measure the effect belongs to. The Shapley values of all measures sum to the total. */
export interface EffectAttribution extends Stamp {
  readonly kind: 'effect-attribution';
  readonly measures: readonly AttributedMeasure[];
  readonly quick?: { readonly total: number; readonly additive: boolean };
  readonly full?: { readonly total: Interval; readonly additive: boolean };
}

/** As many as have 128 subsets and 5,040 orders. */
const MOST = 7;
/** Subsets are asked for in batches, so that workers have something to share and memory is not filled with documents. */
const BATCH = 8;

/**
 * Splits the effect of the measures that are on, each subset of them applied to the same process and run with the same
 * seeds. Refuses more than seven measures, measures that are not on or not in force, and what cannot be run; throws RangeError where the
 * scope is unknown.
 */
export function* attribution(asked: Asked, options: AttributionOptions = {}): Question<EffectAttribution | Refused> {
  const { plan, process, confidence } = asked;
  const { reform } = plan;
  const on = reform === undefined ? [] : measuresOn(reform, plan.measures).map(({ id }) => id);
  const players = [...new Set(options.measures ?? on)];
  const refused = refusedMeasures(players, on, reform);
  if (refused !== undefined) return refused;
  const others = on.filter((id) => !players.includes(id));
  const subsets = subsetsOf(players);
  const plans = subsets.map((subset): ReformPlan => ({ ...plan, measures: new Set([...others, ...subset]) }));
  const quick = attributed(
    players,
    plans.map((one) => quickOf(asked, one)),
  );
  const means: number[][] = [];
  if (options.speed !== 'quick')
    for (let from = 0; from < plans.length; from += BATCH) {
      const batch = plans.slice(from, from + BATCH);
      const answers = yield batch.map((one, place) => ({
        job: jobOf({ ...asked, plan: one }, 'after'),
        replications: replicationsOf(asked),
        measures: subsets[from + place]!,
      }));
      for (const answer of answers) {
        if (answer.kind === 'unsupported') return refusedRun(process.id, answer);
        means.push(answer.results.map(meanOf));
      }
    }
  const full = fullOf(players, means, confidence);
  return {
    kind: 'effect-attribution',
    ...stampOf(asked),
    measures: players.map((measure, place) => ({
      measure,
      title: reform?.measures.find(({ id }) => id === measure)?.title ?? { zh: measure, en: measure },
      ...(quick === undefined ? {} : { quick: shareOf(quick, place) }),
      ...(full === undefined ? {} : { full: { ...shareOf(full.split, place), interval: full.intervals[place]! } }),
    })),
    ...(quick === undefined ? {} : { quick: { total: quick.total, additive: quick.additive } }),
    ...(full === undefined ? {} : { full: { total: full.total, additive: full.split.additive } }),
  };
}

function shareOf({ shares }: Attribution<Id>, place: number): MeasureShare {
  const { shapley, min, max, first, last } = shares[place]!;
  return { shapley, min, max, first, last };
}

/** Working days of the approval path after a plan; NaN where nodes wait for one another. */
function quickOf({ process }: Asked, plan: ReformPlan): number {
  const { timed } = compare(process, plan.reform, plan).after;
  return timed.ok ? quickDays(timed.times.approvalPath) : NaN;
}

function attributed(players: readonly Id[], values: readonly number[]): Attribution<Id> | undefined {
  return values.some(Number.isNaN) ? undefined : attributeFrom(players, values);
}

interface FullAttribution {
  readonly split: Attribution<Id>;
  readonly intervals: readonly Interval[];
  readonly total: Interval;
}

/** Shapley values are linear, so that each replication has its own and their mean is that of the mean times. */
function fullOf(
  players: readonly Id[],
  means: readonly (readonly number[])[],
  confidence: number | undefined,
): FullAttribution | undefined {
  const [first] = means;
  if (first === undefined) return undefined;
  const seen = first.map((_, k) => k).filter((k) => means.every((values) => !Number.isNaN(values[k]!)));
  if (seen.length === 0) return undefined;
  const averages = means.map((values) => seen.reduce((sum, k) => sum + values[k]!, 0) / seen.length);
  const splits = seen.map((k) =>
    attributeFrom(
      players,
      means.map((values) => values[k]!),
    ),
  );
  return {
    split: attributeFrom(players, averages),
    intervals: players.map((_, place) =>
      meanInterval(
        splits.map(({ shares }) => shares[place]!.shapley),
        confidence,
      ),
    ),
    total: meanInterval(
      splits.map(({ total }) => total),
      confidence,
    ),
  };
}

function refusedMeasures(players: readonly Id[], on: readonly Id[], reform: Reform | undefined): Refused | undefined {
  const titles = (ids: readonly Id[], language: 'zh' | 'en'): string =>
    ids
      .map((id) => reform?.measures.find((measure) => measure.id === id)?.title[language] ?? id)
      .join(language === 'zh' ? '、' : ', ');
  const off = players.filter((id) => !on.includes(id));
  const others = reform?.measures.filter((one) => off.includes(one.id) && !inForceOn(one, reform.asOf)) ?? [];
  if (others.length > 0) {
    const ids = others.map(({ id }) => id);
    const day = reform?.asOf ?? '';
    return refusedAt(
      'what-if/measure-not-in-force',
      'measures',
      {
        zh: `这些措施在${day}不施行：${titles(ids, 'zh')}`,
        en: `These measures are not in force on ${day}: ${titles(ids, 'en')}`,
      },
      {
        zh: '只能归因于当日施行的措施',
        en: 'an effect can only belong to measures that are in force on the day of the law',
      },
      {
        zh: '不选它们，或按它们施行之日的法律来读',
        en: 'Leave them out, or read the law as of a day on which they are in force',
      },
    );
  }
  if (off.length > 0)
    return refusedAt(
      'what-if/measure-off',
      'measures',
      { zh: `这些措施没有启用：${titles(off, 'zh')}`, en: `These measures are not on: ${titles(off, 'en')}` },
      { zh: '只能归因于已启用的措施', en: 'an effect can only belong to measures that are on' },
      { zh: `启用它们，或从中选取：${on.join(', ')}`, en: `Switch them on, or choose among: ${on.join(', ')}` },
    );
  if (players.length <= MOST) return undefined;
  return refusedAt(
    'what-if/too-many-measures',
    'measures',
    {
      zh: `一次最多归因 ${MOST} 项措施，现在有 ${players.length} 项：${titles(players, 'zh')}`,
      en: `At most ${MOST} measures can be told apart at once; here are ${players.length}: ${titles(players, 'en')}`,
    },
    {
      zh: `${MOST} 项措施有 128 种组合，每种都要仿真`,
      en: `${MOST} measures have 128 combinations, each of which has to be simulated`,
    },
    {
      zh: `选出至多 ${MOST} 项；其余已启用的措施保持启用`,
      en: `Choose at most ${MOST}; the others that are on stay on`,
    },
  );
}
