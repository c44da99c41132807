import { z } from 'zod';
import { basisSchema } from './basis.ts';
import { conditionSchema } from './condition.ts';
import { schemeSchema } from './limit.ts';
import { idSchema, textSchema } from './text.ts';

const scopeRule = z.strictObject({
  /** Items and groups left out of counts and taken with zero time; by origin key. */
  without: z.array(idSchema).max(100),
  /** Items left out of the time only, taken with zero duration; by origin key. */
  withoutTime: z.array(idSchema).max(100).optional(),
  /** `active`: items the case needs; `all`: also the papers of items that its conditions switch off. */
  conditional: z.enum(['active', 'all']),
  /** Papers that offices share are not handed in; some published lists count these all the same. */
  countedThoughShared: z.array(idSchema).max(100).optional(),
});
/**
 * What a total counts on one side of a comparison. Ids that a side does not have are ignored, so that one rule can name
 * items of both sides.
 */
export interface ScopeRule extends z.infer<typeof scopeRule> {}
export const scopeRuleSchema: z.ZodType<ScopeRule> = scopeRule;

const scope = z.strictObject({
  id: idSchema,
  title: textSchema,
  note: textSchema,
  before: scopeRuleSchema,
  after: scopeRuleSchema,
  warning: textSchema.optional(),
});
/** A counting scope 口径. Where the two sides count differently, comparisons print the warning. */
export interface Scope extends z.infer<typeof scope> {}
export const scopeSchema: z.ZodType<Scope> = scope;

/** Whether a total was published by somebody, follows from sourced parts, or was made to meet a published one. */
export const standingSchema = z.enum(['published', 'derived', 'fitted']);
export type Standing = z.infer<typeof standingSchema>;

/**
 * The totals that a comparison computes and that publications print. `calendar-days` and `cost`, in yuan with taxes, are
 * those of the World Bank's old tables.
 */
export const totalSchema = z.enum([
  'items',
  'steps',
  'visits',
  'materials',
  'approval-path',
  'planned',
  'fees',
  'calendar-days',
  'cost',
]);
export type TotalName = z.infer<typeof totalSchema>;

const reference = z.strictObject({
  id: idSchema,
  total: totalSchema,
  side: z.enum(['before', 'after']),
  scope: idSchema,
  /** `doing-business`: the World Bank's count, ended in 2021; for old tables only, and never compared with the others. */
  scheme: z.union([schemeSchema, z.enum(['mixed', 'doing-business'])]),
  place: textSchema,
  /** The cases that the total speaks of; all, where absent. */
  when: conditionSchema.optional(),
  /** The city whose rules it needs; it is shown with that city only. */
  city: idSchema.optional(),
  value: z.number(),
  standing: standingSchema,
  basis: basisSchema,
  note: textSchema.optional(),
});
/**
 * A total that was published, or that the sourced parts should sum to, and beside which the computed one is shown. A
 * `fitted` one is a consistency check and proves nothing.
 */
export interface ReferenceTotal extends z.infer<typeof reference> {}
export const referenceSchema: z.ZodType<ReferenceTotal> = reference;
