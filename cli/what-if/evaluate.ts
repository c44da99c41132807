import type { EvaluatedSide, Evaluation, RunSummary, Unserved, WhyDifferent } from '../../engine/measure/index.ts';
import { evaluate } from '../../engine/measure/index.ts';
import type { Id, Text } from '../../engine/model/index.ts';
import { quickDays } from '../../engine/network/index.ts';
import type { Difference, Estimate, Unit } from '../estimate.ts';
import {
  differenceOf,
  estimateOf,
  pointsText,
  shortDifference,
  shortShare,
  shortTime,
  timeText,
  unitHead,
  unitText,
} from '../estimate.ts';
import type { Voice } from '../io.ts';
import { days, signed, table } from '../table.ts';
import type { Inquiry } from './inquiry.ts';

/** One side's numbers. Times are in the unit of the report, shares from 0 to 1. */
export interface SummaryReport {
  readonly cases: number;
  readonly counted: number;
  readonly elapsed: Readonly<Record<'mean' | 'p50' | 'p90', Estimate>>;
  readonly shares: Readonly<Record<'reached' | 'missed' | 'stalled' | 'unfinished', Estimate>>;
  readonly inTime: Estimate | null;
  /** Twenty cases that stand for all, rising: each is 5 %. */
  readonly twenty: readonly number[];
}

/** What another run differs by. */
export interface DifferenceReport {
  readonly mean: Difference;
  readonly p50: Difference;
  readonly p90: Difference;
  readonly reached: Difference;
  readonly inTime: Difference | null;
}

interface WhyReport {
  /** The quick answer in minutes of office time, in the unit of the report. */
  readonly quick: number;
  readonly full: Estimate;
  readonly reasons: readonly { readonly code: string; readonly text: Text; readonly adds: Estimate }[];
}

interface SideReport extends SummaryReport {
  /** One usual case without queue and chance, in working days; null where nodes wait for one another. */
  readonly quick: number | null;
  /** How the quick answer becomes the full one: what the reasons add sums to the difference. */
  readonly why: WhyReport | null;
}

interface EvaluationReport {
  readonly promise: number | null;
  readonly before: SideReport;
  readonly after: SideReport;
  readonly difference: DifferenceReport;
  /** Authorities that get work and have no desk: the numbers after leave their queues out. */
  readonly unserved: readonly { readonly authority: Id; readonly items: readonly Id[]; readonly message: Text }[];
}

/** What an evaluation may be asked for besides. */
interface EvaluationOptions {
  /** Days of the unit that are promised on both sides. */
  readonly promise?: number;
  readonly why: boolean;
}

/** `binglian what-if evaluate`: the same cases with the same luck before and after, quickly and in full, and why these differ. */
export function evaluation({ promise, why }: EvaluationOptions): Inquiry<Evaluation, EvaluationReport> {
  return {
    name: 'evaluate',
    title: { zh: '推演：改革前后', en: 'what if: before and after' },
    ask: (asked, { minutesOfUnit }) => {
      const minutes = promise === undefined ? undefined : promise * minutesOfUnit;
      return evaluate(asked, {
        ...(minutes === undefined ? {} : { promises: { before: minutes, after: minutes } }),
        why,
      });
    },
    report: ({ before, after, difference, unserved }, { unit: { minutesOfUnit } }) => ({
      promise: promise ?? null,
      before: sideOf(before, minutesOfUnit),
      after: sideOf(after, minutesOfUnit),
      difference: differencesOf(difference, minutesOfUnit),
      unserved: unservedOf(unserved),
    }),
    text: (report, { unit }, voice) => evaluationText(report, unit, voice),
  };
}

function sideOf(side: EvaluatedSide, minutes: number): SideReport {
  return {
    quick: side.quick === undefined ? null : quickDays(side.quick),
    ...summaryReport(side, minutes),
    why: side.why === undefined ? null : whyOf(side.why, minutes),
  };
}

