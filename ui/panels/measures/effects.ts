import { useEffect, useState } from 'react';
import type { Comparison } from '../../../engine/measure/index.ts';
import type { Id } from '../../../engine/model/index.ts';
import type { Outcome } from '../../../engine/reform/index.ts';
import { comparisonOf } from '../../state/comparison.ts';
import type { View } from '../../state/view.ts';

/** What the other position of one switch would make of the numbers. */
export interface Effect {
  /** Working days more (or fewer, below 0) than now; undefined where one of the two has no time. */
  readonly days: number | undefined;
  readonly items: number;
  readonly steps: number;
  readonly materials: number;
  readonly fees: number;
  /** What came of the measure's moves when it is on. */
  readonly outcomes: readonly Outcome[];
}

/** The set of measures with one of them switched over. */
export function toggled(chosen: ReadonlySet<Id>, id: Id): ReadonlySet<Id> {
  const next = new Set(chosen);
  if (!next.delete(id)) next.add(id);
  return next;
}

/** The effect of switching one measure over, by comparing with and without it. */
function effectOf(view: View, now: Comparison, id: Id): Effect {
  const other = comparisonOf(view, toggled(view.chosen, id));
  const change = (name: 'items' | 'steps' | 'materials' | 'time' | 'fees'): number | undefined => {
    const [a, b] = [now, other].map(({ reductions }) => reductions.find((one) => one.name === name)?.after);
    return a === undefined || b === undefined ? undefined : b - a;
  };
  const on = view.chosen.has(id) ? now : other;
  return {
    days: change('time'),
    items: change('items') ?? 0,
    steps: change('steps') ?? 0,
    materials: change('materials') ?? 0,
    fees: change('fees') ?? 0,
    outcomes: on.outcomes.filter(({ measure }) => measure === id),
  };
}

/** The effects of all switches. They come one after another, so that a press on a switch never waits for them. */
export function useEffects(view: View, now: Comparison): ReadonlyMap<Id, Effect> {
  const [effects, setEffects] = useState<{ of: Comparison; map: ReadonlyMap<Id, Effect> }>();
  useEffect(() => {
    const ids = view.reform?.measures.map(({ id }) => id) ?? [];
    const map = new Map<Id, Effect>();
    let timer = 0;
    const next = (index: number): void => {
      const id = ids[index];
      if (id === undefined) {
        setEffects({ of: now, map });
        return;
      }
      map.set(id, effectOf(view, now, id));
      timer = window.setTimeout(next, 0, index + 1);
    };
    timer = window.setTimeout(next, 30, 0);
    return () => window.clearTimeout(timer);
    // The comparison stands for all of the view that counts.
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- see above
  }, [now]);
  return effects?.of === now ? effects.map : new Map();
}
