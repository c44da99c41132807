import type { CaseAttributes, Id, MoveKind, Process, Scheme, Text } from '../model/index.ts';
import { quickDays } from '../network/index.ts';
import type { Applied } from '../reform/index.ts';
import { measuresOn } from '../reform/index.ts';
import type {
  Comparison,
  Counts,
  PathScheme,
  Rate,
  Reduction,
  SchemePair,
  SchemePath,
  Side,
  UnitFate,
  Warning,
} from '../measure/index.ts';
import { explain, fatesOfComparison, ratesOf, referencesOf, schemesOf, warningsOf } from '../measure/index.ts';
import type { Compared } from './hash.ts';
import { comparisonHash } from './hash.ts';

/** The version of the report's shape; it rises when a field changes its meaning or goes. */
export const REPORT_FORMAT = 1;

interface Named {
  readonly id: Id;
  readonly title: Text;
}

/** One of the five reductions with the account of where its units went; null where a number cannot be told. */
export interface ReportedReduction {
  readonly name: Reduction['name'];
  readonly before: number | null;
  readonly after: number | null;
  readonly change: number | null;
  readonly percent: number | null;
  /** Units by what became of them; none for time. */
  readonly fates: Readonly<Partial<Record<UnitFate, number>>>;
}

/** Prices and deposits stand beside the five reductions; what only moved to another payer is no reduction. */
export interface ReportedPrices {
  readonly before: number;
  readonly after: number;
  readonly fates: Readonly<Partial<Record<UnitFate, number>>>;
}

/** The four times of a case in working days. */
export interface ReportedTimes {
  readonly approvalPath: number;
  readonly elapsed: number;
  readonly elapsedWithout: Readonly<Record<Id, number>>;
  readonly statutoryUnion: number;
  readonly planned: number | null;
}

export interface ReportedPath {
  /** Null where nothing on the path has a limit of the scheme. */
  readonly days: number | null;
  /** How many nodes have no limit of the scheme and were taken with their own handling. */
  readonly missing: number;
}

export interface ReportedReference {
  readonly id: Id;
  readonly total: string;
  readonly side: 'before' | 'after';
  readonly place: Text;
  readonly scheme: string;
  readonly standing: 'published' | 'derived' | 'fitted';
  readonly value: number;
  readonly computed: number | null;
  readonly note: Text | null;
}

export interface ReportedOutcome {
  readonly measure: Id;
  readonly move: MoveKind;
  readonly result: 'lawful' | 'conditional' | 'moot' | 'refused';
  readonly sentence: Text;
  readonly why: Text | null;
}

/** A comparison as plain JSON: what the command line and the server answer. Days are working days, money is yuan. */
export interface ComparisonReport {
  readonly format: typeof REPORT_FORMAT;
  /** Always true: no figure here was measured in an office. */
  readonly simulated: true;
  /** The mark of the documents and settings that were compared: equal marks mean equal numbers. */
  readonly model: string;
  readonly process: Named;
  readonly reform: Named | null;
  readonly city: Named | null;
  readonly scope: Named & { readonly note: Text };
  readonly attributes: CaseAttributes;
  /** The measures that are on. */
  readonly measures: readonly Id[];
  /** Whether a move rests on an open condition, so that every number after is marked. */
  readonly conditional: boolean;
  readonly reductions: readonly ReportedReduction[];
  /** Prices and deposits that the applicant pays beside the charges. */
  readonly prices: ReportedPrices;
  readonly counts: { readonly before: Counts; readonly after: Counts };
  readonly times: { readonly before: ReportedTimes | null; readonly after: ReportedTimes | null };
  readonly why: { readonly before: Text | null; readonly after: Text | null };
  readonly schemes: {
    readonly before: PathScheme | null;
    readonly after: PathScheme | null;
    readonly pairs: readonly {
      readonly scheme: Scheme;
      readonly before: ReportedPath | null;
      readonly after: ReportedPath | null;
    }[];
  };
  readonly rates: readonly Rate[];
  readonly warnings: readonly Warning[];
  readonly references: readonly ReportedReference[];
  readonly outcomes: readonly ReportedOutcome[];
}

