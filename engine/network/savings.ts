import type { Duration, Id, Process } from '../model/index.ts';
import type { ActiveProcess } from './active.ts';
import { QUICK_DAY, quickMinutes } from './minutes.ts';
import type { NetworkOptions } from './network.ts';
import { networkOf } from './network.ts';
import type { CriticalPath } from './path.ts';
import { criticalPath } from './path.ts';

/** What a cut of a node's handling would save. */
export interface Saving {
  /** Working days cut. */
  readonly cut: number;
  /** Minutes that the whole case becomes shorter. */
  readonly saved: number;
  /** Nodes that are on the critical path only now: where the bottleneck has moved to. */
  readonly bottlenecks: readonly Id[];
}

/**
 * What each further working day cut from one item or joint group saves, up to `most` days or to nothing. Empty where the
 * node has no working time or the network has a ring.
 */
export function savingsOf(active: ActiveProcess, options: NetworkOptions, node: Id, most: number): Saving[] {
  const { process } = active;
  const duration = [...process.items, ...process.groups].find(({ id }) => id === node)?.duration;
  const whole = criticalPath(networkOf(active, options));
  if (duration === undefined || whole === undefined) return [];
  const critical = criticalNodes(whole);
  const savings: Saving[] = [];
  for (let cut = 1; cut <= most && quickMinutes(duration) - cut * QUICK_DAY >= 0; cut++) {
    const shorter = { ...duration, n: quickMinutes(duration) - cut * QUICK_DAY, unit: 'minute' as const };
    const path = criticalPath(networkOf(withDuration(active, node, shorter), options));
    if (path === undefined) break;
    savings.push({
      cut,
      saved: whole.total - path.total,
      bottlenecks: [...criticalNodes(path)].filter((id) => !critical.has(id)),
    });
  }
  return savings;
}

/** The nodes whose delay would make the case later. */
export function criticalNodes({ slack, times }: CriticalPath): Set<Id> {
  const critical = new Set<Id>();
  for (const [id, minutes] of slack) {
    const { acceptance, delivery } = times.get(id)!;
    if (minutes <= 0 && delivery > acceptance) critical.add(id);
  }
  return critical;
}

function withDuration(active: ActiveProcess, node: Id, duration: Duration): ActiveProcess {
  const change = <N extends { id: Id }>(list: readonly N[]): N[] =>
    list.map((one) => (one.id === node ? { ...one, duration } : one));
  const process: Process = {
    ...active.process,
    items: change(active.process.items),
    groups: change(active.process.groups),
  };
  return { ...active, process, items: change(active.items), groups: change(active.groups) };
}
