import { z } from 'zod';
import type { Id } from '../../engine/model/index.ts';
import { idSchema } from '../../engine/model/index.ts';

const values = (value: z.ZodNumber) => z.array(value).min(1).max(200);

/** What a sweep varies; every value of one axis is tried with every value of all others. */
export const gridSchema = z.strictObject({
  limits: z
    .array(z.strictObject({ target: idSchema, days: values(z.number().int().min(0).max(3650)) }))
    .max(20)
    .optional()
    .meta({ description: '事项或联合办理的承诺时限（工作日） promised working days of items or joint groups' }),
  staff: z
    .array(z.strictObject({ desk: idSchema, staff: values(z.number().int().min(1).max(10_000)) }))
    .max(20)
    .optional()
    .meta({ description: '窗口人数 people at desks of the scenario' }),
  demand: values(z.number().min(10).max(500))
    .optional()
    .meta({ description: '办件量，占方案的百分比 cases that come, in percent of the scenario' }),
});
export type Grid = z.output<typeof gridSchema>;

/** One scenario of a sweep. */
export interface GridPoint {
  /** Promised working days, by item or joint group. */
  readonly limits: Readonly<Record<Id, number>>;
  /** People, by desk. */
  readonly staff: Readonly<Record<Id, number>>;
  /** Percent of the cases of the scenario. */
  readonly demand: number;
}

/** How many scenarios a grid has; 1 for one that varies nothing. */
export function sizeOfGrid({ limits = [], staff = [], demand = [100] }: Grid): number {
  return [...limits.map(({ days }) => days), ...staff.map((each) => each.staff), demand].reduce(
    (size, axis) => size * axis.length,
    1,
  );
}

/**
 * The scenario at a place of a grid, counted from 0. Demand changes fastest, then the last desk, and the first limit slowest,
 * so that the same grid has the same order everywhere.
 */
export function pointOfGrid({ limits = [], staff = [], demand = [100] }: Grid, place: number): GridPoint {
  let rest = place;
  const next = (axis: readonly number[]): number => {
    const value = axis[rest % axis.length]!;
    rest = Math.floor(rest / axis.length);
    return value;
  };
  const percent = next(demand);
  const people = [...staff].reverse().map(({ desk, staff: numbers }): [Id, number] => [desk, next(numbers)]);
  const days = [...limits].reverse().map(({ target, days: numbers }): [Id, number] => [target, next(numbers)]);
  return { limits: Object.fromEntries(days.reverse()), staff: Object.fromEntries(people.reverse()), demand: percent };
}
