import { z } from 'zod';
import { idSchema } from '../../engine/model/index.ts';
import type { ClientMessage } from '../messages.ts';
import { CODE, isScreenAddress, LONGEST_ANSWER, LONGEST_QUESTION, LONGEST_TITLE } from '../class-rules.ts';

/** An id of something stored. */
const stored = z.string().min(1).max(80);
const code = z.string().regex(CODE);
/** The number of a message that was told. */
const told = z.number().int().min(0).max(2_147_483_647);
const screen = z.string().refine(isScreenAddress);
const words = (longest: number) => z.string().trim().min(1).max(longest);
const speed = z.number().min(0.01).max(10_000);

const schema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('play'),
    process: idSchema,
    on: z.array(idSchema).max(200).optional(),
    at: z.record(idSchema, idSchema).optional(),
    city: idSchema.optional(),
    speed,
  }),
  z.strictObject({ type: z.literal('pause') }),
  z.strictObject({ type: z.literal('resume'), speed: speed.optional() }),
  z.strictObject({ type: z.literal('step') }),
  z.strictObject({ type: z.literal('stop') }),
  z.strictObject({
    type: z.literal('watch'),
    run: stored,
    after: z.number().int().min(0).max(1_000_000).optional(),
  }),
  z.strictObject({ type: z.literal('unwatch'), run: stored }),
  z.strictObject({
    type: z.literal('watch-document'),
    document: stored,
    after: told.optional(),
  }),
  z.strictObject({ type: z.literal('unwatch-document'), document: stored }),
  z.strictObject({ type: z.literal('open-class'), title: words(LONGEST_TITLE), at: screen }),
  z.strictObject({
    type: z.literal('join-class'),
    class: code,
    after: told.optional(),
    key: z.string().min(20).max(100).optional(),
  }),
  z.strictObject({ type: z.literal('leave-class'), class: code }),
  z.strictObject({ type: z.literal('show'), class: code, at: screen }),
  z.strictObject({ type: z.literal('ask'), class: code, question: words(LONGEST_QUESTION) }),
  z.strictObject({ type: z.literal('answer'), class: code, question: told, text: words(LONGEST_ANSWER) }),
  z.strictObject({ type: z.literal('close-class'), class: code }),
]);

/** The message in a text, or undefined where it is none. Never throws. */
export function readClientMessage(text: string): ClientMessage | undefined {
  try {
    const read = schema.safeParse(JSON.parse(text));
    return read.success ? (read.data as ClientMessage) : undefined;
  } catch {
    return undefined;
  }
}
