import { useEffect, useState, useSyncExternalStore } from 'react';
import type { SimulationQuestion } from './question.ts';
import type { Runner, SimulationState } from './runner.ts';
import { runnerOf } from './runner.ts';
import { prepare, simulate, sketchFirst } from './simulate.ts';

/** The simulation of a question, and what can be done with it. */
export interface Simulation extends SimulationState, Pick<Runner, 'again' | 'cancel'> {
  /** Whether the answer shown is that of the present question, and no sketch of it. */
  readonly fresh: boolean;
  /** Whether the answer shown is a sketch, of the present question or of one before it. */
  readonly isSketch: boolean;
}

/** Simulates what is asked as soon as it is wanted; another question takes the place of the one before. */
export function useSimulation(question: SimulationQuestion | undefined, wanted: boolean): Simulation {
  const [runner] = useState(() => runnerOf(simulate, sketchFirst));
  const state = useSyncExternalStore(runner.subscribe, runner.state);
  useEffect(() => {
    if (question !== undefined && wanted) runner.ask(question);
  }, [runner, question, wanted]);
  useEffect(() => () => runner.leave(), [runner]);
  useEffect(() => void prepare(), []);
  const isSketch = state.answer?.isSketch === true;
  const fresh = state.answered === question && !isSketch;
  return { ...state, again: runner.again, cancel: runner.cancel, fresh, isSketch };
}
