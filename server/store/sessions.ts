import type { Scope } from './scope.ts';
import type { Sessions } from './store.ts';
import { userOf } from './users.ts';

/** Who is signed in. */
export function sessionsOf(scope: Scope): Sessions {
  return {
    begin: ({ tokenHash, user, idleUntil, expiresAt }) =>
      scope.change(async ({ db, at }) => {
        await db
          .insertInto('sessions')
          .values({ tokenHash, userId: user, createdAt: at, idleUntil, expiresAt })
          .execute();
      }),

    find: (tokenHash) =>
      scope.read(async (db) => {
        const now = scope.moment();
        const session = await db
          .selectFrom('sessions')
          .selectAll()
          .where('tokenHash', '=', tokenHash)
          .where('idleUntil', '>', now)
          .where('expiresAt', '>', now)
          .executeTakeFirst();
        if (session === undefined) return undefined;
        const { userId, ...rest } = session;
        const row = await db
          .selectFrom('users')
          .selectAll()
          .where('id', '=', userId)
          .where('disabled', '=', 0)
          .executeTakeFirst();
        return row === undefined ? undefined : { session: { ...rest, user: userId }, user: userOf(row) };
      }),

    touch: (tokenHash, idleUntil) =>
      scope.change(async ({ db }) => {
        await db.updateTable('sessions').set({ idleUntil }).where('tokenHash', '=', tokenHash).execute();
      }),

    end: (tokenHash) =>
      scope.change(async ({ db }) => {
        await db.deleteFrom('sessions').where('tokenHash', '=', tokenHash).execute();
      }),

    endAllOf: (user, keptTokenHash = '') =>
      scope.change(async ({ db }) => {
        await db.deleteFrom('sessions').where('userId', '=', user).where('tokenHash', '!=', keptTokenHash).execute();
      }),
  };
}
