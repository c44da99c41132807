import { z } from 'zod';
import { ApiError } from '../errors.ts';
import { draftFor, seenBy } from '../documents/sight.ts';
import { pageIn, pageOf, pageQuery } from './answers.ts';
import type { Route } from './route.ts';
import { route } from './route.ts';
import { move, revision, revisionWithContent, version, versionWithContent } from './stored-answers.ts';

const ONE = '/api/v1/documents/:id';
const shared = { method: 'get', tag: 'documents' } as const;

/** What a document was: every revision for those who work on it, every published version for all. */
export function historyRoutes(): Route[] {
  return [
    route(
      {
        ...shared,
        path: `${ONE}/versions`,
        who: 'documents.read',
        title: { zh: '发布过的版本，新的在前', en: 'The published versions, newest first' },
        query: pageQuery,
        gives: { schema: pageOf(version) },
      },
      async ({ params, query, caller, store }) => {
        const { document } = await seenBy(caller, store, params['id']!);
        return { body: await store.documents.versions(document.id, pageIn(query)) };
      },
    ),
    route(
      {
        ...shared,
        path: `${ONE}/versions/:version`,
        who: 'documents.read',
        title: { zh: '一个版本及其内容', en: 'One version with its content' },
        gives: { schema: versionWithContent },
      },
      async ({ params, caller, store }) => {
        const { document } = await seenBy(caller, store, params['id']!);
        const { content, ...version } = await store.documents.version(document.id, numberIn(params['version']!));
        return { body: { ...version, content: JSON.parse(content) as unknown } };
      },
    ),
    route(
      {
        ...shared,
        path: `${ONE}/revisions`,
        who: 'drafts.read',
        title: { zh: '每一次修订，新的在前', en: 'Every revision, newest first' },
        query: pageQuery,
        gives: { schema: pageOf(revision) },
      },
      async ({ params, query, caller, store }) => {
        const { id } = await draftFor(caller, store, params['id']!);
        return { body: await store.documents.revisions(id, pageIn(query)) };
      },
    ),
    route(
      {
        ...shared,
        path: `${ONE}/revisions/:revision`,
        who: 'drafts.read',
        title: { zh: '一次修订及其内容', en: 'One revision with its content' },
        gives: { schema: revisionWithContent },
      },
      async ({ params, caller, store }) => {
        const { id } = await draftFor(caller, store, params['id']!);
        const { content, ...revision } = await store.documents.revision(id, numberIn(params['revision']!));
        return { body: { ...revision, content: JSON.parse(content) as unknown } };
      },
    ),
    route(
      {
        ...shared,
        path: `${ONE}/moves`,
        who: 'drafts.read',
        title: {
          zh: '状态的每一步：谁、何时、为何，新的在前',
          en: 'Every step from state to state: who, when, why; newest first',
        },
        query: pageQuery,
        gives: { schema: pageOf(move) },
      },
      async ({ params, query, caller, store }) => {
        const { id } = await draftFor(caller, store, params['id']!);
        return { body: await store.documents.moves(id, pageIn(query)) };
      },
    ),
  ];
}

function numberIn(text: string): number {
  const read = z.coerce.number().int().min(1).max(999_999_999).safeParse(text);
  if (!read.success) throw new ApiError(404, 'not-found', noNumber);
  return read.data;
}

const noNumber = { zh: '版本号应为正整数', en: 'Versions and revisions are whole numbers above 0' };
