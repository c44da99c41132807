import type { Kysely } from 'kysely';
import type { Text } from '../../engine/model/index.ts';
import type { By, Claim, Run } from './records.ts';
import { runOf } from './run-rows.ts';
import type { Change } from './scope.ts';
import type { RunRow, Tables } from './tables.ts';

/** How often a run is begun before it is given up. */
const ATTEMPTS = 5;
/** Others who take what we look at; each time somebody does, one run is under way. */
const TRIES = 100;

/** Takes the oldest run that waits, or whose worker is gone. Never two workers take the same. */
export async function claimed(
  change: Change,
  worker: string,
  leaseMs: number,
): Promise<{ claim: Claim; run: Run } | undefined> {
  const { db, at } = change;
  for (let tries = 0; tries < TRIES; tries += 1) {
    const now = await change.now();
    const row = await waiting(db, leaseEnd(now, 0));
    if (row === undefined) return undefined;
    if (row.attempts >= ATTEMPTS) {
      await giveUp(change, row);
      continue;
    }
    const attempt = row.claims + 1;
    const until = leaseEnd(now, leaseMs);
    const next: Partial<RunRow> = {
      ...{ state: 'running', worker, leaseUntil: until, claims: attempt, attempts: row.attempts + 1 },
      startedAt: row.startedAt ?? at,
    };
    if (await writeWhere(db, row, next))
      return { claim: { run: row.id, worker, attempt, until }, run: await runOf(db, { ...row, ...next }) };
  }
  return undefined;
}

/** The moment at which a lease ends that begins at `now`. */
export function leaseEnd(now: number, leaseMs: number): string {
  return new Date(now + leaseMs).toISOString();
}

/** Writes to the run of a claim, if the claim still holds: the run is under way, and nobody has claimed it since. */
export async function writeClaimed(
  db: Kysely<Tables>,
  { run, worker, attempt }: Claim,
  set: Partial<RunRow>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('runs')
    .set(set)
    .where('id', '=', run)
    .where('state', '=', 'running')
    .where('worker', '=', worker)
    .where('claims', '=', attempt)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export function failedAt(at: string, { zh, en }: Text): Partial<RunRow> {
  return { state: 'failed', failureZh: zh, failureEn: en, finishedAt: at, leaseUntil: null };
}

/** Who finished a run, in the audit trail. */
export function workerOf({ worker }: Claim): By {
  return { user: null, name: worker };
}

function waiting(db: Kysely<Tables>, now: string): Promise<RunRow | undefined> {
  return db
    .selectFrom('runs')
    .selectAll()
    .where((row) =>
      row.or([row('state', '=', 'queued'), row.and([row('state', '=', 'running'), row('leaseUntil', '<', now)])]),
    )
    .orderBy('createdAt')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
}

async function giveUp({ db, at, note }: Change, row: RunRow): Promise<void> {
  if (!(await writeWhere(db, row, failedAt(at, worn)))) return;
  note({
    by: { user: null, name: row.worker ?? '' },
    what: 'run.fail',
    subject: row.id,
    after: { state: 'failed', failure: worn },
  });
}

async function writeWhere(db: Kysely<Tables>, row: RunRow, set: Partial<RunRow>): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('runs')
    .set(set)
    .where('id', '=', row.id)
    .where('state', '=', row.state)
    .where('claims', '=', row.claims)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

const worn: Text = {
  zh: `运行了 ${ATTEMPTS} 次都没有做完就中断了，不再自动重试`,
  en: `It broke off ${ATTEMPTS} times before its end and is not tried again by itself`,
};
