import { FORMAT } from './process.ts';

/**
 * Brings the JSON of an older format to the next one. Keyed by the format that a step reads; format 1 is the first, so
 * the list is empty until a second exists. A step gets a private copy and may change it.
 */
export type Migrations = Readonly<Record<number, (json: Record<string, unknown>) => Record<string, unknown>>>;

const migrations: Migrations = {};

export type Migrated =
  | { kind: 'current'; json: unknown }
  | { kind: 'migrated'; json: unknown; from: number }
  | { kind: 'newer'; format: number }
  | { kind: 'unreachable'; format: number };

/**
 * The document in today's format. Anything that names no whole-number format passes through unchanged, for the schema to
 * complain of. The input is never changed.
 */
export function migrate(json: unknown, to: number = FORMAT, steps: Migrations = migrations): Migrated {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return { kind: 'current', json };
  const from = (json as { format?: unknown }).format;
  if (typeof from !== 'number' || !Number.isInteger(from) || from === to) return { kind: 'current', json };
  if (from > to) return { kind: 'newer', format: from };
  let now = structuredCopy(json as Record<string, unknown>);
  for (let format = from; format < to; format++) {
    const step = steps[format];
    if (step === undefined) return { kind: 'unreachable', format: from };
    now = { ...step(now), format: format + 1 };
  }
  return { kind: 'migrated', json: now, from };
}

/** Documents are JSON, so this copy is exact; structuredClone is missing from the browsers that offices still use. */
function structuredCopy<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
