import { comparisonHash } from '../../engine/exchange/index.ts';
import type { View } from './address.ts';
import { comparedOptions, planOf } from './comparison.ts';
import { useView } from './view.ts';

/** The mark that was made last. Several parts of a screen show the same one, and making it costs more than all they draw. */
let last: { readonly of: readonly unknown[]; readonly hash: string } | undefined;

function hashOf(view: View): string {
  const { process, reform, attributes, scope, city, chosen, tuning } = view;
  const of = [process, reform, attributes, scope, city, chosen, tuning];
  if (last === undefined || of.some((part, k) => part !== last!.of[k]))
    last = { of, hash: comparisonHash({ process, reform: planOf(view), options: comparedOptions(view) }) };
  return last.hash;
}

/** The mark of documents and settings on the screen; it stands on every screen, print and copied text. */
export function useModelHash(): string {
  return hashOf(useView());
}