function whyOf({ quick, full, reasons }: WhyDifferent, minutes: number): WhyReport {
  return {
    quick: quick / minutes,
    full: estimateOf(full, minutes),
    reasons: reasons.map(({ code, text, minutes: adds }) => ({ code, text, adds: estimateOf(adds, minutes) })),
  };
}

/** The numbers of one side, in units of so many minutes. */
export function summaryReport(
  { cases, counted, elapsed, shares, onTime, twenty }: RunSummary,
  minutes: number,
): SummaryReport {
  return {
    ...{ cases, counted },
    elapsed: {
      mean: estimateOf(elapsed.mean, minutes),
      p50: estimateOf(elapsed.p50, minutes),
      p90: estimateOf(elapsed.p90, minutes),
    },
    shares: {
      reached: estimateOf(shares.reached),
      missed: estimateOf(shares.missed),
      stalled: estimateOf(shares.stalled),
      unfinished: estimateOf(shares.unfinished),
    },
    inTime: onTime === undefined ? null : estimateOf(onTime),
    twenty: twenty.map((one) => one / minutes),
  };
}

/** Matched differences, in units of so many minutes. */
export function differencesOf(difference: Evaluation['difference'], minutes: number): DifferenceReport {
  const { mean, p50, p90, reached, onTime } = difference;
  return {
    mean: differenceOf(mean, minutes),
    p50: differenceOf(p50, minutes),
    p90: differenceOf(p90, minutes),
    reached: differenceOf(reached),
    inTime: onTime === undefined ? null : differenceOf(onTime),
  };
}

/** Authorities without a desk, as JSON writes them. */
export function unservedOf(unserved: readonly Unserved[]): EvaluationReport['unserved'] {
  return unserved.map(({ authority, items, message }) => ({ authority, items, message }));
}

/** The same as warnings. */
export function unservedText(unserved: EvaluationReport['unserved'], { say, style }: Voice): string {
  return unserved.map(({ message }) => `  ${style('yellow', `! ${say(message)}`)}\n`).join('');
}

function evaluationText(report: EvaluationReport, unit: Unit, voice: Voice): string {
  const { before, after, difference, promise } = report;
  const { say, style, language } = voice;
  const zh = language === 'zh';
  const day = say(unitHead(unit));
  const head = ['', zh ? '改革前' : 'before', zh ? '改革后' : 'after', zh ? '相差' : 'difference'];
  const time = (name: Text, of: 'mean' | 'p50' | 'p90'): string[] => [
    say(name),
    shortTime(before.elapsed[of]),
    shortTime(after.elapsed[of]),
    shortDifference(difference[of]),
  ];
  const rows = [
    head,
    time({ zh: '平均', en: 'mean' }, 'mean'),
    time({ zh: '半数不超过 (P50)', en: 'half within (P50)' }, 'p50'),
    time({ zh: '九成不超过 (P90)', en: 'nine in ten within (P90)' }, 'p90'),
    [
      zh ? '办成' : 'reached the goal',
      shortShare(before.shares.reached),
      shortShare(after.shares.reached),
      points(difference.reached, voice),
    ],
  ];
  if (promise !== null && before.inTime !== null && after.inTime !== null && difference.inTime !== null)
    rows.push([
      zh ? `${days(promise)} ${day}内办结` : `within ${days(promise)} ${day}`,
      shortShare(before.inTime),
      shortShare(after.inTime),
      points(difference.inTime, voice),
    ]);
  rows.push(quickRow(before, after, voice));
  const title = zh
    ? `一件要多久（企业历时，${day}，95% 区间）`
    : `How long a case takes (elapsed, ${day}, 95% intervals)`;
  const whys = [whyText(before, 'before', unit, voice), whyText(after, 'after', unit, voice)].join('');
  const why = style(
    'bold',
    zh ? '快速回答与完整回答为何不同（平均）' : 'Why the quick and the full answer differ (mean)',
  );
  return (
    `${style('bold', title)}\n${table(rows)}  ${verdictText(difference, unit, voice)}\n` +
    (whys === '' ? '' : `\n${why}\n${whys}`) +
    unservedText(report.unserved, voice)
  );
}

