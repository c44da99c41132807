import type { Id } from '../../engine/model/index.ts';
import type { Side } from '../../engine/measure/index.ts';
import type { Arrow, Ring } from '../../engine/network/index.ts';
import { isTight } from './critical.ts';
import type { EdgeReason, FlowEdge } from './model.ts';

const strength: readonly EdgeReason[] = ['statute', 'material', 'consult', 'habit'];

/** Of several reasons the one that weighs most. */
export function strongest(reasons: readonly EdgeReason[]): EdgeReason {
  return strength.find((reason) => reasons.includes(reason)) ?? 'habit';
}

/** The edges of one side, one for each pair of nodes; critical between two critical nodes that follow at once. */
export function edgesOf(side: Side, arrows: readonly Arrow[], critics: ReadonlySet<Id>): FlowEdge[] {
  const pairs = new Map<string, Arrow[]>();
  for (const arrow of arrows) {
    const key = `${arrow.earlier}>${arrow.later}`;
    pairs.set(key, [...(pairs.get(key) ?? []), arrow]);
  }
  const timed = arrows.filter(({ by }) => by !== 'later');
  const implied = impliedBy(timed);
  const path = side.timed.ok ? side.timed.path : undefined;
  const rings: readonly Ring[] = side.timed.ok ? [] : side.timed.rings;
  return [...pairs].map(([id, own]): FlowEdge => {
    const { earlier, later } = own[0]!;
    const onPath = critics.has(earlier) && critics.has(later);
    const critical = path !== undefined && onPath && own.some((arrow) => isTight(arrow, path));
    const ring = rings.some((one) => one.arrows.some((a) => a.earlier === earlier && a.later === later));
    return {
      id,
      from: earlier,
      to: later,
      reason: strongest(own.map(({ because }) => because)),
      critical,
      implied: !critical && !ring && implied(earlier, later),
      ring,
      afterwards: own.every(({ by }) => by === 'later'),
    };
  });
}

/** Whether one can walk from a node to another over at least one third. */
function impliedBy(arrows: readonly Arrow[]): (from: Id, to: Id) => boolean {
  const next = new Map<Id, Set<Id>>();
  for (const { earlier, later } of arrows) next.set(earlier, (next.get(earlier) ?? new Set()).add(later));
  return (from, to) => {
    const met = new Set<Id>();
    const open = [...(next.get(from) ?? [])].filter((id) => id !== to);
    for (let node = open.pop(); node !== undefined; node = open.pop())
      for (const other of next.get(node) ?? []) {
        if (other === to) return true;
        if (!met.has(other) && other !== from) {
          met.add(other);
          open.push(other);
        }
      }
    return false;
  };
}
