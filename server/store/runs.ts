import { randomUUID } from 'node:crypto';
import { claimed, failedAt, leaseEnd, workerOf, writeClaimed } from './claims.ts';
import { keep } from './contents.ts';
import { pageOf, placeAfter, toRead } from './page.ts';
import { Refusal } from './refusal.ts';
import { headOf, runOf, runRow } from './run-rows.ts';
import type { Scope } from './scope.ts';
import type { Runs } from './store.ts';
import type { RunRow } from './tables.ts';
import { checkWords } from './texts.ts';

const MOST_PARTS = 100_000;

/** Runs: queued, claimed by a worker for a time, finished once. */
export function runsOf(scope: Scope): Runs {
  return {
    enqueue: (by, { kind, input, parts = 1 }) =>
      scope.change(async ({ db, at, note }) => {
        if (!Number.isInteger(parts) || parts < 1 || parts > MOST_PARTS) throw wrongParts();
        const row: RunRow = {
          ...{ id: randomUUID(), kind, owner: by.user, state: 'queued', input: await keep(db, input), parts },
          ...{ partsDone: 0, claims: 0, attempts: 0, progress: 0, failureZh: null, failureEn: null, result: null },
          ...{ worker: null, leaseUntil: null, createdAt: at, startedAt: null, finishedAt: null },
        };
        await db.insertInto('runs').values(row).execute();
        note({ by, what: 'run.enqueue', subject: row.id, after: { kind, parts, input: row.input } });
        return runOf(db, row);
      }),

    get: (id) => scope.read(async (db) => runOf(db, await runRow(db, id))),

    list: ({ state, owner }, page) =>
      scope.read(async (db) => {
        const after = placeAfter(page);
        let query = db.selectFrom('runs').selectAll();
        if (state !== undefined) query = query.where('state', '=', state);
        if (owner !== undefined) query = query.where('owner', '=', owner);
        if (after !== undefined)
          query = query.where((row) =>
            row.or([
              row('createdAt', '<', after.at),
              row.and([row('createdAt', '=', after.at), row('id', '<', after.id)]),
            ]),
          );
        const rows = await query.orderBy('createdAt', 'desc').orderBy('id', 'desc').limit(toRead(page)).execute();
        return pageOf(rows, page, (row) => [row.createdAt, row.id], headOf);
      }),

    claim: (worker, leaseMs) => scope.change((change) => claimed(change, worker, leaseMs)),

    renew: (claim, leaseMs, progress) =>
      scope.change(async ({ db, now }) => {
        const leaseUntil = leaseEnd(await now(), leaseMs);
        if (await writeClaimed(db, claim, { leaseUntil, progress: Math.max(0, Math.min(1, progress)) })) return 'held';
        const { state } = await runRow(db, claim.run);
        return state === 'cancelled' ? 'cancelled' : 'lost';
      }),

    recordPart: (claim, part, result) =>
      scope.change(async ({ db }) => {
        const { parts } = await runRow(db, claim.run);
        if (!Number.isInteger(part) || part < 0 || part >= parts) throw wrongParts();
        // Taking the row of the run first keeps out whoever claims it in the meantime.
        if (!(await writeClaimed(db, claim, { worker: claim.worker }))) return 'lost';
        const { numInsertedOrUpdatedRows } = await db
          .insertInto('runParts')
          .values({ run: claim.run, part, result: await keep(db, result) })
          .onConflict((row) => row.columns(['run', 'part']).doNothing())
          .executeTakeFirst();
        if (numInsertedOrUpdatedRows === 0n) return 'there';
        await db
          .updateTable('runs')
          .set((row) => ({ partsDone: row('partsDone', '+', 1) }))
          .where('id', '=', claim.run)
          .execute();
        return 'recorded';
      }),

    parts: (id, from = 0, limit = 1000) =>
      scope.read((db) =>
        db
          .selectFrom('runParts')
          .innerJoin('contents', 'contents.hash', 'runParts.result')
          .select(['runParts.part', 'contents.text as result'])
          .where('run', '=', id)
          .where('part', '>=', from)
          .orderBy('part')
          .limit(limit)
          .execute(),
      ),

    complete: (claim, result) =>
      scope.change(async ({ db, at, note }) => {
        const hash = await keep(db, result);
        const ended = { state: 'done', result: hash, progress: 1, finishedAt: at, leaseUntil: null } as const;
        if (!(await writeClaimed(db, claim, ended))) return 'lost';
        note({ by: workerOf(claim), what: 'run.complete', subject: claim.run, after: { state: 'done', result: hash } });
        return 'recorded';
      }),

    fail: (claim, failure) =>
      scope.change(async ({ db, at, note }) => {
        checkWords(failure.zh, failure.en);
        if (!(await writeClaimed(db, claim, failedAt(at, failure)))) return 'lost';
        note({ by: workerOf(claim), what: 'run.fail', subject: claim.run, after: { state: 'failed', failure } });
        return 'recorded';
      }),

    release: (claim) =>
      scope.change(async ({ db }) => {
        const queued = { state: 'queued', worker: null, leaseUntil: null } as const;
        if (!(await writeClaimed(db, claim, queued))) return;
        await db
          .updateTable('runs')
          .set((row) => ({ attempts: row('attempts', '-', 1) }))
          .where('id', '=', claim.run)
          .execute();
      }),

    cancel: (by, id) =>
      scope.change(async ({ db, at, note }) => {
        const { numUpdatedRows } = await db
          .updateTable('runs')
          .set({ state: 'cancelled', finishedAt: at, leaseUntil: null })
          .where('id', '=', id)
          .where('state', 'in', ['queued', 'running'])
          .executeTakeFirst();
        if (numUpdatedRows === 1n) note({ by, what: 'run.cancel', subject: id, after: { state: 'cancelled' } });
        return runOf(db, await runRow(db, id));
      }),

    retry: (by, id) =>
      scope.change(async ({ db, note }) => {
        const { state } = await runRow(db, id);
        const { numUpdatedRows } = await db
          .updateTable('runs')
          .set({ state: 'queued', attempts: 0, worker: null, finishedAt: null, failureZh: null, failureEn: null })
          .where('id', '=', id)
          .where('state', 'in', ['failed', 'cancelled'])
          .executeTakeFirst();
        if (numUpdatedRows !== 1n) throw notToRetry();
        note({ by, what: 'run.retry', subject: id, before: { state }, after: { state: 'queued' } });
        return runOf(db, await runRow(db, id));
      }),
  };
}

function wrongParts(): Refusal {
  return new Refusal('invalid', {
    zh: `部分的编号或数目不对：数目为 1 至 ${MOST_PARTS} 的整数，编号从 0 起`,
    en: `Wrong part or number of parts: the number is a whole one from 1 to ${MOST_PARTS}, parts count from 0`,
  });
}

function notToRetry(): Refusal {
  return new Refusal('wrong-state', {
    zh: '只有失败或已取消的运行可以重试',
    en: 'Only a run that failed or was cancelled can be tried again',
  });
}
