import type { Id, Language } from '../../engine/model/index.ts';
import type { RunAnswer, RunPart, RunsAnswer, SearchResult } from '../../server/messages.ts';
import type { Outcome } from './account.ts';
import { readFile, send } from './account.ts';
import { listQuery } from './pages.ts';

export type { RunAnswer, RunPart, SearchResult };
/** A run as lists tell it. */
export type RunHead = RunsAnswer['rows'][number];

/** Runs, the newest first; `after` is the end of the page before. */
export function listRuns(after: string | undefined, language: Language): Promise<Outcome<RunsAnswer>> {
  return send('GET', `/runs?${listQuery({ after })}`, undefined, language);
}

/** A run with its result, which is null until it is done. */
export function readRun(id: string, language: Language): Promise<Outcome<RunAnswer>> {
  return send('GET', pathOf(id), undefined, language);
}

/** The file of a run with its result, marked internal, as the server gives it. */
export function readRunFile(id: string, language: Language): Promise<Outcome<Blob>> {
  return readFile(`${pathOf(id)}/file`, language);
}

/** Calls a run off, or goes on with one that failed or was called off. */
export function steerRun(id: string, step: 'cancel' | 'retry', language: Language): Promise<Outcome<RunHead>> {
  return send('POST', `${pathOf(id)}/${step}`, undefined, language);
}

/** What a run is asked to do. */
export interface NewRun {
  /** A shipped one, or the document of one that is kept on the server. */
  readonly process: Id;
  /** A shipped one, or one that is kept on the server. */
  readonly scenario: Id;
  /** One that is kept on the server; the usual one of the process, where absent. */
  readonly reform?: Id;
  /** Those of the scenario, where absent. */
  readonly cases?: number;
  readonly replications?: number;
  readonly seed?: number;
  /** What a sweep varies: promised working days, people at desks, and percent of the cases of the scenario. */
  readonly grid?: {
    readonly limits?: readonly { readonly target: Id; readonly days: readonly number[] }[];
    readonly staff?: readonly { readonly desk: Id; readonly staff: readonly number[] }[];
    readonly demand?: readonly number[];
  };
  readonly search?: NewSearch;
  /** Ids of the measures that are on; the usual ones, where absent. */
  readonly on?: readonly Id[];
  /** A shipped city, or one that is kept on the server. */
  readonly city?: Id;
  /** A calendar that is kept on the server, in place of that of the State Council. */
  readonly calendar?: Id;
}

/** What is searched for. Shares are from 0 to 1. */
export type NewSearch =
  | { readonly question: 'goal'; readonly days: number }
  | { readonly question: 'promise'; readonly share: number }
  | { readonly question: 'staff'; readonly promise: number; readonly share: number; readonly desk?: Id }
  | { readonly question: 'attribution'; readonly measures: readonly Id[] };

/** Hands a run in. `key` makes a repeated request the same one. */
export function startRun(run: NewRun, key: string, language: Language): Promise<Outcome<RunHead>> {
  return send('POST', '/runs', run, language, { 'Idempotency-Key': key });
}

/** Whether there is nothing more to come of a run. */
export function isEnded({ state }: RunHead): boolean {
  return state === 'done' || state === 'failed' || state === 'cancelled';
}

function pathOf(id: string): string {
  return `/runs/${encodeURIComponent(id)}`;
}
