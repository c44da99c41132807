import { useMemo } from 'react';
import { comparisonHash } from '../../engine/exchange/index.ts';
import { comparedOptions, planOf } from './comparison.ts';
import { useView } from './view.ts';

/** The mark of documents and settings on the screen; it stands on every screen, print and copied text. */
export function useModelHash(): string {
  const view = useView();
  const { process, reform, attributes, scope, city, chosen, tuning } = view;
  return useMemo(
    () => comparisonHash({ process, reform: planOf(view), options: comparedOptions(view) }),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- only these parts of the view count
    [process, reform, attributes, scope, city, chosen, tuning],
  );
}
