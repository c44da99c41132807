import { createContext, useContext } from 'react';
import { OWN_MEASURE } from '../../engine/exchange/index.ts';
import type { CompareOptions, Comparison, FateAccount } from '../../engine/measure/index.ts';
import { compare, fatesOfComparison } from '../../engine/measure/index.ts';
import type { Id, Reform } from '../../engine/model/index.ts';
import type { View } from './address.ts';
import { tunedReform } from './tuning.ts';

/** The settings of a view that decide its numbers. */
export function comparedOptions(
  { attributes, scope, city, chosen }: View,
  measures: ReadonlySet<Id> = chosen,
): CompareOptions {
  return { attributes, scope, measures: withOwnMeasure(measures), ...(city === undefined ? {} : { city }) };
}

/** The measures that are on, and what is tried by hand, which the panel of measures does not switch. */
export function withOwnMeasure(measures: ReadonlySet<Id>): ReadonlySet<Id> {
  return new Set([...measures, OWN_MEASURE]);
}

/** The reform of a view with what is tried by hand. */
export function planOf({ process, reform, tuning }: View): Reform | undefined {
  return tunedReform(process, reform, tuning);
}

/** The quick comparison of a view: what is on the screen, computed at once in the browser. */
export function comparisonOf(view: View, chosen: ReadonlySet<Id> = view.chosen): Comparison {
  return compare(view.process, planOf(view), comparedOptions(view, chosen));
}

/** A comparison with its account; the account is made when it is first asked for. */
export interface Compared {
  readonly comparison: Comparison;
  readonly fates: () => FateAccount;
}

/** Compares, and makes the account of fates at most once. */
export function compared(view: View): Compared {
  const comparison = comparisonOf(view);
  let account: FateAccount | undefined;
  return { comparison, fates: () => (account ??= fatesOfComparison(comparison, view.process)) };
}

export const ComparisonContext = createContext<Compared | undefined>(undefined);

function useCompared(): Compared {
  const found = useContext(ComparisonContext);
  if (found === undefined) throw new Error('useComparison() outside the screens of a process');
  return found;
}

/** The comparison of the process before and after the measures that are on. */
export function useComparison(): Comparison {
  return useCompared().comparison;
}

/** Where reduced units went 去向账. */
export function useFates(): FateAccount {
  return useCompared().fates();
}
