import { z } from 'zod';
import { idSchema } from '../../engine/model/index.ts';
import type { ClientMessage } from '../messages.ts';

/** An id of something stored. */
const stored = z.string().min(1).max(80);
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
    after: z.number().int().min(0).max(2_147_483_647).optional(),
  }),
  z.strictObject({ type: z.literal('unwatch-document'), document: stored }),
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
