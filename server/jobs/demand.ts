import type { Basis, Scenario } from '../../engine/model/index.ts';

/** A scenario with so many percent of its cases. Given arrivals come closer together; the experiment stays as it is. */
export function withDemand(scenario: Scenario, percent: number, basis: Basis): Scenario {
  if (percent === 100) return scenario;
  const factor = percent / 100;
  const { arrivals } = scenario;
  switch (arrivals.kind) {
    case 'list':
      return { ...scenario, arrivals: { ...arrivals, minutes: arrivals.minutes.map((minute) => minute / factor) } };
    case 'poisson': {
      const { value } = arrivals.rate;
      const rate = 'perDay' in value ? { perDay: value.perDay * factor } : { every: value.every / factor };
      return { ...scenario, arrivals: { ...arrivals, rate: { value: rate, basis } } };
    }
  }
}
