import { z } from 'zod';
import { basisSchema, textSchema } from '../../engine/model/index.ts';
import { withoutPersonalData } from '../../engine/exchange/index.ts';
import { may } from '../access/caller.ts';
import { ApiError, errorOf, words } from '../errors.ts';
import { draftFor, seenBy } from '../documents/sight.ts';
import { dutiesOf } from '../workflow/duties.ts';
import { findingsOfOpenDuties, requireMayMove } from '../workflow/steps.ts';
import { wayOf } from '../workflow/way.ts';
import { pageIn, pageOf, pageQuery } from './answers.ts';
import type { Route } from './route.ts';
import { route } from './route.ts';
import { comment, confirmation, document, states, subject, verdict } from './stored-answers.ts';
import { shownAsItStands } from './stored.ts';
import type { Surroundings } from './surroundings.ts';

const tag = 'workflow';
const ONE = '/api/v1/documents/:id';

const place = z.string().max(500).default('').meta({ description: '文档中的位置 the place in the document' });
const sentence = z.string().trim().min(1).max(4000);
/** A text that somebody wrote, without personal data of applicants. */
const clean = (text: string): string => withoutPersonalData(text).json as string;

/** The way from a draft to publication: states, comments and what became of them, confirmations, duties. */
export function workflowRoutes({ now }: Surroundings): Route[] {
  return [moving(now), dutiesRoute(now), ...commentRoutes(), ...confirmationRoutes()];
}

function moving(now: () => number): Route {
  return route(
    {
      method: 'put',
      path: `${ONE}/state`,
      who: 'drafts.read',
      tag,
      title: {
        zh: '草稿 → 征求意见 → 合法性审核 → 发布，或退回；尚有应办事项时回 409',
        en: 'To the next state, or back; 409 where duties are open before publication',
      },
      body: z.strictObject({
        to: states,
        note: z
          .string()
          .max(2000)
          .meta({ description: '版本说明，或退回的理由 a note on the version, or why it is sent back' })
          .optional(),
        despite: sentence
          .meta({ description: '应办事项未登记而发布的理由 why it is published although duties are open here' })
          .optional(),
      }),
      ifMatch: true,
      gives: { schema: document },
    },
    async ({ params, body, caller, by, store, revision }) => {
      requireMayMove(caller, body.to);
      const before = await store.documents.get(params['id']!);
      if (body.to === 'published' && body.despite === undefined) {
        const open = findingsOfOpenDuties(dutiesOf(await wayOf(store, before, now())));
        if (open.length > 0) throw new ApiError(409, 'duties-open', dutiesOpen, open);
      }
      const notes = [body.note, body.despite].flatMap((text) => (text === undefined ? [] : [clean(text)]));
      const note = notes.length === 0 ? {} : { note: notes.join('\n') };
      const after = await store.documents.move(by, before.id, { revision, to: body.to, ...note });
      return { revision: after.revision, body: shownAsItStands(after, caller) };
    },
  );
}

function dutiesRoute(now: () => number): Route {
  return route(
    {
      method: 'get',
      path: `${ONE}/duties`,
      who: 'drafts.read',
      tag,
      title: {
        zh: '发布前的应办事项（优化营商环境条例第62至65条）',
        en: 'What the regulation on the business environment asks for (articles 62 to 65)',
      },
      gives: {
        schema: z.array(
          z.object({
            id: z.string(),
            state: z.enum(['done', 'open', 'note']),
            what: textSchema,
            basis: basisSchema,
          }),
        ),
      },
    },
    async ({ params, caller, store }) => {
      const draft = await draftFor(caller, store, params['id']!);
      return { body: dutiesOf(await wayOf(store, draft, now())) };
    },
  );
}

