import { FLAG } from '../chance/chance.ts';
import type { ClassTable } from './tables.ts';
import { CELL, FACT_KINDS, FACTS, KIND } from './tables.ts';

/** What chance may do to a node. */
export interface NodeChances {
  readonly handsOver: boolean;
  readonly stops: boolean;
  readonly delivers: boolean;
  readonly objectsAtClose: boolean;
  /** The window may take time, or send papers back. */
  readonly answers: boolean;
  /** The conclusion may be other than granted. */
  readonly decides: boolean;
}

/** The flags of a class's nodes: what the event loop has to ask about each. */
export function flagsOf(table: ClassTable, chancesOf: (node: number) => NodeChances): Uint16Array {
  const { items, groups } = table.active;
  const firstGroup = table.ids.length - 1 - groups.length;
  return Uint16Array.from(table.ids, (_, node) => {
    const chances = chancesOf(node);
    const life = table.life[node];
    const group = table.kind[node] === KIND.group ? groups[node - firstGroup] : undefined;
    return bits([
      [life?.answers === true, FLAG.answers],
      // Only a licence is accepted by silence (行政许可法 32).
      [life?.silence === true && items[node]?.kind === '行政许可', FLAG.silence],
      [life?.stops === true && chances.stops, FLAG.stops],
      [life?.decides === true && chances.decides, FLAG.decides],
      [life?.decides === true, FLAG.refuses],
      [life?.reply === true, FLAG.reply],
      [life !== undefined && chances.handsOver, FLAG.handsOver],
      [life !== undefined && chances.delivers, FLAG.delivers],
      [group?.duration !== undefined, FLAG.timed],
      [life !== undefined && isPlain(chances) && table.unmet[node * 4 + 1] === 0, FLAG.plain],
      [group !== undefined && chances.objectsAtClose, FLAG.objectsAtClose],
    ]);
  });
}

/**
 * The tables of a run without trace: no arrow leads to the delivery of quiet nodes, and what a plain step brings about
 * stands in one list. Marks such nodes in the flags.
 */
export function withoutQuiet(table: ClassTable, flags: Uint16Array): ClassTable {
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
  return { ...quiet, ...finishes(quiet, flags) };
}

function finishes(table: ClassTable, flags: Uint16Array): Pick<ClassTable, 'finishStart' | 'finishEdges'> {
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

function isPlain({ handsOver, stops, delivers, answers, decides }: NodeChances): boolean {
  return !handsOver && !stops && !delivers && !answers && !decides;
}

function bits(pairs: readonly (readonly [boolean, number])[]): number {
  return pairs.reduce((sum, [isOn, flag]) => (isOn ? sum | flag : sum), 0);
}
