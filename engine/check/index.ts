/**
 * The rules of law and of sanity that a plan is held against, one file each. Each gives findings with place, rule, mend
 * and, where it is a rule of law, its basis; none of them changes the plan or keeps it from being simulated.
 */
import type { CaseAttributes, Finding, Process } from '../model/index.ts';
import { byGravity, usualCase } from '../model/index.ts';
import { activeFor } from '../network/index.ts';
import { consultedWithoutHost } from './items/consulted-without-host.ts';
import { feeWithoutBasis } from './items/fee-without-basis.ts';
import { hostInactive } from './items/host-inactive.ts';
import { stopWithoutGround } from './items/stop-without-ground.ts';
import { tailTooLong } from './items/tail-too-long.ts';
import { visitsDiffer } from './items/visits-differ.ts';
import { durationTooLong } from './limits/duration-too-long.ts';
import { jointTooLong } from './limits/joint-too-long.ts';
import { licensingLawElsewhere } from './limits/licensing-law-elsewhere.ts';
import { localReading } from './limits/local-reading.ts';
import { noStatutoryLimit } from './limits/no-statutory-limit.ts';
import { promiseTooLong } from './limits/promise-too-long.ts';
import { severalInForce } from './limits/several-in-force.ts';
import { startsDiffer } from './limits/starts-differ.ts';
import { actBeforePermit } from './order/act-before-permit.ts';
import { goalNotGiven } from './order/goal-not-given.ts';
import { leadsNowhere } from './order/leads-nowhere.ts';
import { ownCertificate } from './order/own-certificate.ts';
import { paperOfAnAct } from './order/paper-of-an-act.ts';
import { ring } from './order/ring.ts';
import { askedAgain } from './papers/asked-again.ts';
import { commitmentNotAllowed } from './papers/commitment-not-allowed.ts';
import { corePaperMissing } from './papers/core-paper-missing.ts';
import { couldBeShared } from './papers/could-be-shared.ts';
import { dutyWithoutBasis } from './papers/duty-without-basis.ts';
import { lateGateWithoutBasis } from './papers/late-gate-without-basis.ts';
import { officePaperWithoutGiver } from './papers/office-paper-without-giver.ts';
import { sharingNotPossible } from './papers/sharing-not-possible.ts';
import { twoGivers } from './papers/two-givers.ts';
import { voidTake } from './papers/void-take.ts';
import type { CheckRule } from './rule.ts';

export * from './default-limits.ts';
export { visitsByItem } from './items/visits.ts';
export type { CheckRule } from './rule.ts';

/** All rules, in the order in which findings of one level are told. */
export const checkRules: readonly CheckRule[] = [
  ring,
  ownCertificate,
  goalNotGiven,
  promiseTooLong,
  severalInForce,
  jointTooLong,
  lateGateWithoutBasis,
  corePaperMissing,
  askedAgain,
  commitmentNotAllowed,
  sharingNotPossible,
  stopWithoutGround,
  feeWithoutBasis,
  hostInactive,
  durationTooLong,
  licensingLawElsewhere,
  dutyWithoutBasis,
  actBeforePermit,
  twoGivers,
  visitsDiffer,
  consultedWithoutHost,
  tailTooLong,
  paperOfAnAct,
  officePaperWithoutGiver,
  couldBeShared,
  startsDiffer,
  localReading,
  noStatutoryLimit,
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
