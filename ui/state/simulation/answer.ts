import type { Evaluation, PlanSide, ReasonCode, Refused } from '../../../engine/measure/index.ts';
import type { Finding, Id, Text } from '../../../engine/model/index.ts';
import type { ItemAnswer, OnTimeAnswer } from '../../../engine/run/detail-answer.ts';
import type { DeskAnswer } from '../../../engine/run/index.ts';
import type { Interval } from '../../../engine/run/statistics/index.ts';
import type { SimulationQuestion } from './question.ts';

/** A reason why quick and full differ that is at work, whether or not its part is known yet. */
export interface Reason {
  readonly code: ReasonCode;
  readonly text: Text;
}

/** A desk whose staff can hardly do the work that comes in, so that its line depends on how long is simulated. */
export interface SaturatedDesk {
  readonly title: Text;
  /** Share of the staff's office time that was worked, from 0 to 1, on average over the replications. */
  readonly utilisation: number;
}

/** How busy a desk that anybody asked for is, and who waits there, over the replications of a side; waits are minutes. */
export interface DeskLoad extends Pick<DeskAnswer, 'id' | 'utilisation' | 'wait' | 'meanLine'> {
  readonly title: Text;
}

/** The full answer, as far as it is known. */
export interface FullAnswer {
  readonly kind: 'full-answer';
  /** Whether it is only a sketch that goes before the answer, of one replication. */
  readonly isSketch?: true;
  /** `before.why` and `after.why` are there when the reasons have been told apart. */
  readonly evaluation: Evaluation;
  readonly reasons: Readonly<Record<PlanSide, readonly Reason[]>>;
  readonly saturated: Readonly<Record<PlanSide, readonly SaturatedDesk[]>>;
  readonly desks: Readonly<Record<PlanSide, readonly DeskLoad[]>>;
  /** Where a run of either side broke Little's law, with the mend: none of the numbers can be believed then. */
  readonly findings: readonly Finding[];
  /** How each item keeps its limits by its own clock, when that is known. */
  readonly onTime?: Readonly<Record<PlanSide, readonly OnTimeAnswer[]>>;
  /** The share of all cases of a side that reach their goal within so many minutes, from 0 to 1. */
  readonly within: (side: PlanSide, minutes: number) => Interval;
  /** The least promise in whole days of the run's unit that a share of the cases of a side keeps; nothing where too few end. */
  readonly daysFor: (side: PlanSide, share: number) => number | undefined;
  /** Mean minutes of a case in procedures outside any approval clock, such as works, when they are known. */
  readonly outside?: Readonly<Record<PlanSide, number>>;
}

/** How long each item takes by itself: of all items of both sides by their ids, in minutes of the run. */
export interface ItemTimes extends Readonly<Record<PlanSide, ReadonlyMap<Id, ItemAnswer['elapsed']>>> {
  readonly kind: 'item-times';
  /** How many replications of each side stand behind it. */
  readonly replications: number;
  readonly seed: number;
}

/** Who listens to a simulation while it runs. */
export interface Listening {
  /** How many replications are done, and how many will be wanted in all. */
  readonly told: (done: number, wanted: number) => void;
  /** What is known before the reasons have been told apart: the times of both sides, then how limits are kept. */
  readonly first: (answer: FullAnswer) => void;
  readonly signal: AbortSignal;
}

/** Simulates; rejects where it is called off or something breaks. */
export type Simulate = (question: SimulationQuestion, listening: Listening) => Promise<FullAnswer | Refused>;

/** A sketch of the answer; nothing where there is no use in one, since the answer is known already or cannot be had. */
export type Sketch = (question: SimulationQuestion) => Promise<FullAnswer | undefined>;
