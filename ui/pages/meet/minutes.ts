import { useSyncExternalStore } from 'react';
import { remember, remembered } from '../../state/storage.ts';

/** A line that somebody wrote or that a guess left, and after how many states of the levers it belongs. */
export interface Note {
  readonly after: number;
  readonly text: string;
}

const none: readonly Note[] = [];
const known = new Map<string, readonly Note[]>();
const listeners = new Set<() => void>();

/** The history of levers lasts as long as the window, and so do the places of the notes; their text outlasts a reload. */
const keyOf = (pid: string): string => `minutes.${pid}`;

function notesOf(pid: string): readonly Note[] {
  let notes = known.get(pid);
  if (notes === undefined) {
    notes = read(remembered(keyOf(pid)));
    known.set(pid, notes);
  }
  return notes;
}

function read(text: string | undefined): readonly Note[] {
  try {
    const list: unknown = JSON.parse(text ?? '[]');
    if (!Array.isArray(list)) return none;
    // What was noted before the page was loaded comes before all that is tried now.
    return list.filter((one): one is string => typeof one === 'string').map((line) => ({ after: 0, text: line }));
  } catch {
    return none;
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The notes of a meeting on a process, in the order in which they were made. */
export function useNotes(pid: string): readonly Note[] {
  return useSyncExternalStore(subscribe, () => notesOf(pid));
}

/** Adds a note behind the states of the levers that there are. */
export function addNote(pid: string, note: Note): void {
  const notes = [...notesOf(pid), note];
  known.set(pid, notes);
  remember(keyOf(pid), JSON.stringify(notes.map(({ text }) => text)));
  for (const listener of listeners) listener();
}

/** Forgets the notes of a meeting. */
export function clearNotes(pid: string): void {
  known.set(pid, none);
  remember(keyOf(pid), '[]');
  for (const listener of listeners) listener();
}

/** What was tried and what was noted, in one order. */
export function minutesOf(changes: readonly string[], notes: readonly Note[]): string[] {
  const behind = (at: number): string[] =>
    notes.filter(({ after }) => Math.min(after, changes.length) === at).map(({ text }) => text);
  return [...behind(0), ...changes.flatMap((line, k) => [line, ...behind(k + 1)])];
}
