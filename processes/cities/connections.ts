import type { Basis, Move } from '../../engine/model/index.ts';
import { part } from '../utilities/shared.ts';

/** A city’s limit for one company as a whole: a day for the application with survey and one for the meter, the rest between. */
interface Whole {
  readonly n: number;
  readonly basis: Basis;
}

const between = { water: 'water-design', gas: 'gas-plan' } as const;

/** Water or gas, from application to supply. */
export function supplied(company: 'water' | 'gas', { n, basis }: Whole): Move[] {
  const end = n >= 2 ? 1 : n / 2;
  const share = (step: string, days: number): Move =>
    part(step, days, basis, `合计${n}个工作日`, `${n} working days in all`);
  return [
    share(`${company}-application`, end),
    share(between[company], n - 2 * end),
    share(`${company}-connection`, end),
  ];
}

/** Heating, from application to contract. */
export function heated({ n, basis }: Whole): Move[] {
  const share = (step: string, days: number): Move =>
    part(step, days, basis, `合计${n}个工作日`, `${n} working days in all`);
  return [share('heat-application', 1), share('heat-contract', n - 1)];
}

/** Low voltage, from application to current, without the permits of the line. */
export function lowVoltage({ n, basis }: Whole): Move[] {
  const share = (step: string, days: number): Move =>
    part(step, days, basis, `合计${n}个工作日`, `${n} working days in all`);
  return [
    share('power-application', 1),
    share('power-plan-low', 0),
    share('power-metering-low', n - 1),
    share('power-works-low', n - 1),
  ];
}

export const lowVoltageCases = { attribute: 'power', is: ['low-voltage'] };
export const waterCases = { attribute: 'water', is: ['wanted'] };
export const gasCases = { attribute: 'gas', is: ['wanted'] };
export const heatCases = { attribute: 'heat', is: ['wanted'] };
export const lineCases = (...is: string[]) => ({ attribute: 'line', is });
