import { useCallback, useMemo } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { queryOf } from '../../state/address.ts';

/** What can have a goal: a row of numbers of the comparison. */
const goalRows = ['path', 'elapsed', 'p50', 'p90', 'items', 'steps', 'visits', 'materials', 'fees', 'staff'] as const;
export type GoalRow = (typeof goalRows)[number];

/** Goals by their rows: as much as a plan may come to, in the unit of the row. */
export type Goals = ReadonlyMap<GoalRow, number>;

const KEY = 'goal';
const MOST = 99_999;

/** Whether so much can be a goal. */
function isGoal(value: number): boolean {
  return value >= 0 && value <= MOST;
}

/** The goals of an address, as in `goal=path.60,visits.1`; what means nothing is left out. */
function goalsOf(params: URLSearchParams): Goals {
  return new Map(
    (params.get(KEY) ?? '').split(',').flatMap((pair) => {
      const [, name, amount] = /^([a-z0-9]+)\.(\d{1,5}(?:\.\d)?)$/.exec(pair) ?? [];
      const row = goalRows.find((one) => one === name);
      return row === undefined ? [] : [[row, Number(amount)] as const];
    }),
  );
}

/** A query with these goals instead of its own, so that a plan that was kept is held to those of today. */
export function withGoals(query: string, goals: Goals): string {
  const params = new URLSearchParams(query);
  const word = goalRows.flatMap((row) => (goals.has(row) ? [`${row}.${goals.get(row)!}`] : [])).join(',');
  if (word === '') params.delete(KEY);
  else params.set(KEY, word);
  return queryOf(params);
}

/** The goals on the screen, which the address carries, and how to set or drop one. */
export function useGoals(): { readonly goals: Goals; readonly set: (row: GoalRow, value: number | undefined) => void } {
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const goals = useMemo(() => goalsOf(params), [params]);
  const set = useCallback(
    (row: GoalRow, value: number | undefined) => {
      const { search } = window.location;
      const next = new Map(goalsOf(new URLSearchParams(search)));
      if (value === undefined) next.delete(row);
      else if (isGoal(value)) next.set(row, Math.round(value * 10) / 10);
      void navigate({ search: withGoals(search, next) }, { replace: true, preventScrollReset: true });
    },
    [navigate],
  );
  return { goals, set };
}
