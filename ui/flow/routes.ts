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
/** More than any two boxes have ways of one kind between them. */
const MOST_LINES = 10_000;
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
    const best = cheapest(waysOf(from, to, rows), [from, to], others, related);
    routes.set(edge.id, best);
    if (!edge.implied) drawn.push({ line: best, edge });
  }
  return routes;
}

/** Candidates of one kind, made only when they may be the best. */
interface Ways {
  /** No line of them is shorter. */
  readonly atLeast: number;
  /** The lines in their order, `undefined` in the place of each that is longer than `most`. */
  readonly lines: (most: number) => (Line | undefined)[];
}

/**
 * The line that costs least, the first of those that cost the same. What a line is long is the least that it costs, so most
 * are never looked at: a map of forty edges has some hundred thousand of them.
 */
function cheapest(
  ways: readonly Ways[],
  ends: readonly Box[],
  others: readonly Box[],
  drawn: readonly Neighbour[],
): Line {
  let best: Line = [];
  let least = Infinity;
  let place = Infinity;
  const nearest = ways.map((way, k) => ({ way, k })).sort((a, b) => a.way.atLeast - b.way.atLeast);
  for (const { way, k } of nearest) {
    if (way.atLeast > least) break;
    const shortest = way
      .lines(least)
      .flatMap((line, i) => (line === undefined ? [] : { line: tidy(line), place: k * MOST_LINES + i }))
      .map((one) => ({ ...one, length: lengthOf(one.line) }))
      .sort((a, b) => a.length - b.length || a.place - b.place);
    for (const one of shortest) {
      if (one.length > least) break;
      const cost = one.length + troubleOf(one.line, ends, others, drawn, least - one.length);
      if (cost > least || (cost === least && one.place > place)) continue;
      least = cost;
      best = one.line;
      place = one.place;
    }
  }
  return best;
}

/** What a line costs by its length and its bends. */
function lengthOf(line: Line): number {
  let length = line.length * 14;
  for (let i = 1; i < line.length; i++) {
    const [a, b] = [line[i - 1]!, line[i]!];
    length += Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
  }
  return length;
}

/** What it costs to run through boxes and along other lines, or more than `limit` where that is passed. */
function troubleOf(
  line: Line,
  ends: readonly Box[],
  others: readonly Box[],
  drawn: readonly Neighbour[],
  limit: number,
): number {
  let cost = 0;
  for (let i = 1; i < line.length; i++) {
    const [a, b] = [line[i - 1]!, line[i]!];
    for (const box of ends) if (crosses(a, b, box)) cost += 4000;
    if (cost > limit) return cost;
    for (const box of others) {
      if (!crosses(a, b, box)) continue;
      cost += 2000;
      if (cost > limit) return cost;
    }
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

/** What it costs to lie on a line that is there already: little for kin of one direction, most for opposite ways. */
function shared(a: Point, b: Point, { line, kin }: Neighbour): number {
  let cost = 0;
  for (let i = 1; i < line.length; i++) {
    const [c, d] = [line[i - 1]!, line[i]!];
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

/** All lines from one box to another: straight to it, and around by each row between the boxes. */
function waysOf(from: Box, to: Box, rows: readonly number[]): Ways[] {
  const across = Math.max(0, to.x - from.x - from.width);
  return [
    { atLeast: across, lines: () => straight(from, to) },
    ...rows.map((y) => ({
      atLeast: across + away(y, from) + away(y, to),
      lines: (most: number) => around(from, to, y, most),
    })),
  ];
}

/** How far a height is from a box. */
function away(at: number, { y, height }: Box): number {
  return Math.max(0, y - at, at - y - height);
}

function straight(from: Box, to: Box): Line[] {
  const lines: Line[] = [];
  const { start, end } = endsOf(from, to);
  const down = middle(to) > middle(from);
  const leave = down ? from.y + from.height : from.y;
  const arrive = down ? to.y : to.y + to.height;
  if (start.y === end.y && start.x < end.x) lines.push([start, end]);
  for (let x = start.x + OUT; x <= end.x - IN; x += 6) lines.push([start, { x, y: start.y }, { x, y: end.y }, end]);
  for (const x of exitsOf(from)) {
    if (x <= end.x - IN) lines.push([{ x, y: leave }, { x, y: end.y }, end]);
    if (x > to.x + 4 && x < to.x + to.width - 4)
      lines.push([
        { x, y: leave },
        { x, y: arrive },
      ]);
  }
  for (const x of ports(to)) if (x >= start.x + OUT) lines.push([start, { x, y: start.y }, { x, y: arrive }]);
  return lines;
}

function around(from: Box, to: Box, y: number, most: number): (Line | undefined)[] {
  const lines: (Line | undefined)[] = [];
  const { start, end } = endsOf(from, to);
  const head = y > middle(from) ? from.y + from.height : from.y;
  const foot = y < middle(to) ? to.y : to.y + to.height;
  const entries = ports(to);
  const leave = (x: number, out: Line, length: number): void => {
    const side = end.x - IN;
    const isShort = length + Math.abs(side - x) + Math.abs(end.y - y) + IN <= most;
    lines.push(isShort ? [...out, { x: side, y }, { x: side, y: end.y }, end] : undefined);
    for (const entry of entries) {
      const isNear = length + Math.abs(entry - x) + Math.abs(foot - y) <= most;
      lines.push(isNear ? [...out, { x: entry, y }, { x: entry, y: foot }] : undefined);
    }
  };
  for (const x of exitsOf(from))
    leave(
      x,
      [
        { x, y: head },
        { x, y },
      ],
      Math.abs(y - head),
    );
  for (const x of [start.x + OUT, start.x + 2 * OUT + 1])
    leave(x, [start, { x, y: start.y }, { x, y }], x - start.x + Math.abs(y - start.y));
  return lines;
}

/** Where a line leaves a box and reaches another at their sides. */
function endsOf(from: Box, to: Box): { readonly start: Point; readonly end: Point } {
  return { start: { x: from.x + from.width, y: middle(from) }, end: { x: to.x, y: middle(to) } };
}

function exitsOf(from: Box): number[] {
  return ports(from).reverse();
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
    const [a, b] = [line[i - 1], line[i + 1]];
    if (a === undefined || b === undefined) return true;
    return !((a.x === point.x && point.x === b.x) || (a.y === point.y && point.y === b.y));
  });
}

/** The line as the path of an SVG. */
export function pathOf(line: Line): string {
  return line.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${x},${y}`).join('');
}
