/**
 * What a planner asks before anything is changed: what a plan does to the times of cases, what each shorter limit saves, what
 * can be promised, how many staff a promise needs, and which measure the effect belongs to. All of it is simulated, with the
 * same seeds on every side of a comparison.
 */
export type { Asked, Marks, PlanSide, ReformPlan, RunUnit, Stamp } from './asked.ts';
export { documentOfPlan, scenarioOfPlan, stampOf, unitOfRun } from './asked.ts';
export type { AttributedMeasure, AttributionOptions, EffectAttribution, MeasureShare } from './attribution.ts';
export { attribution } from './attribution.ts';
export type { MovedBottleneck } from './bottleneck.ts';
export type { Lever } from './cut.ts';
export { titleOfDesk } from './desk-title.ts';
export { workByDuration } from './durations.ts';
export type { EvaluatedSide, EvaluateOptions, Evaluation, Promises } from './evaluate.ts';
export { evaluate } from './evaluate.ts';
export type { Addition, Fewest, Goal } from './fewest.ts';
export { fewestFor } from './fewest.ts';
export type { CityMoveOutcome } from './jobs.ts';
export { jobOf } from './jobs.ts';
export type { LawChecked } from './law.ts';
export { lawChecked } from './law.ts';
export type { Overlong } from './overlong.ts';
export { overlongOf } from './overlong.ts';
export type { PromiseAnswer, PromiseOptions } from './promise.ts';
export { promiseFor, shareInTime } from './promise.ts';
export type { KeptPromiseAnswer, KeptPromiseOptions } from './promise-to-keep.ts';
export { promiseToKeep } from './promise-to-keep.ts';
export type { Question, RunAnswer, RunRequest, RunSeries } from './question.ts';
export { answerHere, answerWith, runHere } from './question.ts';
export { quickMinutesOf } from './quick.ts';
export type { ReasonCode, ReasonRule, ReasonSide } from './reasons.ts';
export { reasonRules, reasonsOf } from './reasons.ts';
export type { Refused } from './refused.ts';
export { refusedRun } from './refused.ts';
export type { CutAnswer, Sensitivity, SensitivityOptions } from './sensitivity.ts';
export { sensitivity } from './sensitivity.ts';
export type { EnoughStaff, NeededStaff, StaffNotReachable, StaffOptions } from './staff.ts';
export { staffNeeded } from './staff.ts';
export type { RunDifference, RunSummary } from './summary.ts';
export { summaryOf } from './summary.ts';
export type { Unserved } from './unserved.ts';
export { unservedOf } from './unserved.ts';
export type { ComparedVariant, Variant, VariantComparison } from './variants.ts';
export { compareVariants } from './variants.ts';
export type { ReasonMinutes, RunSide, WhyDifferent } from './why.ts';
export { whyDifferent } from './why.ts';
