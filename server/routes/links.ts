import { z } from 'zod';
import { ApiError } from '../errors.ts';
import { newToken, tokenHash } from '../access/tokens.ts';
import { draftFor } from '../documents/sight.ts';
import type { Route } from './route.ts';
import { route } from './route.ts';
import { document, link } from './stored-answers.ts';
import { shownAsItStands } from './stored.ts';
import type { Surroundings } from './surroundings.ts';

const ONE = '/api/v1/documents/:id';
const tag = 'documents';
const DAY = 86_400_000;
/** Links of one document that may be open at the same time. */
const MOST = 50;

/** Links to unpublished work: whoever has one still has to sign in, and it expires. */
export function linkRoutes({ now }: Surroundings): Route[] {
  return [
    route(
      {
        method: 'get',
        path: `${ONE}/links`,
        who: 'links.write',
        tag,
        title: { zh: '内部链接', en: 'The links to a document' },
        gives: { schema: z.array(link) },
      },
      async ({ params, caller, store }) => {
        const { id } = await draftFor(caller, store, params['id']!);
        return { body: await store.links.of(id) };
      },
    ),
    route(
      {
        method: 'post',
        path: `${ONE}/links`,
        who: 'links.write',
        tag,
        title: {
          zh: '新建内部链接：须登录才能打开，到期失效；口令只在此处给出一次',
          en: 'A new link: it needs a login and expires; its token is told here and never again',
        },
        body: z.strictObject({ days: z.number().int().min(1).max(90) }),
        once: true,
        gives: { status: 201, schema: z.object({ token: z.string(), link }) },
      },
      async ({ params, body, caller, by, store }) => {
        const { id } = await draftFor(caller, store, params['id']!);
        const at = now();
        const open = (await store.links.of(id)).filter(
          ({ revokedAt, expiresAt }) => revokedAt === null && Date.parse(expiresAt) > at,
        );
        if (open.length >= MOST) throw new ApiError(409, 'wrong-state', tooMany);
        const token = newToken();
        const made = await store.links.create(by, {
          tokenHash: tokenHash(token),
          document: id,
          expiresAt: new Date(at + body.days * DAY).toISOString(),
        });
        const toldOnce = { id: made.tokenHash, at: made.createdAt };
        return { status: 201, body: { token, link: made }, toldOnce };
      },
    ),
    route(
      {
        method: 'delete',
        path: `${ONE}/links/:link`,
        who: 'links.write',
        tag,
        title: { zh: '撤销内部链接', en: 'Ends a link' },
        gives: { status: 204 },
      },
      async ({ params, caller, by, store }) => {
        const { id } = await draftFor(caller, store, params['id']!);
        const links = await store.links.of(id);
        if (!links.some((one) => one.tokenHash === params['link'])) throw new ApiError(404, 'not-found', noLink);
        await store.links.revoke(by, params['link']!);
        return { status: 204 };
      },
    ),
    route(
      {
        method: 'post',
        path: '/api/v1/links/open',
        who: 'documents.read',
        tag,
        title: { zh: '凭内部链接打开文档', en: 'The document that a link leads to' },
        body: z.strictObject({ token: z.string().min(1).max(100) }),
        gives: { schema: document },
      },
      async ({ body, caller, store }) => {
        const found = await store.links.find(tokenHash(body.token));
        if (found === undefined) throw new ApiError(410, 'expired', expired);
        return { body: shownAsItStands(await store.documents.get(found.document), caller) };
      },
    ),
  ];
}

const tooMany = {
  zh: `有效链接至多 ${MOST} 个，请先撤销一些`,
  en: `At most ${MOST} links can be open; end some first`,
};
const noLink = { zh: '没有这个链接', en: 'There is no such link' };
const expired = {
  zh: '链接无效或已到期，请向分享的人再要一个',
  en: 'The link is wrong or has expired; ask whoever shared it for another one',
};
