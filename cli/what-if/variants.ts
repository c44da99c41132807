import type { ReformPlan, VariantComparison } from '../../engine/measure/index.ts';
import { compareVariants } from '../../engine/measure/index.ts';
import type { Id } from '../../engine/model/index.ts';
import { shortDifference, shortShare, shortTime, unitHead } from '../estimate.ts';
import type { Voice } from '../io.ts';
import { days, table } from '../table.ts';
import type { DifferenceReport, SummaryReport } from './evaluate.ts';
import { differencesOf, summaryReport, unservedOf, unservedText } from './evaluate.ts';
import type { Inquiry, Told } from './inquiry.ts';

/** A set of measures under a name. */
export interface NamedMeasures {
  readonly id: Id;
  readonly measures: readonly Id[];
}

interface VariantsReport {
  readonly promise: number | null;
  readonly base: SummaryReport;
  readonly variants: readonly (SummaryReport & {
    readonly id: Id;
    readonly measures: readonly Id[];
    /** Variant − base; those of all variants hold together. */
    readonly difference: DifferenceReport;
    readonly unserved: ReturnType<typeof unservedOf>;
  })[];
}

/** `binglian what-if variants`: several sets of measures against one base. */
export function variants(
  sets: readonly NamedMeasures[],
  promise: number | undefined,
): Inquiry<VariantComparison, VariantsReport> {
  const planOf = (plan: ReformPlan, { measures }: NamedMeasures): ReformPlan => ({
    ...plan,
    measures: new Set(measures),
  });
  return {
    name: 'variants',
    title: { zh: '推演：几套措施相比', en: 'what if: sets of measures beside one another' },
    plans: (plan) => sets.map((set) => planOf(plan, set)),
    ask: (asked, { minutesOfUnit }) =>
      compareVariants(
        asked,
        sets.map((set) => ({ id: set.id, plan: planOf(asked.plan, set) })),
        promise === undefined ? undefined : promise * minutesOfUnit,
      ),
    report: ({ base, variants: compared }, { unit: { minutesOfUnit } }) => ({
      promise: promise ?? null,
      base: summaryReport(base, minutesOfUnit),
      variants: compared.map((one, place) => ({
        id: one.id,
        measures: sets[place]?.measures ?? [],
        ...summaryReport(one, minutesOfUnit),
        difference: differencesOf(one.difference, minutesOfUnit),
        unserved: unservedOf(one.unserved),
      })),
    }),
    text: variantsText,
  };
}

function variantsText(
  { promise, base, variants: compared }: VariantsReport,
  { unit, chosen }: Told,
  voice: Voice,
): string {
  const { say, style, language } = voice;
  const zh = language === 'zh';
  const day = say(unitHead(unit));
  const held = promise === null ? [] : [zh ? `${days(promise)} ${day}内办结` : `within ${days(promise)} ${day}`];
  const head = zh
    ? ['', '措施', '平均', '与基准相差', 'P90', '与基准相差', ...held]
    : ['', 'measures', 'mean', 'against the base', 'P90', 'against the base', ...held];
  const kept = ({ inTime }: SummaryReport): string[] =>
    promise === null ? [] : [inTime === null ? '--' : shortShare(inTime)];
  const rows = [
    [
      zh ? '基准' : 'base',
      String(chosen.measures.length),
      shortTime(base.elapsed.mean),
      '',
      shortTime(base.elapsed.p90),
      '',
      ...kept(base),
    ],
    ...compared.map((one) => [
      one.id,
      String(one.measures.length),
      shortTime(one.elapsed.mean),
      shortDifference(one.difference.mean),
      shortTime(one.elapsed.p90),
      shortDifference(one.difference.p90),
      ...kept(one),
    ]),
  ];
  const title = zh
    ? `一件要多久（企业历时，${day}，95% 区间）`
    : `How long a case takes (elapsed, ${day}, 95% intervals)`;
  const note = zh
    ? '各套与基准之差的区间同时成立（邦弗朗尼校正）。'
    : 'The intervals of the differences hold for all sets together (Bonferroni).';
  const warned = [
    ...new Map(compared.flatMap(({ unserved }) => unserved).map((one) => [say(one.message), one])).values(),
  ];
  return `${style('bold', title)}\n${table([head, ...rows], ['left', 'right'])}  ${note}\n${unservedText(warned, voice)}`;
}
