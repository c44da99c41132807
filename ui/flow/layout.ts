import type { Id } from '../../engine/model/index.ts';
import type { FlowMap, FlowNode, FlowSide, Lane, SideName } from './model.ts';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A lane with its rows, in pixels from the top. */
export interface PlacedLane extends Lane {
  readonly y: number;
  readonly height: number;
}

/** How much room there is, and how wide the text of a node is. */
export interface Room {
  readonly width: number;
  readonly height: number;
  /** Width of the lane names at the left. */
  readonly names: number;
  readonly widthOf: (node: FlowNode, side: SideName) => number;
}

/** Where everything stands. Rows and lanes hold for both sides, so that a node has the same y on both. */
export interface Layout {
  readonly lanes: readonly PlacedLane[];
  readonly rows: readonly number[];
  readonly rowHeight: number;
  readonly height: number;
  /** The height that it needs at least, with text that can be read. */
  readonly least: number;
  /** Whether nodes have room for a second line of text. */
  readonly lines: 1 | 2;
  readonly before: ReadonlyMap<Id, Box>;
  readonly after: ReadonlyMap<Id, Box>;
}

const TOP = 4;
const EDGE = 10;
const BETWEEN = 10;
/** Rows need this much for two lines of 11 px; with less, nodes have one. */
const TWO_LINES = 30;
const LEAST = 18;
const MOST = 62;

/**
 * The lane × rank layout on the union of both sides: a lane has as many rows as it needs so that on neither side two
 * boxes overlap, and a slot that both sides share has one row. A pure function of its arguments.
 */
export function layOut({ lanes, before, after }: FlowMap, room: Room): Layout {
  const spans = { before: spansOf(before, room), after: spansOf(after, room) };
  const rowOf = new Map<string, number>();
  const counts = lanes.map((lane) => assignRows(lane.id, [before, after], spans, rowOf));
  const total = counts.reduce((sum, count) => sum + count, 0);
  const rowHeight = Math.min(MOST, Math.max(LEAST, Math.floor((room.height - 2 * TOP) / Math.max(1, total))));
  const gap = rowHeight >= 44 ? 12 : rowHeight >= 36 ? 8 : 4;
  const placed: PlacedLane[] = [];
  let row = 0;
  lanes.forEach((lane, index) => {
    const count = counts[index]!;
    placed.push({ ...lane, y: TOP + row * rowHeight, height: count * rowHeight });
    row += count;
  });
  const top = new Map(placed.map(({ id, y }) => [id, y]));
  const boxes = (side: FlowSide): ReadonlyMap<Id, Box> =>
    new Map(
      side.nodes.map((node) => {
        const { x, width } = spans[side.name].get(node.id)!;
        const y = top.get(node.lane)! + rowOf.get(`${node.lane} ${node.slot}`)! * rowHeight + gap / 2;
        return [node.id, { x, y, width, height: rowHeight - gap }];
      }),
    );
  return {
    lanes: placed,
    rows: Array.from({ length: total + 1 }, (_, index) => TOP + index * rowHeight),
    rowHeight,
    height: 2 * TOP + total * rowHeight,
    least: 2 * TOP + total * LEAST,
    lines: rowHeight >= TWO_LINES ? 2 : 1,
    before: boxes(before),
    after: boxes(after),
  };
}

interface Span {
  readonly x: number;
  readonly width: number;
}

/** Columns as far apart as the pane allows; nodes of neighbouring columns may overlap in x, since they stack in rows. */
function spansOf(side: FlowSide, { width, names, widthOf }: Room): ReadonlyMap<Id, Span> {
  const left = names + EDGE;
  const widths = new Map(side.nodes.map((node) => [node.id, widthOf(node, side.name)]));
  const widest = Math.max(0, ...widths.values());
  const pitch = side.nodes.reduce(
    (least, { id, rank }) => (rank === 0 ? least : Math.min(least, (width - left - EDGE - widths.get(id)!) / rank)),
    widest + 44,
  );
  return new Map(
    side.nodes.map(({ id, rank }) => [
      id,
      { x: Math.round(left + rank * Math.max(12, pitch)), width: widths.get(id)! },
    ]),
  );
}

/** Gives every slot of a lane the first row where it overlaps nothing on either side; returns how many rows there are. */
function assignRows(
  lane: Id,
  sides: readonly FlowSide[],
  spans: Readonly<Record<SideName, ReadonlyMap<Id, Span>>>,
  rowOf: Map<string, number>,
): number {
  const slots = new Map<string, { side: SideName; span: Span; rank: number }[]>();
  for (const { name, nodes } of sides)
    for (const { id, slot, rank, lane: own } of nodes)
      if (own === lane) slots.set(slot, [...(slots.get(slot) ?? []), { side: name, span: spans[name].get(id)!, rank }]);
  const first = (slot: string): number => Math.min(...slots.get(slot)!.map(({ rank }) => rank));
  const ordered = [...slots.keys()].sort((a, b) => first(a) - first(b) || (a < b ? -1 : 1));
  const taken: { side: SideName; span: Span }[][] = [];
  for (const slot of ordered) {
    const own = slots.get(slot)!;
    const free = taken.findIndex((row) => !row.some((other) => own.some((one) => collide(one, other))));
    const row = free === -1 ? taken.length : free;
    taken[row] = [...(taken[row] ?? []), ...own];
    rowOf.set(`${lane} ${slot}`, row);
  }
  return Math.max(1, taken.length);
}

function collide(a: { side: SideName; span: Span }, b: { side: SideName; span: Span }): boolean {
  if (a.side !== b.side) return false;
  return a.span.x < b.span.x + b.span.width + BETWEEN && b.span.x < a.span.x + a.span.width + BETWEEN;
}
