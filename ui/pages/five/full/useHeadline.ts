import { useEffect } from 'react';
import type { Evaluation } from '../../../../engine/measure/index.ts';
import { tellHeadline } from '../../../state/simulation/headline.ts';
import type { Simulation } from '../../../state/simulation/useSimulation.ts';
import { isSaturated, shownEvaluation } from './sides.ts';

/** Tells the conclusion, the shared text and the foot of prints what a simulation came to, while it is that of the present choice. */
export function useHeadline(simulation: Simulation, unit: Evaluation['unit']): void {
  const evaluation = simulation.fresh ? shownEvaluation(simulation) : undefined;
  const isVague = isSaturated(simulation, 'after');
  useEffect(() => {
    if (evaluation === undefined) return;
    const { p50, p90 } = evaluation.after.elapsed;
    if (Number.isNaN(p50.estimate)) return;
    tellHeadline({
      unit,
      p50: p50.estimate / evaluation.minutesOfUnit,
      p90: p90.estimate / evaluation.minutesOfUnit,
      isSaturated: isVague,
      seed: evaluation.seed,
      model: evaluation.model,
    });
    return () => tellHeadline(undefined);
  }, [evaluation, unit, isVague]);
}
