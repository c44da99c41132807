import { createHash } from 'node:crypto';
import type { Kysely, RawBuilder } from 'kysely';
import { sql } from 'kysely';
import type { Backend, StoreKind } from './backend.ts';
import { tableKeys } from './tables.ts';

// A backup is a gzip file of JSON lines: a head, then for each table its name and its rows in the order of their keys, then an
// end with the number and the hash of the lines between. Whatever store it comes from, equal data give equal lines.

export const FORMAT = 'binglian-backup';

export interface ArchiveHead {
  readonly format: typeof FORMAT;
  readonly version: 1;
  /** The migrations that the data have been through. */
  readonly migrations: readonly string[];
  readonly from: StoreKind;
  readonly at: string;
}

export interface ArchiveEnd {
  readonly end: true;
  readonly lines: number;
  readonly sha256: string;
}

export type Row = Readonly<Record<string, unknown>>;

/** Rows that are read at once; contents can be large. */
const ROWS = 500;
const CONTENTS = 20;

/** Runs `work` on the data as they stand at one moment, without keeping anybody from writing meanwhile. */
export function snapshot<T>({ db, kind }: Backend, work: (raw: Kysely<unknown>) => Promise<T>): Promise<T> {
  return db.connection().execute(async (one) => {
    const raw = one.withoutPlugins() as unknown as Kysely<unknown>;
    const begin = kind === 'postgres' ? 'start transaction isolation level repeatable read read only' : 'begin';
    await sql.raw(begin).execute(raw);
    try {
      return await work(raw);
    } finally {
      await sql.raw('rollback').execute(raw);
    }
  });
}

/** The lines of the data between head and end, each with its line end. */
export async function* dataLines(raw: Kysely<unknown>): AsyncGenerator<string> {
  const there = new Set((await raw.introspection.getTables()).map(({ name }) => name));
  for (const [table, ...keys] of tableKeys) {
    if (!there.has(table)) continue;
    yield `${JSON.stringify({ table })}\n`;
    for await (const row of rowsOf(raw, table, keys)) yield `${JSON.stringify(row)}\n`;
  }
}

/** Counts and hashes lines as they go by. */
export function tally(): { add: (line: string) => void; end: () => ArchiveEnd } {
  const hash = createHash('sha256');
  let lines = 0;
  return {
    add: (line) => {
      hash.update(line, 'utf8');
      lines += 1;
    },
    end: () => ({ end: true, lines, sha256: hash.digest('hex') }),
  };
}

async function* rowsOf(raw: Kysely<unknown>, table: string, keys: readonly string[]): AsyncGenerator<Row> {
  const size = table === 'contents' ? CONTENTS : ROWS;
  const columns = sql.join(keys.map((key) => sql.ref(key)));
  let last: Row | undefined;
  for (;;) {
    const { rows }: { rows: Row[] } = await sql<Row>`
      select * from ${sql.table(table)} ${beyond(columns, keys, last)} order by ${columns} limit ${size}`.execute(raw);
    yield* rows;
    if (rows.length < size) return;
    last = rows.at(-1);
  }
}

function beyond(columns: RawBuilder<unknown>, keys: readonly string[], last: Row | undefined): RawBuilder<unknown> {
  if (last === undefined) return sql``;
  return sql`where (${columns}) > (${sql.join(keys.map((key) => last[key]))})`;
}
