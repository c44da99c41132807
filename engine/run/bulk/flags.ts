import { silentAcceptance } from '../../check/index.ts';
import type { IsoDate, Item } from '../../model/index.ts';
import type { NodeChances } from '../chance/chance.ts';
import type { Places } from '../city/places.ts';
import type { ClassTable } from './tables.ts';
import { CELL, FACT_KINDS, FACTS, KIND } from './tables.ts';

/** Flags of a node: what the event loop has to ask about it at all. */
export const FLAG = {
  answers: 1,
  /** Silence is acceptance. */
  silence: 2,
  stops: 4,
  /** The conclusion may be other than granted. */
  decides: 8,
  reply: 16,
  /** A group with a promised handling. */
  timed: 32,
  /** Something lies between the moment that all is there and the handing in. */
  handsOver: 64,
  /** Office time between decision and delivery. */
  delivers: 128,
  /** A group whose objections are drawn once, at the close. */
  objectsAtClose: 256,
  /** The life cycle knows a refusal: a lacking paper refuses. */
  refuses: 512,
  /** Nothing but a piece of work can happen between the first gate and the decision: a step with a way of its own. */
  plain: 1024,
  /** A plain member of a joint group whose delivery nobody waits for: without a trace it need not be carried out. */
  quiet: 2048,
  /** A plain step that is delivered with its decision. */
  atOnce: 4096,
  /** Concluded or convened at meetings. */
  meets: 8192,
  /** A group with a survey before each round. */
  surveys: 16384,
  /** What was promised is checked later. */
  checks: 32768,
  /** A group whose members have nothing but work in them: no opinion is an objection, or a refusal of its own. */
  agrees: 65536,
} as const;

/** Whether there is a period at all; how long it is, chance tells. */
function isAcceptedBySilence(item: Item | undefined, asOf: IsoDate): boolean {
  return item !== undefined && silentAcceptance(item, asOf) !== undefined;
}

/** The flags of a class's nodes: what the event loop has to ask about each. */
export function flagsOf(table: ClassTable, places: Places, chancesOf: (node: number) => NodeChances): Uint32Array {
  const { items, groups } = table.active;
  const firstGroup = table.ids.length - 1 - groups.length;
  const flags = Uint32Array.from(table.ids, (_, node) => {
    const chances = chancesOf(node);
    const life = table.life[node];
    const group = table.kind[node] === KIND.group ? groups[node - firstGroup] : undefined;
    return bits([
      [life?.answers === true, FLAG.answers],
      [life?.silence === true && isAcceptedBySilence(items[node], table.active.process.asOf), FLAG.silence],
      [life?.stops === true && chances.stops, FLAG.stops],
      [life?.decides === true && chances.decides, FLAG.decides],
      [life?.decides === true, FLAG.refuses],
      [life?.reply === true && chances.replies, FLAG.reply],
      [life !== undefined && chances.handsOver, FLAG.handsOver],
      [life !== undefined && chances.delivers, FLAG.delivers],
      [group?.duration !== undefined, FLAG.timed],
      [
        life !== undefined && isPlain(chances) && table.unmet[node * 4 + 1] === 0 && !isAtWindows(places, node),
        FLAG.plain,
      ],
      [chances.meets, FLAG.meets],
      [group !== undefined && chances.surveys, FLAG.surveys],
      [life !== undefined && chances.checks, FLAG.checks],
      [group !== undefined && chances.objectsAtClose, FLAG.objectsAtClose],
    ]);
  });
  table.members.forEach((members, node) => {
    if (members.length > 0 && members.every((member) => (flags[member]! & FLAG.plain) !== 0))
      flags[node]! |= FLAG.agrees;
  });
  return flags;
}

/**
 * The tables of a run without trace: no arrow leads to the delivery of quiet nodes, and what a plain step brings about
 * stands in one list. Marks such nodes in the flags.
 */
export function withoutQuiet(table: ClassTable, flags: Uint32Array): ClassTable {
  const awaitsDelivery = (1 << FACTS.done) | (1 << FACTS.over);
  const cells = new Set<number>();
  flags.forEach((flag, node) => {
    const isMember = table.group[node]! >= 0 && table.unmet[node * 4 + 2] === 1;
    if ((flag & FLAG.plain) === 0 || !isMember || (table.awaited[node]! & awaitsDelivery) !== 0) return;
    flags[node] = flag | FLAG.quiet;
    cells.add(node * CELL.size + CELL.unmet + 2);
  });
  const kept: number[] = [];
  const edgeStart = new Int32Array(table.edgeStart.length);
  const awaited = new Uint8Array(table.awaited.length);
  for (let fact = 0; fact + 1 < edgeStart.length; fact++) {
    const own = [...table.edges.subarray(table.edgeStart[fact], table.edgeStart[fact + 1])];
    kept.push(...own.filter((edge) => !cells.has(edge)));
    edgeStart[fact + 1] = kept.length;
    if (kept.length > edgeStart[fact]!) awaited[Math.floor(fact / FACT_KINDS)]! |= 1 << (fact % FACT_KINDS);
  }
  const quiet = { ...table, edgeStart, edges: Int32Array.from(kept), awaited };
  return withFinishes(quiet, flags);
}

/** The tables of a run whose stages need not be told in order: what a plain step brings about stands in one list. */
export function withFinishes(table: ClassTable, flags: Uint32Array): ClassTable {
  return { ...table, ...finishes(table, flags) };
}

function finishes(table: ClassTable, flags: Uint32Array): Pick<ClassTable, 'finishStart' | 'finishEdges'> {
  const edges: number[] = [];
  const finishStart = new Int32Array(table.ids.length + 1);
  flags.forEach((flag, node) => {
    const facts: number[] = [FACTS.decided, FACTS.opened];
    if ((flag & FLAG.plain) !== 0 && table.unmet[node * 4 + 2] === 0) {
      flags[node] = flag | FLAG.atOnce;
      facts.push(FACTS.done, FACTS.over);
    }
    for (const fact of facts.map((each) => node * FACT_KINDS + each))
      edges.push(...table.edges.subarray(table.edgeStart[fact], table.edgeStart[fact + 1]));
    finishStart[node + 1] = edges.length;
  });
  return { finishStart, finishEdges: Int32Array.from(edges) };
}

function isPlain({ handsOver, stops, delivers, answers, decides, meets, checks, replies }: NodeChances): boolean {
  return !handsOver && !stops && !delivers && !answers && !decides && !meets && !checks && !replies;
}

/** Whether it passes through a window of its own, or somebody may turn up at a door with other hours. */
function isAtWindows({ intake, delivery }: Places, node: number): boolean {
  return (intake[node] ?? -1) >= 0 || (delivery[node] ?? -1) >= 0;
}

function bits(pairs: readonly (readonly [boolean, number])[]): number {
  return pairs.reduce((sum, [isOn, flag]) => (isOn ? sum | flag : sum), 0);
}
