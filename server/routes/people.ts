import { z } from 'zod';
import { idSchema } from '../../engine/model/index.ts';
import { newToken, tokenHash } from '../access/tokens.ts';
import { nameIn } from './account.ts';
import { pageIn, pageOf, pageQuery } from './answers.ts';
import { invited, invitedBy, requireOffice } from './invitations.ts';
import type { Route } from './route.ts';
import { route } from './route.ts';
import { auditEntry, role, user } from './stored-answers.ts';
import type { Surroundings } from './surroundings.ts';

const tag = 'people';
const ROOT = '/api/v1/users';
const RESET_DAYS = 2;

/** `/users` and `/audit`: what an administrator looks after. Users come by invitation. */
export function peopleRoutes({ now }: Surroundings): Route[] {
  return [
    route(
      {
        method: 'get',
        path: ROOT,
        who: 'people.manage',
        tag,
        title: { zh: '用户', en: 'The users' },
        query: pageQuery,
        gives: { schema: pageOf(user) },
      },
      async ({ query, store }) => ({ body: await store.users.list(pageIn(query)) }),
    ),
    route(
      {
        method: 'get',
        path: `${ROOT}/:user`,
        who: 'people.manage',
        tag,
        title: { zh: '一个用户', en: 'One user' },
        gives: { schema: user },
      },
      async ({ params, store }) => ({ body: await store.users.get(params['user']!) }),
    ),
    route(
      {
        method: 'patch',
        path: `${ROOT}/:user`,
        who: 'people.manage',
        tag,
        title: { zh: '改姓名、角色、部门，停用或启用', en: 'Changes shown name, role and office; disables or enables' },
        body: z.strictObject({
          shownName: nameIn.optional(),
          role: role.optional(),
          office: idSchema.nullable().optional(),
          disabled: z.boolean().optional(),
        }),
        gives: { schema: user },
      },
      async ({ params, body, by, store }) => {
        const before = await store.users.get(params['user']!);
        const { shownName, role = before.role, office = before.office, disabled } = body;
        requireOffice(role, office);
        const changed = await store.users.change(by, before.id, {
          role,
          office,
          ...(shownName === undefined ? {} : { shownName }),
          ...(disabled === undefined ? {} : { disabled }),
        });
        return { body: changed };
      },
    ),
    route(
      {
        method: 'post',
        path: `${ROOT}/:user/reset`,
        who: 'people.manage',
        tag,
        title: { zh: '重置密码：一次性链接', en: 'A one-time link by which a user sets a new password' },
        once: true,
        gives: { status: 201, schema: invited },
      },
      async ({ params, by, store }) => {
        const { id, role } = await store.users.get(params['user']!);
        const token = newToken();
        const expiresAt = new Date(now() + RESET_DAYS * 86_400_000).toISOString();
        const made = { tokenHash: tokenHash(token), purpose: 'reset', role, user: id, expiresAt } as const;
        return invitedBy(token, await store.invitations.create(by, made));
      },
    ),
    route(
      {
        method: 'get',
        path: '/api/v1/audit',
        who: 'audit.read',
        tag,
        title: { zh: '操作记录：谁、何时、改前、改后', en: 'The audit trail: who, when, before, after' },
        query: pageQuery.extend({ subject: z.string().max(200).optional(), user: z.string().max(80).optional() }),
        gives: { schema: pageOf(auditEntry) },
      },
      async ({ query, store }) => {
        const { subject, user } = query;
        const filter = { ...(subject === undefined ? {} : { subject }), ...(user === undefined ? {} : { user }) };
        return { body: await store.audit.list(filter, pageIn(query)) };
      },
    ),
  ];
}
