import type { Id, Text } from '../../model/index.ts';

/** How papers changed: gone, new, from office to office, replaced by a promise, due later or earlier, given as result. */
export type PaperChange = 'dropped' | 'added' | 'shared' | 'promised' | 'handed-in' | 'gap' | 'earlier' | 'result';

interface Common {
  /** The nodes of the process before that it speaks of. */
  readonly before: readonly Id[];
  /** The nodes of the process after that it speaks of. */
  readonly after: readonly Id[];
  /** What a planner would say. */
  readonly sentence: Text;
}

/** One difference of two processes in the words of the field. Positions on a drawing are never part of it. */
export type Change = Common &
  (
    | { readonly kind: 'added' | 'removed' | 'merged' | 'split' | 'internalised' }
    /** An order was removed, added, moved to a later node or given another reason. */
    | { readonly kind: 'reordered' }
    /** Two nodes that stood one after another no longer wait for each other. */
    | { readonly kind: 'parallelised' }
    | { readonly kind: 'limit' | 'duration' | 'fee' | 'channel' | 'kind' | 'authority' | 'condition' | 'group' }
    | { readonly kind: 'material'; readonly how: PaperChange; readonly materials: readonly Id[] }
  );
export type ChangeKind = Change['kind'];
