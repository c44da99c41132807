import { useMemo } from 'react';
import type { Comparison } from '../../../engine/measure/index.ts';
import { unitOfRun } from '../../../engine/measure/index.ts';
import type { Finding } from '../../../engine/model/index.ts';
import { useComparison } from '../../state/comparison.ts';
import type { ItemTimes } from '../../state/simulation/answer.ts';
import { misfitsOf, simulationOf } from '../../state/simulation/question.ts';
import { simulateItems } from '../../state/simulation/simulate.ts';
import type { UseWork } from '../../state/simulation/useWork.ts';
import { useWork } from '../../state/simulation/useWork.ts';
import { useView } from '../../state/view.ts';

/** The simulated times of the items of both sides, made when they are asked for. */
export interface UseItemTimes extends UseWork<ItemTimes>, ReturnType<typeof unitOfRun> {
  readonly isAsked: boolean;
  readonly ask: () => void;
}

/** The comparison that times were asked for, kept by whoever stays while one item after the other is looked at. */
export interface AskedTimes {
  readonly asked: Comparison | undefined;
  readonly ask: (comparison: Comparison) => void;
}

/** Those of the present view; what keeps its scenario from being run, or nothing where it has none. */
export function useItemTimes({ asked, ask }: AskedTimes): UseItemTimes | readonly Finding[] | undefined {
  const view = useView();
  const comparison = useComparison();
  // The comparison stands for all of the view that counts.
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- see above
  const question = useMemo(() => simulationOf(view), [comparison]);
  const misfits = useMemo(() => (question === undefined ? [] : misfitsOf(question)), [question]);
  const isAsked = asked === comparison;
  // A press is for one plan: switches that are tried afterwards do not set off a simulation each.
  const work = useWork(isAsked ? question : undefined, simulateItems);
  if (question === undefined) return undefined;
  if (misfits.length > 0) return misfits;
  return {
    ...work,
    ...unitOfRun(question.scenario.experiment.start !== undefined),
    isAsked,
    ask: () => ask(comparison),
  };
}
