import { useSyncExternalStore } from 'react';
import { modelHash } from '../../engine/exchange/index.ts';
import type { Language, Process } from '../../engine/model/index.ts';
import { parseProcess } from '../../engine/model/index.ts';
import type {
  DocumentAnswer,
  DocumentsAnswer,
  ErrorAnswer,
  SavedAnswer,
  SessionAnswer,
} from '../../server/messages.ts';
import type { Outcome } from './account.ts';
import { send } from './account.ts';
import type { OpenDocument } from './documents.ts';
import { openDocument } from './documents.ts';
import { remember, remembered, storageKey } from './storage.ts';

/** Which document of the server one that is open in this browser belongs to, and the revision that it was read or saved as. */
export interface Copy {
  readonly id: string;
  readonly revision: number;
  /** The hash of the content at that revision, by which it is told whether something was changed since. */
  readonly hash: string;
}

/** Somebody else has saved in between: what is there now. */
export type Conflict = NonNullable<ErrorAnswer['conflict']>;

const KEY = 'copies';
let copies: Readonly<Record<string, Copy>> = read();
const listeners = new Set<() => void>();

function read(): Record<string, Copy> {
  try {
    return (JSON.parse(remembered(KEY) ?? '{}') ?? {}) as Record<string, Copy>;
  } catch {
    return {};
  }
}

window.addEventListener('storage', ({ key }) => {
  if (key !== storageKey(KEY)) return;
  copies = read();
  for (const listener of listeners) listener();
});

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Says what a document of this browser is a copy of. */
export function setCopy(pid: string, copy: Copy): void {
  // Another tab may have noted a copy of its own.
  copies = { ...read(), [pid]: copy };
  remember(KEY, JSON.stringify(copies));
  for (const listener of listeners) listener();
}

/** What a document of this browser is a copy of, if it has been on the server. */
export function useCopy(pid: string): Copy | undefined {
  return useSyncExternalStore(subscribe, () => copies[pid]);
}

/** What kinds of documents the server keeps. */
type StoredKind = DocumentAnswer['kind'];

/** The documents of a kind on the server that the caller may see, newest first; `after` is the end of the page before. */
export function listStored(
  kind: StoredKind,
  after: string | undefined,
  language: Language,
): Promise<Outcome<DocumentsAnswer>> {
  const rest = after === undefined ? '' : `&after=${encodeURIComponent(after)}`;
  return send('GET', `/documents?kind=${kind}&limit=30${rest}`, undefined, language);
}

/** Whether somebody may make and change documents of a kind: an instructor makes what trainings run on, and no cities. */
export function mayWrite({ permissions, user }: SessionAnswer, kind: StoredKind): boolean {
  const isForOffices = kind === 'process' || kind === 'reform' || kind === 'city';
  return permissions.includes('documents.write') && !(user?.role === 'instructor' && isForOffices);
}

/** Puts a document of a kind on the server. `key` makes a repeated request the same one. */
export function createDocument(
  kind: StoredKind,
  content: unknown,
  key: string,
  language: Language,
): Promise<Outcome<SavedAnswer>> {
  return send('POST', '/documents', { kind, content }, language, { 'Idempotency-Key': key });
}

/** Saves a content upon a revision of its document; refused with both where somebody saved in between. */
export function saveDocument(
  content: unknown,
  { id, revision }: { readonly id: string; readonly revision: number },
  language: Language,
): Promise<Outcome<SavedAnswer>> {
  const headers = { 'If-Match': `"${revision}"` };
  return send('PUT', `/documents/${encodeURIComponent(id)}`, { content }, language, headers);
}

/** A document of the server. */
export function readStored(id: string, language: Language): Promise<Outcome<DocumentAnswer>> {
  return send('GET', `/documents/${encodeURIComponent(id)}`, undefined, language);
}

/** Whether a document of this browser has anything that is not on the server. */
export function hasOwnChanges({ pid, process }: OpenDocument): boolean {
  return copies[pid]?.hash !== modelHash([process]);
}

/** Opens the content of a document of the server in this browser, in place of what was open under its name. */
export function openAs(
  content: unknown,
  { id, revision }: { readonly id: string; readonly revision: number },
  language: Language,
): Outcome<string> {
  const parsed = parseProcess(content);
  if (!parsed.ok) return { ok: false, message: parsed.findings[0]!.message[language] };
  const { pid } = openDocument(parsed.value);
  setCopy(pid, { id, revision, hash: modelHash([parsed.value]) });
  return { ok: true, value: pid };
}

/** Puts a process of this browser on the server as a new document. `key` makes a repeated request the same one. */
export async function createStored(
  pid: string,
  process: Process,
  key: string,
  language: Language,
): Promise<Outcome<SavedAnswer>> {
  return noted(pid, process, await createDocument('process', process, key, language), language);
}

/** Saves a process of this browser upon a revision of its document; refused with both where somebody saved in between. */
export async function saveStored(
  pid: string,
  process: Process,
  base: { readonly id: string; readonly revision: number },
  language: Language,
): Promise<Outcome<SavedAnswer>> {
  return noted(pid, process, await saveDocument(process, base, language), language);
}

function noted(pid: string, process: Process, outcome: Outcome<SavedAnswer>, language: Language): Outcome<SavedAnswer> {
  if (!outcome.ok) return outcome;
  const { document, findings } = outcome.value;
  // What was masked is not shown on as it was typed.
  if (findings.length > 0) openAs(document.content, document, language);
  else setCopy(pid, { id: document.id, revision: document.revision, hash: modelHash([process]) });
  return outcome;
}
