import type { Expression, ExpressionBuilder, Kysely, SqlBool } from 'kysely';
import type { Text } from '../../engine/model/index.ts';
import type { By, Claim, RunHead, Unclaimed } from './records.ts';
import { headOf, runRow } from './run-rows.ts';
import type { Change } from './scope.ts';
import type { RunLeaseRow, RunRow, Tables } from './tables.ts';

// Whoever changes the leases of a run takes the row of the run first: so nobody else changes them meanwhile, and several
// never wait for each other in a ring.

/**
 * How often a part is begun before its run is given up. Whoever works on a part that broke off finds out by itself whether it is
 * to blame (jobs/apart.ts); this is for what brings down even that one. It is far beyond what a sound part meets on a server
 * that is killed at random: were four of five attempts cut off, and all of those apart, one part in seventy thousand would come
 * so far.
 */
const ATTEMPTS = 100;
/** Others who take what we look at; each time somebody does, one part is under way. */
const TRIES = 100;

/** Takes a part; see `Runs.claim`. Never two workers take the same. */
export async function claimed(
  change: Change,
  worker: string,
  leaseMs: number,
  run?: string,
): Promise<{ claim: Claim; run: RunHead } | undefined> {
  const { db } = change;
  for (let tries = 0; tries < TRIES; tries += 1) {
    const now = await change.now();
    const row = await withWork(db, leaseEnd(now, 0), run);
    if (row === undefined) return undefined;
    const number = row.claims + 1;
    if (!(await taken(change, row, number))) continue;
    const until = leaseEnd(now, leaseMs);
    const begun = await leased(change, row, { number, worker, leaseUntil: until }, leaseEnd(now, 0));
    if (begun === undefined) continue;
    return { claim: { run: row.id, ...begun, worker, number, until }, run: headOf(await runRow(db, row.id)) };
  }
  return undefined;
}

/** The moment at which a lease ends that begins at `now`. */
export function leaseEnd(now: number, leaseMs: number): string {
  return new Date(now + leaseMs).toISOString();
}

/** Takes the row of the run of a claim, where the claim still holds: the run is under way, and nobody has its part since. */
export async function holds(db: Kysely<Tables>, claim: Claim): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('runs')
    .set({ state: 'running' })
    .where('id', '=', claim.run)
    .where('state', '=', 'running')
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) return false;
  return (await db.selectFrom('runLeases').select('part').where(isOf(claim)).executeTakeFirst()) !== undefined;
}

/** That a lease is the one of a claim. */
export function isOf({ run, part, number, worker }: Claim) {
  return (row: ExpressionBuilder<Tables, 'runLeases'>): Expression<SqlBool> => row.and({ run, part, number, worker });
}

/** Takes all parts of a run from whoever has them. */
export async function freeAll(db: Kysely<Tables>, run: string): Promise<void> {
  await db.updateTable('runLeases').set({ worker: null, leaseUntil: '' }).where('run', '=', run).execute();
}

export function failedAt(at: string, { zh, en }: Text): Partial<RunRow> {
  return { state: 'failed', failureZh: zh, failureEn: en, finishedAt: at };
}

/** Who finished a run, in the audit trail. */
export function workerOf({ worker }: Claim): By {
  return { user: null, name: worker };
}

/** What nobody works on at this moment, of each run that is open, or of one; see `Runs.unclaimed`. */
export async function unclaimed({ db, now }: Change, run?: string): Promise<Unclaimed[]> {
  const moment = leaseEnd(await now(), 0);
  const rows = await openRuns(db, run)
    .select(['id', 'parts', 'nextPart', 'partsDone', 'claims'])
    .select((row) =>
      row
        .selectFrom('runLeases')
        .select(({ fn }) => fn.countAll().as('count'))
        .whereRef('runLeases.run', '=', 'runs.id')
        .where('leaseUntil', '<', moment)
        .as('left'),
    )
    .orderBy('createdAt')
    .orderBy('id')
    .execute();
  return rows
    .map(({ id, parts, nextPart: next, partsDone, claims, left }) => ({
      run: id,
      next,
      fresh: Math.max(0, parts - next),
      left: Number(left) + (next === parts && partsDone === parts ? 1 : 0),
      claims,
    }))
    .filter(({ fresh, left }) => fresh + left > 0);
}

