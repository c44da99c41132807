import { z } from 'zod';
import { idSchema, textSchema } from '../../engine/model/index.ts';

// What answers look like, for the description of the API. Where an answer is large and computed, its main fields are
// named and the rest is left open: the types in messages.ts and engine/exchange say it all.

const amount = z.number().nullable();
const pair = z.looseObject({ name: z.string(), before: amount, after: amount });

export const finding = z
  .looseObject({
    code: z.string(),
    level: z.enum(['error', 'warning', 'lead', 'note']),
    at: z.string().meta({ description: '位置 the place, empty for the whole' }),
    message: textSchema,
    rule: textSchema,
    mend: textSchema,
  })
  .meta({ id: 'Finding' });

/** The wordings of the articles behind the bases of an answer; those that the collection does not have are not there. */
export const articles = z
  .array(
    z.object({
      act: z.string(),
      article: z.number(),
      version: z.string().meta({ description: '文本版本 the day of the wording' }),
      text: z.string().meta({ description: '条文原文 letter by letter' }),
    }),
  )
  .meta({ description: '所引法条原文 the wording of the articles cited' });

export const checked = z.object({ ok: z.boolean(), findings: z.array(finding) });

/** Told by its own address: written out here it would be nine tenths of the description. */
export const processDocument = z
  .looseObject({ format: z.number(), id: idSchema, title: textSchema })
  .meta({ id: 'Process', description: '流程文档，全部字段见 the fields are told by /api/v1/schema' });

export const listedProcess = z
  .looseObject({
    id: idSchema,
    title: textSchema,
    indicator: z.string(),
    model: z.string(),
    simulated: z.literal(true),
    reductions: z.array(pair),
  })
  .meta({ id: 'ListedProcess' });

export const comparison = z
  .looseObject({
    simulated: z.literal(true),
    model: z.string(),
    process: z.looseObject({ id: idSchema, title: textSchema }),
    measures: z.array(idSchema),
    conditional: z.boolean(),
    reductions: z.array(pair),
    warnings: z.array(z.unknown()),
  })
  .meta({ id: 'Comparison' });

export const walk = z
  .looseObject({
    process: idSchema,
    simulated: z.literal(true),
    side: z.enum(['before', 'after']),
    outcome: z.string(),
    days: z.number(),
    lines: z.array(z.looseObject({ day: z.number(), words: textSchema })),
  })
  .meta({ id: 'Walk' });

export const failure = z
  .object({
    error: z.object({
      code: z.string(),
      message: z.string().meta({ description: '按请求的语言 in the language of the caller' }),
      at: z.string().optional(),
      id: z.string().meta({ description: '告诉管理员的编号 the number to quote' }),
      findings: z.array(finding).optional(),
    }),
    made: z
      .object({ id: z.string(), at: z.string() })
      .meta({ description: '409 told-once：同一 Idempotency-Key 已生成的 what the key has made before' })
      .optional(),
    conflict: z
      .object({ current: z.unknown(), base: z.string().nullable() })
      .meta({ description: '412：当前文档与所依据的内容 the document as it is, and what the caller began with' })
      .optional(),
    answered: z
      .unknown()
      .meta({ description: '412：他人已答复的意见 the comment that somebody else has answered' })
      .optional(),
  })
  .meta({ id: 'Failure' });

/** A page of a list, with the cursor of the next one. */
export function pageOf(row: z.ZodType) {
  return z.object({ rows: z.array(row), next: z.string().nullable() });
}

/** Which page of a list is asked for. */
export const pageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  after: z.string().min(1).max(500).optional(),
});

/** The page request of a query. */
export function pageIn({ limit, after }: z.output<typeof pageQuery>): { limit: number; after?: string } {
  return { limit, ...(after === undefined ? {} : { after }) };
}

export const moment = z.iso.datetime().meta({ description: 'ISO 8601, UTC' });
