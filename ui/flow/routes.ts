import type { Id } from '../../engine/model/index.ts';
import type { Box, Layout } from './layout.ts';
import type { FlowEdge, FlowSide } from './model.ts';
import type { Point } from './outline.ts';

type Line = readonly Point[];

interface Drawn {
  readonly line: Line;
  readonly edge: FlowEdge;
}

/** A line that is there already; kin to a new one where both leave the same node or lead to the same. */
interface Neighbour {
  readonly line: Line;
  readonly kin: boolean;
}

const OUT = 5;
const IN = 9;
const EDGE = 6;
/** Parallel lines nearer than this look like one. */
const APART = 4;
/** Two lines of opposite directions on one way would read as a double arrow, as if each waited for the other. */
const AGAINST = 1500;

/**
 * An orthogonal way for every edge of a side: of a fixed set of candidates the one that runs through the fewest boxes,
 * shares the least way with edges before it, is shortest and bends least. Pure and deterministic.
 */
export function routesOf(
  side: FlowSide,
  boxes: ReadonlyMap<Id, Box>,
  { rows }: Layout,
): ReadonlyMap<FlowEdge['id'], Line> {
  const routes = new Map<string, Line>();
  const drawn: Drawn[] = [];
  const obstacles = side.nodes.map(({ id }) => boxes.get(id)!);
  // The critical path first: it gets the straightest ways.
  for (const edge of [...side.edges].sort((a, b) => Number(b.critical) - Number(a.critical))) {
    const [from, to] = [boxes.get(edge.from), boxes.get(edge.to)];
    if (from === undefined || to === undefined) continue;
    const others = obstacles.filter((box) => box !== from && box !== to);
    const related = drawn.map(({ line, edge: other }) => ({
      line,
      kin: other.from === edge.from || other.to === edge.to,
    }));
    const best = cheapest(candidates(from, to, rows), [from, to], others, related);
    routes.set(edge.id, best);
    if (!edge.implied) drawn.push({ line: best, edge });
  }
  return routes;
}

/** The first of the lines that cost least. What a line costs by itself alone rules most of them out. */
function cheapest(
  lines: readonly Line[],
  ends: readonly Box[],
  others: readonly Box[],
  drawn: readonly Neighbour[],
): Line {
  const own = lines.map(ownCost);
  // A good one to begin with, so that the others are ruled out early.
  let best = own.indexOf(Math.min(...own));
  let least = costOf(lines[best]!, own[best]!, ends, others, drawn, Infinity);
  for (let k = 0; k < lines.length; k++) {
    if (k === best || own[k]! > least) continue;
    const cost = costOf(lines[k]!, own[k]!, ends, others, drawn, least);
    if (cost > least || (cost === least && k > best)) continue;
    least = cost;
    best = k;
  }
  return lines[best]!;
}

/** What a line costs by its length and its bends. */
function ownCost(line: Line): number {
  let cost = line.length * 14;
  for (let i = 1; i < line.length; i++)
    cost += Math.abs(line[i - 1]!.x - line[i]!.x) + Math.abs(line[i - 1]!.y - line[i]!.y);
  return cost;
}

/** What a line costs in all; once it is more than `limit`, it does not matter by how much. */
function costOf(
  line: Line,
  own: number,
  ends: readonly Box[],
  others: readonly Box[],
  drawn: readonly Neighbour[],
  limit: number,
): number {
  let cost = own;
  for (let i = 1; i < line.length; i++) {
    const a = line[i - 1]!;
    const b = line[i]!;
    for (const box of ends) if (crosses(a, b, box)) cost += 4000;
    for (const box of others) if (crosses(a, b, box)) cost += 2000;
    if (cost > limit) return cost;
  }
  for (let i = 1; i < line.length; i++) {
    for (const other of drawn) cost += shared(line[i - 1]!, line[i]!, other);
    if (cost > limit) return cost;
  }
  return cost;
}

/** Whether a segment runs through the inside of a box. */
export function crosses(a: Point, b: Point, { x, y, width, height }: Box): boolean {
  return (
    Math.min(a.x, b.x) < x + width - 1 &&
    Math.max(a.x, b.x) > x + 1 &&
    Math.min(a.y, b.y) < y + height - 1 &&
    Math.max(a.y, b.y) > y + 1
  );
}

