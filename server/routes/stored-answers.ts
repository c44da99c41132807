import { z } from 'zod';
import { idSchema, textSchema } from '../../engine/model/index.ts';
import type {
  AuditEntry,
  Comment,
  Confirmation,
  DocumentHead,
  Invitation,
  Link,
  Move,
  Revision,
  User,
  Version,
} from '../store/index.ts';
import { roles } from '../access/permissions.ts';
import { finding, moment } from './answers.ts';

// What the store's records look like in answers.

export const kinds = z.enum(['process', 'reform', 'scenario', 'city', 'calendar', 'layout']);
export const states = z
  .enum(['draft', 'consultation', 'legality', 'published'])
  .meta({ description: '草稿、征求意见、合法性审核、发布' });
export const role = z.enum(roles);

const text = z.string();
const count = z.number().int();

const headFields = {
  id: text,
  kind: kinds,
  title: textSchema,
  about: text.nullable(),
  office: text.nullable(),
  origin: text.nullable(),
  owner: text.nullable(),
  state: states,
  revision: count,
  hash: text,
  version: count,
  archived: z.boolean(),
  createdAt: moment,
  updatedAt: moment,
  updatedBy: text,
};

export const documentHead = z.object(headFields).meta({ id: 'DocumentHead' }) satisfies z.ZodType<DocumentHead>;

export const document = z
  .object({
    ...headFields,
    content: z.unknown(),
    isDraft: z.boolean(),
    moves: z.array(states).meta({ description: '请求人可转入的状态 the states to which whoever asks may bring it' }),
  })
  .meta({ id: 'Document', description: '内部资料：未发布时仅供内部使用 internal while it is not published' });

export const saved = z
  .object({ document, findings: z.array(finding) })
  .meta({ id: 'Saved', description: '保存结果；findings 列出隐去的个人信息 what was masked' });

const revisionFields = {
  document: text,
  revision: count,
  title: textSchema,
  state: states,
  hash: text,
  at: moment,
  by: text,
};
export const revision = z.object(revisionFields).meta({ id: 'Revision' }) satisfies z.ZodType<Revision>;

const versionFields = {
  document: text,
  version: count,
  revision: count,
  title: textSchema,
  hash: text,
  note: text,
  at: moment,
  by: text,
};
export const version = z.object(versionFields).meta({ id: 'Version' }) satisfies z.ZodType<Version>;
export const versionWithContent = z.object({ ...versionFields, content: z.unknown() });
export const revisionWithContent = z.object({ ...revisionFields, content: z.unknown() });

export const move = z
  .object({ document: text, revision: count, from: states, to: states, note: text, at: moment, by: text })
  .meta({
    id: 'Move',
    description: '退回或推进的一步，附理由 one step on or back, with the reason',
  }) satisfies z.ZodType<Move>;

export const comment = z
  .object({
    id: text,
    document: text,
    revision: count,
    place: text,
    text,
    author: text.nullable(),
    authorName: text,
    createdAt: moment,
    adoption: z.enum(['open', 'adopted', 'partly', 'declined']).meta({ description: '意见采纳情况' }),
    answer: text,
    answeredBy: text.nullable(),
    answeredAt: moment.nullable(),
    answers: count.meta({ description: '答复的次数，答复时写入 If-Match; said in If-Match when it is answered' }),
  })
  .meta({ id: 'Comment' }) satisfies z.ZodType<Comment>;

export const subject = z.enum(['basis', 'legality', 'fair-competition', 'public-comment']);
export const verdict = z.enum(['confirmed', 'refused']);

export const confirmation = z
  .object({
    id: text,
    document: text,
    revision: count,
    subject,
    place: text,
    verdict,
    note: text,
    by: text.nullable(),
    byName: text,
    at: moment,
  })
  .meta({ id: 'Confirmation' }) satisfies z.ZodType<Confirmation>;

export const user = z
  .object({
    id: text,
    name: text,
    shownName: text,
    role,
    office: idSchema.nullable(),
    disabled: z.boolean(),
    failures: count,
    lockedUntil: moment.nullable(),
    passwordChangedAt: moment,
    createdAt: moment,
  })
  .meta({ id: 'User' }) satisfies z.ZodType<User>;

export const invitation = z
  .object({
    tokenHash: text,
    purpose: z.enum(['first', 'join', 'reset']),
    role,
    office: text.nullable(),
    user: text.nullable(),
    createdAt: moment,
    createdBy: text,
    expiresAt: moment,
    usedAt: moment.nullable(),
  })
  .meta({ id: 'Invitation' }) satisfies z.ZodType<Invitation>;

export const link = z
  .object({
    tokenHash: text,
    document: text,
    createdAt: moment,
    createdBy: text,
    expiresAt: moment,
    revokedAt: moment.nullable(),
  })
  .meta({ id: 'Link' }) satisfies z.ZodType<Link>;

export const auditEntry = z
  .object({
    number: count,
    at: moment,
    user: text.nullable(),
    name: text,
    request: text.nullable(),
    what: text,
    subject: text,
    before: text.nullable(),
    after: text.nullable(),
  })
  .meta({ id: 'AuditEntry' }) satisfies z.ZodType<AuditEntry>;
