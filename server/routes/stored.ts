import { z } from 'zod';
import { idSchema, textSchema } from '../../engine/model/index.ts';
import type { Caller } from '../access/caller.ts';
import { ApiError } from '../errors.ts';
import { soundContent } from '../documents/content.ts';
import { exportOf } from '../documents/export.ts';
import type { Seen } from '../documents/sight.ts';
import { listSeenBy, seenBy } from '../documents/sight.ts';
import { requireMaySave, requireMayWrite, requireOwnRows } from '../documents/writing.ts';
import type { DocumentFilter, StoredDocument } from '../store/index.ts';
import { movesOf } from '../workflow/steps.ts';
import { pageIn, pageOf, pageQuery } from './answers.ts';
import type { Route } from './route.ts';
import { route } from './route.ts';
import { document, documentHead, kinds, saved, states } from './stored-answers.ts';

const tag = 'documents';
const ROOT = '/api/v1/documents';

const storedId = z.string().min(1).max(80);
const creation = z.strictObject({
  kind: kinds,
  content: z.unknown(),
  title: textSchema.meta({ description: '内容不带标题的文档（布局）须给出 for contents without a title' }).optional(),
  about: storedId.meta({ description: '所属流程 the process it belongs to, stored or shipped' }).optional(),
  office: idSchema.optional(),
  origin: z.string().min(1).max(120).optional(),
});
const change = z.strictObject({
  content: z.unknown().optional(),
  title: textSchema.optional(),
  office: idSchema.nullable().optional(),
});
const filter = pageQuery.extend({
  kind: kinds.optional(),
  about: storedId.optional(),
  owner: storedId.optional(),
  state: states.optional(),
  archived: z.enum(['true', 'false']).optional(),
});

/** `/documents`: processes, reforms, scenarios, cities, calendars and layouts that people have saved. */
export function storedRoutes(): Route[] {
  return [listing, creating, reading, saving, archiving, exporting];
}

const listing = route(
  {
    method: 'get',
    path: ROOT,
    who: 'documents.read',
    tag,
    title: {
      zh: '文档列表，新的在前；读者只见已发布和征求意见的',
      en: 'Documents, newest first; readers see published ones and those open for comment',
    },
    query: filter,
    gives: { schema: pageOf(documentHead) },
  },
  async ({ query, caller, store }) => {
    const { kind, about, owner, state, archived } = query;
    const asked: DocumentFilter = {
      ...(kind === undefined ? {} : { kind }),
      ...(about === undefined ? {} : { about }),
      ...(owner === undefined ? {} : { owner }),
      ...(state === undefined ? {} : { state }),
      ...(archived === undefined ? {} : { archived: archived === 'true' }),
    };
    return { body: await listSeenBy(caller, store, asked, pageIn(query)) };
  },
);

const creating = route(
  {
    method: 'post',
    path: ROOT,
    who: 'documents.write',
    tag,
    title: { zh: '新建草稿', en: 'A new draft' },
    body: creation,
    size: 'document',
    once: true,
    gives: { status: 201, schema: saved },
  },
  async ({ body, caller, by, store }) => {
    const { kind, about, office, origin } = body;
    requireMayWrite(caller, kind);
    const content = await soundContent({ caller, store }, kind, body.content, about ?? null);
    const title = content.title ?? body.title;
    if (title === undefined) throw new ApiError(422, 'invalid-document', noTitle);
    const made = await store.documents.create(by, {
      kind,
      title,
      content: content.text,
      ...(about === undefined ? {} : { about }),
      ...(office === undefined ? {} : { office }),
      ...(origin === undefined ? {} : { origin }),
    });
    return {
      status: 201,
      location: `${ROOT}/${made.id}`,
      revision: made.revision,
      body: { document: shownAsItStands(made, caller), findings: content.findings },
    };
  },
);

const reading = route(
  {
    method: 'get',
    path: `${ROOT}/:id`,
    who: 'documents.read',
    tag,
    title: { zh: '一份文档，ETag 为修订号', en: 'One document; its ETag is the revision' },
    gives: { schema: document },
  },
  async ({ params, caller, store }) => {
    const seen = await seenBy(caller, store, params['id']!);
    return { revision: seen.document.revision, body: shown(seen, caller) };
  },
);

const saving = route(
  {
    method: 'put',
    path: `${ROOT}/:id`,
    who: 'drafts.read',
    tag,
    title: {
      zh: '保存草稿；他人已保存时回 412，附两份内容',
      en: 'Saves a draft; 412 with both contents where somebody saved in between',
    },
    body: change,
    size: 'document',
    ifMatch: true,
    gives: { schema: saved },
  },
  async ({ params, body, caller, by, store, revision }) => {
    const before = await store.documents.get(params['id']!);
    requireMaySave(caller, before, body.office === undefined && body.title === undefined);
    const content =
      body.content === undefined
        ? undefined
        : await soundContent({ caller, store }, before.kind, body.content, before.about);
    // Whoever has seen an older revision is shown both; what was changed can be told only against the newest.
    if (content !== undefined && before.revision === revision) requireOwnRows(caller, before, content.text);
    const title = content?.title ?? body.title;
    const after = await store.documents.save(by, before.id, {
      revision,
      ...(content === undefined ? {} : { content: content.text }),
      ...(title === undefined ? {} : { title }),
      ...(body.office === undefined ? {} : { office: body.office }),
    });
    return {
      revision: after.revision,
      body: { document: shownAsItStands(after, caller), findings: content?.findings ?? [] },
    };
  },
);

const archiving = route(
  {
    method: 'put',
    path: `${ROOT}/:id/archived`,
    who: 'documents.write',
    tag,
    title: { zh: '归档或取回；不删除任何内容', en: 'Lays a document aside or takes it up again; nothing is deleted' },
    body: z.strictObject({ archived: z.boolean() }),
    ifMatch: true,
    gives: { schema: document },
  },
  async ({ params, body, caller, by, store, revision }) => {
    const before = await store.documents.get(params['id']!);
    requireMayWrite(caller, before.kind);
    const after = await store.documents.archive(by, before.id, { revision, archived: body.archived });
    return { revision: after.revision, body: shownAsItStands(after, caller) };
  },
);

const exporting = route(
  {
    method: 'get',
    path: `${ROOT}/:id/file`,
    who: 'documents.read',
    tag,
    title: {
      zh: '存为文件；未发布的注明内部资料和导出人',
      en: 'As a file; what is not published is marked internal, with the name of whoever took it out',
    },
    gives: { schema: z.looseObject({}) },
  },
  async ({ params, caller, by, store }) => {
    const seen = await seenBy(caller, store, params['id']!);
    const exported = exportOf(seen, by.name);
    const { id, revision } = seen.document;
    if (seen.isDraft)
      await store.audit.add(by, { what: 'document.export', subject: id, after: JSON.stringify({ revision }) });
    return exported;
  },
);

/** A document with its content as JSON and not as text, and where whoever asks may bring it. */
function shown({ document: { content, ...head }, isDraft }: Seen, caller: Caller): Record<string, unknown> {
  return { ...head, content: JSON.parse(content) as unknown, isDraft, moves: movesOf(caller, head.state) };
}

/** The document of a link or a step of the workflow, which is shown as it stands. */
export function shownAsItStands(stored: StoredDocument, caller: Caller): Record<string, unknown> {
  return shown({ document: stored, isDraft: stored.state !== 'published' }, caller);
}

const noTitle = { zh: '请给出标题（title）', en: 'Give it a title' };
