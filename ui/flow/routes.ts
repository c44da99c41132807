import type { Id } from '../../engine/model/index.ts';
import type { Box, Layout } from './layout.ts';
import type { FlowEdge, FlowSide } from './model.ts';
import type { Point } from './outline.ts';

type Line = readonly Point[];

const OUT = 5;
const IN = 9;
const INSET = 10;

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
  const drawn: Line[] = [];
  const obstacles = side.nodes.map(({ id }) => boxes.get(id)!);
  // The critical path first: it gets the straightest ways.
  for (const edge of [...side.edges].sort((a, b) => Number(b.critical) - Number(a.critical))) {
    const [from, to] = [boxes.get(edge.from), boxes.get(edge.to)];
    if (from === undefined || to === undefined) continue;
    const others = obstacles.filter((box) => box !== from && box !== to);
    const best = cheapest(candidates(from, to, rows), [from, to], others, drawn);
    routes.set(edge.id, best);
    if (!edge.implied) drawn.push(best);
  }
  return routes;
}

function cheapest(lines: readonly Line[], ends: readonly Box[], others: readonly Box[], drawn: readonly Line[]): Line {
  let best = lines[0]!;
  let least = Infinity;
  for (const line of lines) {
    const cost = costOf(line, ends, others, drawn, least);
    if (cost < least) {
      least = cost;
      best = line;
    }
  }
  return best;
}

function costOf(
  line: Line,
  ends: readonly Box[],
  others: readonly Box[],
  drawn: readonly Line[],
  limit: number,
): number {
  let cost = line.length * 14;
  for (let i = 1; i < line.length; i++) {
    const [a, b] = [line[i - 1]!, line[i]!];
    cost += Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
    for (const box of others) if (crosses(a, b, box)) cost += 2000;
    for (const box of ends) if (crosses(a, b, box)) cost += 4000;
    if (cost >= limit) return cost;
    for (const other of drawn) cost += shared(a, b, other);
  }
  return cost;
}

/** Whether a segment runs through the inside of a box. */
export function crosses(a: Point, b: Point, { x, y, width, height }: Box): boolean {
  const [left, right] = a.x < b.x ? [a.x, b.x] : [b.x, a.x];
  const [top, bottom] = a.y < b.y ? [a.y, b.y] : [b.y, a.y];
  return left < x + width - 1 && right > x + 1 && top < y + height - 1 && bottom > y + 1;
}

/** What it costs to lie on a line that is there already. */
function shared(a: Point, b: Point, other: Line): number {
  let cost = 0;
  for (let i = 1; i < other.length; i++) {
    const [c, d] = [other[i - 1]!, other[i]!];
    if (a.x === b.x && c.x === d.x && Math.abs(a.x - c.x) < 3) cost += common(a.y, b.y, c.y, d.y) * 1.5;
    if (a.y === b.y && c.y === d.y && Math.abs(a.y - c.y) < 3) cost += common(a.x, b.x, c.x, d.x) * 1.5;
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
  const exits = [from.x + from.width - INSET, from.x + from.width / 2, from.x + INSET].map(Math.round);
  const entries = [to.x + INSET, to.x + to.width / 2, to.x + to.width - INSET].map(Math.round);
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

function middle({ y, height }: Box): number {
  return Math.round(y + height / 2);
}

/** Leaves out points that lie between their neighbours. */
function tidy(line: Line): Line {
  return line.filter((point, i) => {
    const [a, b] = [line[i - 1], line[i + 1]];
    if (a === undefined || b === undefined) return true;
    return !((a.x === point.x && point.x === b.x) || (a.y === point.y && point.y === b.y));
  });
}

/** The line as the path of an SVG. */
export function pathOf(line: Line): string {
  return line.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${x},${y}`).join('');
}