/** Runs that are not ended, or one of them. */
function openRuns(db: Kysely<Tables>, run?: string) {
  const open = db.selectFrom('runs').where('state', 'in', ['queued', 'running']);
  return run === undefined ? open : open.where('id', '=', run);
}

/** The run that is to be worked on next, or the one that is named, where there is work on it. */
function withWork(db: Kysely<Tables>, now: string, run?: string): Promise<RunRow | undefined> {
  return openRuns(db, run)
    .selectAll()
    .where((row) =>
      row.or([
        row('nextPart', '<', row.ref('parts')),
        row.and([row('nextPart', '=', row.ref('parts')), row('partsDone', '=', row.ref('parts'))]),
        row.exists(
          row
            .selectFrom('runLeases')
            .select('part')
            .whereRef('runLeases.run', '=', 'runs.id')
            .where('leaseUntil', '<', now),
        ),
      ]),
    )
    .orderBy((row) =>
      row
        .selectFrom('runLeases')
        .select(({ fn }) => fn.countAll().as('held'))
        .whereRef('runLeases.run', '=', 'runs.id')
        .where('leaseUntil', '>=', now),
    )
    .orderBy('createdAt')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
}

/** Takes the row of a run for a new claim; false where somebody else was quicker. */
async function taken({ db, at }: Change, row: RunRow, number: number): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('runs')
    .set({ state: 'running', claims: number, startedAt: row.startedAt ?? at })
    .where('id', '=', row.id)
    .where('state', '=', row.state)
    .where('claims', '=', row.claims)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

type Lease = Pick<RunLeaseRow, 'number' | 'worker' | 'leaseUntil'>;

/** The part of a run that a lease is given on: one that was left, or the next one. */
async function leased(
  change: Change,
  row: RunRow,
  lease: Lease,
  now: string,
): Promise<Pick<Claim, 'part' | 'attempts'> | undefined> {
  const { db } = change;
  const left = await db
    .selectFrom('runLeases')
    .selectAll()
    .where('run', '=', row.id)
    .where('leaseUntil', '<', now)
    .orderBy('part')
    .limit(1)
    .executeTakeFirst();
  if (left === undefined) {
    if (row.nextPart > row.parts || (row.nextPart === row.parts && row.partsDone < row.parts)) return undefined;
    await db
      .insertInto('runLeases')
      .values({ run: row.id, part: row.nextPart, attempts: 1, ...lease })
      .execute();
    await db
      .updateTable('runs')
      .set({ nextPart: row.nextPart + 1 })
      .where('id', '=', row.id)
      .execute();
    return { part: row.nextPart, attempts: 1 };
  }
  if (left.attempts >= ATTEMPTS) {
    await giveUp(change, left);
    return undefined;
  }
  const attempts = left.attempts + 1;
  // Its worker may have given a sign of life since we looked.
  const { numUpdatedRows } = await db
    .updateTable('runLeases')
    .set({ ...lease, attempts })
    .where('run', '=', row.id)
    .where('part', '=', left.part)
    .where('leaseUntil', '=', left.leaseUntil)
    .executeTakeFirst();
  return numUpdatedRows === 1n ? { part: left.part, attempts } : undefined;
}

async function giveUp({ db, at, note }: Change, { run, worker }: RunLeaseRow): Promise<void> {
  await db.updateTable('runs').set(failedAt(at, worn)).where('id', '=', run).execute();
  await freeAll(db, run);
  note({
    by: { user: null, name: worker ?? '' },
    what: 'run.fail',
    subject: run,
    after: { state: 'failed', failure: worn },
  });
}

const worn: Text = {
  zh: `同一部分运行了 ${ATTEMPTS} 次都没有做完就中断了，不再自动重试`,
  en: `One part of it broke off ${ATTEMPTS} times before its end; the run is not tried again by itself`,
};
