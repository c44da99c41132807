import { useEffect, useState } from 'react';
import type { WeakValue } from '../../../engine/exchange/index.ts';
import { weakestOf } from '../../../engine/exchange/index.ts';
import { useComparison } from '../../state/comparison.ts';

/** The switch and its numbers come first; the many further comparisons wait until nothing was changed for so long. */
const REST_MS = 300;

/** The worst supported values under the headline on the screen; undefined until they are known. */
export function useWeakest(): readonly WeakValue[] | undefined {
  const comparison = useComparison();
  const [known, setKnown] = useState<{ of: typeof comparison; list: readonly WeakValue[] }>();
  useEffect(() => {
    const timer = setTimeout(() => setKnown({ of: comparison, list: weakestOf(comparison) }), REST_MS);
    return () => clearTimeout(timer);
  }, [comparison]);
  return known?.of === comparison ? known.list : undefined;
}
