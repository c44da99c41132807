import { useSyncExternalStore } from 'react';
import type { FaultAnswer, FaultReport } from '../../server/messages.ts';
import { send } from './account.ts';
import { settingsOf } from './settings.ts';

/** What became of the report of a fault: on its way; in the log of the server under a number; not there. */
export type Reported =
  { readonly state: 'sending' } | { readonly state: 'sent'; readonly id: string } | { readonly state: 'unsent' };

/** A fault that nothing on the screen shows by itself, with what became of its report. */
export interface QuietFault {
  readonly report: Reported;
  readonly error: Error;
}

const MOST_FRAMES = 20;
const LONGEST = 300;
/** So many faults are sent a minute; what goes wrong again and again is no news. */
const MOST_A_MINUTE = 3;
const MINUTE = 60_000;

const sentAt: number[] = [];
/** What was told already stays told, under its number. */
const told = new Map<string, Promise<Reported>>();

/** Tells the server of a fault, the same one once. Never rejects; `unsent` where there is no server or too much was sent. */
export function reportFault(kind: FaultReport['kind'], error: Error): Promise<Reported> {
  const report = reportOf(kind, error, window.location.pathname);
  const key = JSON.stringify(report);
  const before = told.get(key);
  if (before !== undefined) return before;
  const now = Date.now();
  if (sentAt.filter((at) => at > now - MINUTE).length >= MOST_A_MINUTE) return Promise.resolve({ state: 'unsent' });
  sentAt.push(now);
  const language = settingsOf(new URLSearchParams(window.location.search)).language;
  const outcome = send<FaultAnswer>('POST', '/faults', report, language).then((answer): Reported => {
    if (answer.ok) return { state: 'sent', id: answer.value.id };
    // Another time there may be a server.
    told.delete(key);
    return { state: 'unsent' };
  });
  told.set(key, outcome);
  return outcome;
}

/** A fault as it may leave the browser: no address, no text that somebody wrote, only places in our own scripts. */
export function reportOf(kind: FaultReport['kind'], error: Error, path: string): FaultReport {
  const [first = '', , third = ''] = path.split('/').slice(1);
  const part = first === 'p' ? third : first;
  return {
    kind,
    message: withoutQuotes(`${error.name}: ${error.message}`).slice(0, LONGEST),
    at: placesOf(error),
    part: part === '' ? 'lib' : /^[a-z]{1,20}$/.test(part) ? part : 'other',
    version: String(import.meta.env['VITE_RELEASE']),
  };
}

/** What browsers quote in their words may be of a document; names of our own code are what is needed. */
function withoutQuotes(message: string): string {
  return message
    .replace(/\s+/g, ' ')
    .replace(/\w+:\/\/\S+/g, '(address)')
    .replace(/"[^"]*"?|`[^`]*`?/g, '"…"')
    .replace(/'([^']*)'?/g, (_, inner: string) => (/^[\w$.]{1,40}$/.test(inner) ? `'${inner}'` : '"…"'))
    .replace(/…/g, '...')
    .replace(/[^\x20-\x7e]+/g, '?');
}

/** Scripts of ours, of which extensions of the browser are none, are those that come from where the page does. */
function placesOf({ stack = '' }: Error): string[] {
  const own = `${window.location.origin}/`;
  return stack
    .split('\n')
    .filter((line) => line.includes(own))
    .flatMap((line) => {
      const [, file, row, column] =
        /([\w.-]{1,100}\.[jt]sx?)(?:\?[^:\s]*)?:(\d{1,7}):(\d{1,7})\)?$/.exec(line.trim()) ?? [];
      return file === undefined ? [] : [`${file}:${row}:${column}`];
    })
    .slice(0, MOST_FRAMES);
}

let quiet: QuietFault | undefined;
const listeners = new Set<() => void>();

function show(next: QuietFault | undefined): void {
  quiet = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The last fault outside of what is drawn, until it is put away. */
export function useQuietFault(): QuietFault | undefined {
  return useSyncExternalStore(subscribe, () => quiet);
}

/** Puts the last fault away. */
export function forgetQuietFault(): void {
  show(undefined);
}

/** Hears of whatever goes wrong outside of what is drawn, as long as the page is open. */
export function watchForFaults(): void {
  window.addEventListener('error', ({ error }: ErrorEvent) => void hear('error', error));
  window.addEventListener('unhandledrejection', ({ reason }: PromiseRejectionEvent) => void hear('promise', reason));
}

async function hear(kind: FaultReport['kind'], error: unknown): Promise<void> {
  // Without a place of ours it is an extension's, or a notice such as that of observers of sizes.
  if (!(error instanceof Error) || placesOf(error).length === 0) return;
  show({ error, report: { state: 'sending' } });
  const report = await reportFault(kind, error);
  // Unless it was put away meanwhile, or another one came.
  if (quiet?.error === error) show({ error, report });
}
