import type { CompareOptions, NotInForce } from '../../measure/index.ts';
import { compare } from '../../measure/index.ts';
import type { Basis, CaseAttributes, City, Grade, Id, Process, Reform, Scenario, Text } from '../../model/index.ts';
import { measuresOn } from '../../reform/index.ts';
import { comparisonHash } from '../hash.ts';
import type { Influence } from './influence.ts';
import { influencesOf } from './influence.ts';
import type { FoundNumber, NumberKind, NumberUnit } from './numbers.ts';
import { numbersOf } from './numbers.ts';
import type { WeakValue } from './weakest.ts';
import { weakestOf } from './weakest.ts';

/** The version of the report's shape; it rises when a field changes its meaning or goes. */
export const SOURCES_FORMAT = 1;

interface Named {
  readonly id: Id;
  readonly title: Text;
}

/** A number, where it stands, on what it rests, and what it moves. */
export interface ReportedNumber {
  readonly document: Id;
  readonly at: string;
  readonly where: Text;
  readonly kind: NumberKind;
  /** Null where it was not found, and where it is more than one number; `amount` says it in words. */
  readonly value: number | null;
  readonly unit: NumberUnit | null;
  readonly amount: Text;
  readonly basis: Basis;
  /** Of its source; `law` for an article; null for an assumption, and where no source is named. */
  readonly grade: Grade | null;
  /** Where the source can be read; null where none is named. */
  readonly address: string | null;
  readonly influences: readonly Influence[];
}

/** How many numbers rest on what. */
export interface Share {
  readonly numbers: number;
  readonly laws: number;
  readonly documents: number;
  readonly measurements: number;
  readonly assumptions: number;
  /** Whose basis a named person confirmed. */
  readonly confirmed: number;
}

/** Every number of a process with its basis, as plain JSON. */
export interface SourcesReport {
  readonly format: typeof SOURCES_FORMAT;
  /** The mark of the documents and settings that influences were computed for. */
  readonly model: string;
  readonly process: Named;
  readonly reform: Named | null;
  readonly city: Named | null;
  readonly attributes: CaseAttributes;
  /** The measures that are on. */
  readonly measures: readonly Id[];
  /** What was chosen and left out, since it is not in force on the day of the law: its numbers are listed and move nothing. */
  readonly notInForce: readonly NotInForce[];
  readonly numbers: readonly ReportedNumber[];
  readonly shares: {
    /** Of the process, its reform and city rules, without the totals that are only compared with. */
    readonly all: Share;
    /** Of those that the headline goes through on either side. */
    readonly headline: Share;
    /** Of the scenario that simulations use unless told otherwise. */
    readonly simulation: Share;
  };
  /** The worst supported values under the headline times. */
  readonly weakest: readonly WeakValue[];
}

/** What the numbers are taken from. */
export interface SourcesAsked {
  readonly process: Process;
  readonly reform?: Reform | undefined;
  /** Cities whose rules for the process are listed too, where none is chosen. */
  readonly cities: readonly City[];
  readonly scenario?: Scenario | undefined;
  readonly options: CompareOptions;
}

/** Every number of a process and what is laid over it. Throws RangeError where the scope of `options` is unknown. */
export function sourcesReport({ process, reform, cities, scenario, options }: SourcesAsked): SourcesReport {
  const { city, measures } = options;
  const listed = city === undefined ? cities : [city];
  const comparison = compare(process, reform, options);
  const documents = { process, reforms: reform === undefined ? [] : [reform], cities: listed, scenario };
  const laidOver = new Set([reform?.id, city?.id].filter((id) => id !== undefined));
  const sources = new Map([process, ...listed].flatMap((one) => one.sources).map((source) => [source.id, source]));
  const numbers = numbersOf(documents).map((number): ReportedNumber => {
    const { document, at, where, kind, value, unit, amount, basis } = number;
    const source = basis.source === undefined ? undefined : sources.get(basis.source);
    return {
      ...{ document, at, where, kind, value, unit, amount, basis },
      grade: basis.kind === 'assumption' ? null : (source?.grade ?? (basis.kind === 'law' ? 'law' : null)),
      address: source?.address ?? null,
      influences: influencesOf(number, { process, comparison, laidOver, scenario }),
    };
  });
  const isSimulated = ({ document }: ReportedNumber): boolean => document === scenario?.id;
  const quick = numbers.filter((number) => !isSimulated(number) && number.kind !== 'reference');
  return {
    format: SOURCES_FORMAT,
    model: comparisonHash({ process, reform, options }),
    process: named(process),
    reform: reform === undefined ? null : named(reform),
    city: city === undefined ? null : named(city),
    attributes: comparison.before.attributes,
    measures: reform === undefined ? [] : measuresOn(reform, measures).map(({ id }) => id),
    notInForce: comparison.notInForce,
    numbers,
    shares: {
      all: shareOf(quick),
      headline: shareOf(quick.filter(isOnHeadline)),
      simulation: shareOf(numbers.filter(isSimulated)),
    },
    weakest: weakestOf(comparison),
  };
}

/** Whether the headline goes through a number on either side. */
export function isOnHeadline({ influences }: Pick<ReportedNumber, 'influences'>): boolean {
  return influences.includes('headline-before') || influences.includes('headline-after');
}

/** How many of these numbers rest on what. */
function shareOf(numbers: readonly Pick<FoundNumber, 'basis'>[]): Share {
  const count = (kind: Basis['kind']): number => numbers.filter(({ basis }) => basis.kind === kind).length;
  return {
    numbers: numbers.length,
    laws: count('law'),
    documents: count('document'),
    measurements: count('measurement'),
    assumptions: count('assumption'),
    confirmed: numbers.filter(({ basis }) => basis.confirmedBy !== undefined).length,
  };
}

function named({ id, title }: Named): Named {
  return { id, title };
}