function points({ estimate, low, high }: Difference, { language }: Voice): string {
  if (estimate === null) return '--';
  const unit = language === 'zh' ? '个百分点' : ' points';
  const show = (value: number): string => signed(Math.round(value * 1000) / 10);
  const range = low === null || high === null || show(low) === show(high) ? '' : ` (${show(low)} … ${show(high)})`;
  return `${show(estimate)}${language === 'zh' ? ' ' : ''}${unit}${range}`;
}

/** The quick answer knows working days only, whatever the runs count. */
function quickRow({ quick: before }: SideReport, { quick: after }: SideReport, { language }: Voice): string[] {
  const name = language === 'zh' ? '快速回答（工作日，不排队）' : 'quick answer (working days, no queue)';
  const told = (value: number | null): string => (value === null ? '--' : days(value));
  const difference = before === null || after === null ? '--' : signed(Math.round((after - before) * 10) / 10);
  return [name, told(before), told(after), difference];
}

function verdictText({ mean, inTime }: DifferenceReport, unit: Unit, voice: Voice): string {
  const { say } = voice;
  if (mean.estimate === null) return say({ zh: '没有可比的办件。', en: 'No cases to compare.' });
  const time = timeText(sizeOf(mean), unit, voice);
  const pace = {
    lower: { zh: `每件平均缩短 ${time}`, en: `On average a case is faster by ${time}` },
    higher: { zh: `每件平均延长 ${time}`, en: `On average a case is slower by ${time}` },
    open: {
      zh: '平均用时的差别尚不能排除偶然：请增加重复次数',
      en: 'Chance alone may have made the difference of the means: run more replications',
    },
  } satisfies Record<Difference['verdict'], Text>;
  const kept = inTime === null || inTime.estimate === null ? undefined : keptText(inTime, voice);
  const ends = { zh: '。', en: '.' };
  return `${say(pace[mean.verdict])}${kept === undefined ? '' : `${say({ zh: '；', en: '; ' })}${kept}`}${say(ends)}`;
}

function keptText(inTime: Difference, voice: Voice): string {
  const size = pointsText(sizeOf(inTime), voice);
  const told = {
    lower: { zh: `按时率降低 ${size}`, en: `the share in time falls by ${size}` },
    higher: { zh: `按时率提高 ${size}`, en: `the share in time rises by ${size}` },
    open: { zh: '按时率看不出差别', en: 'no difference shows in the share in time' },
  } satisfies Record<Difference['verdict'], Text>;
  return voice.say(told[inTime.verdict]);
}

/** How large a difference is, without its sign. */
function sizeOf({ estimate, low, high }: Difference): Estimate {
  if (estimate === null || estimate >= 0) return { estimate, low, high };
  return { estimate: -estimate, low: high === null ? null : -high, high: low === null ? null : -low };
}

function whyText({ why, quick }: SideReport, side: 'before' | 'after', unit: Unit, { say, language }: Voice): string {
  if (why === null || quick === null) return '';
  const zh = language === 'zh';
  const name = say(side === 'before' ? { zh: '改革前', en: 'before' } : { zh: '改革后', en: 'after' });
  const full = why.full.estimate === null ? '--' : days(why.full.estimate);
  const office =
    unit.unit === 'working-day'
      ? ''
      : zh
        ? `（${days(quick)} 个工作日的办公时间）`
        : ` (${days(quick)} working days of office time)`;
  const parts = why.reasons.map(
    ({ text, adds }) => `${adds.estimate === null ? '--' : signed(Math.round(adds.estimate * 10) / 10)} ${say(text)}`,
  );
  const sum = [`${days(why.quick)}${office}`, ...parts].join(zh ? '，' : ', ');
  return `  ${name}  ${sum} = ${full}${say(unitText(unit)).replace(/^(?=\S)/, ' ')}\n`;
}
