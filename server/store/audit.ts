import { newestFirst, pageOf } from './page.ts';
import type { AuditEntry } from './records.ts';
import type { Scope } from './scope.ts';
import type { AuditTrail } from './store.ts';
import type { AuditRow } from './tables.ts';
import { checkContent, checkWords } from './texts.ts';

/** The audit trail 审计记录. */
export function auditTrailOf(scope: Scope): AuditTrail {
  return {
    add: (by, { what, subject, before, after }) =>
      scope.change(({ note }) => {
        checkWords(what, subject);
        note({ by, what, subject, before: valueOf(before), after: valueOf(after) });
        return Promise.resolve();
      }),

    list: ({ subject, user }, page) =>
      scope.read(async (db) => {
        let query = db.selectFrom('audit').selectAll();
        if (subject !== undefined) query = query.where('subject', '=', subject);
        if (user !== undefined) query = query.where('userId', '=', user);
        const rows = await newestFirst(query, 'number', page).execute();
        return pageOf(rows, page, (row) => [row.number], entryOf);
      }),

    newest: () =>
      scope.read(async (db) => {
        const row = await db.selectFrom('audit').select('number').orderBy('number', 'desc').limit(1).executeTakeFirst();
        return row?.number ?? 0;
      }),

    since: (subject, number, limit) =>
      scope.read(async (db) => {
        const rows = await db
          .selectFrom('audit')
          .selectAll()
          .where('subject', '=', subject)
          .where('number', '>', number)
          .orderBy('number')
          .limit(limit)
          .execute();
        return rows.map(entryOf);
      }),
  };
}

function valueOf(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  checkContent(text);
  return JSON.parse(text);
}

function entryOf({ userId, ...row }: AuditRow): AuditEntry {
  return { ...row, user: userId };
}