function commentRoutes(): Route[] {
  return [
    route(
      {
        method: 'get',
        path: `${ONE}/comments`,
        who: 'documents.read',
        tag,
        title: { zh: '意见及采纳情况', en: 'The comments, and what became of them' },
        query: pageQuery,
        gives: { schema: pageOf(comment) },
      },
      async ({ params, query, caller, store }) => {
        const { document: seen } = await seenBy(caller, store, params['id']!);
        return { body: await store.comments.list(seen.id, pageIn(query)) };
      },
    ),
    route(
      {
        method: 'post',
        path: `${ONE}/comments`,
        who: 'comments.write',
        tag,
        title: { zh: '提出意见', en: 'A new comment' },
        body: z.strictObject({ place, text: sentence }),
        once: true,
        gives: { status: 201, schema: comment },
      },
      async ({ params, body, caller, by, store }) => {
        const { document: seen } = await seenBy(caller, store, params['id']!);
        const made = await store.comments.add(by, { document: seen.id, place: body.place, text: clean(body.text) });
        return { status: 201, body: made };
      },
    ),
    route(
      {
        method: 'put',
        path: `${ONE}/comments/:comment/answer`,
        who: 'comments.answer',
        tag,
        title: {
          zh: '说明意见采纳情况；If-Match 写所见的答复次数（answers），他人已答复时回 412',
          en: 'The account of a comment: adopted or not, and why; If-Match says how many answers were seen, 412 where there is another',
        },
        body: z.strictObject({ adoption: z.enum(['adopted', 'partly', 'declined']), answer: sentence }),
        ifMatch: true,
        gives: { schema: comment },
      },
      async ({ params, body, by, store, revision }) => {
        const comments = await store.comments.of(params['id']!);
        if (!comments.some(({ id }) => id === params['comment'])) throw new ApiError(404, 'not-found', noComment);
        const answer = { answers: revision, adoption: body.adoption, answer: clean(body.answer) };
        const answered = await store.comments.answer(by, params['comment']!, answer);
        return { revision: answered.answers, body: answered };
      },
    ),
  ];
}

function confirmationRoutes(): Route[] {
  return [
    route(
      {
        method: 'get',
        path: `${ONE}/confirmations`,
        who: 'documents.read',
        tag,
        title: { zh: '由谁确认了什么', en: 'Who stands for what' },
        query: pageQuery,
        gives: { schema: pageOf(confirmation) },
      },
      async ({ params, query, caller, store }) => {
        const { document: seen } = await seenBy(caller, store, params['id']!);
        return { body: await store.confirmations.list(seen.id, pageIn(query)) };
      },
    ),
    route(
      {
        method: 'post',
        path: `${ONE}/confirmations`,
        who: 'drafts.read',
        tag,
        title: {
          zh: '具名确认：法律依据、合法性审核、公平竞争审查、公开征求意见',
          en: 'A named person stands for a legal basis, a review of legality or fair competition, or a public consultation',
        },
        body: z.strictObject({ subject, verdict, place, note: z.string().max(4000).default('') }),
        ifMatch: true,
        once: true,
        gives: { status: 201, schema: confirmation },
      },
      async ({ params, body, caller, by, store, revision }) => {
        const needed = body.subject === 'public-comment' ? 'confirm.consultation' : 'confirm.review';
        if (!may(caller, needed)) throw new ApiError(403, 'forbidden', words.mayNot);
        if (body.subject === 'basis' && body.place === '') throw errorOf(422, 'bad-request', [noPlace]);
        const made = await store.confirmations.add(by, {
          ...body,
          note: clean(body.note),
          document: params['id']!,
          revision,
        });
        return { status: 201, body: made };
      },
    ),
  ];
}

const dutiesOpen = {
  zh: '发布前还有应办事项；办完登记，或写明理由（despite）后再发布',
  en: 'There are duties before publication: record them, or publish with the reason (despite)',
};
const noComment = { zh: '没有这条意见', en: 'There is no such comment' };
const noPlace = {
  code: 'confirmation/place',
  level: 'error',
  at: 'place',
  message: { zh: '没有写明确认的是哪一处依据', en: 'It does not say which basis is confirmed' },
  rule: { zh: '依据逐处确认', en: 'bases are confirmed one by one' },
  mend: {
    zh: '写出位置，如 items[construction-permit].limits.statutory[0]',
    en: 'Name the place, such as items[construction-permit].limits.statutory[0]',
  },
} as const;
