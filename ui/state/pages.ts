import { useCallback, useEffect, useState } from 'react';
import type { Outcome } from './account.ts';

const PAGE = 50;

/** The query of a page of a list; what is undefined or empty is left out. */
export function listQuery(values: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(values).flatMap(([key, value = '']) => (value === '' ? [] : [[key, value]]));
  return new URLSearchParams([['limit', String(PAGE)], ...given]).toString();
}

/** A page of a list of the server, with the cursor of the next one. */
export interface PageAnswer<Row> {
  readonly rows: readonly Row[];
  readonly next: string | null;
}

/** All rows of a list, page by page; what the server has against one of these pages, where it has. */
export async function readAll<Row>(
  read: (after?: string) => Promise<Outcome<PageAnswer<Row>>>,
): Promise<Outcome<readonly Row[]>> {
  const all: Row[] = [];
  for (let after: string | undefined; ;) {
    const outcome = await read(after);
    if (!outcome.ok) return outcome;
    all.push(...outcome.value.rows);
    if (outcome.value.next === null) return { ok: true, value: all };
    after = outcome.value.next;
  }
}

interface State<Row> extends PageAnswer<Row> {
  /** What was asked for; where the reader wants something else by now, the rows stay until that has come. */
  readonly asked: unknown;
  readonly problem: string | undefined;
}

/** The pages of a list that were read so far. */
export interface Pages<Row> {
  readonly rows: readonly Row[];
  readonly hasMore: boolean;
  readonly isReading: boolean;
  /** What the server has to say against the last request; the rows stay. */
  readonly problem: string | undefined;
  readonly readMore: () => void;
  readonly readAgain: () => void;
  /** Shows other rows without asking, such as one that was changed. */
  readonly setRows: (change: (rows: readonly Row[]) => readonly Row[]) => void;
}

/** Reads a list page by page, and from its beginning whenever `read` is another function. */
export function usePages<Row>(read: (after?: string) => Promise<Outcome<PageAnswer<Row>>>): Pages<Row> {
  const [state, setState] = useState<State<Row>>({ rows: [], next: null, asked: undefined, problem: undefined });
  const [isAsking, setAsking] = useState(false);
  const take = useCallback(
    (outcome: Outcome<PageAnswer<Row>>, how: 'begin' | 'again' | 'more'): void => {
      setState((before) => {
        // The reader has gone on to something else, which is there already.
        if (how !== 'begin' && before.asked !== read) return before;
        if (!outcome.ok) return { ...before, asked: read, problem: outcome.message };
        const { rows, next } = outcome.value;
        return { rows: how === 'more' ? [...before.rows, ...rows] : rows, next, asked: read, problem: undefined };
      });
    },
    [read],
  );
  useEffect(() => {
    let isLeft = false;
    void read().then((outcome) => {
      if (!isLeft) take(outcome, 'begin');
    });
    return () => {
      isLeft = true;
    };
  }, [read, take]);
  const ask = async (after?: string): Promise<void> => {
    setAsking(true);
    take(await read(after), after === undefined ? 'again' : 'more');
    setAsking(false);
  };
  const setRows = useCallback(
    (change: (rows: readonly Row[]) => readonly Row[]): void =>
      setState((before) => ({ ...before, rows: change(before.rows) })),
    [],
  );
  const { rows, next, problem } = state;
  return {
    rows,
    hasMore: next !== null,
    isReading: isAsking || state.asked !== read,
    problem,
    readMore: () => void ask(next ?? undefined),
    readAgain: () => void ask(),
    setRows,
  };
}
