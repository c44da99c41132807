import type { Kysely, SelectQueryBuilder } from 'kysely';
import { kept } from './contents.ts';
import { missing } from './missing.ts';
import type { Run, RunHead } from './records.ts';
import type { RunRow, Tables } from './tables.ts';

/** A row with what its leases and its owner tell. */
export type LeasedRow = RunRow & { attempts: number; ownerName: string | null };

/** Rows of runs, to be narrowed down. */
export function runRows(db: Kysely<Tables>): SelectQueryBuilder<Tables, 'runs', LeasedRow> {
  return db
    .selectFrom('runs')
    .selectAll()
    .select((row) =>
      row
        .selectFrom('runLeases')
        .select(({ fn }) => fn.coalesce(fn.max('runLeases.attempts'), row.lit(0)).as('most'))
        .whereRef('runLeases.run', '=', 'runs.id')
        .$asScalar()
        .$notNull()
        .as('attempts'),
    )
    .select((row) =>
      row.selectFrom('users').select('users.shownName').whereRef('users.id', '=', 'runs.owner').as('ownerName'),
    );
}

/** A row as its callers see it. */
export function headOf(row: LeasedRow): RunHead {
  const { id, kind, about, owner, ownerName, state, parts, partsDone, attempts, createdAt, startedAt, finishedAt } =
    row;
  const { failureZh: zh, failureEn: en } = row;
  const failure = zh === null || en === null ? null : { zh, en };
  const progress = partsDone / parts;
  return {
    id,
    kind,
    about,
    owner,
    ownerName,
    state,
    parts,
    partsDone,
    attempts,
    progress,
    failure,
    createdAt,
    startedAt,
    finishedAt,
  };
}

export async function runOf(db: Kysely<Tables>, row: LeasedRow): Promise<Run> {
  const result = row.result === null ? null : await kept(db, row.result);
  return { ...headOf(row), input: await kept(db, row.input), result };
}

/** The row of a run. Throws Refusal `missing`. */
export async function runRow(db: Kysely<Tables>, id: string): Promise<LeasedRow> {
  const row = await runRows(db).where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw missing('运行', 'run');
  return row;
}
