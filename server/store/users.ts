import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import { isDuplicate } from './failures.ts';
import { missing } from './missing.ts';
import { pageOf, placeAfter, toRead } from './page.ts';
import type { User, UserWithPassword } from './records.ts';
import { Refusal } from './refusal.ts';
import type { Change, Scope } from './scope.ts';
import type { NewUser, Users } from './store.ts';
import type { Tables, UserRow } from './tables.ts';
import { checkWords } from './texts.ts';

/** Accounts. */
export function usersOf(scope: Scope): Users {
  return {
    create: (by, user) =>
      scope.change(async (change) => {
        const created = await createUser(change, user);
        change.note({ by, what: 'user.create', subject: created.id, after: auditOf(created) });
        return created;
      }),

    get: (id) => scope.read(async (db) => userOf(await userRow(db, id))),

    named: (name) =>
      scope.read(async (db) => {
        const row = await db.selectFrom('users').selectAll().where('nameKey', '=', keyOf(name)).executeTakeFirst();
        return row === undefined
          ? undefined
          : ({ ...userOf(row), passwordHash: row.passwordHash } satisfies UserWithPassword);
      }),

    list: (page) =>
      scope.read(async (db) => {
        const after = placeAfter(page);
        let query = db.selectFrom('users').selectAll();
        if (after !== undefined)
          query = query.where((row) =>
            row.or([row('nameKey', '>', after.at), row.and([row('nameKey', '=', after.at), row('id', '>', after.id)])]),
          );
        const rows = await query.orderBy('nameKey').orderBy('id').limit(toRead(page)).execute();
        return pageOf(rows, page, (row) => [row.nameKey, row.id], userOf);
      }),

    count: () => scope.read(countUsers),

    change: (by, id, { shownName, role, office, disabled }) =>
      scope.change(async ({ db, note }) => {
        checkWords(shownName, office);
        const before = userOf(await userRow(db, id));
        const set: Partial<UserRow> = {
          ...(shownName === undefined ? {} : { shownName }),
          ...(role === undefined ? {} : { role }),
          ...(office === undefined ? {} : { office }),
          ...(disabled === undefined ? {} : { disabled: disabled ? 1 : 0 }),
        };
        if (Object.keys(set).length === 0) return before;
        await db.updateTable('users').set(set).where('id', '=', id).execute();
        if (disabled === true) await db.deleteFrom('sessions').where('userId', '=', id).execute();
        if (before.role === 'administrator') await mustLeaveOne(db);
        const after = userOf(await userRow(db, id));
        note({ by, what: 'user.change', subject: id, before: auditOf(before), after: auditOf(after) });
        return after;
      }),

    setPassword: (by, id, passwordHash, keptTokenHash) =>
      scope.change(async (change) => {
        await userRow(change.db, id);
        await givePassword(change, id, passwordHash, keptTokenHash);
        change.note({ by, what: 'user.password', subject: id });
      }),

    signInFailed: (id, lockFor) =>
      scope.change(async ({ db, at }) => {
        await db
          .updateTable('users')
          .set((row) => ({ failures: row('failures', '+', 1) }))
          .where('id', '=', id)
          .execute();
        const { failures } = await userRow(db, id);
        const length = lockFor(failures);
        if (length > 0) {
          const lockedUntil = new Date(Date.parse(at) + length).toISOString();
          await db.updateTable('users').set({ lockedUntil }).where('id', '=', id).execute();
        }
        return userOf(await userRow(db, id));
      }),

    signInSucceeded: (id) =>
      scope.change(async ({ db }) => {
        await db.updateTable('users').set({ failures: 0, lockedUntil: null }).where('id', '=', id).execute();
      }),
  };
}

/** Writes a new user. Throws Refusal `taken`. */
export async function createUser({ db, at }: Change, user: NewUser): Promise<User> {
  const { name, shownName, role, office = null, passwordHash } = user;
  checkWords(name, shownName, office);
  const row: UserRow = {
    ...{ id: randomUUID(), name, nameKey: keyOf(name), shownName, role, office, passwordHash },
    ...{ disabled: 0, failures: 0, lockedUntil: null, passwordChangedAt: at, createdAt: at },
  };
  try {
    await db.insertInto('users').values(row).execute();
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    throw new Refusal('taken', { zh: `用户名“${name}”已有人使用`, en: `The name “${name}” is taken` });
  }
  return userOf(row);
}

/** Sets a password: ends any lock, and all sessions but the one kept. */
export async function givePassword({ db, at }: Change, id: string, passwordHash: string, kept = ''): Promise<void> {
  await db
    .updateTable('users')
    .set({ passwordHash, passwordChangedAt: at, failures: 0, lockedUntil: null })
    .where('id', '=', id)
    .execute();
  await db.deleteFrom('sessions').where('userId', '=', id).where('tokenHash', '!=', kept).execute();
}

export async function countUsers(db: Kysely<Tables>): Promise<number> {
  const { count } = await db
    .selectFrom('users')
    .select(({ fn }) => fn.countAll().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** The row of a user. Throws Refusal `missing`. */
export async function userRow(db: Kysely<Tables>, id: string): Promise<UserRow> {
  const row = await db.selectFrom('users').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw missing('用户', 'user');
  return row;
}

/** A row as its callers see it. */
export function userOf({ nameKey: _, passwordHash: _hash, disabled, ...row }: UserRow): User {
  return { ...row, disabled: disabled === 1 };
}

/** What the audit trail says of a user. */
export function auditOf({ name, shownName, role, office, disabled }: User): object {
  return { name, shownName, role, office, disabled };
}

function keyOf(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}

async function mustLeaveOne(db: Kysely<Tables>): Promise<void> {
  const left = await db
    .selectFrom('users')
    .select('id')
    .where('role', '=', 'administrator')
    .where('disabled', '=', 0)
    .limit(1)
    .executeTakeFirst();
  if (left !== undefined) return;
  throw new Refusal('last-administrator', {
    zh: '这是最后一位管理员：先另设一位管理员',
    en: 'This is the last administrator: make another one first',
  });
}
