import { z } from 'zod';
import type { Named } from './named.ts';
import { basisSchema, sourced } from './basis.ts';
import { usualCalendarSchema } from './calendar.ts';
import { deskHoursSchema, distributionSchema } from './scenario.ts';
import { idSchema, textSchema } from './text.ts';

/**
 * The moves on the city: what a reform does to desks, windows and habits of answering, and not to the process. They are data
 * here; what they do to a scenario lives in engine/reform/city, one file each.
 */
const ids = z.array(idSchema).min(1).max(60);
const basis = basisSchema.optional();
const spread = sourced(distributionSchema);

/** Fewer submissions are sent back: a share that was found, or a factor on the one of the scenario. */
const fewerReturnsSchema = z.union([
  z.strictObject({ rate: sourced(z.number().min(0).max(1)) }),
  z.strictObject({ factor: sourced(z.number().min(0).max(1)) }),
]);
export type FewerReturns = z.infer<typeof fewerReturnsSchema>;

const cityMove = z.discriminatedUnion('do', [
  /** More or fewer people at a desk 增减人员: so many in all, or so many more than today (fewer, where below 0). */
  z.strictObject({
    do: z.literal('staff'),
    desk: idSchema,
    how: z.enum(['set', 'add']),
    staff: sourced(z.number().int().min(-100_000).max(100_000)),
    basis,
  }),
  /** Other opening hours 延时、错时服务, at some desks or in the whole hall. */
  z.strictObject({
    do: z.literal('hours'),
    desks: z.union([z.literal('all'), ids]),
    hours: deskHoursSchema,
    calendar: usualCalendarSchema.optional(),
    basis: basisSchema,
  }),
  /** Somebody of the hall prepares the papers together with the applicant 帮办代办. */
  z.strictObject({
    do: z.literal('agent'),
    items: ids,
    returns: fewerReturnsSchema.optional(),
    correction: spread.optional(),
    handOver: spread.optional(),
    /** The intake window whose staff help, and what one submission then takes of their time, looking it over included. */
    intake: z.strictObject({ desk: idSchema, work: spread }).optional(),
    basis,
  }),
  /** The window looks papers over before they are handed in 预审: fewer returns, and more time at intake. */
  z.strictObject({
    do: z.literal('pre-review'),
    items: ids,
    returns: fewerReturnsSchema,
    /** What one submission then takes at intake, the look before included. */
    preparation: spread,
    basis,
  }),
  /** The silence of a consulted office counts as consent after so long 默认同意. */
  z.strictObject({
    do: z.literal('tacit-reply'),
    item: idSchema,
    n: z.number().int().min(1).max(365),
    unit: z.enum(['working-day', 'calendar-day']),
    basis: basisSchema,
  }),
]);
export type CityMove = Named<z.infer<typeof cityMove>>;
export const cityMoveSchema: z.ZodType<CityMove> = cityMove;
export type CityMoveKind = CityMove['do'];
/** Every kind of move on the city, in the order of this file. */
export const cityMoveKinds: readonly CityMoveKind[] = cityMove.options.map((option) => option.shape.do.value);
export type CityMoveOf<K extends CityMoveKind> = Extract<CityMove, { do: K }>;

const cityMeasure = z.strictObject({
  id: idSchema,
  title: textSchema,
  scenario: idSchema,
  moves: z.array(cityMoveSchema).min(1).max(40),
  basis: basisSchema,
});
/** A switchable part of a reform of the hall: moves on the city that a planner takes or leaves together, for one scenario. */
export interface CityMeasure extends z.infer<typeof cityMeasure> {}
export const cityMeasureSchema: z.ZodType<CityMeasure> = cityMeasure;
