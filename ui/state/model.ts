import { useMemo } from 'react';
import { modelHash } from '../../engine/exchange/index.ts';
import { useView } from './view.ts';

/** The mark of the documents on the screen; it stands on every screen, print and copied text. */
export function useModelHash(): string {
  const { process, reform, city } = useView();
  return useMemo(() => modelHash([process, reform ?? null, city ?? null]), [process, reform, city]);
}
