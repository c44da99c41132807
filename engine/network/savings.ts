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
  const cuts = cutsOf(active, options, node, most);
  const savings: Saving[] = [];
  for (let cut = 1; cut <= cuts.most; cut++) {
    const saving = cuts.saving(cut);
    if (saving === undefined) break;
    savings.push(saving);
  }
  return savings;
}

/**
 * How many working days of one item or joint group, up to `most`, are saved by the whole case day for day, and where the
 * bottleneck has moved to with the next one. Found by halves: a case gets shorter by no more than what is cut.
 */
export function savedInFull(
  active: ActiveProcess,
  options: NetworkOptions,
  node: Id,
  most: number,
): { readonly days: number; readonly bottlenecks: readonly Id[] } {
  const cuts = cutsOf(active, options, node, most);
  let days = 0;
  // The first number of days that is known not to be saved in full, and what came of it. All of them are tried first.
  let first = cuts.most + 1;
  let bottlenecks: readonly Id[] = [];
  for (let cut = cuts.most; cut > days && cut < first; cut = Math.floor((days + first) / 2)) {
    const saving = cuts.saving(cut);
    if (saving?.saved === cut * QUICK_DAY) days = cut;
    else [first, bottlenecks] = [cut, saving?.bottlenecks ?? []];
  }
  return { days, bottlenecks };
}

/** How many whole days of a node can be cut, at most `most`, and what so many of them save. */
function cutsOf(
  active: ActiveProcess,
  options: NetworkOptions,
  node: Id,
  most: number,
): { readonly most: number; saving(cut: number): Saving | undefined } {
  const { process } = active;
  const duration = [...process.items, ...process.groups].find(({ id }) => id === node)?.duration;
  const whole = criticalPath(networkOf(active, options));
  if (duration === undefined || whole === undefined) return { most: 0, saving: () => undefined };
  const minutes = quickMinutes(duration);
  const critical = criticalNodes(whole);
  return {
    most: Math.min(most, Math.floor(minutes / QUICK_DAY)),
    saving(cut) {
      const shorter = { ...duration, n: minutes - cut * QUICK_DAY, unit: 'minute' as const };
      const path = criticalPath(networkOf(withDuration(active, node, shorter), options));
      if (path === undefined) return undefined;
      const bottlenecks = [...criticalNodes(path)].filter((id) => !critical.has(id));
      return { cut, saved: whole.total - path.total, bottlenecks };
    },
  };
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
