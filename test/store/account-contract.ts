import { expect, test } from 'vitest';
import type { Home } from './homes.ts';
import { planner, refusal } from './homes.ts';

const wang = { name: 'Wang', shownName: '王科长', role: 'administrator', passwordHash: 'hash-1' } as const;
const LATER = '2026-01-02T00:00:00.000Z';

export function accountContract(home: () => Promise<Home>): void {
  test('names are unique without regard to case and width', async () => {
    const { users } = await (await home()).open();
    const { id } = await users.create(planner, { ...wang, office: 'housing' });
    expect(await refusal(users.create(planner, { ...wang, name: 'wANG' }))).toBe('taken');
    expect(await refusal(users.create(planner, { ...wang, name: 'Ｗａｎｇ' }))).toBe('taken');
    expect(await users.named('WANG')).toMatchObject({ id, passwordHash: 'hash-1', office: 'housing', disabled: false });
    expect(await users.named('nobody')).toBeUndefined();
    expect(Object.keys(await users.get(id))).not.toContain('passwordHash');
    expect(await users.count()).toBe(1);
  });

  test('two who take one name at once: one gets it', async () => {
    const { users } = await (await home()).open();
    const done = await Promise.allSettled([1, 2, 3].map(() => users.create(planner, wang)));
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await users.count()).toBe(1);
  });

  test('the last administrator stays one', async () => {
    const { users, audit } = await (await home()).open();
    const first = await users.create(planner, wang);
    expect(await refusal(users.change(planner, first.id, { role: 'reader' }))).toBe('last-administrator');
    expect(await refusal(users.change(planner, first.id, { disabled: true }))).toBe('last-administrator');
    expect(await users.get(first.id)).toMatchObject({ role: 'administrator', disabled: false });
    await users.create(planner, { ...wang, name: 'Li' });
    expect(await users.change(planner, first.id, { role: 'liaison', office: 'tax' })).toMatchObject({ office: 'tax' });
    const { rows } = await audit.list({ subject: first.id }, { limit: 9 });
    expect(rows.map(({ what }) => what)).toEqual(['user.change', 'user.create']);
    expect(JSON.stringify(rows)).not.toContain('hash-1');
  });

  test('sessions end: by time, by hand, by password, with the account', async () => {
    let now = Date.UTC(2026, 0, 1);
    const store = await (await home()).open(() => now);
    const { sessions, users } = store;
    const { id } = await users.create(planner, { ...wang, role: 'planner' });
    const begin = (tokenHash: string): Promise<void> =>
      sessions.begin({ tokenHash, user: id, idleUntil: '2026-01-01T01:00:00.000Z', expiresAt: LATER });
    for (const token of ['a', 'b', 'c', 'd']) await begin(token);
    expect((await sessions.find('a'))?.user.id).toBe(id);
    await sessions.end('a');
    expect(await sessions.find('a')).toBeUndefined();
    await users.setPassword(planner, id, 'hash-2', 'b');
    expect([await sessions.find('c'), await sessions.find('d')]).toEqual([undefined, undefined]);
    await sessions.touch('b', '2026-01-03T00:00:00.000Z');
    now = Date.UTC(2026, 0, 1, 12);
    expect((await sessions.find('b'))?.session.idleUntil).toBe('2026-01-03T00:00:00.000Z');
    now = Date.UTC(2026, 0, 2);
    expect(await sessions.find('b')).toBeUndefined();
    await store.tidy();
    now = Date.UTC(2026, 0, 1);
    expect(await sessions.find('b')).toBeUndefined();
    await begin('e');
    await users.change(planner, id, { disabled: true });
    await users.change(planner, id, { disabled: false });
    expect(await sessions.find('e')).toBeUndefined();
  });

  test('failed attempts lock, success unlocks', async () => {
    const { users } = await (await home()).open(() => Date.UTC(2026, 0, 1));
    const { id } = await users.create(planner, wang);
    const lockFor = (failures: number): number => (failures < 3 ? 0 : 60_000);
    expect(await users.signInFailed(id, lockFor)).toMatchObject({ failures: 1, lockedUntil: null });
    await Promise.all([users.signInFailed(id, lockFor), users.signInFailed(id, lockFor)]);
    expect(await users.get(id)).toMatchObject({ failures: 3, lockedUntil: '2026-01-01T00:01:00.000Z' });
    await users.signInSucceeded(id);
    expect(await users.get(id)).toMatchObject({ failures: 0, lockedUntil: null });
  });

  test('the first administrator: once, and only while there is nobody', async () => {
    const { invitations, users } = await (await home()).open(() => Date.UTC(2026, 0, 1));
    const first = { purpose: 'first', role: 'administrator', expiresAt: LATER } as const;
    await invitations.create(planner, { ...first, tokenHash: 'old' });
    await invitations.create(planner, { ...first, tokenHash: 'new' });
    expect(await invitations.find('old')).toBeUndefined();
    const person = { name: 'Wang', shownName: '王', passwordHash: 'h' };
    const joined = await Promise.allSettled(
      [1, 2, 3].map((n) => invitations.redeem('new', { ...person, name: `W${n}` })),
    );
    expect(joined.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await users.count()).toBe(1);
    await invitations.create(planner, { ...first, tokenHash: 'third' });
    expect(await refusal(invitations.redeem('third', { ...person, name: 'X' }))).toBe('expired');
  });

  test('invitations: once, in time, with the role that they say', async () => {
    let now = Date.UTC(2026, 0, 1);
    const { invitations, users, sessions } = await (await home()).open(() => now);
    const join = { purpose: 'join', role: 'liaison', office: 'tax', expiresAt: LATER } as const;
    for (const tokenHash of ['a', 'b', 'c']) await invitations.create(planner, { ...join, tokenHash });
    const li = { name: 'Li', shownName: '李', passwordHash: 'h' };
    const user = await invitations.redeem('a', li);
    expect(user).toMatchObject({ role: 'liaison', office: 'tax' });
    expect(await refusal(invitations.redeem('a', { ...li, name: 'Zhao' }))).toBe('expired');
    expect(await refusal(invitations.redeem('b', li))).toBe('taken');
    expect(await invitations.find('b')).toBeDefined();
    await invitations.revoke(planner, 'b');
    expect(await refusal(invitations.redeem('b', { ...li, name: 'Zhao' }))).toBe('expired');
    const reset = { purpose: 'reset', role: 'liaison', user: user.id, tokenHash: 'r', expiresAt: LATER } as const;
    await invitations.create(planner, reset);
    await sessions.begin({ tokenHash: 's', user: user.id, idleUntil: LATER, expiresAt: LATER });
    expect(await refusal(invitations.redeem('r', { ...li, name: 'Qian' }))).toBe('expired');
    expect((await invitations.redeemReset('r', 'h-2')).id).toBe(user.id);
    expect((await users.named('li'))?.passwordHash).toBe('h-2');
    expect(await sessions.find('s')).toBeUndefined();
    expect((await invitations.list()).map(({ tokenHash }) => tokenHash)).toEqual(['c']);
    now = Date.UTC(2026, 0, 2);
    expect(await refusal(invitations.redeem('c', { ...li, name: 'Sun' }))).toBe('expired');
  });
}
