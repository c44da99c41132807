import { useSyncExternalStore } from 'react';
import type { City, Process, Reform, Text } from '../../engine/model/index.ts';
import { parseProcess } from '../../engine/model/index.ts';
import { cities, processes, reformsOf } from '../../processes/index.ts';
import { remember, remembered, storageKey } from './storage.ts';

/** A process that the page can show, with the reforms that know it. */
export interface OpenDocument {
  /** The name in addresses: the id of a shipped process, `local.` and the id of one that was opened in this browser. */
  readonly pid: string;
  readonly process: Process;
  readonly reforms: readonly Reform[];
  readonly local: boolean;
}

const LOCAL = 'local.';
const KEY = 'documents';

const shipped: readonly OpenDocument[] = processes.map((process) => document(process.id, process, false));

function document(pid: string, process: Process, local: boolean): OpenDocument {
  return { pid, process, reforms: reformsOf(process.id), local };
}

let opened: readonly OpenDocument[] = readOpened();
let all: readonly OpenDocument[] = [...shipped, ...opened];
const listeners = new Set<() => void>();

function readOpened(): OpenDocument[] {
  try {
    const list: unknown = JSON.parse(remembered(KEY) ?? '[]');
    if (!Array.isArray(list)) return [];
    return list.flatMap((json) => {
      const parsed = parseProcess(json);
      return parsed.ok ? [document(LOCAL + parsed.value.id, parsed.value, true)] : [];
    });
  } catch {
    return [];
  }
}

/** Changes the list of opened documents, after taking over what another tab has saved meanwhile. */
function keep(change: (before: readonly OpenDocument[]) => readonly OpenDocument[]): boolean {
  catchUp();
  show(change(opened));
  const text = JSON.stringify(opened.map(({ process }) => process));
  const isKept = remember(KEY, text);
  // Where the browser is full, what it still has is older than what is open, and is not to be taken over.
  if (isKept) known = text;
  return isKept;
}

function show(next: readonly OpenDocument[]): void {
  opened = next;
  all = [...shipped, ...opened];
  for (const listener of listeners) listener();
}

/** Documents that another tab of this browser has changed since they were last changed here. */
let elsewhere: ReadonlySet<string> = new Set();

/** The list as this tab last read or wrote it. */
let known = remembered(KEY);

// What another tab saves is taken over at once: so nobody here goes on from an older state and overwrites it.
window.addEventListener('storage', ({ key }) => {
  if (key === storageKey(KEY)) catchUp();
});

function catchUp(): void {
  const now = remembered(KEY);
  // Where nothing can be remembered there is no other tab to hear of either.
  if (now === undefined || now === known) return;
  known = now;
  const next = readOpened().map((one) => {
    const mine = opened.find(({ pid }) => pid === one.pid);
    return mine !== undefined && JSON.stringify(mine.process) === JSON.stringify(one.process) ? mine : one;
  });
  elsewhere = new Set([...elsewhere, ...next.filter((one) => !opened.includes(one)).map(({ pid }) => pid)]);
  show(next);
}

/** Whether another tab of this browser has changed a document since it was last changed here. */
export function useChangedElsewhere(pid: string): boolean {
  return useSyncExternalStore(subscribe, () => elsewhere.has(pid));
}

/** Opens a process in this browser only, in place of an opened one of the same id. `kept` tells whether it outlasts the visit. */
export function openDocument(process: Process): { pid: string; kept: boolean } {
  const one = document(LOCAL + process.id, process, true);
  const kept = keep((before) => {
    elsewhere = new Set([...elsewhere].filter((pid) => pid !== one.pid));
    return [...before.filter(({ pid }) => pid !== one.pid), one];
  });
  return { pid: one.pid, kept };
}

/** Keeps a process of this browser under an id that nothing else has, with words behind its title; gives its new name. */
export function keepCopy(process: Process, suffix: Text): string {
  const taken = new Set(all.map((one) => one.process.id));
  let number = 2;
  while (taken.has(`${process.id}-${number}`)) number += 1;
  const title = { zh: process.title.zh + suffix.zh, en: process.title.en + suffix.en };
  return openDocument({ ...process, id: `${process.id}-${number}`, title }).pid;
}

/** Forgets a process that was opened in this browser. */
export function closeDocument(pid: string): void {
  keep((before) => before.filter((one) => one.pid !== pid));
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** All documents: the shipped ones, then those opened in this browser. */
export function useDocuments(): readonly OpenDocument[] {
  return useSyncExternalStore(subscribe, () => all);
}

/** The city documents that have rules for a process. */
export function citiesOf(process: Process): readonly City[] {
  return cities.filter(({ rules }) => rules.some((rule) => rule.process === process.id));
}
