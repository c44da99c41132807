import { draw, streamOf } from '../../chance/index.ts';
import type { Desk } from '../../model/index.ts';
import type { Minute } from '../../time/index.ts';
import { dayOf } from '../../time/index.ts';

/** Who is away when, desk by desk. */
export interface Absence {
  /** Whether somebody of the desk may be away at all. */
  readonly concerns: readonly boolean[];
  /** How many of the desk's staff are away on the day of a minute. */
  awayAt(desk: number, minute: Minute): number;
}

/**
 * Each member of staff is away on each day with the share that the desk says, independently, drawn by (seed, replication, desk,
 * day, member): a further member of staff changes nobody else's days. Undefined where nobody ever is.
 */
export function absenceOf(desks: readonly Desk[], seed: number, replication: number): Absence | undefined {
  const concerns = desks.map(({ absence }) => (absence?.value ?? 0) > 0);
  if (!concerns.includes(true)) return undefined;
  const streams = desks.map(({ id }) => streamOf(seed, replication, 'absence', id));
  return {
    concerns,
    awayAt(desk, minute) {
      const { staff, absence } = desks[desk]!;
      let away = 0;
      for (let member = 1; member <= staff.value; member++)
        if (draw(streams[desk]!, dayOf(minute), member) < (absence?.value ?? 0)) away += 1;
      return away;
    },
  };
}
