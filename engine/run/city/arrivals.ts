import type { Stream } from '../../chance/index.ts';
import { drawRow, log1p, streamOf } from '../../chance/index.ts';
import type { Arrivals, Scenario } from '../../model/index.ts';
import type { Minute } from '../../time/index.ts';
import { civilFromDay, dayOf } from '../../time/index.ts';

const HOURS_A_WEEK = 168;
const GAPS_AT_ONCE = 64;
/** 1970-01-05, the first Monday of civil minutes. */
const MONDAY = 4 * 1440;

/** The minutes at which the cases of a replication arrive; Infinity after the last one. */
export function arrivalsOf(scenario: Scenario, replication: number): () => Minute {
  const { arrivals, experiment } = scenario;
  const start = experiment.start ?? 0;
  const most = experiment.cases ?? Infinity;
  const isWhole = experiment.grain !== 'continuous';
  const next = arrivals.kind === 'list' ? listed(arrivals.minutes, start) : poisson(arrivals, scenario, replication);
  let count = 0;
  return () => {
    if (count++ >= most) return Infinity;
    const at = next();
    return isWhole ? Math.floor(at) : at;
  };
}

function listed(minutes: readonly number[], start: Minute): () => Minute {
  let index = 0;
  return () => start + (minutes[index++] ?? Infinity);
}

/** A Poisson process whose gaps are keyed draws; factors by month, weekday and hour bend its clock, hour by hour. */
function poisson(
  arrivals: Extract<Arrivals, { kind: 'poisson' }>,
  scenario: Scenario,
  replication: number,
): () => Minute {
  const { value } = arrivals.rate;
  const { seed, start = 0 } = scenario.experiment;
  const every =
    'every' in value
      ? value.every
      : (start === 0 && scenario.experiment.start === undefined ? 480 : 1440) / value.perDay;
  const gap = gapsOf(streamOf(seed, replication, 'arrival', 'case'), every);
  let at = start;
  const { weekdays, hours, months } = arrivals;
  if ((weekdays ?? hours ?? months) === undefined) return () => (at += gap());
  const factors = factorsOf(arrivals);
  return () => {
    let left = gap();
    for (;;) {
      const hour = Math.floor((at - MONDAY) / 60);
      const season = months === undefined ? 1 : months[civilFromDay(dayOf(MONDAY + hour * 60)).month - 1]!;
      const factor = season * factors[((hour % HOURS_A_WEEK) + HOURS_A_WEEK) % HOURS_A_WEEK]!;
      const end = MONDAY + (hour + 1) * 60;
      if (factor * (end - at) >= left) return (at += left / factor);
      left -= factor * (end - at);
      at = end;
    }
  };
}

/** The gaps between arrivals, one after the other, `every` on average: made many at a time, which costs less than one by one. */
function gapsOf(stream: Stream, every: number): () => number {
  const gaps = new Float64Array(GAPS_AT_ONCE);
  let count = 0;
  return () => {
    const place = count++ % GAPS_AT_ONCE;
    if (place === 0) {
      drawRow(stream, count, 0, gaps, 0, GAPS_AT_ONCE);
      for (let k = 0; k < GAPS_AT_ONCE; k++) gaps[k] = -every * log1p(-gaps[k]!);
    }
    return gaps[place]!;
  };
}

function factorsOf({ weekdays, hours }: Extract<Arrivals, { kind: 'poisson' }>): Float64Array {
  return Float64Array.from(
    { length: HOURS_A_WEEK },
    (_, hour) => (weekdays?.[Math.floor(hour / 24)] ?? 1) * (hours?.[hour % 24] ?? 1),
  );
}
