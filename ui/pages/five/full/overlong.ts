import type { Side } from '../../../../engine/measure/index.ts';
import type { Duration, Limit } from '../../../../engine/model/index.ts';
import { limitsInForce } from '../../../../engine/model/index.ts';
import { quickMinutes } from '../../../../engine/network/index.ts';
import type { OnTimeAnswer } from '../../../../engine/run/detail-answer.ts';

/** A duration that nobody measured and that is longer than the limit it is held to. */
interface Overlong {
  readonly duration: Duration;
  readonly limit: Limit;
}

/**
 * Why an item is never in time where that says nothing about anybody: its duration is an assumption, and longer than its own
 * limit. Nothing where it is in time at all, or where the duration has a source.
 */
export function overlongOf({ process }: Side, { item: id, scheme, endsAt, rate }: OnTimeAnswer): Overlong | undefined {
  const item = process.items.find((one) => one.id === id);
  if (item === undefined || rate.estimate > 0 || item.duration.basis.kind !== 'assumption') return undefined;
  const { duration } = item;
  const limit = limitsInForce(item.limits, scheme, process.asOf).find(
    (one) =>
      (one.endsAt ?? 'decision') === endsAt &&
      (one.startsAt === 'receipt' || one.startsAt === 'acceptance') &&
      quickMinutes(one) < quickMinutes(duration),
  );
  return limit === undefined ? undefined : { duration, limit };
}
