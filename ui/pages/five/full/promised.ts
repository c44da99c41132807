import type { Evaluation, PlanSide } from '../../../../engine/measure/index.ts';
import type { Interval } from '../../../../engine/run/statistics/index.ts';
import type { PromiseChoice } from '../../../state/address.ts';
import type { FullAnswer } from '../../../state/simulation/answer.ts';
import type { Language } from '../../../../engine/model/index.ts';
import { number } from '../../../words/numbers.ts';
import { casesOf, promiseDays } from './cases.ts';
import type { StageLimit } from './limits.ts';
import { isBeyond } from './limits.ts';
import type { ShownSide } from './sides.ts';

/** The promise that the reader's choice comes to, and the share of all cases that keeps it. */
export interface Promised {
  /** In days of the run's unit; none before the first answer, or where too few cases reach the goal. */
  readonly days: number | undefined;
  /** The statutory limit of the whole process that the promise is longer than, so that it is refused. */
  readonly refusedBy: StageLimit | undefined;
  /** From 0 to 1; none where there is no case to speak of, or where the promise is refused. */
  readonly shareOf: (side: PlanSide) => Interval | undefined;
}

/** What a promise comes to on the sides that are shown; it is solved for the last of them. */
export function promisedOn(
  sides: readonly ShownSide[],
  choice: PromiseChoice,
  answer: FullAnswer | undefined,
  law: { readonly limits: readonly StageLimit[]; readonly unit: Evaluation['unit'] },
): Promised {
  const days = promiseDays(choice, sides[sides.length - 1]!.side, answer);
  const refusedBy = law.limits.find(
    (limit) => limit.isWhole && limit.scheme === 'statutory' && days !== undefined && isBeyond(days, law.unit, limit),
  );
  return {
    days,
    refusedBy,
    shareOf: (side) => {
      if (days === undefined || answer === undefined || refusedBy !== undefined) return undefined;
      const share = answer.within(side, days * answer.evaluation.minutesOfUnit);
      return Number.isNaN(share.estimate) ? undefined : share;
    },
  };
}

/** A share in percent to one decimal; one that just misses nine in ten is rounded down, and not printed as 90%. */
export function shareText(share: number, language: Language): string {
  const near = Math.round(share * 1000) / 10;
  return number(casesOf(near / 100) > casesOf(share) ? near - 0.1 : near, language);
}
