import type { Move, MoveKind } from '../model/index.ts';
import { acceptWithGap } from './moves/accept-with-gap.ts';
import { addItem } from './moves/add-item.ts';
import { anywhere } from './moves/anywhere.ts';
import { authoriseWindow } from './moves/authorise-window.ts';
import { cancel } from './moves/cancel.ts';
import { classify } from './moves/classify.ts';
import { combinePapers } from './moves/combine-papers.ts';
import { commit } from './moves/commit.ts';
import { delegate } from './moves/delegate.ts';
import { dropHabit } from './moves/drop-habit.ts';
import { dropIntermediary } from './moves/drop-intermediary.ts';
import { dropPaper } from './moves/drop-paper.ts';
import { governmentPays } from './moves/government-pays.ts';
import { guaranteeForDeposit } from './moves/guarantee-for-deposit.ts';
import { instant } from './moves/instant.ts';
import { internalise } from './moves/internalise.ts';
import { joint } from './moves/joint.ts';
import { merge } from './moves/merge.ts';
import { oneForm } from './moves/one-form.ts';
import { online } from './moves/online.ts';
import { parallelise } from './moves/parallelise.ts';
import { promise } from './moves/promise.ts';
import { regionalAssessment } from './moves/regional-assessment.ts';
import { replacePaper } from './moves/replace-paper.ts';
import { retime } from './moves/retime.ts';
import { season } from './moves/season.ts';
import { settleIn } from './moves/settle-in.ts';
import { share } from './moves/share.ts';
import { singleWindow } from './moves/single-window.ts';
import { split } from './moves/split.ts';
import { stagePromise } from './moves/stage-promise.ts';
import { takeOver } from './moves/take-over.ts';
import { toFiling } from './moves/to-filing.ts';
import { waiveFee } from './moves/waive-fee.ts';
import type { MoveRule } from './rule.ts';

/** The rule of every move. */
const rules: { readonly [K in MoveKind]: MoveRule<K> } = {
  classify,
  'regional-assessment': regionalAssessment,
  cancel,
  'to-filing': toFiling,
  delegate,
  internalise,
  'add-item': addItem,
  split,
  retime,
  'drop-habit': dropHabit,
  'drop-paper': dropPaper,
  'combine-papers': combinePapers,
  'replace-paper': replacePaper,
  share,
  commit,
  'accept-with-gap': acceptWithGap,
  merge,
  joint,
  'one-form': oneForm,
  promise,
  'stage-promise': stagePromise,
  instant,
  online,
  'waive-fee': waiveFee,
  season,
  'settle-in': settleIn,
  'authorise-window': authoriseWindow,
  anywhere,
  'take-over': takeOver,
  'drop-intermediary': dropIntermediary,
  'guarantee-for-deposit': guaranteeForDeposit,
  parallelise,
  'single-window': singleWindow,
  'government-pays': governmentPays,
};

/** The rule of a move, ready to take that very move. */
export function ruleOf(move: Move): MoveRule<MoveKind> {
  return rules[move.do] as unknown as MoveRule<MoveKind>;
}
