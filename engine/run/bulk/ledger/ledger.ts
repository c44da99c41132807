import type { Minute } from '../../../time/index.ts';
import type { Places } from '../../city/places.ts';
import type { WorkClock } from '../../city/work-clock.ts';
import { REFUSED_OUTCOME } from '../../chance/chance.ts';
import type { RunDetail, TimeKind } from '../../detail.ts';
import { TIME_KINDS } from '../../detail.ts';
import type { Moments } from '../../statistics/index.ts';
import type { ClassTable } from '../tables.ts';
import type { Watcher } from '../watcher.ts';
import type { Columns } from './node-columns.ts';
import { columnsOf } from './node-columns.ts';
import { Efforts } from './efforts.ts';
import type { ClassTerms, ItemTerms } from './terms.ts';
import { TermBook } from './terms.ts';
import { Verdicts } from './verdicts.ts';
import { Ways } from './ways.ts';

/** What the ledger of a run has to know. */
interface LedgerSetup {
  readonly classes: readonly { readonly table: ClassTable; readonly places: Pick<Places, 'timings'> }[];
  /** Of the event loop: a task is `slot · 2^shift + node`. */
  readonly shift: number;
  readonly start: Minute;
  /** Minutes after the start; cases that arrive in them are not counted. */
  readonly warmUp: number;
}

interface LedgerClass {
  /** Nodes, the goal among them. */
  readonly count: number;
  readonly columns: Int32Array;
  readonly terms: ClassTerms | undefined;
  readonly alone: Int32Array;
}

/** What is known of the case in a slot; an empty slot has no bit. */
const [UNDER_WAY, COUNTED, MISSED, STOPPED] = [1, 2, 4, 8] as const;

/**
 * Keeps the details of a run as it goes, in constant memory for each case under way: where the time goes, which nodes were
 * critical, who keeps the limits, what staff spend and meet with. Cases that arrive in the warm-up are left out.
 *
 * Limits do not start here that run from the result of a procedure, an act or a group: a watcher does not hear of it.
 */
export class Ledger implements Watcher {
  now: Minute;
  private readonly shift: number;
  private readonly mask: number;
  private readonly countedFrom: Minute;
  private readonly classes: readonly LedgerClass[];
  private readonly columns: Columns;
  private readonly book: TermBook;
  private readonly ways: Ways;
  private readonly verdicts = new Verdicts();
  private readonly efforts: Efforts;
  /** Per column, the goal last. */
  private readonly onWay: Float64Array;
  private counted = 0;
  private slots = 0;
  private classOf = new Int32Array(0);
  private marks = new Uint8Array(0);

  constructor({ classes, shift, start, warmUp }: LedgerSetup) {
    this.now = start;
    this.shift = shift;
    this.mask = (1 << shift) - 1;
    this.countedFrom = start + warmUp;
    this.book = new TermBook(this.countedFrom);
    this.ways = new Ways(shift);
    this.columns = columnsOf(classes.map(({ table }) => table));
    this.efforts = new Efforts(this.columns);
    this.onWay = new Float64Array(this.columns.ids.length + 1);
    this.classes = classes.map(({ table, places: { timings } }, index) => ({
      count: table.ids.length,
      columns: this.columns.ofClass[index]!,
      terms: this.book.ofClass(table, timings),
      alone: this.ways.alone(table.ids.length),
    }));
  }

  admitted(slot: number, _caseNumber: number, classIndex: number, arrivedAt: Minute): void {
    if (slot >= this.slots) this.grow(slot + 1);
    if ((this.marks[slot]! & STOPPED) !== 0) this.verdicts.forgetStops(slot << this.shift, (slot + 1) << this.shift);
    this.classOf[slot] = classIndex;
    const isCounted = arrivedAt >= this.countedFrom;
    this.marks[slot] = isCounted ? UNDER_WAY | COUNTED : UNDER_WAY;
    if (!isCounted) return;
    this.counted += 1;
    const { count, terms, alone } = this.classes[classIndex]!;
    const first = slot << this.shift;
    this.ways.start(first, first + count, alone, arrivedAt);
    this.efforts.start(first, first + count);
    if (terms !== undefined) this.verdicts.start(first, first + terms.items.length);
  }

  follows(task: number, from: number): void {
    if (this.isCounted(task >> this.shift)) this.ways.follow(task, from, this.now);
  }

  passes(task: number, kind: number, until: Minute): void {
    if (this.isCounted(task >> this.shift)) this.ways.pass(task, kind, until);
  }

  passesAtOffice(task: number, kind: number, until: Minute, clock: WorkClock): void {
    if (this.isCounted(task >> this.shift)) this.ways.passAtOffice(task, kind, until, clock);
  }

  works(task: number, minutes: number): void {
    const slot = task >> this.shift;
    if (this.isCounted(slot)) this.efforts.work(task, this.columnOf(slot, task & this.mask), minutes);
  }

  /** In law accepted at `acceptedAt`, which is the receipt where silence was acceptance. */
  accepted(slot: number, node: number, acceptedAt: Minute, receivedAt: Minute): void {
    if (!this.isCounted(slot)) return;
    const task = (slot << this.shift) + node;
    this.efforts.accept(task, this.columnOf(slot, node), receivedAt);
    if (this.termsOf(slot, node) !== undefined) this.verdicts.accept(task, receivedAt, acceptedAt);
  }

