import { z } from 'zod';
import type { Caller } from '../access/caller.ts';
import { permissionsOf } from '../access/caller.ts';
import { findingsOfPassword, hashPassword, LONGEST } from '../access/passwords.ts';
import { permissions } from '../access/permissions.ts';
import { beginSession } from '../access/sessions.ts';
import { SignIn } from '../access/sign-in.ts';
import { pageToken, tokenHash } from '../access/tokens.ts';
import { ApiError, errorOf } from '../errors.ts';
import type { SessionAnswer, ShownUser } from '../messages.ts';
import type { Store, User } from '../store/index.ts';
import type { Answer, Route } from './route.ts';
import { route } from './route.ts';
import { role } from './stored-answers.ts';
import type { Surroundings } from './surroundings.ts';

const tag = 'account';
export const passwordIn = z.string().min(1).max(LONGEST);
export const nameIn = z.string().trim().min(1).max(60);

export const sessionSchema = z
  .object({
    mode: z.enum(['single', 'shared']),
    user: z
      .object({ id: z.string(), name: z.string(), shownName: z.string(), role, office: z.string().nullable() })
      .nullable(),
    permissions: z.array(z.enum(permissions)),
    pageToken: z
      .string()
      .nullable()
      .meta({ description: '改动时写入 X-Page-Token to be sent as X-Page-Token with whatever changes something' }),
  })
  .meta({ id: 'Session' }) satisfies z.ZodType<SessionAnswer>;

/** `/session`: who one is, signing in and out, the own password. */
export function accountRoutes({ store: base, mode, now }: Surroundings): Route[] {
  const signIn = new SignIn(base, now);
  return [
    route(
      {
        method: 'get',
        path: '/api/v1/session',
        who: 'anyone',
        tag,
        title: { zh: '当前用户和权限', en: 'Who one is, and what one may do' },
        gives: { schema: sessionSchema },
      },
      ({ caller }) => ({ body: sessionOf(caller, mode) }),
    ),
    route(
      {
        method: 'post',
        path: '/api/v1/session',
        who: 'open',
        tag,
        title: { zh: '登录', en: 'Signs in' },
        body: z.strictObject({ name: nameIn, password: passwordIn }),
        gives: { schema: sessionSchema },
      },
      async ({ body, by, store }) => {
        requireShared(mode);
        const user = await signIn.userOf(body.name, body.password);
        const signedIn = { ...by, user: user.id, name: user.shownName };
        await store.audit.add(signedIn, { what: 'session.begin', subject: user.id });
        return begun(store, user, now());
      },
    ),
    route(
      {
        method: 'delete',
        path: '/api/v1/session',
        who: 'signed-in',
        tag,
        title: { zh: '退出', en: 'Signs out' },
        gives: { status: 204 },
      },
      async ({ caller, by, store }) => {
        if (caller.kind === 'user') {
          await store.sessions.end(caller.tokenHash);
          await store.audit.add(by, { what: 'session.end', subject: caller.user.id });
        }
        return { status: 204, session: null };
      },
    ),
    route(
      {
        method: 'put',
        path: '/api/v1/session/password',
        who: 'signed-in',
        tag,
        title: { zh: '修改密码；其他登录随即失效', en: 'Changes the password and ends all other sessions' },
        body: z.strictObject({ current: passwordIn, password: passwordIn }),
        gives: { status: 204 },
      },
      async ({ body, caller, by, store }) => {
        if (caller.kind !== 'user') throw new ApiError(409, 'wrong-state', noAccounts);
        const { user } = caller;
        await signIn.userOf(user.name, body.current);
        requireStrong(body.password, [user.name, user.shownName]);
        await store.users.setPassword(by, user.id, await hashPassword(body.password), caller.tokenHash);
        return { status: 204 };
      },
    ),
  ];
}

/** Begins a session, and answers with who is signed in. */
export async function begun(store: Store, user: User, now: number): Promise<Answer> {
  const sessionToken = await beginSession(store, user, now);
  const caller: Caller = { kind: 'user', user, sessionToken, tokenHash: tokenHash(sessionToken) };
  return { session: sessionToken, body: sessionOf(caller, 'shared') };
}

function sessionOf(caller: Caller, mode: SessionAnswer['mode']): SessionAnswer {
  const isUser = caller.kind === 'user';
  return {
    mode,
    user: isUser ? shownUser(caller.user) : null,
    permissions: permissionsOf(caller),
    pageToken: isUser ? pageToken(caller.sessionToken) : null,
  };
}

function shownUser({ id, name, shownName, role, office }: User): ShownUser {
  return { id, name, shownName, role, office };
}

/** Throws ApiError 422 for a password that is too weak. */
export function requireStrong(password: string, names: readonly string[]): void {
  const findings = findingsOfPassword(password, names);
  if (findings.length > 0) throw errorOf(422, 'weak-password', findings);
}

/** Throws ApiError where there are no accounts, in single-user mode. */
export function requireShared(mode: SessionAnswer['mode']): void {
  if (mode === 'single') throw new ApiError(409, 'wrong-state', noAccounts);
}

const noAccounts = {
  zh: '单机模式没有账号；以 --shared 启动后多人使用',
  en: 'Single-user mode has no accounts; start with --shared for several people',
};
