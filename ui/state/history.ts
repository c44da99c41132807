import { useCallback, useEffect, useRef } from 'react';
import type { Language } from '../../engine/model/index.ts';
import type { Outcome } from './account.ts';
import type { PageAnswer, Pages } from './pages.ts';
import { usePages } from './pages.ts';
import type { Revision, Step, Version } from './workflow.ts';
import { listMoves, listRevisions, listVersions } from './workflow.ts';

const none = { ok: true, value: { rows: [], next: null } } as const;

/** The revisions of a document, newest first; read anew when it is at another one. None for those who may not see drafts. */
export function useRevisions(id: string, newest: number, mayDrafts: boolean, language: Language): Pages<Revision> {
  return useOfDraft(listRevisions, id, newest, mayDrafts, language);
}

/** The steps of a document, newest first; read anew when it is at another revision. None for those who may not see drafts. */
export function useMoves(id: string, newest: number, mayDrafts: boolean, language: Language): Pages<Step> {
  return useOfDraft(listMoves, id, newest, mayDrafts, language);
}

/** What was published of a document, newest first; read anew when there is another version. */
export function useVersions(id: string, newest: number, language: Language): Pages<Version> {
  const read = useCallback((after?: string) => listVersions(id, after, language), [id, language]);
  return useNewest(usePages(read), newest);
}

function useOfDraft<Row>(
  list: (id: string, after: string | undefined, language: Language) => Promise<Outcome<PageAnswer<Row>>>,
  id: string,
  newest: number,
  mayDrafts: boolean,
  language: Language,
): Pages<Row> {
  const read = useCallback(
    (after?: string) => (mayDrafts ? list(id, after, language) : Promise.resolve(none)),
    [list, id, mayDrafts, language],
  );
  return useNewest(usePages(read), newest);
}

function useNewest<Row>(pages: Pages<Row>, newest: number): Pages<Row> {
  const { readAgain } = pages;
  const shown = useRef(newest);
  useEffect(() => {
    if (shown.current === newest) return;
    shown.current = newest;
    readAgain();
  });
  return pages;
}