/** The report of a comparison of `process` under `reform` with `options`. */
export function reportOf(comparison: Comparison, { process, reform, options }: Compared): ComparisonReport {
  const { before, after, scope, conditional } = comparison;
  const { city, measures } = options;
  return {
    format: REPORT_FORMAT,
    simulated: true,
    model: comparisonHash({ process, reform, options }),
    process: named(process),
    reform: reform === undefined ? null : named(reform),
    city: city === undefined ? null : named(city),
    scope: { ...named(scope), note: scope.note },
    attributes: before.attributes,
    measures: reform === undefined ? [] : measuresOn(reform, measures).map(({ id }) => id),
    conditional,
    reductions: reductionsIn(comparison, process),
    prices: pricesIn(comparison, process),
    counts: { before: before.counts, after: after.counts },
    times: { before: timesIn(before), after: timesIn(after) },
    why: { before: whyOf(before), after: whyOf(after) },
    schemes: schemesIn(comparison),
    rates: ratesOf(before, after),
    warnings: warningsOf(comparison),
    references: referencesIn(comparison),
    outcomes: comparison.outcomes.map(({ move, measure, sentence, applied }) => ({
      measure,
      move: move.do,
      result: applied.result,
      sentence,
      why: reasonOf(applied),
    })),
  };
}

/** Why a move did not simply apply. */
function reasonOf(applied: Applied): Text | null {
  return applied.result === 'lawful' ? null : applied.why;
}

function named({ id, title }: Named): Named {
  return { id, title };
}

function reductionsIn(comparison: Comparison, process: Process): ReportedReduction[] {
  const { totals } = fatesOfComparison(comparison, process);
  return comparison.reductions.map(({ name, before, after, change, percent }) => ({
    name,
    before: before ?? null,
    after: after ?? null,
    change: change ?? null,
    percent: percent ?? null,
    fates: name === 'time' ? {} : Object.fromEntries(totals[name]),
  }));
}

function pricesIn(comparison: Comparison, process: Process): ReportedPrices {
  const { before, after } = comparison;
  const fates = Object.fromEntries(fatesOfComparison(comparison, process).totals.prices);
  return { before: before.counts.fees.beside, after: after.counts.fees.beside, fates };
}

function timesIn({ timed }: Side): ReportedTimes | null {
  if (!timed.ok) return null;
  const { approvalPath, elapsed, elapsedWithout, statutoryUnion, planned } = timed.times;
  return {
    approvalPath: quickDays(approvalPath),
    elapsed: quickDays(elapsed),
    elapsedWithout: Object.fromEntries(Object.entries(elapsedWithout).map(([id, minutes]) => [id, quickDays(minutes)])),
    statutoryUnion: quickDays(statutoryUnion),
    planned: planned ?? null,
  };
}

function whyOf({ timed, process }: Side): Text | null {
  return timed.ok ? explain(process, timed.path).sentence : null;
}

function schemesIn(comparison: Comparison): ComparisonReport['schemes'] {
  const { before, after, pairs } = schemesOf(comparison);
  const path = (one: SchemePath | undefined): ReportedPath | null =>
    one === undefined
      ? null
      : { days: one.minutes === undefined ? null : quickDays(one.minutes), missing: one.missing.length };
  return {
    before: before ?? null,
    after: after ?? null,
    pairs: pairs.map((pair: SchemePair) => ({
      scheme: pair.scheme,
      before: path(pair.before),
      after: path(pair.after),
    })),
  };
}

function referencesIn(comparison: Comparison): ReportedReference[] {
  return referencesOf(comparison).map(({ reference, computed }) => ({
    id: reference.id,
    total: reference.total,
    side: reference.side,
    place: reference.place,
    scheme: reference.scheme,
    standing: reference.standing,
    value: reference.value,
    computed: computed ?? null,
    note: reference.note ?? null,
  }));
}
