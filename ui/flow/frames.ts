import type { Side } from '../../engine/measure/index.ts';
import type { Id } from '../../engine/model/index.ts';
import type { FlowNode, FlowSide, Frame } from './model.ts';

/**
 * Parallel regions: items that start in the same minute now and stood in a row before. Members of a joint group have a
 * frame already, and nothing is told where a side has no times.
 */
export function parallelFrames(
  old: FlowSide,
  now: FlowSide,
  { timed }: Side,
  afterOf: ReadonlyMap<Id, readonly Id[]>,
): Frame[] {
  if (!timed.ok) return [];
  const rankBefore = new Map<Id, number>();
  for (const { id, rank } of old.nodes) for (const after of afterOf.get(id) ?? []) rankBefore.set(after, rank);
  const together = new Map<string, FlowNode[]>();
  for (const node of now.nodes) {
    const times = timed.path.times.get(node.id);
    if (node.kind !== 'item' || node.group !== undefined || node.host !== undefined || times === undefined) continue;
    if (!rankBefore.has(node.id)) continue;
    const key = `${node.rank} ${times.acceptance}`;
    together.set(key, [...(together.get(key) ?? []), node]);
  }
  return [...together.values()]
    .filter((nodes) => new Set(nodes.map(({ id }) => rankBefore.get(id))).size > 1)
    .map((nodes) => ({
      id: `parallel-${nodes[0]!.id}`,
      kind: 'parallel',
      title: { zh: '并联区：同时开始', en: 'In parallel: start together' },
      members: nodes.map(({ id }) => id),
    }));
}
