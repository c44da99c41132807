import type { Evaluation, PlanSide } from '../../../../engine/measure/index.ts';
import type { FullAnswer } from '../../../state/simulation/answer.ts';
import type { Simulation } from '../../../state/simulation/useSimulation.ts';
import type { SimulationQuestion } from '../../../state/simulation/question.ts';
import { isSameSide } from '../../../state/simulation/question.ts';
import type { Key, Words } from '../../../words/index.ts';
import { daysOfCases } from './cases.ts';

/** One row of dots. */
export interface ShownSide {
  readonly side: PlanSide;
  readonly name: string;
  /** The name in the middle of a sentence. */
  readonly inText: string;
  /** Days of the representative cases, rising; none before the first answer. */
  readonly days: readonly number[];
  /** Days of the quick answer; absent where there is none, or where the ruler counts other days. */
  readonly quick: number | undefined;
  /** Whether the dots belong to an earlier choice. */
  readonly isOld: boolean;
}

interface Shown {
  readonly question: SimulationQuestion;
  readonly simulation: Simulation;
  /** Minutes of office time. */
  readonly quick: Readonly<Record<PlanSide, number | undefined>>;
  readonly single: boolean;
}

/** The answer that is on the screen: none where the present plan cannot be simulated at all. */
export function shownAnswer({ phase, answer }: Pick<Simulation, 'phase' | 'answer'>): FullAnswer | undefined {
  return phase.kind === 'refused' ? undefined : answer;
}

/** The evaluation whose dots are on the screen. */
export function shownEvaluation(simulation: Simulation): Evaluation | undefined {
  return shownAnswer(simulation)?.evaluation;
}

/** Whether a desk of a side cannot keep up, so that no interval holds for its times. */
export function isSaturated(simulation: Simulation, side: PlanSide): boolean {
  return (shownAnswer(simulation)?.saturated[side].length ?? 0) > 0;
}

/** The unit in which a scenario's runs are told: with dates calendar days, else working days. */
export function unitOf({ scenario }: Pick<SimulationQuestion, 'scenario'>): Evaluation['unit'] {
  return scenario.experiment.start === undefined ? 'working-day' : 'calendar-day';
}

const WORKING_DAY = 480;

/** The rows of dots: both sides, or only the present where there is no reform. */
export function sidesOf({ question, simulation, quick, single }: Shown, { t }: Pick<Words, 't'>): ShownSide[] {
  const evaluation = shownEvaluation(simulation);
  const { answered } = simulation;
  const sides: readonly PlanSide[] = single ? ['after'] : ['before', 'after'];
  return sides.map((side) => {
    const minutes = quick[side];
    return {
      side,
      name: t(single ? 'full.single' : nameKeys[side]),
      inText: t(single ? 'full.singleInText' : `side.${side}`),
      days: evaluation === undefined ? [] : daysOfCases(evaluation, side),
      quick: minutes === undefined || unitOf(question) !== 'working-day' ? undefined : minutes / WORKING_DAY,
      isOld: answered !== undefined && !isSameSide(answered, question, side),
    };
  });
}

const nameKeys = { before: 'five.column.before', after: 'five.column.after' } as const satisfies Record<PlanSide, Key>;
