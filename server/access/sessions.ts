import type { IncomingMessage } from 'node:http';
import type { CookieOptions, Response } from 'express';
import type { Store, User } from '../store/index.ts';
import type { Caller } from './caller.ts';
import { newToken, tokenHash } from './tokens.ts';

const COOKIE = 'binglian-session';
const inCookies = /(?:^|;\s*)binglian-session=([\w-]{43})(?:;|$)/;
/** A session ends after so much time without a request, and after so much time in any case. */
const IDLE = 2 * 3_600_000;
const ABSOLUTE = 12 * 3_600_000;
/** A session that was moved on so recently is not moved on again: reading costs no writing. */
const TOUCHED = 60_000;

const later = (now: number, span: number): string => new Date(now + span).toISOString();

/** Who sends a request, known by the cookie of the session alone. `active`: this moves the session on. */
export async function callerOf(
  request: IncomingMessage,
  store: Store,
  { now, active }: { now: number; active: boolean },
): Promise<Caller> {
  const sessionToken = inCookies.exec(request.headers.cookie ?? '')?.[1];
  if (sessionToken === undefined) return { kind: 'anonymous' };
  const hash = tokenHash(sessionToken);
  const found = await store.sessions.find(hash);
  if (found === undefined) return { kind: 'anonymous' };
  const { session, user } = found;
  if (active && Date.parse(session.idleUntil) - now < IDLE - TOUCHED)
    await store.sessions.touch(hash, later(now, IDLE));
  return { kind: 'user', user, sessionToken, tokenHash: hash };
}

/** Begins a session of a user and gives its token, which is known to the browser alone. */
export async function beginSession(store: Store, user: User, now: number): Promise<string> {
  const token = newToken();
  const expiresAt = later(now, ABSOLUTE);
  await store.sessions.begin({ tokenHash: tokenHash(token), user: user.id, idleUntil: later(now, IDLE), expiresAt });
  return token;
}

/** Offices use plain http on their own network, so that the cookie is for https only where the request came by it. */
function cookieOptions(secure: boolean): CookieOptions {
  return { httpOnly: true, sameSite: 'strict', path: '/', secure };
}

/** Hands the token to the browser; it keeps it until it is closed. */
export function giveCookie(response: Response, token: string): void {
  response.cookie(COOKIE, token, cookieOptions(response.req.secure));
}

export function takeCookie(response: Response): void {
  response.clearCookie(COOKIE, cookieOptions(response.req.secure));
}
