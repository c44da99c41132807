import { createHash } from 'node:crypto';
import type { Request, Response } from 'express';
import { Router } from 'express';
import type { z } from 'zod';
import { findingsOfForm } from '../../engine/model/issues.ts';
import { byOf } from '../access/caller.ts';
import { knownCaller, requireMay, requireOwnPage } from '../access/guard.ts';
import { giveCookie, takeCookie } from '../access/sessions.ts';
import { jsonIn } from '../body.ts';
import { ApiError, errorOf, ToldOnce, words } from '../errors.ts';
import type { OnceKey, Store } from '../store/index.ts';
import type { Answer, Call, Route } from './route.ts';
import type { Surroundings } from './surroundings.ts';

/** The routes as Express serves them: first who asks, then what is asked, then the work. */
export function routerOf(routes: readonly Route[], surroundings: Surroundings): Router {
  const router = Router();
  for (const route of routes)
    router[route.method](route.path, async (request, response) => {
      const answer = await answered(route, request, surroundings);
      // Only now is it certain to be kept.
      if (answer.queued !== undefined) surroundings.announce?.(answer.queued);
      send(response, answer);
    });
  return router;
}

async function answered(route: Route, request: Request, surroundings: Surroundings): Promise<Answer> {
  const caller = route.who === 'open' ? ({ kind: 'anonymous' } as const) : await knownCaller(request, surroundings);
  requireMay(caller, route.who);
  if (route.method !== 'get') requireOwnPage(request, caller);
  const query = read(route.query, request.query, 'bad-query');
  const json = route.body === undefined ? undefined : await jsonIn(request, route.size ?? 'small');
  const call: Call<unknown, unknown> = {
    params: request.params as Record<string, string>,
    query,
    body: read(route.body, json, 'bad-request'),
    caller,
    by: byOf(caller, request.id as string),
    store: surroundings.store,
    revision: route.ifMatch === true ? revisionIn(request) : 0,
    request,
  };
  const work = (store: Store): Answer | Promise<Answer> => route.handle({ ...call, store } as Call<never, never>);
  const key = route.once === true ? keyIn(request) : undefined;
  if (key === undefined) return work(surroundings.store);
  const once = { key, user: call.by.user, fingerprint: fingerprintOf(request, json) };
  return answeredOnce(once, surroundings.store, work);
}

/** The answer to a request with a key: that of the work, or the one that was kept. What is told once is not kept. */
async function answeredOnce(
  once: OnceKey,
  store: Store,
  work: (store: Store) => Answer | Promise<Answer>,
): Promise<Answer> {
  let fresh: Answer | undefined;
  const { answer, isRepeated } = await store.once(once, async (inside) => {
    fresh = await work(inside);
    const { toldOnce } = fresh;
    return JSON.stringify(toldOnce === undefined ? fresh : { toldOnce });
  });
  if (!isRepeated && fresh !== undefined) return fresh;
  const kept = JSON.parse(answer) as Answer;
  if (kept.toldOnce !== undefined) throw new ToldOnce(kept.toldOnce);
  return kept;
}

function read(schema: z.ZodType | undefined, value: unknown, code: 'bad-query' | 'bad-request'): unknown {
  if (schema === undefined) return undefined;
  const result = schema.safeParse(value);
  if (!result.success) throw errorOf(400, code, findingsOfForm(result.error.issues, value));
  return result.data;
}

/** The revision in If-Match; ETags of documents are their revisions. */
function revisionIn(request: Request): number {
  const given = request.get('if-match');
  if (given === undefined) throw new ApiError(428, 'precondition-required', words.noRevision);
  const [, revision] = /^(?:W\/)?"(\d{1,9})"$/.exec(given) ?? [];
  if (revision === undefined) throw new ApiError(400, 'bad-request', words.noRevision);
  return Number(revision);
}

function keyIn(request: Request): string | undefined {
  const key = request.get('idempotency-key');
  if (key === undefined || /^[\x21-\x7e]{8,200}$/.test(key)) return key;
  throw new ApiError(400, 'bad-request', wrongKey);
}

function fingerprintOf(request: Request, json: unknown): string {
  return createHash('sha256')
    .update(`${request.method} ${request.path}\n${JSON.stringify(json)}`)
    .digest('hex');
}

function send(response: Response, { status = 200, body, text, file, revision, location, session }: Answer): void {
  response.status(status).setHeader('Cache-Control', 'private, no-cache');
  if (revision !== undefined) response.setHeader('ETag', `"${revision}"`);
  if (location !== undefined) response.location(location);
  if (file !== undefined) response.attachment(file);
  if (session === null) takeCookie(response);
  else if (session !== undefined) giveCookie(response, session);
  if (text !== undefined) response.type(text.type).send(text.text);
  else if (body === undefined) response.end();
  else response.json(body);
}

const wrongKey = {
  zh: 'Idempotency-Key 应为 8 至 200 个可见 ASCII 字符',
  en: 'An Idempotency-Key has 8 to 200 visible ASCII characters',
};
