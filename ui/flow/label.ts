import type { Box } from './layout.ts';
import type { Point } from './outline.ts';

interface Around {
  /** Nodes and names that must not be covered. */
  readonly taken: readonly Box[];
  /** Other frames; a name near one of them would be read as its name. */
  readonly foreign: readonly Box[];
  readonly names: number;
  readonly width: number;
  readonly bottom: number;
}

const STEP = 4;
/** How far from its frame a name may stand. */
const REACH = { x: 140, y: 60 };
const NEAR = 12;
/** What it costs a name to stand outside its frame, and for every pixel apart from it. */
const OUTSIDE = 60;
const APART = 3;

/**
 * Where the name of a frame stands: on its upper edge or inside where nothing is covered, else outside as near as can be
 * and far from other frames, with a line that leads to its own.
 */
export function labelOf(
  { box, outline }: { readonly box: Box; readonly outline: readonly Point[] },
  { width, height }: { readonly width: number; readonly height: number },
  around: Around,
): { readonly label: Box; readonly leader: readonly Point[] | undefined } {
  const edges = outline.map((point, i) => [point, outline[(i + 1) % outline.length]!] as const);
  let label: Box = { x: box.x, y: Math.max(0, box.y - height + 4), width, height };
  let least = Infinity;
  const last = { x: Math.min(around.width - width, box.x + box.width + REACH.x), y: box.y + box.height + REACH.y };
  const taken = around.taken.map((other) => grown(other, 1));
  for (let y = Math.max(0, box.y - REACH.y); y <= Math.min(around.bottom - height, last.y); y += STEP) {
    const beside = taken.filter((other) => y < other.y + other.height && other.y < y + height);
    for (let x = Math.max(around.names + 2, box.x - width - REACH.x); x <= last.x; x += STEP) {
      const spot = { x, y, width, height };
      // The cheap questions first: most places are out by them.
      if (leastCost(spot, box) >= least || beside.some((other) => overlap(spot, other))) continue;
      const cost = costOf(spot, box, edges, around.foreign);
      if (cost >= least) continue;
      least = cost;
      label = spot;
    }
  }
  return { label, leader: leaderOf(label, edges) };
}

type Edge = readonly [Point, Point];

function costOf(spot: Box, box: Box, edges: readonly Edge[], foreign: readonly Box[]): number {
  const touches = edges.some((edge) => crossesBox(edge, spot));
  const inside = isInside({ x: spot.x + spot.width / 2, y: spot.y + spot.height / 2 }, edges);
  let cost = awayFrom(spot, box);
  if (!touches && !inside) cost += OUTSIDE + APART * Math.min(...edges.map((edge) => length(nearest(spot, edge))));
  else if (!inside) cost += 40;
  for (const other of foreign) {
    if (overlap(spot, other)) cost += inside ? 120 : 500;
    else if (overlap(grown(spot, NEAR), other)) cost += inside || touches ? 30 : 200;
  }
  return cost;
}

/** No place costs less than this: an outline lies within its box. */
function leastCost(spot: Box, box: Box): number {
  const apart =
    Math.max(0, box.x - spot.x - spot.width, spot.x - box.x - box.width) +
    Math.max(0, box.y - spot.y - spot.height, spot.y - box.y - box.height);
  return awayFrom(spot, box) + (apart > 0 ? OUTSIDE + APART * apart : 0);
}

/** How far a name stands from the usual place, the left of the upper edge. */
function awayFrom(spot: Box, box: Box): number {
  return Math.abs(spot.x - box.x) * 0.1 + Math.abs(spot.y + spot.height / 2 - box.y) * 0.3;
}

function leaderOf(label: Box, edges: readonly Edge[]): readonly Point[] | undefined {
  const middle = { x: label.x + label.width / 2, y: label.y + label.height / 2 };
  if (isInside(middle, edges) || edges.some((edge) => crossesBox(edge, grown(label, 1)))) return undefined;
  return edges.map((edge) => nearest(label, edge)).sort((a, b) => length(a) - length(b))[0];
}

/** The shortest way from a box to an upright or level edge. */
function nearest(box: Box, [a, b]: Edge): readonly [Point, Point] {
  const [x, toX] = gap(box.x, box.x + box.width, Math.min(a.x, b.x), Math.max(a.x, b.x));
  const [y, toY] = gap(box.y, box.y + box.height, Math.min(a.y, b.y), Math.max(a.y, b.y));
  return [
    { x, y },
    { x: toX, y: toY },
  ];
}

/** The nearest values of two stretches. */
function gap(low: number, high: number, from: number, to: number): readonly [number, number] {
  if (high < from) return [high, from];
  if (low > to) return [low, to];
  const shared = (Math.max(low, from) + Math.min(high, to)) / 2;
  return [shared, shared];
}

function length([a, b]: readonly [Point, Point]): number {
  return Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
}

function grown({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function crossesBox([a, b]: Edge, { x, y, width, height }: Box): boolean {
  return (
    Math.min(a.x, b.x) < x + width &&
    Math.max(a.x, b.x) > x &&
    Math.min(a.y, b.y) < y + height &&
    Math.max(a.y, b.y) > y
  );
}

/** Whether a point is inside an outline of upright and level edges. */
function isInside({ x, y }: Point, edges: readonly Edge[]): boolean {
  const crossed = edges.filter(([a, b]) => a.x === b.x && a.x > x && Math.min(a.y, b.y) <= y && Math.max(a.y, b.y) > y);
  return crossed.length % 2 === 1;
}
