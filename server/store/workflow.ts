import type { WorkflowState } from './records.ts';

/**
 * 草稿 → 征求意见 → 合法性审核 → 发布: where a document may go from each state. One step on, or back. A published document is taken up
 * again as a draft; its versions stay.
 */
const steps = {
  draft: ['consultation'],
  consultation: ['legality', 'draft'],
  legality: ['published', 'consultation', 'draft'],
  published: ['draft'],
} as const satisfies Record<WorkflowState, readonly WorkflowState[]>;

/** The states to which a document may go from one. */
export function nextStates(from: WorkflowState): readonly WorkflowState[] {
  return steps[from];
}

/** Whether a document may go from one state to another. */
export function mayMove(from: WorkflowState, to: WorkflowState): boolean {
  return nextStates(from).includes(to);
}

/** What is adopted from comments is written while opinions are asked for; what lawyers review does not move under them. */
export function mayEdit(state: WorkflowState): boolean {
  return state === 'draft' || state === 'consultation';
}
