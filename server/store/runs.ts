import { randomUUID } from 'node:crypto';
import type { ExpressionBuilder } from 'kysely';
import { claimed, failedAt, freeAll, holds, isOf, leaseEnd, unclaimed, workerOf } from './claims.ts';
import { keep } from './contents.ts';
import { pageOf, placeAfter, toRead } from './page.ts';
import { Refusal } from './refusal.ts';
import { headOf, runOf, runRow, runRows } from './run-rows.ts';
import type { Scope } from './scope.ts';
import type { Runs } from './store.ts';
import type { RunRow, Tables } from './tables.ts';
import { checkWords } from './texts.ts';

const MOST_PARTS = 100_000;

/** Runs: queued, claimed part by part by workers for a time, finished once. */
export function runsOf(scope: Scope): Runs {
  return {
    enqueue: (by, { kind, about = null, input, parts = 1 }) =>
      scope.change(async ({ db, at, note }) => {
        if (!Number.isInteger(parts) || parts < 1 || parts > MOST_PARTS) throw wrongParts();
        const row: RunRow = {
          ...{ id: randomUUID(), kind, about, owner: by.user, state: 'queued', input: await keep(db, input), parts },
          ...{ partsDone: 0, nextPart: 0, claims: 0, failureZh: null, failureEn: null, result: null },
          ...{ createdAt: at, startedAt: null, finishedAt: null },
        };
        await db.insertInto('runs').values(row).execute();
        note({ by, what: 'run.enqueue', subject: row.id, after: { kind, about, parts, input: row.input } });
        return runOf(db, await runRow(db, row.id));
      }),

    get: (id) => scope.read(async (db) => runOf(db, await runRow(db, id))),

    head: (id) => scope.read(async (db) => headOf(await runRow(db, id))),

    list: ({ state, owner }, page) =>
      scope.read(async (db) => {
        const after = placeAfter(page);
        let query = runRows(db);
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

    open: () =>
      scope.read(async (db) => {
        const rows = await db
          .selectFrom('runs')
          .select((row) => ['state', row.fn.countAll().as('count')])
          .where('state', 'in', ['queued', 'running'])
          .groupBy('state')
          .execute();
        const of = (state: RunRow['state']): number => Number(rows.find((row) => row.state === state)?.count ?? 0);
        return { queued: of('queued'), running: of('running') };
      }),

    claim: (worker, leaseMs, run) => scope.change((change) => claimed(change, worker, leaseMs, run)),

    unclaimed: (run) => scope.change((change) => unclaimed(change, run)),

    renew: (claim, leaseMs) =>
      scope.change(async ({ db, now }) => {
        const leaseUntil = leaseEnd(await now(), leaseMs);
        const { numUpdatedRows } = await db
          .updateTable('runLeases')
          .set({ leaseUntil })
          .where(isOf(claim))
          .executeTakeFirst();
        if (numUpdatedRows === 1n) return 'held';
        const { state } = await runRow(db, claim.run);
        return state === 'cancelled' ? 'cancelled' : 'lost';
      }),

    recordPart: (claim, result) =>
      scope.change(async ({ db }) => {
        if (!(await holds(db, claim))) return 'lost';
        const { parts } = await runRow(db, claim.run);
        if (claim.part >= parts) throw wrongClaim();
        await db
          .insertInto('runParts')
          .values({ run: claim.run, part: claim.part, result: await keep(db, result) })
          .execute();
        await db
          .updateTable('runs')
          .set((row) => ({ partsDone: row('partsDone', '+', 1) }))
          .where('id', '=', claim.run)
          .execute();
        await db.deleteFrom('runLeases').where(isOf(claim)).execute();
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
        if (!(await holds(db, claim))) return 'lost';
        const { parts } = await runRow(db, claim.run);
        if (claim.part < parts) throw wrongClaim();
        const ended = { state: 'done', result: await keep(db, result), finishedAt: at } as const;
        await db.updateTable('runs').set(ended).where('id', '=', claim.run).execute();
        await db.deleteFrom('runLeases').where(isOf(claim)).execute();
        const after = { state: ended.state, result: ended.result };
        note({ by: workerOf(claim), what: 'run.complete', subject: claim.run, after });
        return 'recorded';
      }),

    extend: (claim, more) =>
      scope.change(async ({ db }) => {
        if (!(await holds(db, claim))) return 'lost';
        const { parts } = await runRow(db, claim.run);
        if (claim.part < parts) throw wrongClaim();
        if (!Number.isInteger(more) || more < 1 || parts + more > MOST_PARTS) throw wrongParts();
        // What was claimed becomes the first of the new parts, which nobody has begun.
        const longer = { parts: parts + more, nextPart: parts };
        await db.updateTable('runs').set(longer).where('id', '=', claim.run).execute();
        await db.deleteFrom('runLeases').where(isOf(claim)).execute();
        return 'recorded';
      }),

    fail: (claim, failure) =>
      scope.change(async ({ db, at, note }) => {
        checkWords(failure.zh, failure.en);
        if (!(await holds(db, claim))) return 'lost';
        await db.updateTable('runs').set(failedAt(at, failure)).where('id', '=', claim.run).execute();
        await freeAll(db, claim.run);
        note({ by: workerOf(claim), what: 'run.fail', subject: claim.run, after: { state: 'failed', failure } });
        return 'recorded';
      }),

    release: (claim) =>
      scope.change(async ({ db }) => {
        if (!(await holds(db, claim))) return;
        await db
          .updateTable('runLeases')
          .set((row) => ({ worker: null, leaseUntil: '', attempts: row('attempts', '-', 1) }))
          .where(isOf(claim))
          .execute();
        await db
          .updateTable('runs')
          .set({ state: 'queued' })
          .where('id', '=', claim.run)
          .where((row) => row.not(row.exists(heldBySomebody(row))))
          .execute();
      }),

    cancel: (by, id) =>
      scope.change(async ({ db, at, note }) => {
        const { numUpdatedRows } = await db
          .updateTable('runs')
          .set({ state: 'cancelled', finishedAt: at })
          .where('id', '=', id)
          .where('state', 'in', ['queued', 'running'])
          .executeTakeFirst();
        if (numUpdatedRows === 1n) {
          await freeAll(db, id);
          note({ by, what: 'run.cancel', subject: id, after: { state: 'cancelled' } });
        }
        return runOf(db, await runRow(db, id));
      }),

    retry: (by, id) =>
      scope.change(async ({ db, note }) => {
        const { state } = await runRow(db, id);
        const { numUpdatedRows } = await db
          .updateTable('runs')
          .set({ state: 'queued', finishedAt: null, failureZh: null, failureEn: null })
          .where('id', '=', id)
          .where('state', 'in', ['failed', 'cancelled'])
          .executeTakeFirst();
        if (numUpdatedRows !== 1n) throw notToRetry();
        await db.updateTable('runLeases').set({ attempts: 0 }).where('run', '=', id).execute();
        note({ by, what: 'run.retry', subject: id, before: { state }, after: { state: 'queued' } });
        return runOf(db, await runRow(db, id));
      }),
  };
}

/** Of parts in their order those from one on, as far as none between them is wanting. */
export function withoutGap<Part extends { readonly part: number }>(parts: readonly Part[], from: number): Part[] {
  const gap = parts.findIndex(({ part }, place) => part !== from + place);
  return parts.slice(0, gap === -1 ? parts.length : gap);
}

function heldBySomebody(row: ExpressionBuilder<Tables, 'runs'>) {
  return row
    .selectFrom('runLeases')
    .select('part')
    .whereRef('runLeases.run', '=', 'runs.id')
    .where('worker', 'is not', null);
}

function wrongClaim(): Refusal {
  return new Refusal('invalid', {
    zh: '认领的不是这一步：先记录每个部分，再汇总结果',
    en: 'The claim is for another step: first each part is recorded, then they are put together',
  });
}

function wrongParts(): Refusal {
  return new Refusal('invalid', {
    zh: `部分的数目不对：应为 1 至 ${MOST_PARTS} 的整数`,
    en: `Wrong number of parts: it is a whole one from 1 to ${MOST_PARTS}`,
  });
}

function notToRetry(): Refusal {
  return new Refusal('wrong-state', {
    zh: '只有失败或已取消的运行可以重试',
    en: 'Only a run that failed or was cancelled can be tried again',
  });
}
