import { z } from 'zod';
import type { FaultAnswer, FaultReport } from '../messages.ts';
import type { Route } from './route.ts';
import { route } from './route.ts';

/** Plain ASCII: whatever a document says in Chinese cannot be in it. */
const plain = (most: number): z.ZodString =>
  z
    .string()
    .max(most)
    .regex(/^[\x20-\x7e]*$/);

/** What a page may say of a fault: nothing that somebody typed, no address, and of the stack only places in our own scripts. */
const report = z.strictObject({
  kind: z.enum(['drawing', 'error', 'promise']),
  message: plain(300),
  at: z
    .array(
      z
        .string()
        .max(120)
        .regex(/^[\w.-]+\.[jt]sx?:\d{1,7}:\d{1,7}$/),
    )
    .max(20),
  part: z.string().regex(/^[a-z]{1,20}$/),
  version: plain(40),
}) satisfies z.ZodType<FaultReport>;

/** Where pages tell what went wrong in them, for those who run the server. */
export function faultRoutes(): Route[] {
  return [
    route(
      {
        method: 'post',
        path: '/api/v1/faults',
        // Nobody is looked up: what brings a page down may be that the store does not work.
        who: 'open',
        tag: 'system',
        title: {
          zh: '页面报错：记入日志，回编号；不收文档内容与个人信息',
          en: 'A fault of the page: goes to the log, and is given its number; without content of documents or personal data',
        },
        body: report,
        gives: { status: 202, schema: z.object({ id: z.string() }) satisfies z.ZodType<FaultAnswer> },
      },
      ({ body, request }) => {
        request.log.warn({ fault: body }, 'fault of the page');
        return { status: 202, body: { id: request.id as string } satisfies FaultAnswer };
      },
    ),
  ];
}
