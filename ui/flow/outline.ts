import type { Id } from '../../engine/model/index.ts';
import type { Box, Layout } from './layout.ts';
import { labelOf } from './label.ts';
import type { FlowSide, Frame } from './model.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A frame on the drawing: its dashed outline and where its name stands. */
export interface PlacedFrame {
  readonly frame: Frame;
  readonly box: Box;
  readonly outline: readonly Point[];
  readonly label: Box;
  /** A line from the name to the outline, where the name stands apart from it. */
  readonly leader: readonly Point[] | undefined;
}

const PAD = 5;
const NECK = 8;
const GAP = 3;
const LABEL_HEIGHT = 15;

/** The frames of a side. Where a node that is no member lies between them, the outline narrows to pass it by. */
export function outlinesOf(
  side: FlowSide,
  layout: Layout,
  room: { width: number; names: number; labelWidth(frame: Frame): number },
): PlacedFrame[] {
  const boxes = layout[side.name];
  const drawn = side.frames.flatMap((frame) => {
    const box = around(frame, boxes);
    if (box === undefined) return [];
    const others = side.nodes.flatMap(({ id }) => (frame.members.includes(id) ? [] : [boxes.get(id)!]));
    return [{ frame, box, outline: outlineOf(box, frame, boxes, others, layout) }];
  });
  const placed: PlacedFrame[] = [];
  for (const one of drawn) {
    const taken = [...boxes.values(), ...placed.map(({ label }) => label)];
    const foreign = drawn.flatMap(({ frame, box }) => (frame === one.frame ? [] : [box]));
    const size = { width: room.labelWidth(one.frame), height: LABEL_HEIGHT };
    placed.push({ ...one, ...labelOf(one, size, { taken, foreign, ...room, bottom: layout.height }) });
  }
  return placed;
}

/** The smallest box around the members of a frame. */
function around({ members }: Frame, boxes: ReadonlyMap<Id, Box>): Box | undefined {
  const own = members.map((id) => boxes.get(id)).filter((box) => box !== undefined);
  if (own.length === 0) return undefined;
  const x = Math.min(...own.map((box) => box.x)) - PAD;
  const y = Math.min(...own.map((box) => box.y)) - 2;
  const right = Math.max(...own.map((box) => box.x + box.width)) + PAD;
  const bottom = Math.max(...own.map((box) => box.y + box.height)) + 2;
  return { x, y, width: right - x, height: bottom - y };
}

function outlineOf(
  box: Box,
  { members }: Frame,
  boxes: ReadonlyMap<Id, Box>,
  others: readonly Box[],
  { rows, rowHeight }: Layout,
): Point[] {
  const strips: { top: number; bottom: number; left: number; right: number }[] = [];
  const right = box.x + box.width;
  for (const top of rows) {
    const bottom = top + rowHeight;
    if (bottom <= box.y || top >= box.y + box.height) continue;
    const inRow = ({ y }: Box): boolean => y >= top && y < bottom;
    const strip = { top: Math.max(top, box.y), bottom: Math.min(bottom, box.y + box.height) };
    const blocking = others.filter((other) => inRow(other) && other.x < right && other.x + other.width > box.x);
    const own = members.map((id) => boxes.get(id)).filter((member) => member !== undefined && inRow(member));
    strips.push({ ...strip, ...stretchOf(box, blocking, own as Box[]) });
  }
  const left = strips.flatMap((strip) => [
    { x: strip.left, y: strip.top },
    { x: strip.left, y: strip.bottom },
  ]);
  const back = strips.flatMap((strip) => [
    { x: strip.right, y: strip.top },
    { x: strip.right, y: strip.bottom },
  ]);
  return [...left, ...back.reverse()];
}

/**
 * From where to where the outline reaches in one row: all of the frame's width less what other nodes take at its ends; in
 * a row without members the widest stretch that is free.
 */
function stretchOf(
  box: Box,
  blocking: readonly Box[],
  own: readonly Box[],
): { readonly left: number; readonly right: number } {
  const end = box.x + box.width;
  if (blocking.length === 0) return { left: box.x, right: end };
  const starts = [box.x, ...blocking.map(({ x, width }) => x + width + GAP)].filter((x) => x >= box.x && x < end);
  const free = starts
    .map((left) => ({ left, right: Math.min(end, ...blocking.flatMap(({ x }) => (x >= left ? [x - GAP] : []))) }))
    .filter(({ left, right }) => !blocking.some(({ x, width }) => x < right && x + width > left));
  const holds = ({ left, right }: { left: number; right: number }): boolean =>
    own.every(({ x, width }) => x >= left && x + width <= right);
  const widest = free.filter(holds).sort((a, b) => b.right - b.left - (a.right - a.left))[0];
  if (widest !== undefined && widest.right - widest.left >= NECK) return widest;
  return own.length > 0 ? { left: box.x, right: end } : { left: box.x, right: box.x + NECK };
}
