import { useEffect, useState } from 'react';
import { compare, totalOf } from '../../../engine/measure/index.ts';
import type { Id, Measure } from '../../../engine/model/index.ts';
import { attributeFrom, subsetsOf } from '../../../engine/run/statistics/index.ts';
import { comparedOptions, planOf } from '../../state/comparison.ts';
import type { View } from '../../state/view.ts';

/** Seven have 128 subsets, which are compared in a tenth of a second. */
const MOST = 7;
/** How long the search may hold up the page at a time, in milliseconds: half a frame. */
const SLICE = 8;

/** What a measure changes the days of the approval path by: on the average over all orders, at most and at least. */
export interface Share {
  readonly measure: Measure;
  readonly shapley: number;
  readonly min: number;
  readonly max: number;
}

/** Which measure the saved days belong to. */
export interface Merit {
  /** Those without which it takes longest share the merit; the others that are on count as done. */
  readonly shares: readonly Share[];
  /** Working days with the others alone, and with all. */
  readonly before: number;
  readonly after: number;
}

/** Splits the days of a view among its measures; stops after each comparison, so that a page can breathe. */
export function* meritOf(view: View): Generator<undefined, Merit> {
  const plan = planOf(view);
  const on = (plan?.measures ?? []).filter(({ id }) => view.chosen.has(id));
  const daysWith = (measures: ReadonlySet<Id>): number =>
    totalOf(compare(view.process, plan, comparedOptions(view, measures)).after, 'approval-path') ?? NaN;
  const all = new Set(on.map(({ id }) => id));
  const whole = daysWith(all);
  const gains: { readonly measure: Measure; readonly gain: number }[] = [];
  for (const measure of on) {
    gains.push({ measure, gain: daysWith(new Set([...all].filter((id) => id !== measure.id))) - whole });
    yield;
  }
  const players = gains
    .sort((a, b) => b.gain - a.gain)
    .slice(0, MOST)
    .map(({ measure }) => measure);
  const others = [...all].filter((id) => !players.some((player) => player.id === id));
  const values: number[] = [];
  for (const subset of subsetsOf(players)) {
    values.push(daysWith(new Set([...others, ...subset.map(({ id }) => id)])));
    yield;
  }
  return { shares: attributeFrom(players, values).shares, before: values[0]!, after: whole };
}

const none: ReadonlyMap<Id, Share> = new Map();

/** The shares of a view's measures, found a little at a time while nothing else is to do; none until then. */
export function useShares(view: View): ReadonlyMap<Id, Share> {
  const [found, setFound] = useState<{ readonly of: View; readonly shares: ReadonlyMap<Id, Share> }>();
  useEffect(() => {
    const search = meritOf(view);
    let timer = 0;
    const go = (): void => {
      const end = performance.now() + SLICE;
      do {
        const step = search.next();
        if (step.done === true) {
          setFound({ of: view, shares: new Map(step.value.shares.map((share) => [share.measure.id, share])) });
          return;
        }
      } while (performance.now() < end);
      timer = window.setTimeout(go, 0);
    };
    // After what came of the switches themselves, which is wanted first.
    timer = window.setTimeout(go, 300);
    return () => window.clearTimeout(timer);
  }, [view]);
  return found?.of === view ? found.shares : none;
}
