import type { Arrivals, Scenario } from '../../engine/model/index.ts';

/** Minutes of a day with dates, and of office time without. */
const [CALENDAR_DAY, WORKING_DAY] = [1440, 480];

/**
 * The scenario with as many cases as come while those of the first process of its hall do, so that the desks are shared from
 * the beginning to the end. Lists of arrivals, and runs that end at a fixed time, stay as they are.
 */
export function asLongAs(first: Scenario, scenario: Scenario): Scenario {
  const { cases } = first.experiment;
  const isDated = first.experiment.start !== undefined;
  const [rate, own] = [dailyRate(first.arrivals, isDated), dailyRate(scenario.arrivals, isDated)];
  if (cases === undefined || rate === undefined || own === undefined) return scenario;
  const { horizon: _, ...experiment } = scenario.experiment;
  return { ...scenario, experiment: { ...experiment, cases: Math.max(1, Math.round((cases * own) / rate)) } };
}

/** Mean number of cases a day, over the week, the hours and the year; undefined where arrivals are listed. */
function dailyRate(arrivals: Arrivals, isDated: boolean): number | undefined {
  if (arrivals.kind === 'list') return undefined;
  const { value } = arrivals.rate;
  const usual = 'perDay' in value ? value.perDay : (isDated ? CALENDAR_DAY : WORKING_DAY) / value.every;
  return [arrivals.weekdays, arrivals.hours, arrivals.months].reduce(
    (rate, factors) => (factors === undefined ? rate : (rate * sum(factors)) / factors.length),
    usual,
  );
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
