import { useMemo } from 'react';
import { findingsOfReformFor } from '../../../engine/exchange/index.ts';
import { documentOfPlan } from '../../../engine/measure/index.ts';
import type { Id, Process, Reform, Scenario, Text } from '../../../engine/model/index.ts';
import { hasErrors, parseProcess, parseReform, scenarioSchema } from '../../../engine/model/index.ts';
import { processById, reformsOf } from '../../../processes/index.ts';
import { useKept } from '../../state/kept.ts';

/** The documents of the server that a run is asked on in place of what is shipped. */
export interface Chosen {
  readonly process?: Id | undefined;
  readonly reform?: Id | undefined;
  readonly scenario?: Id | undefined;
}

/** What a run is asked on: what is offered to vary and to search among is of these. */
export interface Grounds {
  readonly process: Process;
  readonly scenario: Scenario;
  /** The one that was chosen, or the usual one; absent where there is none that fits the process. */
  readonly reform: Reform | undefined;
  /** Items and joint groups after it. */
  readonly targets: readonly { readonly id: Id; readonly title: Text }[];
}

/**
 * The grounds of a run of a shipped scenario, with the documents of the server that were chosen as far as they have been read and
 * can be: whether they fit each other, the server says when the run is handed in.
 */
export function useGrounds(shipped: Scenario, { process, reform, scenario }: Chosen): Grounds {
  const kept = useKept([process ?? null, reform ?? null, scenario ?? null]);
  return useMemo(() => {
    const contentOf = (id: Id | undefined): unknown => {
      const found = id === undefined ? undefined : kept.get(id);
      return found === undefined || 'code' in found ? undefined : found.content;
    };
    const ownProcess = parseProcess(contentOf(process));
    const ownReform = parseReform(contentOf(reform));
    const ownScenario = scenarioSchema.safeParse(contentOf(scenario));
    const run = ownProcess.ok ? ownProcess.value : processById(shipped.process)!;
    const asked = ownReform.ok ? ownReform.value : reformsOf(run.id)[0];
    const fitting = asked === undefined || hasErrors(findingsOfReformFor(run, asked)) ? undefined : asked;
    const { items, groups } = documentOfPlan(run, fitting === undefined ? {} : { reform: fitting }, 'after');
    return {
      process: run,
      scenario: ownScenario.success ? ownScenario.data : shipped,
      reform: fitting,
      targets: [...items, ...groups],
    };
  }, [shipped, process, reform, scenario, kept]);
}
