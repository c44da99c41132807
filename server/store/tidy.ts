import type { Scope } from './scope.ts';

const DAY = 24 * 3600 * 1000;

/** Removes what is past its time and of no further use to anybody. */
export function tidy(scope: Scope): Promise<void> {
  return scope.change(async ({ db, at }) => {
    const before = (days: number): string => new Date(Date.parse(at) - days * DAY).toISOString();
    await db.deleteFrom('sessions').where('expiresAt', '<=', at).execute();
    await db.deleteFrom('sessions').where('idleUntil', '<=', at).execute();
    await db.deleteFrom('answers').where('at', '<', before(1)).execute();
    await db.deleteFrom('invitations').where('expiresAt', '<', before(30)).execute();
  });
}
