import type { Finding } from '../../engine/model/index.ts';
import type { Caller } from '../access/caller.ts';
import { may } from '../access/caller.ts';
import { ApiError, words } from '../errors.ts';
import type { WorkflowState } from '../store/index.ts';
import { nextStates } from '../store/index.ts';
import type { Duty } from './duties.ts';

/** Throws ApiError where a caller may not bring a document to a state. */
export function requireMayMove(caller: Caller, to: WorkflowState): void {
  if (!mayBringTo(caller, to)) throw new ApiError(403, 'forbidden', words.mayNot);
}

function mayBringTo(caller: Caller, to: WorkflowState): boolean {
  const isSendingBack = to === 'draft' && may(caller, 'workflow.publish');
  return may(caller, to === 'published' ? 'workflow.publish' : 'workflow.move') || isSendingBack;
}

/** The states to which a caller may bring a document that stands at `from`. */
export function movesOf(caller: Caller, from: WorkflowState): readonly WorkflowState[] {
  return nextStates(from).filter((to) => mayBringTo(caller, to));
}

/** The duties that are open, as what whoever publishes has to say yes to. */
export function findingsOfOpenDuties(duties: readonly Duty[]): Finding[] {
  return duties
    .filter(({ state }) => state === 'open')
    .map(({ id, what, basis }): Finding => ({
      code: `duty/${id}`,
      level: 'warning',
      at: '',
      message: what,
      rule: { zh: `${basis.act.zh}第${basis.article}条`, en: `${basis.act.en}, article ${basis.article}` },
      mend: {
        zh: '办完并在此登记；确已在别处办理或不适用的，写明理由（despite）后发布',
        en: 'Do it and record it here; where it was done elsewhere or does not apply, publish with the reason (despite)',
      },
      basis,
    }));
}
