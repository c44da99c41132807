import type { CaseAttributes, Process } from '../../model/index.ts';
import type { ActiveProcess } from '../../network/index.ts';
import { activeFor, networkOf, Passes } from '../../network/index.ts';
import { processOfCase } from '../../reform/index.ts';

/** What of a document one case meets, with the moves of its classes. */
export function activeOf(document: Process, attributes: CaseAttributes): ActiveProcess {
  const { process, attributes: given } = processOfCase(document, attributes);
  return activeFor(process, given);
}

/**
 * Elapsed time of one case without queue and chance, in minutes of quick office time (480 a working day); nothing where nodes
 * wait for one another.
 */
export function quickMinutesOf(document: Process, attributes: CaseAttributes): number | undefined {
  const { graph, goal } = networkOf(activeOf(document, attributes), { clock: 'elapsed' });
  return graph.order.length === graph.vertices ? new Passes(graph).run(goal) : undefined;
}
