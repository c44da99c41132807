/**
 * The rules of law and of sanity that a plan is held against, one file each. Each gives findings with place, rule, mend
 * and, where it is a rule of law, its basis; none of them changes the plan or keeps it from being simulated.
 */
import type { CaseAttributes, Finding, Process } from '../model/index.ts';
import { byGravity, usualCase } from '../model/index.ts';
import { activeFor } from '../network/index.ts';
import { consultedWithoutHost } from './items/consulted-without-host.ts';
import { depositWithoutBasis } from './items/deposit-without-basis.ts';
import { feeWithoutBasis } from './items/fee-without-basis.ts';
import { hostInactive } from './items/host-inactive.ts';
import { intermediaryWithoutBasis } from './items/intermediary-without-basis.ts';
import { renewalAskedEarly } from './items/renewal-asked-early.ts';
import { renewalDecidedLate } from './items/renewal-decided-late.ts';
import { setTooLow } from './items/set-too-low.ts';
import { setWithoutRule } from './items/set-without-rule.ts';
import { stopTimeNotTold } from './items/stop-time-not-told.ts';
import { stopWithoutGround } from './items/stop-without-ground.ts';
import { tailTooLong } from './items/tail-too-long.ts';
import { visitsDiffer } from './items/visits-differ.ts';
import { deliveryTooLong } from './limits/delivery-too-long.ts';
import { durationTooLong } from './limits/duration-too-long.ts';
import { gap } from './limits/gap.ts';
import { jointTooLong } from './limits/joint-too-long.ts';
import { licensingDays } from './limits/licensing-days.ts';
import { licensingLawElsewhere } from './limits/licensing-law-elsewhere.ts';
import { localReading } from './limits/local-reading.ts';
import { longerWithoutLaw } from './limits/longer-without-law.ts';
import { noStatutoryLimit } from './limits/no-statutory-limit.ts';
import { notInForce } from './limits/not-in-force.ts';
import { preExaminationTooLong } from './limits/pre-examination-too-long.ts';
import { promiseTooLong } from './limits/promise-too-long.ts';
import { severalInForce } from './limits/several-in-force.ts';
import { startsDiffer } from './limits/starts-differ.ts';
import { askedTwice } from './off-system/asked-twice.ts';
import { clockStartsLate } from './off-system/clock-starts-late.ts';
import { ownResultAsked } from './off-system/own-result-asked.ts';
import { resultOutside } from './off-system/result-outside.ts';
import { reviewedBeforeAcceptance } from './off-system/reviewed-before-acceptance.ts';
import { severalSubmissions } from './off-system/several-submissions.ts';
import { twoCounters } from './off-system/two-counters.ts';
import { twoIntakes } from './off-system/two-intakes.ts';
import { windowOnlyReceives } from './off-system/window-only-receives.ts';
import { actBeforePermit } from './order/act-before-permit.ts';
import { goalNotGiven } from './order/goal-not-given.ts';
import { hardEdgeMissing } from './order/hard-edge-missing.ts';
import { leadsNowhere } from './order/leads-nowhere.ts';
import { ownCertificate } from './order/own-certificate.ts';
import { paperOfAnAct } from './order/paper-of-an-act.ts';
import { ring } from './order/ring.ts';
import { addedByDocument } from './papers/added-by-document.ts';
import { askedAgain } from './papers/asked-again.ts';
import { askedByBothLevels } from './papers/asked-by-both-levels.ts';
import { commitmentNotAllowed } from './papers/commitment-not-allowed.ts';
import { corePaperMissing } from './papers/core-paper-missing.ts';
import { couldBeShared } from './papers/could-be-shared.ts';
import { dutyWithoutBasis } from './papers/duty-without-basis.ts';
import { lateGateWithoutBasis } from './papers/late-gate-without-basis.ts';
import { officePaperWithoutGiver } from './papers/office-paper-without-giver.ts';
import { proofWithoutBasis } from './papers/proof-without-basis.ts';
import { sharingNotPossible } from './papers/sharing-not-possible.ts';
import { twoGivers } from './papers/two-givers.ts';
import { voidTake } from './papers/void-take.ts';
import type { CheckRule } from './rule.ts';

export * from './default-limits.ts';
export { matterTitles } from './matters/titles.ts';
export { hardEdges } from './order/hard-edges.ts';
export { visitsByItem } from './items/visits.ts';
export { silentAcceptance } from './registrations.ts';
export type { CheckRule } from './rule.ts';

/** All rules, in the order in which findings of one level are told. */
export const checkRules: readonly CheckRule[] = [
  ring,
  ownCertificate,
  goalNotGiven,
  hardEdgeMissing,
  setTooLow,
  promiseTooLong,
  severalInForce,
  jointTooLong,
  deliveryTooLong,
  licensingDays,
  lateGateWithoutBasis,
  corePaperMissing,
  askedAgain,
  askedByBothLevels,
  commitmentNotAllowed,
  sharingNotPossible,
  stopWithoutGround,
  feeWithoutBasis,
  depositWithoutBasis,
  renewalAskedEarly,
  hostInactive,
  durationTooLong,
  longerWithoutLaw,
  preExaminationTooLong,
  gap,
  notInForce,
  licensingLawElsewhere,
  dutyWithoutBasis,
  actBeforePermit,
  renewalDecidedLate,
  twoGivers,
  visitsDiffer,
  consultedWithoutHost,
  tailTooLong,
  intermediaryWithoutBasis,
  proofWithoutBasis,
  setWithoutRule,
  addedByDocument,
  paperOfAnAct,
  officePaperWithoutGiver,
  couldBeShared,
  twoIntakes,
  twoCounters,
  severalSubmissions,
  windowOnlyReceives,
  reviewedBeforeAcceptance,
  resultOutside,
  ownResultAsked,
  askedTwice,
  clockStartsLate,
  startsDiffer,
  localReading,
  noStatutoryLimit,
  stopTimeNotTold,
  leadsNowhere,
  voidTake,
];

/**
 * The findings of all rules for the cases with these attributes, the gravest first; attributes that are not given are
 * usual. Classes have to be applied before (engine/reform). Never throws for a document that parseProcess accepts.
 */
export function checkProcess(process: Process, attributes: CaseAttributes = {}): Finding[] {
  const active = activeFor(process, usualCase(process.attributes, attributes));
  return byGravity(checkRules.flatMap(({ check }) => check(active)));
}
