import type { LimitUnit, Text } from '../../model/index.ts';
import { counted, moneyAmount, scenarioAmount, timeAmount } from './amount.ts';
import type { Documents, PlacedBasis } from './bases.ts';
import { basesOf } from './bases.ts';

/**
 * What a number is: a limit of an item or group, one over stages, the handling of work, the tail of it, an amount of money,
 * a stated number of visits, how long a paper is valid, within how long something has to follow, the days of a season, a
 * total to compare with, or a value of a scenario.
 */
export type NumberKind =
  | 'limit'
  | 'stage-limit'
  | 'duration'
  | 'tail'
  | 'fee'
  | 'visits'
  | 'validity'
  | 'duty'
  | 'season'
  | 'reference'
  | 'scenario';

export type NumberUnit = LimitUnit | 'yuan' | 'visits' | 'total' | 'scenario';

/** A number of a document with its basis. */
export interface FoundNumber extends PlacedBasis {
  readonly kind: NumberKind;
  /** Null where it was not found, and where the value is more than one number. */
  readonly value: number | null;
  readonly unit: NumberUnit | null;
  /** The value in words. */
  readonly amount: Text;
}

type Told = Pick<FoundNumber, 'kind' | 'value' | 'unit' | 'amount'>;

/** Every number of the documents that has a basis, in document order. */
export function numbersOf(documents: Documents): FoundNumber[] {
  const { scenario } = documents;
  return basesOf(documents).flatMap((placed): FoundNumber[] => {
    const told = toldOf(placed, placed.document === scenario?.id);
    return told === undefined ? [] : [{ ...placed, ...told }];
  });
}

type Fields = Readonly<Record<string, unknown>>;

function toldOf({ holder, path, what }: PlacedBasis, inScenario: boolean): Told | undefined {
  const fields = holder as Fields;
  const { value, n, unit, total } = fields;
  const key = String(path[path.length - 1] ?? '');
  if (inScenario) return inScenarioOf(keyOf(path), isUnit(unit) ? fields : value);
  if (typeof total === 'string' && typeof value === 'number')
    return { kind: 'reference', value, unit: 'total', amount: totalAmount(total, value) };
  if (typeof n === 'number' && isUnit(unit)) return time(kindOfTime(fields, key), n, unit);
  if (typeof fields['workingDays'] === 'number') return time('tail', fields['workingDays'], 'working-day');
  if (typeof fields['replyWorkingDays'] === 'number')
    return time('duration', fields['replyWorkingDays'], 'working-day');
  if (what === 'statedVisits' && typeof value === 'number')
    return { kind: 'visits', value, unit: 'visits', amount: counted(value, '次', 'visit', 'visits') };
  if (key === 'amount' && (typeof value === 'number' || value === null))
    return { kind: 'fee', value, unit: 'yuan', amount: moneyAmount(value) };
  for (const inner of ['within', 'applyBefore']) {
    const span = fields[inner];
    if (isSpan(span)) return time('duty', span.n, span.unit);
  }
  const { from, until } = fields;
  if (path[0] === 'seasons' && typeof from === 'string' && typeof until === 'string') {
    const text = `${from} – ${until}`;
    return { kind: 'season', value: null, unit: null, amount: { zh: text, en: text } };
  }
  return undefined;
}

function kindOfTime(fields: Fields, key: string): NumberKind {
  if ('stages' in fields) return 'stage-limit';
  if ('scheme' in fields || fields['do'] === 'promise') return 'limit';
  return key === 'validity' ? 'validity' : 'duration';
}

const time = (kind: NumberKind, value: number, unit: LimitUnit): Told => ({
  ...{ kind, value, unit },
  amount: timeAmount(value, unit),
});

function inScenarioOf(key: string, value: unknown): Told {
  const amount = isSpan(value)
    ? timeAmount(value.n, value.unit)
    : (scenarioAmount(key, value) ?? { zh: '见方案', en: 'see the scenario' });
  return { kind: 'scenario', value: typeof value === 'number' ? value : null, unit: 'scenario', amount };
}

/** The last key of a path that is no place in a list. */
function keyOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>((last, step) => (typeof step === 'string' ? step : last), '');
}

const totalUnits: Readonly<Record<string, readonly [zh: string, one: string, other: string]>> = {
  items: ['项', 'item', 'items'],
  steps: ['个', 'step', 'steps'],
  visits: ['次', 'visit', 'visits'],
  materials: ['份', 'paper', 'papers'],
  fees: ['项', 'charge', 'charges'],
  'approval-path': ['个工作日', 'working day', 'working days'],
  planned: ['个工作日', 'working day', 'working days'],
  'calendar-days': ['个自然日', 'calendar day', 'calendar days'],
  cost: ['元', 'yuan', 'yuan'],
};

function totalAmount(total: string, value: number): Text {
  const [zh, one, other] = totalUnits[total] ?? ['', total, total];
  return counted(value, zh, one, other);
}

const limitUnits: readonly unknown[] = ['working-day', 'calendar-day', 'hour', 'minute'] satisfies LimitUnit[];

function isUnit(unit: unknown): unit is LimitUnit {
  return limitUnits.includes(unit);
}

function isSpan(value: unknown): value is { n: number; unit: LimitUnit } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'n' in value &&
    typeof value.n === 'number' &&
    'unit' in value &&
    isUnit(value.unit)
  );
}
