import type { Id } from '../../engine/model/index.ts';
import type { Box, Layout } from './layout.ts';
import type { FlowEdge, FlowSide } from './model.ts';
import type { Point } from './outline.ts';

type Line = readonly Point[];

/** A straight part of a line that is there already: where it lies across its direction, and from where to where it runs. */
interface Stretch {
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly edge: FlowEdge;
}

/** The parts of all lines that are there already, by direction: only parts of one direction can lie on each other. */
interface Drawn {
  readonly upright: Stretch[];
  readonly level: Stretch[];
}

/** What a way is looked for between, and what is in its way. */
interface Ask {
  readonly edge: FlowEdge;
  readonly from: Box;
  readonly to: Box;
  readonly others: readonly Box[];
  readonly drawn: Drawn;
}

interface Found {
  readonly line: Line;
  readonly cost: number;
}

const OUT = 5;
const IN = 9;
const EDGE = 6;
const BEND = 14;
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
  const drawn: Drawn = { upright: [], level: [] };
  const obstacles = side.nodes.map(({ id }) => boxes.get(id)!);
  // The critical path first: it gets the straightest ways.
  for (const edge of [...side.edges].sort((a, b) => Number(b.critical) - Number(a.critical))) {
    const [from, to] = [boxes.get(edge.from), boxes.get(edge.to)];
    if (from === undefined || to === undefined) continue;
    const others = obstacles.filter((box) => box !== from && box !== to);
    const ask = { edge, from, to, others, drawn };
    let best = cheapest(direct(from, to), ask, { line: [], cost: Infinity });
    for (const y of rows)
      if (leastThrough(from, to, y) < best.cost) best = cheapest(through(from, to, y, best.cost), ask, best);
    routes.set(edge.id, best.line);
    if (!edge.implied) draw(best.line, edge, drawn);
  }
  return routes;
}

function draw(line: Line, edge: FlowEdge, { upright, level }: Drawn): void {
  for (let i = 1; i < line.length; i++) {
    const a = line[i - 1]!;
    const b = line[i]!;
    if (a.x === b.x) upright.push({ at: a.x, from: a.y, to: b.y, edge });
    else if (a.y === b.y) level.push({ at: a.y, from: a.x, to: b.x, edge });
  }
}

/** The first of the lines that cost least, unless what was found before costs no more. */
function cheapest(lines: readonly Line[], ask: Ask, found: Found): Found {
  let best = found;
  for (const line of lines) {
    // What a line costs by itself alone rules most of them out.
    const own = ownCost(line);
    if (own >= best.cost) continue;
    const cost = costOf(line, own, ask, best.cost);
    if (cost < best.cost) best = { line, cost };
  }
  return best;
}

/** What a line costs by its length and its bends. */
function ownCost(line: Line): number {
  let cost = line.length * BEND;
  for (let i = 1; i < line.length; i++)
    cost += Math.abs(line[i - 1]!.x - line[i]!.x) + Math.abs(line[i - 1]!.y - line[i]!.y);
  return cost;
}

