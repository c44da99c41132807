import { z } from 'zod';
import type { Named } from './named.ts';
import { basisSchema } from './basis.ts';
import { dateSchema, idSchema, textSchema } from './text.ts';

/** The unit of a date rule. A law's bare 日 is a calendar day; 行政许可法 82 makes its own days working days. */
export const limitUnitSchema = z.enum(['working-day', 'calendar-day', 'hour', 'minute']);
export type LimitUnit = z.infer<typeof limitUnitSchema>;

export const schemeSchema = z.enum(['statutory', 'promised', 'observed']);
export type Scheme = z.infer<typeof schemeSchema>;

const startEvent = z.union([z.enum(['receipt', 'acceptance', 'decision']), z.strictObject({ event: idSchema })]);
/** The event from which a limit runs; the day of the event is not counted. */
export type StartEvent = Named<z.infer<typeof startEvent>>;
export const startEventSchema: z.ZodType<StartEvent> = startEvent;

/**
 * A limit 时限: a date rule, never a duration. `n` units after `startsAt`, by when the `endsAt` has to have happened.
 * `from`/`until` are the days on which the rule itself is in force.
 */
export const limitSchema = z.strictObject({
  scheme: schemeSchema,
  n: z.number().min(0).max(3650),
  unit: limitUnitSchema,
  startsAt: startEventSchema,
  endsAt: z.enum(['decision', 'delivery']).optional(),
  from: dateSchema.optional(),
  until: dateSchema.optional(),
  basis: basisSchema,
  note: textSchema.optional(),
});
export type Limit = z.infer<typeof limitSchema>;

/** A limit over several stages or the whole process, as cities set them. */
export const spanLimitSchema = limitSchema.extend({
  id: idSchema,
  title: textSchema,
  stages: z.array(idSchema).min(1).max(40),
});
export type SpanLimit = z.infer<typeof spanLimitSchema>;

const duration = z.strictObject({
  n: z.number().min(0).max(3650),
  unit: z.enum(['working-day', 'calendar-day', 'hour', 'minute']),
  basis: basisSchema,
});
/**
 * Office time that work takes. One working day is one day of the authority's hours; halves are allowed. Calendar days
 * (round the clock) are for procedures, and for the World Bank's old tables, which count in no other unit.
 */
export interface Duration extends z.infer<typeof duration> {}
export const durationSchema: z.ZodType<Duration> = duration;

/** Whether a dated rule is in force on a day; ISO dates compare as text. */
export function inForceOn(rule: { from?: string | undefined; until?: string | undefined }, date: string): boolean {
  return (rule.from === undefined || rule.from <= date) && (rule.until === undefined || date <= rule.until);
}

/** The limits of one scheme in force on a day, in document order. */
export function limitsInForce<L extends Limit>(limits: readonly L[], scheme: Scheme, date: string): L[] {
  return limits.filter((limit) => limit.scheme === scheme && inForceOn(limit, date));
}

/** The limit that bounds the decision (not the delivery) in one scheme on a day, if there is one. */
export function decisionLimit<L extends Limit>(limits: readonly L[], scheme: Scheme, date: string): L | undefined {
  return limitsInForce(limits, scheme, date).find((limit) => (limit.endsAt ?? 'decision') === 'decision');
}
