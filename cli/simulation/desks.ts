import type { Id, Process, Scenario, Text } from '../../engine/model/index.ts';
import type { MassJob } from '../../engine/run/index.ts';
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
  readonly longestLine: number;
  readonly requests: number;
  /** Those who found an intake window full and gave up, in all replications. */
  readonly turnedAway: number;
}

/** The desks that anybody asked for, in the order of the scenario. */
export function desksOf({ answer, results }: Ran, { process, scenario }: MassJob, minutes: number): DeskReport[] {
  return answer.desks.flatMap(({ id, staff, utilisation, wait, longestLine, requests }, place): DeskReport[] => {
    if (requests === 0) return [];
    const runs = results.map(({ desks }) => desks[place]!);
    const medians = runs.flatMap(({ waitSpread }) =>
      waitSpread === undefined || waitSpread.count === 0 ? [] : [waitSpread.quantile(0.5)],
    );
    return [
      {
        ...{ id, title: titleOfDesk(id, process, scenario), staff },
        utilisation: estimateOf(utilisation),
        meanWait: estimateOf(wait, minutes),
        medianWait: estimateOf(meanAbove(medians), minutes),
        ...{ longestLine, requests },
        turnedAway: runs.reduce((sum, { turnedAway }) => sum + turnedAway, 0),
      },
    ];
  });
}

/** The name of a desk, or that of its authority. */
export function titleOfDesk(id: Id, { authorities }: Process, { desks }: Scenario): Text {
  const desk = desks.find((each) => each.id === id);
  return desk?.title ?? authorities.find((each) => each.id === desk?.authority)?.title ?? { zh: id, en: id };
}
