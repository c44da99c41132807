import type { Id } from '../../engine/model/index.ts';
import type { Layout } from './layout.ts';
import type { FlowNode, FlowSide } from './model.ts';

export type Step = 'left' | 'right' | 'up' | 'down' | 'first' | 'last';

/** All nodes of a side in the order in which a case meets them: by column, then from top to bottom. */
export function inOrder(side: FlowSide, layout: Layout): FlowNode[] {
  const boxes = layout[side.name];
  return [...side.nodes].sort((a, b) => a.rank - b.rank || boxes.get(a.id)!.y - boxes.get(b.id)!.y);
}

/**
 * Where an arrow key leads: left to what stands before, right to what comes after (the nearest column first), up and down
 * to the nearest node of another row, first and last to the ends. Undefined where there is nothing that way.
 */
export function stepFrom(side: FlowSide, layout: Layout, id: Id, step: Step): Id | undefined {
  const boxes = layout[side.name];
  const own = boxes.get(id);
  const ordered = inOrder(side, layout);
  if (step === 'first') return ordered[0]?.id;
  if (step === 'last') return ordered[ordered.length - 1]?.id;
  if (own === undefined) return ordered[0]?.id;
  if (step === 'left' || step === 'right') {
    const ends = side.edges.flatMap(({ from, to }) =>
      step === 'left' ? (to === id ? [from] : []) : from === id ? [to] : [],
    );
    const known = new Set(ends.flatMap((end) => side.frames.find((frame) => frame.id === end)?.members ?? [end]));
    const found = ordered.filter((node) => known.has(node.id));
    // An opinion stands in the column of its host: what stands in another column comes first.
    const rank = side.nodes.find((node) => node.id === id)!.rank;
    const apart = found.filter((node) => node.rank !== rank);
    const list = apart.length > 0 ? apart : found;
    return (step === 'left' ? list[list.length - 1] : list[0])?.id;
  }
  const away = ({ id: other }: FlowNode): number => {
    const box = boxes.get(other)!;
    const distance = step === 'up' ? own.y - box.y : box.y - own.y;
    return distance <= 0 ? Infinity : distance * 1000 + Math.abs(box.x - own.x);
  };
  const nearest = [...side.nodes].sort((a, b) => away(a) - away(b))[0];
  return nearest === undefined || away(nearest) === Infinity ? undefined : nearest.id;
}