/** What it costs to lie on a line that is there already: little for kin of one direction, most for opposite ways. */
function shared(a: Point, b: Point, { line, kin }: Neighbour): number {
  let cost = 0;
  for (let i = 1; i < line.length; i++) {
    const c = line[i - 1]!;
    const d = line[i]!;
    const upright = a.x === b.x && c.x === d.x && Math.abs(a.x - c.x) < APART;
    const level = a.y === b.y && c.y === d.y && Math.abs(a.y - c.y) < APART;
    const length = upright ? common(a.y, b.y, c.y, d.y) : level ? common(a.x, b.x, c.x, d.x) : 0;
    if (length === 0) continue;
    const against = (b.x - a.x) * (d.x - c.x) + (b.y - a.y) * (d.y - c.y) < 0;
    cost += against ? AGAINST + length * 4 : kin ? length * 0.75 : 40 + length * 3;
  }
  return cost;
}

function common(a: number, b: number, c: number, d: number): number {
  return Math.max(0, Math.min(Math.max(a, b), Math.max(c, d)) - Math.max(Math.min(a, b), Math.min(c, d)));
}

function candidates(from: Box, to: Box, rows: readonly number[]): Line[] {
  const lines: Line[] = [];
  const start = { x: from.x + from.width, y: middle(from) };
  const end = { x: to.x, y: middle(to) };
  const down = middle(to) > middle(from);
  const leave = down ? from.y + from.height : from.y;
  const arrive = down ? to.y : to.y + to.height;
  const exits = ports(from).reverse();
  const entries = ports(to);
  if (start.y === end.y && start.x < end.x) lines.push([start, end]);
  for (let x = start.x + OUT; x <= end.x - IN; x += 6) lines.push([start, { x, y: start.y }, { x, y: end.y }, end]);
  for (const x of exits) {
    if (x <= end.x - IN) lines.push([{ x, y: leave }, { x, y: end.y }, end]);
    if (x > to.x + 4 && x < to.x + to.width - 4)
      lines.push([
        { x, y: leave },
        { x, y: arrive },
      ]);
  }
  for (const x of entries) if (x >= start.x + OUT) lines.push([start, { x, y: start.y }, { x, y: arrive }]);
  for (const y of rows) {
    for (const x of exits) {
      const head = y > middle(from) ? from.y + from.height : from.y;
      const out = [
        { x, y: head },
        { x, y },
      ];
      lines.push([...out, { x: end.x - IN, y }, { x: end.x - IN, y: end.y }, end]);
      for (const entry of entries)
        lines.push([...out, { x: entry, y }, { x: entry, y: y < middle(to) ? to.y : to.y + to.height }]);
    }
    for (const x of [start.x + OUT, start.x + 2 * OUT + 1]) {
      const out = [start, { x, y: start.y }, { x, y }];
      lines.push([...out, { x: end.x - IN, y }, { x: end.x - IN, y: end.y }, end]);
      for (const entry of entries)
        lines.push([...out, { x: entry, y }, { x: entry, y: y < middle(to) ? to.y : to.y + to.height }]);
    }
  }
  return lines.map(tidy);
}

/** Where lines may leave or reach the top and the bottom of a box. */
function ports({ x, width }: Box): number[] {
  const parts = [0.25, 0.5, 0.75].map((part) => width * part);
  return [EDGE, EDGE + 12, ...parts, width - EDGE - 12, width - EDGE].map((at) => Math.round(x + at));
}

function middle({ y, height }: Box): number {
  return Math.round(y + height / 2);
}

/** Leaves out points that lie between their neighbours. */
function tidy(line: Line): Line {
  return line.filter((point, i) => {
    const a = line[i - 1];
    const b = line[i + 1];
    if (a === undefined || b === undefined) return true;
    return !((a.x === point.x && point.x === b.x) || (a.y === point.y && point.y === b.y));
  });
}

/** The line as the path of an SVG. */
export function pathOf(line: Line): string {
  return line.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${x},${y}`).join('');
}
