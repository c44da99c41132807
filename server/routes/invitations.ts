import { z } from 'zod';
import { idSchema } from '../../engine/model/index.ts';
import { ApiError } from '../errors.ts';
import { hashPassword } from '../access/passwords.ts';
import { newToken, tokenHash } from '../access/tokens.ts';
import type { InvitationAnswer } from '../messages.ts';
import type { Invitation, Role, Store, User } from '../store/index.ts';
import { begun, nameIn, passwordIn, requireShared, requireStrong, sessionSchema } from './account.ts';
import { moment } from './answers.ts';
import type { Answer, Route } from './route.ts';
import { route } from './route.ts';
import { invitation, role } from './stored-answers.ts';
import type { Surroundings } from './surroundings.ts';

const tag = 'people';
const ROOT = '/api/v1/invitations';
const DAY = 86_400_000;
/** Invitations that may be open at the same time. */
const MOST = 200;

const tokenIn = z.string().min(1).max(100);
const looked = z.object({
  purpose: z.enum(['first', 'join', 'reset']),
  role,
  office: z.string().nullable(),
  expiresAt: moment,
  name: z.string().nullable(),
}) satisfies z.ZodType<InvitationAnswer>;
/** The answer to whoever invites: the token, which is told once. */
export const invited = z.object({ token: z.string(), invitation });

/** `/invitations`: one-time links by which people get an account or a new password. */
export function invitationRoutes({ mode, now }: Surroundings): Route[] {
  return [
    route(
      {
        method: 'get',
        path: ROOT,
        who: 'people.manage',
        tag,
        title: { zh: '有效的邀请', en: 'The invitations that are still good' },
        gives: { schema: z.array(invitation) },
      },
      async ({ store }) => ({ body: await store.invitations.list() }),
    ),
    route(
      {
        method: 'post',
        path: ROOT,
        who: 'people.manage',
        tag,
        title: {
          zh: '邀请一个人；口令只在此处给出一次',
          en: 'Invites somebody; the token is told here and never again',
        },
        body: z.strictObject({ role, office: idSchema.optional(), days: z.number().int().min(1).max(30).default(7) }),
        once: true,
        gives: { status: 201, schema: invited },
      },
      async ({ body, by, store }) => {
        requireShared(mode);
        requireOffice(body.role, body.office);
        if ((await store.invitations.list()).length >= MOST) throw new ApiError(409, 'wrong-state', tooMany);
        const token = newToken();
        const made = await store.invitations.create(by, {
          tokenHash: tokenHash(token),
          purpose: 'join',
          role: body.role,
          expiresAt: new Date(now() + body.days * DAY).toISOString(),
          ...(body.office === undefined ? {} : { office: body.office }),
        });
        return invitedBy(token, made);
      },
    ),
    route(
      {
        method: 'delete',
        path: `${ROOT}/:invitation`,
        who: 'people.manage',
        tag,
        title: { zh: '撤销邀请', en: 'Ends an invitation' },
        gives: { status: 204 },
      },
      async ({ params, by, store }) => {
        const open = await store.invitations.list();
        if (!open.some((one) => one.tokenHash === params['invitation']))
          throw new ApiError(404, 'not-found', noInvitation);
        await store.invitations.revoke(by, params['invitation']!);
        return { status: 204 };
      },
    ),
    route(
      {
        method: 'post',
        path: `${ROOT}/look`,
        who: 'open',
        tag,
        title: { zh: '看一份邀请', en: 'What an invitation is for' },
        body: z.strictObject({ token: tokenIn }),
        gives: { schema: looked },
      },
      async ({ body, store }) => {
        const { purpose, role, office, expiresAt, user } = await found(store, body.token);
        const name = user === null ? null : (await store.users.get(user)).name;
        return { body: { purpose, role, office, expiresAt, name } satisfies InvitationAnswer };
      },
    ),
    route(
      {
        method: 'post',
        path: `${ROOT}/redeem`,
        who: 'open',
        tag,
        title: { zh: '接受邀请：建立账号或重设密码，并登录', en: 'Takes up an invitation, and signs in' },
        body: z.strictObject({
          token: tokenIn,
          password: passwordIn,
          name: nameIn.optional().meta({ description: '新账号须给出 for new accounts' }),
          shownName: nameIn.optional(),
        }),
        gives: { schema: sessionSchema },
      },
      async ({ body, store }) => {
        requireShared(mode);
        const user = await redeemed(store, await found(store, body.token), body);
        return begun(store, user, now());
      },
    ),
  ];
}

/** The answer to whoever invites or resets: the token is told once. */
export function invitedBy(token: string, invitation: Invitation): Answer {
  const { tokenHash: id, createdAt: at } = invitation;
  return { status: 201, body: { token, invitation }, toldOnce: { id, at } };
}

interface Redemption {
  readonly password: string;
  readonly name?: string | undefined;
  readonly shownName?: string | undefined;
}

async function redeemed(
  store: Store,
  { purpose, tokenHash: hash, user }: Invitation,
  given: Redemption,
): Promise<User> {
  if (purpose === 'reset') {
    const { name, shownName } = await store.users.get(user ?? '');
    requireStrong(given.password, [name, shownName]);
    return store.invitations.redeemReset(hash, await hashPassword(given.password));
  }
  const { name, shownName = name } = given;
  if (name === undefined || shownName === undefined) throw new ApiError(422, 'bad-request', noName);
  requireStrong(given.password, [name, shownName]);
  return store.invitations.redeem(hash, { name, shownName, passwordHash: await hashPassword(given.password) });
}

async function found(store: Store, token: string): Promise<Invitation> {
  const invitation = await store.invitations.find(tokenHash(token));
  if (invitation === undefined) throw new ApiError(410, 'expired', expired);
  return invitation;
}

/** Throws ApiError 422 for a liaison without an office. */
export function requireOffice(role: Role, office: string | null | undefined): void {
  if (role === 'liaison' && (office ?? null) === null) throw new ApiError(422, 'bad-request', noOffice);
}

const noOffice = { zh: '部门联络员须写明所属部门（office）', en: 'A liaison needs an office' };
const noName = { zh: '请给出用户名', en: 'Give a name to sign in with' };
const noInvitation = { zh: '没有这份邀请', en: 'There is no such invitation' };
const tooMany = {
  zh: `有效邀请至多 ${MOST} 份，请先撤销一些`,
  en: `At most ${MOST} invitations can be open; end some first`,
};
const expired = {
  zh: '邀请无效、已用过或已到期，请管理员再发一份',
  en: 'The invitation is wrong, used or expired; ask an administrator for another one',
};
