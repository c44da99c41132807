import { useState, useSyncExternalStore } from 'react';
import type { Process } from '../../engine/model/index.ts';
import { openDocument } from './documents.ts';

/** What was done to a document in this window: all its states, without end, and which of them is open. */
interface Draft {
  readonly states: readonly Process[];
  readonly at: number;
  /** Whether the last state outlasts the visit. */
  readonly kept: boolean;
}

const drafts = new Map<string, Draft>();
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** A document that is being edited. Every change is kept in the browser at once. */
export interface Editing {
  readonly kept: boolean;
  readonly change: (next: Process) => void;
  readonly undo: (() => void) | undefined;
  readonly redo: (() => void) | undefined;
}

/**
 * The editing of an opened document, the same one as long as the caller is shown. Undo goes back to the state in which this
 * window first saw it; also from what another tab or a file has put in its place, to which redo returns.
 */
export function useEditing(pid: string, process: Process): Editing {
  const draft = useSyncExternalStore(subscribe, () => drafts.get(pid));
  const [first] = useState(process);
  const own = draft?.states ?? [first];
  const place = draft?.at ?? 0;
  const isReplaced = own[place] !== process;
  const states = isReplaced ? [...own.slice(0, place + 1), process] : own;
  const at = isReplaced ? place + 1 : place;
  const go = (next: readonly Process[], to: number): void => {
    const { kept } = openDocument(next[to]!);
    drafts.set(pid, { states: next, at: to, kept });
    for (const listener of listeners) listener();
  };
  return {
    kept: draft?.kept ?? true,
    change: (next) => {
      if (next === process) return;
      go([...states.slice(0, at + 1), next], at + 1);
    },
    undo: at > 0 ? () => go(states, at - 1) : undefined,
    redo: at + 1 < states.length ? () => go(states, at + 1) : undefined,
  };
}
