import type { IncomingMessage } from 'node:http';
import { ApiError, words } from '../errors.ts';
import type { Who } from '../routes/route.ts';
import type { Surroundings } from '../routes/surroundings.ts';
import type { Caller } from './caller.ts';
import { may } from './caller.ts';
import { isLoopbackHost, isOwnOrigin } from './origin.ts';
import { callerOf } from './sessions.ts';
import { isSame, pageToken } from './tokens.ts';

/** The header in which a page shows that it could read an answer of ours. */
const PAGE_TOKEN = 'x-page-token';

type Grounds = Pick<Surroundings, 'store' | 'mode' | 'now'>;

/**
 * Who sends a request; `active` where that shows that somebody is at work. Throws ApiError for what was sent to this machine by
 * another name.
 */
export async function knownCaller(
  request: IncomingMessage,
  { store, mode, now }: Grounds,
  active = true,
): Promise<Caller> {
  if (mode === 'shared') return callerOf(request, store, { now: now(), active });
  if (!isLoopbackHost(request)) throw new ApiError(403, 'forged', words.forged);
  return { kind: 'owner' };
}

/** Throws ApiError where a caller may not use a route. */
export function requireMay(caller: Caller, who: Who): void {
  if (who === 'open' || who === 'anyone') return;
  if (caller.kind === 'anonymous') throw new ApiError(401, 'unauthenticated', words.signIn);
  if (who !== 'signed-in' && !may(caller, who)) throw new ApiError(403, 'forbidden', words.mayNot);
}

/** Throws ApiError where a request that changes something may have been sent by a page of elsewhere. */
export function requireOwnPage(request: IncomingMessage, caller: Caller): void {
  if (!isOwnOrigin(request)) throw new ApiError(403, 'forged', words.forged);
  if (caller.kind !== 'user') return;
  const given = request.headers[PAGE_TOKEN];
  if (typeof given !== 'string' || !isSame(given, pageToken(caller.sessionToken)))
    throw new ApiError(403, 'forged', words.forged);
}

/** Who opened a connection, as of now; anonymous where it may not have it. Rejects where the store cannot tell. */
export async function liveCaller(request: IncomingMessage, grounds: Grounds): Promise<Caller> {
  try {
    return await knownCaller(request, grounds, false);
  } catch (error) {
    if (error instanceof ApiError) return { kind: 'anonymous' };
    throw error;
  }
}
