import { useMemo } from 'react';
import { useLocation } from 'react-router';
import { useSession } from '../../state/account.ts';
import { queryOf } from '../../state/address.ts';
import { useModelHash } from '../../state/model.ts';
import { today } from '../../words/today.ts';
import type { Mark } from './brief.ts';

/** What tells a copy of what is on the screen from others; the link carries the mark of the model. */
export function useMark(): Mark {
  const hash = useModelHash();
  const person = useSession()?.user?.shownName;
  const { pathname, search } = useLocation();
  const params = new URLSearchParams(search);
  params.set('m', hash);
  const link = window.location.origin + pathname + queryOf(params);
  return useMemo(() => ({ hash, link, day: today(), person }), [hash, link, person]);
}
