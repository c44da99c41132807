import type { Item } from '../../model/index.ts';
import { quickMinutes } from '../../network/index.ts';
import { drivingLimit } from '../../run/chance/driving-limit.ts';
import { Offices } from '../../run/city/offices.ts';
import type { MassJob } from '../../run/index.ts';
import { isWorkGiven } from './cut.ts';

/**
 * Items that a desk works on for the duration of the document, since the scenario neither gives their work nor lets a limit
 * drive it: a shorter promise counts as less work there. Items that take no time are left out.
 */
export function workByDuration({ process, scenario }: Pick<MassJob, 'process' | 'scenario'>): Item[] {
  const offices = new Offices(scenario);
  return process.items.filter(
    (item) =>
      offices.deskOf(item, 'review') >= 0 &&
      !isWorkGiven(scenario, item) &&
      drivingLimit(scenario, item, process.asOf) === undefined &&
      quickMinutes(item.duration) > 0,
  );
}