/** What a line costs in all; once it is more than `limit`, it does not matter by how much. */
function costOf(line: Line, own: number, { edge, from, to, others, drawn }: Ask, limit: number): number {
  let cost = own;
  for (let i = 1; i < line.length; i++) {
    const a = line[i - 1]!;
    const b = line[i]!;
    if (crosses(a, b, from)) cost += 4000;
    if (crosses(a, b, to)) cost += 4000;
    for (const box of others) if (crosses(a, b, box)) cost += 2000;
    if (cost > limit) return cost;
  }
  for (let i = 1; i < line.length; i++) {
    const a = line[i - 1]!;
    const b = line[i]!;
    if (a.x === b.x) cost += shared(a.x, a.y, b.y, edge, drawn.upright);
    else if (a.y === b.y) cost += shared(a.y, a.x, b.x, edge, drawn.level);
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

/**
 * What it costs a part of a line, at one place across and from one to another along, to lie on those that are there already:
 * little for kin of one direction, which leave the same node or lead to the same, most for opposite ways.
 */
function shared(at: number, from: number, to: number, edge: FlowEdge, drawn: readonly Stretch[]): number {
  const low = Math.min(from, to);
  const high = Math.max(from, to);
  let cost = 0;
  for (const other of drawn) {
    if (Math.abs(at - other.at) >= APART) continue;
    const length = Math.min(high, Math.max(other.from, other.to)) - Math.max(low, Math.min(other.from, other.to));
    if (length <= 0) continue;
    const kin = other.edge.from === edge.from || other.edge.to === edge.to;
    if ((to - from) * (other.to - other.from) < 0) cost += AGAINST + length * 4;
    else cost += kin ? length * 0.75 : 40 + length * 3;
  }
  return cost;
}

/** Lines that need no way between two rows of boxes. */
function direct(from: Box, to: Box): Line[] {
  const lines: Line[] = [];
  const { start, end } = sidesOf(from, to);
  const down = end.y > start.y;
  const leave = down ? from.y + from.height : from.y;
  const arrive = down ? to.y : to.y + to.height;
  if (start.y === end.y && start.x < end.x) lines.push([start, end]);
  for (let x = start.x + OUT; x <= end.x - IN; x += 6) lines.push([start, { x, y: start.y }, { x, y: end.y }, end]);
  for (const x of ports(from).reverse()) {
    if (x <= end.x - IN) lines.push([{ x, y: leave }, { x, y: end.y }, end]);
    if (x > to.x + 4 && x < to.x + to.width - 4)
      lines.push([
        { x, y: leave },
        { x, y: arrive },
      ]);
  }
  for (const x of ports(to)) if (x >= start.x + OUT) lines.push([start, { x, y: start.y }, { x, y: arrive }]);
  return lines.map(tidy);
}

/**
 * Lines along the way between two rows of boxes that is `y` from the top, but for most of those that by themselves alone cost
 * no less than `limit`: making a line takes longer than knowing that.
 */
function through(from: Box, to: Box, y: number, limit: number): Line[] {
  const lines: Line[] = [];
  const { start, end } = sidesOf(from, to);
  const entries = ports(to);
  const arrive = y < end.y ? to.y : to.y + to.height;
  const goOn = (way: Line): void => {
    const turn = way[way.length - 1]!;
    const out = [...way, { x: turn.x, y }];
    lines.push([...out, { x: end.x - IN, y }, { x: end.x - IN, y: end.y }, end]);
    // Where it bends at every point, so that nothing of it is tidied away, this is what is left for the way across.
    const left = turn.y === y || arrive === y ? Infinity : limit - ownCost(out) - 2 * BEND - Math.abs(arrive - y);
    for (const x of entries)
      if (x === turn.x || Math.abs(x - turn.x) < left) lines.push([...out, { x, y }, { x, y: arrive }]);
  };
  const head = y > start.y ? from.y + from.height : from.y;
  const turns = ports(from)
    .reverse()
    .map((x): Line => [{ x, y: head }]);
  for (const x of [start.x + OUT, start.x + 2 * OUT + 1]) turns.push([start, { x, y: start.y }]);
  for (const turn of turns) goOn(turn);
  return lines.map(tidy);
}

/** No line of `through` costs less than this: the way up or down to the row and from there, and that across. */
function leastThrough(from: Box, to: Box, y: number): number {
  const across = to.x - IN - (from.x + from.width + 2 * OUT + 1);
  return awayFrom(from, y) + awayFrom(to, y) + Math.max(0, across) + 2 * BEND;
}

function awayFrom(box: Box, y: number): number {
  return Math.max(0, box.y - y, y - box.y - box.height);
}

/** The middles of the right side of one box and of the left side of another. */
function sidesOf(from: Box, to: Box): { readonly start: Point; readonly end: Point } {
  return { start: { x: from.x + from.width, y: middle(from) }, end: { x: to.x, y: middle(to) } };
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
