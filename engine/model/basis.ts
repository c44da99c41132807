import { z } from 'zod';
import type { Named } from './named.ts';
import { dateSchema, textSchema } from './text.ts';

/**
 * How far a source can be trusted: `law` text, `official` page or press of a government, `press`, `secondhand`
 * (a reprint that carries official text), `typical` (practice known in the field, no page found).
 */
export const gradeSchema = z.enum(['law', 'official', 'press', 'secondhand', 'typical']);
export type Grade = z.infer<typeof gradeSchema>;

const source = z.strictObject({
  id: z.string().min(1).max(60),
  address: z.string().min(1).max(500),
  grade: gradeSchema,
});
/** A publication that bases refer to by `id`. */
export interface Source extends z.infer<typeof source> {}
export const sourceSchema: z.ZodType<Source> = source;

/** The days on which something is in force; on every day, where it says none. */
export const inForceShape = {
  /** First day in force; absent where it lies before every date in scope. */
  from: dateSchema.optional(),
  /** Last day in force; absent while it is in force. */
  until: dateSchema.optional(),
};
const common = {
  source: z.string().min(1).max(60).optional(),
  note: textSchema.optional(),
  /** The named person who confirmed that the basis says this; nobody has, where absent. */
  confirmedBy: z.string().min(1).max(80).optional(),
  /** The day on which that person did. */
  confirmedOn: dateSchema.optional(),
};

const basis = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('law'),
    act: textSchema,
    article: z.string().min(1).max(60),
    /** `direct`: the article says it of this item; `reading`: a general rule, applied to this item by us. */
    application: z.enum(['direct', 'reading']).optional(),
    /** The article that says it since this one ended. */
    succeededBy: z.strictObject({ act: textSchema, article: z.string().min(1).max(60), from: dateSchema }).optional(),
    ...inForceShape,
    ...common,
  }),
  z.strictObject({
    kind: z.literal('document'),
    title: textSchema,
    article: z.string().min(1).max(60).optional(),
    place: textSchema.optional(),
    ...inForceShape,
    ...common,
  }),
  z.strictObject({
    kind: z.literal('measurement'),
    what: textSchema,
    ...common,
  }),
  z.strictObject({ kind: z.literal('assumption'), why: textSchema, ...common }),
]);
/** Why a number or an arrow is what it is. Where nothing was found, it calls itself an assumption. */
export type Basis = Named<z.infer<typeof basis>>;
export const basisSchema: z.ZodType<Basis> = basis;
export type LawBasis = Extract<Basis, { kind: 'law' }>;

/** A value that says where it comes from. */
export function sourced<S extends z.ZodType>(value: S) {
  return z.strictObject({ value, basis: basisSchema });
}
export type Sourced<T> = { value: T; basis: Basis };
