import { textSchema } from '../../../engine/model/index.ts';
import type { Words } from '../../words/index.ts';
import { timeText } from '../../words/time.ts';

/** What one value was and is; undefined where it is not told. */
interface ChangedValue {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** The values that an entry of the trail tells of: those that differ where there are both sides, otherwise all. */
export function changesOf(before: string | null, after: string | null): ChangedValue[] {
  const [from, to] = [valuesOf(before), valuesOf(after)];
  return [...new Set([...Object.keys(from), ...Object.keys(to)])]
    .map((field) => ({ field, before: from[field], after: to[field] }))
    .filter((value) => JSON.stringify(value.before) !== JSON.stringify(value.after));
}

/** Entries are written by the server; one that is no object shows as a single value without a name. */
function valuesOf(json: string | null): Readonly<Record<string, unknown>> {
  const value: unknown = json === null ? {} : JSON.parse(json);
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : { '': value };
}

/** Groups of words for the values of a field; documents and runs have states and kinds of their own. */
const groups: Readonly<Record<string, readonly string[]>> = {
  adoption: ['audit.adoption'],
  kind: ['audit.kind', 'runs.kind'],
  purpose: ['audit.purpose'],
  role: ['role'],
  state: ['state', 'runs.state'],
  subject: ['audit.confirmed'],
  verdict: ['audit.verdict'],
};
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;

/** A value in the words of the reader; codes that have none as they are. */
export function shownValue(field: string, value: unknown, { t, named, say, language }: Words): string {
  if (value === undefined || value === null || value === '') return '--';
  if (typeof value === 'boolean') return t(value ? 'audit.yes' : 'audit.no');
  if (typeof value === 'string') {
    if (MOMENT.test(value)) return timeText(value, language);
    return (groups[field] ?? []).map((group) => named(group, value)).find((word) => word !== value) ?? value;
  }
  const text = textSchema.safeParse(value);
  return text.success ? say(text.data) : JSON.stringify(value);
}
