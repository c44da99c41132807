import type { Id } from '../../model/index.ts';
import type { Minute } from '../../time/index.ts';
import type { Places } from '../city/places.ts';
import { REFUSED_OUTCOME } from '../chance/chance.ts';
import type { FilmLimit } from '../film.ts';
import type { ClassTerms, Duty, ItemTerms } from './ledger/terms.ts';
import { ENDS, SCHEMES, TermBook } from './ledger/terms.ts';
import { Verdicts } from './ledger/verdicts.ts';
import type { ClassTable } from './tables.ts';

/** What is due of the case in a slot. */
interface Held {
  readonly terms: ClassTerms | undefined;
  /** Nodes that said no: of them nothing is to be delivered. */
  readonly refused: Set<number>;
  /** Per task and duty; a later decision of the same case replaces the earlier one. */
  readonly limits: Map<number, FilmLimit>;
  /** When the run ended with the case under way. */
  end?: Minute;
}

/** One for each scheme and each event that ends a limit. */
const DUTIES = SCHEMES.length * ENDS.length;

/** When the limits in a film are due and when they were met, by the rules that judge who is on time (see ItemOnTime). */
export class FilmLimits {
  /** The limits over stages that cases of any class are held to. */
  readonly overStages: readonly Id[];
  private readonly shift: number;
  private readonly mask: number;
  private readonly classes: readonly Held['terms'][];
  private readonly held: (Held | undefined)[] = [];
  private readonly verdicts = new Verdicts((task, duty, at, due) => {
    this.judged(task, duty, at, due);
  });
  private slots = 0;
  /** Whether the run is over: what is judged then was not done. */
  private isOver = false;

  /** Limits are counted on calendars from the day of `start`. */
  constructor(
    classes: readonly { readonly table: ClassTable; readonly places: Pick<Places, 'timings'> }[],
    shift: number,
    start: Minute,
  ) {
    const book = new TermBook(start);
    this.shift = shift;
    this.mask = (1 << shift) - 1;
    this.classes = classes.map(({ table, places: { timings } }) => book.ofClass(table, timings));
    const spans = this.classes.flatMap((terms) => terms?.spans ?? []);
    this.overStages = [...new Set(spans.flatMap(({ over, id }) => (over === 'stages' ? [id] : [])))];
  }

  /** A case that is filmed comes into a slot. */
  admitted(slot: number, classIndex: number): void {
    if (slot >= this.slots) this.verdicts.grow((this.slots = Math.max(16, 2 * this.slots, slot + 1)) << this.shift);
    const [first, end] = [slot << this.shift, (slot + 1) << this.shift];
    this.verdicts.forgetStops(first, end);
    this.verdicts.start(first, end);
    this.held[slot] = { terms: this.classes[classIndex], refused: new Set(), limits: new Map() };
  }

  accepted(slot: number, node: number, acceptedAt: Minute, receivedAt: Minute): void {
    if (this.termsOf(slot, node) !== undefined) this.verdicts.accept(this.taskOf(slot, node), receivedAt, acceptedAt);
  }

  stopped(slot: number, node: number, now: Minute): void {
    if (this.termsOf(slot, node) !== undefined) this.verdicts.stop(this.taskOf(slot, node), now);
  }

  resumed(slot: number, node: number, now: Minute): void {
    if (this.termsOf(slot, node) !== undefined) this.verdicts.resume(this.taskOf(slot, node), now);
  }

  decided(slot: number, node: number, outcome: number, now: Minute): void {
    const terms = this.termsOf(slot, node);
    if (terms === undefined) return;
    if (outcome === REFUSED_OUTCOME) this.held[slot]!.refused.add(node);
    this.verdicts.decide(terms, slot << this.shift, this.taskOf(slot, node), now);
  }

  delivered(slot: number, node: number, now: Minute): void {
    this.verdicts.deliver(this.termsOf(slot, node), slot << this.shift, this.taskOf(slot, node), now);
  }

  abandoned(slot: number, node: number): void {
    if (this.termsOf(slot, node) !== undefined) this.verdicts.abandon(this.taskOf(slot, node));
  }

  /** The run ends at `end` with the case under way: what is not done though it was due is past its limit. */
  close(slot: number, end: Minute): void {
    this.isOver = true;
    const held = this.held[slot]!;
    held.end = end;
    held.terms?.items.forEach((terms, node) => {
      if (terms === undefined) return;
      this.verdicts.close(terms, slot << this.shift, this.taskOf(slot, node), held.refused.has(node), end);
    });
    this.isOver = false;
  }

  /** The limits of the case in a slot, by node, then those over several items; the slot is free then. */
  taken(slot: number): readonly FilmLimit[] {
    const { limits, terms, end } = this.held[slot]!;
    this.held[slot] = undefined;
    const spans = (terms?.spans ?? []).flatMap((span): FilmLimit[] => {
      const verdict = this.verdicts.ofSpan(span, slot << this.shift, end);
      const { id, over, scheme, endsAt } = span;
      const node = over === 'stages' ? this.overStages.indexOf(id) : span.node;
      return verdict === undefined ? [] : [{ over, node, scheme, endsAt, ...verdict }];
    });
    return [...[...limits].sort(([a], [b]) => a - b).map(([, limit]) => limit), ...spans];
  }

  private judged(task: number, { bit }: Duty, at: Minute, due: Minute): void {
    const [node, place] = [task & this.mask, 31 - Math.clz32(bit)];
    this.held[task >> this.shift]!.limits.set(node * DUTIES + place, {
      ...{ over: 'item', node, due, done: this.isOver ? null : at },
      scheme: SCHEMES[place % SCHEMES.length]!,
      endsAt: ENDS[Math.floor(place / SCHEMES.length)]!,
    });
  }

  private taskOf(slot: number, node: number): number {
    return (slot << this.shift) + node;
  }

  private termsOf(slot: number, node: number): ItemTerms | undefined {
    return this.held[slot]!.terms?.items[node];
  }
}
