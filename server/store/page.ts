import type { SelectQueryBuilder, StringReference } from 'kysely';
import { Refusal } from './refusal.ts';
import type { Page, PageRequest } from './records.ts';
import type { Tables } from './tables.ts';

/** Rows that a page may have. */
const MOST = 200;

/**
 * Cuts a page out of `limit + 1` rows that were read: `keyOf` gives what the next page goes on after.
 */
export function pageOf<Row, Out>(
  rows: readonly Row[],
  { limit }: PageRequest,
  keyOf: (row: Row) => Cursor,
  shown: (row: Row) => Out,
): Page<Out> {
  const size = sizeOf(limit);
  const kept = rows.slice(0, size);
  const last = kept.at(-1);
  return {
    rows: kept.map(shown),
    next: rows.length > size && last !== undefined ? encode(keyOf(last)) : null,
  };
}

/** How many rows to read for a page: one more than it has, which tells whether there is another one. */
export function toRead({ limit }: PageRequest): number {
  return sizeOf(limit) + 1;
}

type Cursor = readonly [string, string] | readonly [number];

/** The moment and id after which a page goes on; undefined for the first page. Throws Refusal `invalid`. */
export function placeAfter({ after }: PageRequest): { at: string; id: string } | undefined {
  if (after === undefined) return undefined;
  const [at, id, ...more] = decode(after);
  if (typeof at !== 'string' || typeof id !== 'string' || more.length > 0) throw wrongCursor();
  return { at, id };
}

/** The rows to read for a page, those with the greatest numbers in a column first. Throws Refusal `invalid`. */
export function newestFirst<Table extends keyof Tables, Row>(
  query: SelectQueryBuilder<Tables, Table, Row>,
  column: StringReference<Tables, Table>,
  page: PageRequest,
): SelectQueryBuilder<Tables, Table, Row> {
  const after = numberAfter(page);
  // That the column has numbers is not known of a column in general.
  const rest = after === undefined ? query : query.where(column, '<', after as never);
  return rest.orderBy(column, 'desc').limit(toRead(page));
}

/** The rows to read for a page, those that were made first before others. Throws Refusal `invalid`. */
export function oldestFirst<Table extends 'comments' | 'confirmations', Row>(
  query: SelectQueryBuilder<Tables, Table, Row>,
  made: StringReference<Tables, Table>,
  page: PageRequest,
): SelectQueryBuilder<Tables, Table, Row> {
  const id = 'id' as StringReference<Tables, Table>;
  const after = placeAfter(page);
  const rest =
    after === undefined
      ? query
      : query.where((row) =>
          row.or([
            row(made, '>', after.at as never),
            row.and([row(made, '=', after.at as never), row(id, '>', after.id as never)]),
          ]),
        );
  return rest.orderBy(made).orderBy(id).limit(toRead(page));
}

/** The number after which a page goes on; undefined for the first page. Throws Refusal `invalid`. */
function numberAfter({ after }: PageRequest): number | undefined {
  if (after === undefined) return undefined;
  const [number, ...more] = decode(after);
  if (typeof number !== 'number' || !Number.isSafeInteger(number) || more.length > 0) throw wrongCursor();
  return Math.max(-2147483648, Math.min(2147483647, number));
}

function sizeOf(limit: number): number {
  return Number.isNaN(limit) ? 1 : Math.max(1, Math.min(MOST, Math.trunc(limit)));
}

function encode(cursor: Cursor): string {
  return Buffer.from(JSON.stringify(cursor)).toString('base64url');
}

function decode(cursor: string): unknown[] {
  try {
    const read: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(read)) return read;
  } catch {
    // No JSON: told below.
  }
  throw wrongCursor();
}

function wrongCursor(): Refusal {
  return new Refusal('invalid', {
    zh: '翻页标记不对，请从第一页开始',
    en: 'This is no cursor of a page; begin with the first page',
  });
}
