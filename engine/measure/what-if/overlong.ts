import type { Duration, Id, Limit, Process, Scheme } from '../../model/index.ts';
import { limitsInForce } from '../../model/index.ts';
import { quickMinutes } from '../../network/index.ts';

/** A duration that nobody measured and that is longer than the limit it is held to. */
export interface Overlong {
  readonly duration: Duration;
  readonly limit: Limit;
}

/**
 * Why an item is never in time where that says nothing about anybody: its duration is an assumption, and longer than its own
 * limit. Undefined where it is in time at all (`rate` above 0), or where the duration has a source.
 */
export function overlongOf(
  process: Process,
  { item: id, scheme, endsAt, rate }: { item: Id; scheme: Scheme; endsAt: 'decision' | 'delivery'; rate: number },
): Overlong | undefined {
  const item = process.items.find((one) => one.id === id);
  if (item === undefined || rate > 0 || item.duration.basis.kind !== 'assumption') return undefined;
  const { duration } = item;
  const limit = limitsInForce(item.limits, scheme, process.asOf).find(
    (one) =>
      (one.endsAt ?? 'decision') === endsAt &&
      (one.startsAt === 'receipt' || one.startsAt === 'acceptance') &&
      quickMinutes(one) < quickMinutes(duration),
  );
  return limit === undefined ? undefined : { duration, limit };
}
