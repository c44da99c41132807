import { titleOfDesk } from '../../engine/measure/index.ts';
import type { Id, Text } from '../../engine/model/index.ts';
import type { JobMember } from '../../engine/run/index.ts';
import type { Estimate } from '../estimate.ts';
import { estimateOf, meanAbove } from '../estimate.ts';
import type { Ran } from '../runs.ts';

/** One desk that was asked for. Waits are in the unit of the report. */
export interface DeskReport {
  readonly id: Id;
  readonly title: Text;
  readonly staff: number;
  /** Share of its staff's office time that was worked. */
  readonly utilisation: Estimate;
  readonly meanWait: Estimate;
  readonly medianWait: Estimate;
  /** Time-weighted mean number in line. */
  readonly meanLine: Estimate;
  readonly longestLine: number;
  readonly requests: number;
  /** Those who found an intake window full and gave up, in all replications. */
  readonly turnedAway: number;
}

/** The desks of a hall that anybody asked for, in the order of the scenarios of its processes. */
export function desksOf({ answer, results }: Ran, members: readonly JobMember[], minutes: number): DeskReport[] {
  return answer.desks.flatMap(
    ({ id, staff, utilisation, wait, meanLine, longestLine, requests }, place): DeskReport[] => {
      if (requests === 0) return [];
      const owner = members.find(({ scenario: { desks } }) => desks.some((desk) => desk.id === id));
      const title = owner === undefined ? { zh: id, en: id } : titleOfDesk(id, owner.process, owner.scenario);
      const runs = results.map(({ desks }) => desks[place]!);
      const medians = runs.flatMap(({ waitSpread }) =>
        waitSpread === undefined || waitSpread.count === 0 ? [] : [waitSpread.quantile(0.5)],
      );
      return [
        {
          ...{ id, title, staff },
          utilisation: estimateOf(utilisation),
          meanWait: estimateOf(wait, minutes),
          medianWait: estimateOf(meanAbove(medians), minutes),
          meanLine: estimateOf(meanLine),
          ...{ longestLine, requests },
          turnedAway: runs.reduce((sum, { turnedAway }) => sum + turnedAway, 0),
        },
      ];
    },
  );
}
