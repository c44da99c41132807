import type { Kysely } from 'kysely';
import { kept } from './contents.ts';
import { missing } from './missing.ts';
import type { Run, RunHead } from './records.ts';
import type { RunRow, Tables } from './tables.ts';

/** A row as its callers see it. */
export function headOf(row: RunRow): RunHead {
  const { id, kind, owner, state, parts, partsDone, attempts, progress, createdAt, startedAt, finishedAt } = row;
  const { failureZh: zh, failureEn: en } = row;
  const failure = zh === null || en === null ? null : { zh, en };
  return { id, kind, owner, state, parts, partsDone, attempts, progress, failure, createdAt, startedAt, finishedAt };
}

export async function runOf(db: Kysely<Tables>, row: RunRow): Promise<Run> {
  const result = row.result === null ? null : await kept(db, row.result);
  return { ...headOf(row), input: await kept(db, row.input), result };
}

/** The row of a run. Throws Refusal `missing`. */
export async function runRow(db: Kysely<Tables>, id: string): Promise<RunRow> {
  const row = await db.selectFrom('runs').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw missing('运行', 'run');
  return row;
}