  stopped(slot: number, node: number): void {
    if (!this.isCounted(slot) || this.termsOf(slot, node) === undefined) return;
    this.marks[slot]! |= STOPPED;
    this.verdicts.stop((slot << this.shift) + node, this.now);
  }

  resumed(slot: number, node: number): void {
    if (this.isCounted(slot) && this.termsOf(slot, node) !== undefined)
      this.verdicts.resume((slot << this.shift) + node, this.now);
  }

  decided(slot: number, node: number, outcome: number): void {
    if (!this.isCounted(slot)) return;
    const first = slot << this.shift;
    if (outcome === REFUSED_OUTCOME) this.efforts.refuse(first + node, this.columnOf(slot, node));
    const terms = this.termsOf(slot, node);
    if (terms !== undefined) this.verdicts.decide(terms, first, first + node, this.now);
  }

  delivered(slot: number, node: number): void {
    if (!this.isCounted(slot)) return;
    const first = slot << this.shift;
    this.efforts.deliver(first + node, this.columnOf(slot, node), this.now);
    if (this.classes[this.classOf[slot]!]!.terms === undefined) return;
    this.verdicts.deliver(this.termsOf(slot, node), first, first + node, this.now);
  }

  abandoned(slot: number, node: number): void {
    if (this.isCounted(slot) && this.termsOf(slot, node) !== undefined)
      this.verdicts.abandon((slot << this.shift) + node);
  }

  returned(slot: number, node: number): void {
    if (this.isCounted(slot)) this.efforts.returned[this.columnOf(slot, node)]! += 1;
  }

  checked(slot: number, node: number, isRevoked: boolean): void {
    if (!this.isCounted(slot)) return;
    this.efforts.checked[this.columnOf(slot, node)]! += 1;
    if (isRevoked) this.efforts.revoked[this.columnOf(slot, node)]! += 1;
  }

  objected(slot: number, node: number): void {
    if (this.isCounted(slot)) this.efforts.objections[this.columnOf(slot, node)]! += 1;
  }

  ended(slot: number, outcome: 'reached' | 'missed' | 'stalled'): void {
    if (outcome === 'missed') this.marks[slot]! |= MISSED;
    if (outcome !== 'reached' || !this.isCounted(slot)) return;
    const { count, columns } = this.classes[this.classOf[slot]!]!;
    this.ways.reach((slot << this.shift) + count - 1, columns, this.onWay);
  }

  left(slot: number): void {
    this.leave(slot);
  }

  private leave(slot: number, end?: Minute): void {
    const marks = this.marks[slot]!;
    const spans = (marks & COUNTED) === 0 ? undefined : this.classes[this.classOf[slot]!]!.terms?.spans;
    if (spans !== undefined) this.verdicts.countSpans(spans, slot << this.shift, end);
    // The stops of its clocks are forgotten when the next case comes.
    this.marks[slot] = marks & STOPPED;
    if ((marks & COUNTED) === 0 || (marks & MISSED) === 0) return;
    const { count, columns } = this.classes[this.classOf[slot]!]!;
    const first = slot << this.shift;
    this.efforts.waste(first, first + count - 1, columns);
  }

  /**
   * What there is to tell when the run is over at `end`. Cases that are still under way leave with it: their items that are
   * overdue are late, and the work on those that have missed their goal already was in vain.
   */
  close(end: Minute): RunDetail {
    for (let slot = 0; slot < this.slots; slot++) {
      const marks = this.marks[slot]!;
      if ((marks & UNDER_WAY) === 0) continue;
      const isOpen = (marks & COUNTED) !== 0 && (marks & MISSED) === 0;
      if (isOpen) this.expire(slot, end);
      this.leave(slot, isOpen ? end : undefined);
    }
    const time = Object.fromEntries(TIME_KINDS.map((kind, k) => [kind, this.ways.time[k]!]));
    return {
      kind: 'run-detail',
      counted: this.counted,
      reached: this.ways.time[0]!.count,
      time: time as Record<TimeKind, Moments>,
      way: this.columns.ids.map((node, column) => ({ node, cases: this.onWay[column]! })),
      onTime: this.book.onTime,
      items: this.efforts.items(this.columns),
      groups: this.efforts.groups(this.columns),
    };
  }

  private expire(slot: number, end: Minute): void {
    const first = slot << this.shift;
    this.classes[this.classOf[slot]!]!.terms?.items.forEach((terms, node) => {
      const task = first + node;
      if (terms !== undefined) this.verdicts.close(terms, first, task, this.efforts.isRefused(task), end);
    });
  }

  private isCounted(slot: number): boolean {
    return (this.marks[slot]! & COUNTED) !== 0;
  }

  private columnOf(slot: number, node: number): number {
    return this.classes[this.classOf[slot]!]!.columns[node]!;
  }

  private termsOf(slot: number, node: number): ItemTerms | undefined {
    return this.classes[this.classOf[slot]!]!.terms?.items[node];
  }

  private grow(least: number): void {
    const slots = Math.max(16, 2 * this.slots, least);
    const { classOf, marks } = this;
    this.classOf = new Int32Array(slots);
    this.classOf.set(classOf);
    this.marks = new Uint8Array(slots);
    this.marks.set(marks);
    const tasks = slots << this.shift;
    this.ways.grow(tasks);
    this.verdicts.grow(tasks);
    this.efforts.grow(tasks);
    this.slots = slots;
  }
}
