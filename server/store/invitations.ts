import type { Kysely } from 'kysely';
import type { Invitation } from './records.ts';
import { Refusal } from './refusal.ts';
import type { Change, Scope } from './scope.ts';
import type { Invitations } from './store.ts';
import type { InvitationRow, Tables } from './tables.ts';
import { checkWords } from './texts.ts';
import { auditOf, countUsers, createUser, givePassword, userOf, userRow } from './users.ts';

/** Invitations: good once, and for a time. */
export function invitationsOf(scope: Scope): Invitations {
  return {
    create: (by, { tokenHash, purpose, role, office = null, user = null, expiresAt }) =>
      scope.change(async ({ db, at, note }) => {
        checkWords(office);
        if (user !== null) await userRow(db, user);
        if (purpose === 'first')
          await db.deleteFrom('invitations').where('purpose', '=', 'first').where('usedAt', 'is', null).execute();
        const row: InvitationRow = {
          ...{ tokenHash, purpose, role, office, userId: user, createdAt: at, createdBy: by.name },
          ...{ expiresAt, usedAt: null },
        };
        await db.insertInto('invitations').values(row).execute();
        // The hash of a token would let nobody in, yet it has no place in a trail that many read.
        note({ by, what: 'invitation.create', subject: user ?? '', after: { purpose, role, office, expiresAt } });
        return invitationOf(row);
      }),

    find: (tokenHash) =>
      scope.read(async (db) => {
        const row = await good(db, tokenHash, scope.moment());
        return row === undefined ? undefined : invitationOf(row);
      }),

    list: () =>
      scope.read(async (db) => {
        const rows = await db
          .selectFrom('invitations')
          .selectAll()
          .where('usedAt', 'is', null)
          .where('expiresAt', '>', scope.moment())
          .orderBy('createdAt')
          .orderBy('tokenHash')
          .execute();
        return rows.map(invitationOf);
      }),

    redeem: (tokenHash, { name, shownName, passwordHash }) =>
      scope.change(async (change) => {
        const { role, office, purpose } = await used(change, tokenHash, ['first', 'join']);
        const user = await createUser(change, {
          ...{ name, shownName, role, passwordHash },
          ...(office === null ? {} : { office }),
        });
        const by = { user: user.id, name: user.shownName };
        change.note({ by, what: 'user.join', subject: user.id, after: { purpose, ...auditOf(user) } });
        return user;
      }),

    redeemReset: (tokenHash, passwordHash) =>
      scope.change(async (change) => {
        const { userId } = await used(change, tokenHash, ['reset']);
        if (userId === null) throw expired();
        await givePassword(change, userId, passwordHash);
        const user = userOf(await userRow(change.db, userId));
        change.note({ by: { user: user.id, name: user.shownName }, what: 'user.password', subject: user.id });
        return user;
      }),

    revoke: (by, tokenHash) =>
      scope.change(async ({ db, note }) => {
        const row = await db
          .selectFrom('invitations')
          .selectAll()
          .where('tokenHash', '=', tokenHash)
          .executeTakeFirst();
        if (row?.usedAt !== null) return;
        await db.deleteFrom('invitations').where('tokenHash', '=', tokenHash).execute();
        const { purpose, role, office } = row;
        note({ by, what: 'invitation.revoke', subject: row.userId ?? '', before: { purpose, role, office } });
      }),
  };
}

/** Marks an invitation as used, so that of two who come at once one is turned away. Throws Refusal `expired`. */
async function used(
  { db, at }: Change,
  tokenHash: string,
  purposes: readonly Invitation['purpose'][],
): Promise<InvitationRow> {
  const row = await good(db, tokenHash, at);
  if (row === undefined || !purposes.includes(row.purpose)) throw expired();
  const { numUpdatedRows } = await db
    .updateTable('invitations')
    .set({ usedAt: at })
    .where('tokenHash', '=', tokenHash)
    .where('usedAt', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw expired();
  return row;
}

async function good(db: Kysely<Tables>, tokenHash: string, now: string): Promise<InvitationRow | undefined> {
  const row = await db
    .selectFrom('invitations')
    .selectAll()
    .where('tokenHash', '=', tokenHash)
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', now)
    .executeTakeFirst();
  if (row?.purpose === 'first' && (await countUsers(db)) > 0) return undefined;
  return row;
}

function invitationOf({ userId, ...row }: InvitationRow): Invitation {
  return { ...row, user: userId };
}

function expired(): Refusal {
  return new Refusal('expired', {
    zh: '这个链接已经用过、已撤销或已过期，请向管理员要一个新的',
    en: 'This link was used, revoked, or is too old; ask the administrator for a new one',
  });
}
