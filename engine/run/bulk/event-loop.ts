/**
 * The event loop of bulk runs: cases as numbers in typed arrays, gates as counters, one heap of what is due.
 * size: one class owns all mutable state of a run, and its steps read and write the same arrays; parting it would put a
 * call or a copy between every two of them.
 *
 * An instant has three phases, so that what happens at the same minute cannot depend on the order of planning: all that
 * is finished and all that follows from it at once; then what is handed in, in the order of cases and nodes; then the
 * lines at the desks. Legal periods that end with the minute come last, one by one. In order, every stage of a task is
 * an event of its own, so that lines come in the order in which the statechart emits them; without one, stages that take
 * no time follow at once, which changes no minute.
 */
import type { Minute } from '../../time/index.ts';
import type { Chance } from '../chance/chance.ts';
import { GRANTED, OBJECTED_OUTCOME, REFUSED_OUTCOME } from '../chance/chance.ts';
import type { Absence } from '../city/absence.ts';
import type { CaseSource } from '../city/case-stream.ts';
import type { Places } from '../city/places.ts';
import type { WorkClock } from '../city/work-clock.ts';
import type { DeskLine } from './desk-line.ts';
import { FLAG as FLAGS } from './flags.ts';
import { Agenda } from './agenda.ts';
import { EVENTS, LACKS_AT, STATES, WAITS_AT } from './states.ts';
import { AWAITED as IS_AWAITED, STEP as STEPS, stepsOf } from './steps.ts';
import type { ClassTable } from './tables.ts';
import { CELL, FACTS, KIND as KINDS } from './tables.ts';
import type { Teller } from './teller.ts';
import type { Watcher } from './watcher.ts';
import { LACKING, TIME as TIMES } from './watcher.ts';
import { wider } from './wider.ts';

/** A class of cases as the loop runs it. */
export interface ClassRun {
  readonly table: ClassTable;
  readonly flags: Uint32Array;
  readonly places: Places;
  readonly chance: Chance;
  /** The place of the class at desks with priority by class. */
  readonly priority: number;
}

/** What the run reports as it goes; nothing else leaves it. */
export interface Observer {
  /** `arrivedAt` is earlier than now for cases of the backlog. */
  arrived(caseNumber: number, now: Minute, arrivedAt: Minute): void;
  /** The case has reached its goal, missed it, or stalled. */
  ended(caseNumber: number, outcome: 'reached' | 'missed' | 'stalled', arrivedAt: Minute, now: Minute): void;
}

export interface LoopSetup {
  readonly classes: readonly ClassRun[];
  readonly lines: readonly DeskLine[];
  /** Per desk: 0 first come, 1 earliest due, 2 class. */
  readonly rules: Uint8Array;
  readonly source: CaseSource;
  readonly observer: Observer;
  readonly teller?: Teller | undefined;
  /** Whether stages are events of their own, as the statechart has them. */
  readonly isOrdered: boolean;
  /** Per desk: `isSole` of the classes. */
  readonly sole: readonly boolean[];
  readonly watcher?: Watcher | undefined;
  /** Absent where nobody is ever away. */
  readonly absence?: Absence | undefined;
  readonly start: Minute;
  readonly horizon: Minute;
  /** Events that a case may have; papers that are sent back without end come to one here. */
  readonly mostEvents: number;
  /** The last minute in time for a task received at a minute, for desks that take the earliest due. */
  readonly dueOf?: (classIndex: number, node: number, receivedAt: Minute) => Minute;
}

// Constants of this module are folded into the compiled loop; imported ones would be looked up at every use.
const S = STATES;
const E = EVENTS;
const FLAG = FLAGS;
const STEP = STEPS;
const AWAITED = IS_AWAITED;
const KIND = KINDS;
const WAITS = WAITS_AT;
const LACKS = LACKS_AT;
const TIME = TIMES;
const DAY = 1440;
const NOBODY: readonly number[] = [];
const { accepted: ACCEPTED, decided: DECIDED_FACT, done: DONE, over: OVER, opened: OPENED } = FACTS;
const FACT_KINDS = 5;
const { size: CELL_SIZE, round: ROUND, attempt: ATTEMPT, holds: HOLDS, unmet: UNMET, stops: STOPS } = CELL;
const EVENT_BITS = 5;
/**
 * Places of a case's numbers, its own number first: its class, above `CLASS_BIT`, and below it how many things of it are planned or
 * wait at a desk (with none of them it has ended); and, among the minutes, when it arrived.
 */
const CASE = { bits: 2, pending: 1, arrivedAt: 1 } as const;
const CLASS_BIT = 16;
const PENDING = (1 << CLASS_BIT) - 1;
/** Places of a task's amounts after its piece of work: its tail, the receipt of its papers, its work before the tail. */
const AMOUNT = { tail: 1, receivedAt: 2, before: 3 } as const;
/** What somebody waits for in a line: the two low bits of its entry. */
const FOR = { review: 0, intake: 1, delivery: 2, check: 3 } as const;
const KIND_MASK = (1 << EVENT_BITS) - 1;

/** A clock, and those that wait for its next opening. */
interface Hall {
  readonly clock: WorkClock;
  opensAt: Minute;
  tasks: number[];
}

export class EventLoop {
  // Minutes begin as NaN: what began undefined would be wrapped in an object with every change.
  now: Minute = Number.NaN;
  /** The last minute at which anything happened; the horizon where there is one. Periods that run out for nothing do not count. */
  end: Minute = Number.NaN;
  /** Arrivals, completed work of items, returns of the applicant. */
  events = 0;
  casesOpen = 0;
  private readonly setup: LoopSetup;
  private readonly classes: readonly ClassRun[];
  private readonly lines: readonly DeskLine[];
  private readonly teller: Teller | undefined;
  private readonly watcher: Watcher | undefined;
  private readonly heap: Agenda;
  private readonly isFast: boolean;
  private readonly isLimited: boolean;
  private readonly isOneClass: boolean;
  /** Nodes of a case fit in a power of two, so that a task tells its case by a shift. */
  private readonly shift: number;
  private readonly mask: number;
  private readonly choices: number;
  /** The class of the case in hand, and its tables; `use` changes them together. */
  private used = -1;
  private table: ClassTable;
  private steps: Int32Array = new Int32Array(0);
  private fresh: Int32Array = new Int32Array(0);
  private awaited: Uint8Array;
  private finishEdges: Int32Array;
  private flags: Uint32Array;
  private places: Places;
  private desks: Int32Array;
  private clocks: readonly WorkClock[];
  private chance: Chance;
  /** Those of the classes of which a case has come, and their steps. */
  private readonly chances: Chance[] = [];
  private readonly stepsOfClass: Int32Array[] = [];
  /** The cells of a case that comes, two in one number. */
  private readonly freshOfClass: Int32Array[] = [];
  private slots = 0;
  private free = new Int32Array(0);
  private freeCount = 0;
  // Per slot.
  /** What is known of a case lies together in 16 bytes, as whole numbers and, in the same bytes, as minutes; CASE tells where. */
  private cases = new Int32Array(0);
  private caseTimes = new Float64Array(0);
  /** On limited runs: how many events a case may still have. */
  private left = new Int32Array(0);
  /** Whether any case came with something that it had already: not all members of its groups take part in their rounds. */
  private hasBacklog = false;
  /** Whether something of a case can no longer come. */
  private hasLost = new Uint8Array(0);
  // Per task: slot · 2^shift + node. Its cells are eight numbers, CELL tells which.
  private cells = new Int16Array(0);
  /** The same, two in one number. */
  private pairs = new Int32Array(0);
  /** On ordered runs: when the task entered its state, counted over all tasks. */
  private entered = new Float64Array(0);
  private entries = 0;
  /** Whether any item goes through its stages one by one; what only those need is not kept for runs without. */
  private readonly hasStages: boolean;
  /** Work of the piece that waits at the desk or is under way, and three more amounts, at the places of AMOUNT. */
  private amounts = new Float64Array(0);
  private pieceEvent = new Uint8Array(0);
  /** What the window will look at and answer; it may be at it still when silence has accepted the papers. */
  private intakeWork = new Float64Array(0);
  private intakeAnswer = new Uint8Array(0);
  /** The window that is looking at a task's papers, + 1. */
  private windowHeld = new Uint16Array(0);
  private worked = new Float64Array(0);
  /** When the piece under way at a desk was taken up. */
  private servedAt = new Float64Array(0);
  private replyAt = new Float64Array(0);
  /** Reply periods planned and not run out yet; every change of state plans a new one, and only the newest counts. */
  private armed = new Uint16Array(0);
  // Per gate, and per choice of facts.
  /** Needs of a gate that can no longer be met, at the place of the gate's cell. */
  private lack = new Int16Array(0);
  private met = new Int16Array(0);
  private gone = new Int16Array(0);
  /** Nodes of the case in hand that may move on; two lists take turns, one microstep each. */
  private ready: Int32Array<ArrayBuffer>;
  private readyCount = 0;
  private moving: Int32Array<ArrayBuffer>;
  /** Work that takes no time, in order of planning. */
  private atOnce = new Int32Array(1024);
  private atOnceHead = 0;
  private atOnceEnd = 0;
  private submitted: number[] = [];
  /** Tasks whose staff may go on with the tail within this minute. */
  private lingering: number[] = [];
  private readonly dirty: Int32Array;
  private dirtyCount = 0;
  private readonly halls: Hall[] = [];
  private readonly hallOf = new Map<WorkClock, number>();
  /** Per clock, an opening [from, to) that was met last: work that fits into it ends after exactly its minutes. */
  private openFrom = new Float64Array(0);
  private openTo = new Float64Array(0);
  private arrival = Number.NaN;
  /** Whether the event in hand is all that happens at this minute, so that nobody else can come before those it serves. */
  private isAlone = false;
  /** Per desk: whether it takes requests as they come and serves one node of every class. */
  private readonly isSole: Uint8Array;
  private readonly isDirty: Uint8Array;
  /** Groups that wait for the officers of their survey, and how many of each desk are kept back for them. */
  private surveys: { readonly task: number; readonly at: Minute }[] = [];
  private readonly kept: Int32Array;
  /** The end of the day whose absences hold; Infinity where nobody is ever away. */
  private shiftEnds: Minute = Number.NaN;
  /** The plain piece of work that is being taken up: fields, since numbers handed over would be wrapped. */
  private before = Number.NaN;
  private tail = Number.NaN;
  /** What was read ahead: kept, lest the reading is left out. */
  touched = 0;
  /** Whose result is being made known to those who wait for it. */
  private fromTask = 0;

  constructor(setup: LoopSetup) {
    this.setup = setup;
    this.classes = setup.classes;
    this.lines = setup.lines;
    this.teller = setup.teller;
    this.isLimited = setup.mostEvents !== Infinity;
    this.isOneClass = setup.classes.length === 1;
    this.watcher = setup.watcher;
    this.isFast = !setup.isOrdered;
    this.kept = new Int32Array(setup.lines.length);
    this.shiftEnds = setup.absence === undefined ? Infinity : setup.start;
    this.heap = new Agenda(setup.isOrdered);
    this.isDirty = new Uint8Array(setup.lines.length);
    this.dirty = new Int32Array(setup.lines.length);
    this.isSole = Uint8Array.from(setup.lines, ({ ranked }, desk) =>
      setup.sole[desk] === true && !ranked && setup.absence?.concerns[desk] !== true ? 1 : 0,
    );
    this.now = setup.start;
    this.end = setup.start;
    const [first] = setup.classes;
    if (first === undefined) throw new Error('a run needs a class of cases');
    ({ awaited: this.awaited, finishEdges: this.finishEdges } = first.table);
    ({ table: this.table, flags: this.flags, places: this.places, chance: this.chance } = first);
    ({ review: this.desks, clocks: this.clocks } = first.places);
    this.hasStages = setup.isOrdered || setup.classes.some(hasStages);
    this.shift = shiftOf(setup.classes);
    this.mask = (1 << this.shift) - 1;
    this.choices = Math.max(...setup.classes.map(({ table }) => table.choiceGate.length));
    // Every edge may wake its node once for a fact that came and once for one that cannot come.
    const most = Math.max(...setup.classes.map(({ table }) => 2 * table.edges.length + 8 * table.ids.length));
    this.ready = new Int32Array(most);
    this.moving = new Int32Array(most);
  }

  /** Runs until no case is under way and none arrives any more, or the horizon. */
  run(): void {
    const heap = this.heap;
    const { source, horizon } = this.setup;
    this.arrival = source.at;
    // Who is away on the first day is so from its first minute on, when cases of the backlog come in.
    if (this.shiftEnds <= this.now) this.changeShift(this.now);
    for (;;) {
      const planned = heap.firstAt;
      if (planned <= this.now && !heap.isPeriodFirst) this.dispatch(heap.pop());
      else if (this.atOnceHead < this.atOnceEnd) this.dispatch(this.nextAtOnce());
      else if (this.arrival <= this.now) {
        this.admit();
        source.advance();
        this.arrival = source.at;
      } else if (this.submitted.length > 0) this.moveSubmitted();
      else if (this.lingering.length > 0) this.letGo();
      else if (this.dirtyCount > 0) this.moveLines();
      else if (planned <= this.now) this.dispatch(heap.pop());
      else {
        let next = this.arrival < planned ? this.arrival : planned;
        // Those who wait overnight are served when somebody is back.
        if (this.shiftEnds <= next && (next !== Infinity || this.casesOpen > 0)) {
          next = this.casesOpen > 0 ? this.shiftEnds : next;
          if (next <= horizon) this.changeShift(next);
        }
        if (next === Infinity || next > horizon) break;
        if (heap.isRefilled) this.touchNext();
        this.now = next;
        if (this.teller !== undefined) this.teller.now = next;
        if (this.watcher !== undefined) this.watcher.now = next;
        if (planned === next && !heap.isPeriodFirst) this.dispatch(heap.pop());
      }
    }
    if (horizon === Infinity) return;
    this.now = horizon;
    this.end = horizon;
    // Surveys stand in the lines of all their officers at once.
    for (const { task, at } of this.surveys) {
      this.use(task >> this.shift);
      for (const { desk } of this.places.officers[task & this.mask]!) this.lines[desk]!.carry(at, horizon);
    }
    this.takeBack();
  }

  /**
   * Reads from what the tasks that are due next have in memory. Where thousands are under way that lies far off, and is fetched side
   * by side here, instead of one by one when their turn comes.
   */
  private touchNext(): void {
    const { row, count } = this.heap.next();
    const { cells, cases, shift } = this;
    let read = 0;
    for (let k = 0; k < count; k++) {
      const task = row[2 * k + 1]! >> EVENT_BITS;
      // Its cells, those of the node beside it, which often follows, and its case.
      const cell = task * CELL_SIZE;
      read += cells[cell]! + cells[cell ^ CELL_SIZE]! + cases[(task >> shift) << CASE.bits]!;
    }
    this.touched = read;
  }

  /** Of the pieces of work that the horizon cuts, the desks count what was done before it. */
  private takeBack(): void {
    const { heap } = this;
    if (this.lines.length === 0 && this.watcher === undefined) return;
    while (heap.firstAt < Infinity) {
      const at = heap.firstAt;
      const payload = heap.pop();
      const [task, event] = [payload >> EVENT_BITS, payload & KIND_MASK];
      if (event === E.opening || event === E.silence || event === E.reply) continue;
      this.use(task >> this.shift);
      const node = task & this.mask;
      const { doors, exits, officers } = this.places;
      if (event === E.surveyed) {
        for (const { desk, staff } of officers[node]!) this.undo(task, desk, this.clocks[node]!, at, staff);
      } else if (event >= E.answer && event < E.resubmit)
        this.undo(task, this.windowHeld[task]! - 1, doors[node]!, at, 1);
      else if (event === E.deliver) this.undo(task, this.cells[task * CELL_SIZE + HOLDS]! - 1, exits[node]!, at, 1);
      else if (this.table.kind[node] === KIND.item && isWork(event))
        this.undo(task, this.cells[task * CELL_SIZE + HOLDS]! - 1, this.clocks[node]!, at, 1);
    }
  }

  private undo(task: number, desk: number, clock: WorkClock, at: Minute, staff: number): void {
    const rest = staff * clock.worked(this.now, at);
    const line = this.lines[desk];
    if (line !== undefined && this.now >= line.countedFrom) line.work -= rest;
    if (this.places.effortless[task & this.mask] === 0) this.watcher?.works(task, -rest * (line?.share ?? 1));
  }

  private nextAtOnce(): number {
    const payload = this.atOnce[this.atOnceHead++]!;
    if (this.atOnceHead === this.atOnceEnd) {
      this.atOnceHead = 0;
      this.atOnceEnd = 0;
    }
    return payload;
  }

  // Cases.

  private admit(): void {
    this.isAlone = false;
    const slot = this.freeCount > 0 ? this.free[--this.freeCount]! : this.grow();
    const { caseNumber, classIndex, arrivedAt, done } = this.setup.source;
    this.end = this.now;
    if (classIndex !== this.used) this.change(classIndex);
    const { table } = this;
    this.cases[slot << CASE.bits] = caseNumber;
    this.caseTimes[(slot << 1) + CASE.arrivedAt] = arrivedAt;
    this.cases[(slot << CASE.bits) + CASE.pending] = classIndex << CLASS_BIT;
    if (this.isLimited) this.left[slot] = this.setup.mostEvents;
    const count = table.ids.length;
    const first = slot << this.shift;
    // By pairs, which for so few costs less than `set`.
    const { fresh } = this;
    const { pairs } = this;
    for (let k = 0, to = (first * CELL_SIZE) >> 1; k < fresh.length; k++) pairs[to + k] = fresh[k]!;
    if (!this.isFast) this.entered.fill(0, first, first + count);
    if (this.hasLost[slot] === 1) {
      this.lack.fill(0, first * CELL_SIZE, (first + count) * CELL_SIZE);
      this.hasLost[slot] = 0;
    }
    if (this.choices > 0) {
      this.met.fill(0, slot * this.choices, (slot + 1) * this.choices);
      this.gone.fill(0, slot * this.choices, (slot + 1) * this.choices);
    }
    this.casesOpen += 1;
    this.events += 1;
    this.setup.observer.arrived(caseNumber, this.now, arrivedAt);
    this.teller?.started(slot, caseNumber, classIndex);
    this.watcher?.admitted(slot, caseNumber, classIndex, arrivedAt);
    if (done.length > 0) this.bringAlong(slot, done);
    const { openAtStart } = table;
    for (let k = 0; k < openAtStart.length; k++) this.ready[this.readyCount++] = openAtStart[k]!;
    this.advance(slot);
    if (!this.isUnderWay(slot)) this.leave(slot);
  }

  /** What a case of the backlog has already. */
  private bringAlong(slot: number, done: readonly number[]): void {
    this.hasBacklog = true;
    const first = slot << this.shift;
    const { kind } = this.table;
    for (const node of done)
      this.cells[(first + node) * CELL_SIZE] =
        kind[node] === KIND.item ? S.delivered : kind[node] === KIND.group ? S.closed : S.ended;
    this.teller?.broughtAlong(slot, done);
    for (const node of done) {
      this.obtain(slot, first + node, ACCEPTED);
      this.obtain(slot, first + node, OPENED);
      this.obtainAll(slot, first + node);
    }
  }

  /** Takes the tables of a case's class in hand. */
  private use(slot: number): void {
    const classIndex = this.classOf(slot);
    if (classIndex !== this.used) this.change(classIndex);
  }

  private classOf(slot: number): number {
    return this.cases[(slot << CASE.bits) + CASE.pending]! >>> CLASS_BIT;
  }

  /** Whether anything of a case is planned or waits. */
  private isUnderWay(slot: number): boolean {
    return (this.cases[(slot << CASE.bits) + CASE.pending]! & PENDING) !== 0;
  }

  private change(classIndex: number): void {
    const run = this.classes[classIndex]!;
    const { table, flags, places } = run;
    this.used = classIndex;
    this.table = table;
    this.steps = this.stepsOfClass[classIndex] ??= stepsOf(table, flags, places, !this.isFast, (clock) =>
      this.numberOf(clock),
    );
    this.awaited = table.awaited;
    this.fresh = this.freshOfClass[classIndex] ??= new Int32Array(Int16Array.from(table.cells).buffer);
    this.finishEdges = table.finishEdges;
    this.flags = flags;
    this.places = places;
    this.desks = places.review;
    this.clocks = places.clocks;
    this.chance = this.chances[classIndex] ??= run.chance;
  }

  private numberOf(clock: WorkClock): number {
    let number = this.hallOf.get(clock);
    if (number !== undefined) return number;
    number = this.halls.length;
    this.hallOf.set(clock, number);
    this.halls.push({ clock, opensAt: Number.NaN, tasks: [] });
    if (number === this.openFrom.length) {
      this.openFrom = wider(this.openFrom, new Float64Array(2 * number + 8));
      this.openTo = wider(this.openTo, new Float64Array(2 * number + 8));
    }
    this.lookAt(number);
    return number;
  }

  /** Takes down the opening that a clock has met last. */
  private lookAt(number: number): void {
    const { clock } = this.halls[number]!;
    this.openFrom[number] = clock.openFrom;
    this.openTo[number] = clock.openTo;
  }

  private leave(slot: number): void {
    const goal = this.goalOf(slot);
    if (this.cells[goal * CELL_SIZE] === S.preparing) this.endCase(slot, 'stalled');
    this.watcher?.left(slot);
    this.casesOpen -= 1;
    this.free[this.freeCount++] = slot;
  }

  private goalOf(slot: number): number {
    return (slot << this.shift) + this.table.ids.length - 1;
  }

  private endCase(slot: number, outcome: 'reached' | 'missed' | 'stalled'): void {
    this.setup.observer.ended(
      this.cases[slot << CASE.bits]!,
      outcome,
      this.caseTimes[(slot << 1) + CASE.arrivedAt]!,
      this.now,
    );
    this.teller?.[outcome](slot);
    this.watcher?.ended(slot, outcome);
  }

  // Planning.

  /** Waits for the desk to open: in a list of the clock, since many do at once. */
  private planOpening(slot: number, task: number, number: number, at: Minute): void {
    this.cases[(slot << CASE.bits) + CASE.pending]! += 1;
    const hall = this.halls[number]!;
    if (hall.opensAt !== at) {
      hall.opensAt = at;
      this.heap.push(at, (number << EVENT_BITS) | E.opening);
    }
    hall.tasks.push(task);
  }

  private open(hall: Hall): void {
    const { tasks } = hall;
    hall.tasks = [];
    hall.opensAt = Number.NaN;
    this.isAlone = false;
    for (const task of tasks) {
      const slot = task >> this.shift;
      this.cases[(slot << CASE.bits) + CASE.pending]! -= 1;
      this.use(slot);
      this.submit(slot, task);
      if (this.readyCount > 0) this.advance(slot);
      if (!this.isUnderWay(slot)) this.leave(slot);
    }
  }

  private plan(slot: number, task: number, at: Minute, event: number): void {
    this.cases[(slot << CASE.bits) + CASE.pending]! += 1;
    const payload = (task << EVENT_BITS) | event;
    if (at > this.now) return this.heap.push(at, payload);
    if (this.atOnceEnd === this.atOnce.length) {
      this.atOnce = wider(this.atOnce, new Int32Array(2 * this.atOnceEnd));
    }
    this.atOnce[this.atOnceEnd++] = payload;
  }

  private planPeriod(slot: number, task: number, at: Minute, event: number): void {
    if (at === Infinity) return;
    this.cases[(slot << CASE.bits) + CASE.pending]! += 1;
    // Cases and nodes settle who comes first: whoever consents, or is accepted, frees or takes a desk within the minute.
    const place = this.cases[slot << CASE.bits]! * (this.mask + 1) + (task & this.mask);
    this.heap.push(at, (task << EVENT_BITS) | event, place);
  }

  private dispatch(payload: number): void {
    const task = payload >> EVENT_BITS;
    const event = payload & KIND_MASK;
    if (event !== E.silence && event !== E.reply) this.end = this.now;
    if (event === E.opening) return this.open(this.halls[task]!);
    const slot = task >> this.shift;
    const place = slot << CASE.bits;
    this.cases[place + CASE.pending]! -= 1;
    const classIndex = this.cases[place + CASE.pending]! >>> CLASS_BIT;
    if (classIndex !== this.used) this.change(classIndex);
    this.isAlone =
      this.heap.firstAt > this.now &&
      this.arrival > this.now &&
      this.dirtyCount === 0 &&
      this.atOnceEnd === 0 &&
      this.submitted.length === 0;
    if (this.isLimited && --this.left[slot]! < 0) return this.exhausted(slot, task);
    const node = task & this.mask;
    if (event === E.finish && (this.steps[node << STEP.bits]! & FLAG.plain) !== 0) this.finishPlain(slot, task, node);
    else this.happen(slot, task, event);
    if (this.readyCount > 0) this.advance(slot);
    if ((this.cases[place + CASE.pending]! & PENDING) === 0) this.leave(slot);
  }

  private happen(slot: number, task: number, event: number): void {
    switch (event) {
      case E.finish:
        this.finish(slot, task);
        break;
      case E.submit:
        if (this.isFast) this.submit(slot, task);
        else {
          this.cases[(slot << CASE.bits) + CASE.pending]! += 1;
          this.submitted.push(task);
        }
        break;
      case E.resubmit:
        this.resubmit(slot, task);
        break;
      case E.withdraw:
        if (this.cells[task * CELL_SIZE] === S.correcting) this.abandon(slot, task, true);
        break;
      case E.stop:
        this.stop(slot, task);
        break;
      case E.resume:
        this.resume(slot, task);
        break;
      case E.decide:
      case E.decide + 1:
      case E.decide + 2:
        this.decide(slot, task, event - E.decide);
        break;
      case E.deliver:
        this.deliver(slot, task);
        break;
      case E.begin:
        this.begin(slot, task);
        break;
      case E.silence:
        this.deem(slot, task);
        break;
      case E.reply:
        this.consent(slot, task);
        break;
      case E.meet:
        this.meet(slot, task);
        break;
      case E.surveyed:
        this.surveyed(slot, task);
        break;
      case E.check:
        this.check(slot, task);
        break;
      case E.checked:
        this.checked(slot, task);
        break;
      default:
        this.answered(slot, task, event - E.answer);
    }
  }

  /** A case with more events than any case can have stands still. */
  private exhausted(slot: number, task: number): void {
    this.release(task);
    if (!this.isUnderWay(slot)) this.leave(slot);
  }

  // Facts and gates.

  private obtain(slot: number, task: number, fact: number): void {
    const node = task & this.mask;
    if ((this.awaited[node]! & (1 << fact)) === 0) return;
    this.fromTask = task;
    const { edgeStart, edges } = this.table;
    const index = node * FACT_KINDS + fact;
    const end = edgeStart[index + 1]!;
    for (let k = edgeStart[index]!; k < end; k++) {
      const edge = edges[k]!;
      if (edge >= 0) this.count(slot, edge);
      else this.choose(slot, ~edge);
    }
  }

  private count(slot: number, gate: number): void {
    const { cells } = this;
    const first = slot << this.shift;
    if (--cells[first * CELL_SIZE + gate]! > 0) return;
    const node = gate >> 3;
    const state = cells[(first + node) * CELL_SIZE]!;
    if (WAITS[state] !== (gate & 3)) return;
    this.opens(slot, first + node, node, state);
  }

  /** A gate that a task waits at is open. */
  private opens(slot: number, task: number, node: number, state: number): void {
    this.watcher?.follows(task, this.fromTask);
    if (state === S.preparing && (this.steps[node << STEP.bits]! & FLAG.plain) !== 0) this.arrive(slot, task, node);
    else this.ready[this.readyCount++] = node;
  }

  private choose(slot: number, choice: number): void {
    if (++this.met[slot * this.choices + choice]! === 1) this.count(slot, this.table.choiceGate[choice]!);
  }

  /** Takes a fact back that the next round of a group has to bring again. */
  private forget(slot: number, task: number, fact: number): void {
    const { edgeStart, edges, choiceGate } = this.table;
    const first = (slot << this.shift) * CELL_SIZE;
    const index = (task & this.mask) * FACT_KINDS + fact;
    for (let k = edgeStart[index]!; k < edgeStart[index + 1]!; k++) {
      const edge = edges[k]!;
      if (edge >= 0) this.cells[first + edge]! += 1;
      else if (--this.met[slot * this.choices + ~edge]! === 0) this.cells[first + choiceGate[~edge]!]! += 1;
    }
  }

  /** A fact that was not obtained can no longer come. */
  private lose(slot: number, task: number, fact: number): void {
    const { edgeStart, edges, choiceGate, choiceSize } = this.table;
    this.hasLost[slot] = 1;
    if (this.lack.length === 0) this.lack = new Int16Array(this.cells.length);
    const first = slot << this.shift;
    const index = (task & this.mask) * FACT_KINDS + fact;
    for (let k = edgeStart[index]!; k < edgeStart[index + 1]!; k++) {
      let gate = edges[k]!;
      if (gate < 0) {
        const choice = ~gate;
        if (++this.gone[slot * this.choices + choice]! < choiceSize[choice]!) continue;
        gate = choiceGate[choice]!;
      }
      this.lack[first * CELL_SIZE + gate]! += 1;
      const node = gate >> 3;
      if (LACKS[this.cells[(first + node) * CELL_SIZE]!] !== (gate & 3)) continue;
      this.watcher?.follows(first + node, task);
      this.ready[this.readyCount++] = node;
    }
  }

  private loseAll(slot: number, task: number, ...facts: readonly number[]): void {
    for (const fact of facts) this.lose(slot, task, fact);
  }

  private isLacking(task: number, gate: number): boolean {
    return this.hasLost[task >> this.shift] === 1 && this.lack[task * CELL_SIZE + UNMET + gate]! > 0;
  }

  /** Lets a task wait at the gate of a state, or go on in the next microstep where nothing holds it. */
  private enter(task: number, state: number): void {
    this.set(task, state);
    const gate = task * CELL_SIZE + UNMET;
    const waits = WAITS[state]!;
    if (waits !== 9 && this.cells[gate + waits] === 0) this.ready[this.readyCount++] = task & this.mask;
    else if (LACKS[state] !== 9 && this.isLacking(task, LACKS[state]!))
      this.ready[this.readyCount++] = task & this.mask;
  }

  /**
   * Lets the case in hand move as far as it can. With a teller by microsteps: all that may move does, then all that has
   * moved begins what its new state asks for.
   */
  private advance(slot: number): void {
    const first = slot << this.shift;
    if (this.isFast) {
      while (this.readyCount > 0) this.moveOn(slot, first + this.ready[--this.readyCount]!);
      return;
    }
    while (this.readyCount > 0) {
      const list = this.ready;
      const count = this.readyCount;
      this.ready = this.moving;
      this.moving = list;
      this.readyCount = 0;
      if (count > 1) this.sortByEntry(list.subarray(0, count), first);
      for (let k = 0; k < count; k++) if (!this.step(slot, first + list[k]!)) list[k] = -1;
      if (count > 1) this.sortByNode(list.subarray(0, count), first);
      for (let k = 0; k < count; k++) if (list[k]! >= 0) this.begins(slot, first + list[k]!);
    }
  }

  private moveOn(slot: number, task: number): void {
    const node = task & this.mask;
    if ((this.flags[node]! & FLAG.plain) !== 0) {
      const state = this.cells[task * CELL_SIZE]!;
      const waits = WAITS[state]!;
      if (waits !== 9 && this.cells[task * CELL_SIZE + UNMET + waits] === 0) {
        if (state === S.decided) this.deliver(slot, task);
        else if (state === S.preparing) this.arrive(slot, task, node);
        else this.beginPlain(slot, task, node);
        return;
      }
    }
    if (this.step(slot, task)) this.begins(slot, task);
  }

  // Plain steps: what the stages of an item come to where nothing but work can happen in them.

  private arrive(slot: number, task: number, node: number): void {
    const { now } = this;
    const clock = this.steps[(node << STEP.bits) + STEP.clock]!;
    this.cells[task * CELL_SIZE] = S.ready;
    if (now >= this.openFrom[clock]! && now < this.openTo[clock]!) return this.beginPlain(slot, task, node);
    const at = this.halls[clock]!.clock.opening(now);
    this.lookAt(clock);
    if (at > now) {
      this.watcher?.passes(task, TIME.offHours, at);
      this.planOpening(slot, task, clock, at);
    } else this.beginPlain(slot, task, node);
  }

  private beginPlain(slot: number, task: number, node: number): void {
    const { chance, cells, amounts, steps } = this;
    const step = node << STEP.bits;
    const cell = task * CELL_SIZE;
    const isFirst = cells[cell] === S.ready;
    if (isFirst) {
      this.teller?.begunPlain(slot, node, (steps[step]! & FLAG.answers) !== 0);
      if ((steps[step]! & AWAITED) !== 0) this.obtain(slot, task, ACCEPTED);
      this.watcher?.accepted(slot, node, this.now, this.now);
    }
    chance.work(this.cases[slot << CASE.bits]!, node, cells[cell + ROUND]! + 1);
    const { before, tail } = chance;
    cells[cell] = S.reviewing;
    if (before === 0) {
      this.teller?.reviewsUntil(slot, node, this.now);
      if (tail === 0) {
        if (this.teller !== undefined) amounts[task << 2] = 0;
        return this.finishPlain(slot, task, node);
      }
    }
    this.cases[(slot << CASE.bits) + CASE.pending]! += 1;
    const desk = steps[step + STEP.desk]!;
    if (desk < 0) {
      if (this.watcher !== undefined && this.places.effortless[node] === 0) this.watcher.works(task, before + tail);
      this.before = before;
      this.tail = tail;
      return this.pushPlain(task, step);
    }
    const line = this.lines[desk]!;
    line.now = this.now;
    if (this.isAlone && line.free > 0 && line.waiting === 0 && this.isSole[desk] === 1) {
      line.pass();
      this.before = before;
      this.tail = tail;
      return this.servePlain(line, desk, task, step);
    }
    amounts[task << 2] = before;
    amounts[(task << 2) + AMOUNT.tail] = tail;
    if (line.ranked) {
      // Only lines by rank ask when papers were received; further rounds look back to the first.
      if (isFirst) amounts[(task << 2) + AMOUNT.receivedAt] = this.now;
      line.rank = this.rankOf(desk, slot, task, FOR.review);
    }
    line.join((task << 2) | FOR.review, this.cases[slot << CASE.bits]!);
    this.touch(desk);
  }

  private join(desk: number, slot: number, task: number, what: number): void {
    const line = this.lines[desk]!;
    line.now = this.now;
    if (this.isAlone && this.isSole[desk] === 1 && line.free > 0 && line.waiting === 0) {
      line.pass();
      return this.serve(line, desk, (task << 2) | what);
    }
    if (line.ranked) line.rank = this.rankOf(desk, slot, task, what);
    line.join((task << 2) | what, this.cases[slot << CASE.bits]!);
    this.touch(desk);
  }

  private servePlain(line: DeskLine, desk: number, task: number, step: number): void {
    const { before, tail } = this;
    line.free -= 1;
    this.cells[task * CELL_SIZE + HOLDS] = desk + 1;
    if (line.now >= line.countedFrom) line.work += before + tail;
    if (this.watcher !== undefined) {
      this.watcher.passesAtOffice(task, TIME.queue, this.now, this.clocks[task & this.mask]!);
      this.watcher.works(task, (before + tail) * line.share);
    }
    this.pushPlain(task, step);
  }

  private pushPlain(task: number, step: number): void {
    const { now, heap, before, tail } = this;
    const clock = this.steps[step + STEP.clock]!;
    heap.at = now + before;
    if (now < this.openFrom[clock]! || heap.at > this.openTo[clock]!) {
      heap.at = this.halls[clock]!.clock.done(now, before);
      this.lookAt(clock);
    }
    if (this.teller !== undefined) {
      this.amounts[task << 2] = before;
      this.amounts[(task << 2) + AMOUNT.tail] = tail;
      if (before > 0 && tail > 0) this.teller.reviewsUntil(task >> this.shift, step >> STEP.bits, heap.at);
    }
    if (tail !== 0) heap.at = this.halls[clock]!.clock.done(heap.at, tail);
    heap.pushWork((task << EVENT_BITS) | E.finish);
  }

  private finishPlain(slot: number, task: number, node: number): void {
    this.events += 1;
    this.fromTask = task;
    const { cells, steps, finishEdges } = this;
    const step = node << STEP.bits;
    const cell = task * CELL_SIZE;
    const flags = steps[step]!;
    if (this.watcher !== undefined) {
      this.watcher.passesAtOffice(task, TIME.work, this.now, this.clocks[node]!);
      this.watcher.decided(slot, node, GRANTED);
      if ((flags & FLAG.atOnce) !== 0) this.watcher.delivered(slot, node);
    }
    if (this.teller !== undefined) {
      const round = cells[cell + ROUND]! + 1;
      const isReviewed = this.amounts[task << 2]! > 0 && this.amounts[(task << 2) + AMOUNT.tail] === 0;
      this.teller.finishedPlain(slot, node, round, (flags & FLAG.atOnce) !== 0, isReviewed);
    }
    if ((flags & FLAG.atOnce) !== 0) cells[cell] = S.delivered;
    else if ((flags & FLAG.quiet) !== 0) cells[cell] = S.decided;
    const first = slot << this.shift;
    const end = steps[step + STEP.to]!;
    for (let k = steps[step + STEP.from]!; k < end; k++) {
      const edge = finishEdges[k]!;
      if (edge < 0) {
        this.choose(slot, ~edge);
        continue;
      }
      // As `count`, without a call for each.
      const left = cells[first * CELL_SIZE + edge]! - 1;
      cells[first * CELL_SIZE + edge] = left;
      if (left > 0) continue;
      const other = edge >> 3;
      const state = cells[(first + other) * CELL_SIZE]!;
      if (WAITS[state] === (edge & 3)) this.opens(slot, first + other, other, state);
    }
    if ((flags & (FLAG.atOnce | FLAG.quiet)) === 0) this.enter(task, S.decided);
    const desk = steps[step + STEP.desk]!;
    if (desk < 0 || cells[cell + HOLDS] === 0) return;
    cells[cell + HOLDS] = 0;
    const line = this.lines[desk]!;
    line.free += 1;
    if (!this.isAlone || this.isSole[desk] === 0) return this.touch(desk);
    if (line.waiting === 0) return;
    line.now = this.now;
    const entry = line.take();
    if (!this.isOneClass) {
      this.serve(line, desk, entry);
      return this.use(slot);
    }
    // A sole desk of the only class serves the same plain step again.
    const next = entry >> 2;
    this.before = this.amounts[next << 2]!;
    this.tail = this.amounts[(next << 2) + AMOUNT.tail]!;
    this.servePlain(line, desk, next, step);
  }

  /** XState takes the regions in the order in which they entered their states, and enters new ones in document order. */
  private sortByEntry(list: Int32Array, first: number): void {
    const entered = this.entered;
    list.sort((a, b) => entered[first + a]! - entered[first + b]! || a - b);
  }

  private sortByNode(list: Int32Array, first: number): void {
    list.sort();
    for (const node of list) if (node >= 0) this.entered[first + node] = ++this.entries;
  }

  private set(task: number, state: number): void {
    this.cells[task * CELL_SIZE] = state;
    if (!this.isFast) this.entered[task] = ++this.entries;
  }

  /** The transition of a task whose gate opened or can no longer open; false where it has moved on already. */
  private step(slot: number, task: number): boolean {
    const state = this.cells[task * CELL_SIZE]!;
    if (state === S.closing) return this.closeRound(slot, task);
    const waits = WAITS[state]!;
    if (waits !== 9 && this.cells[task * CELL_SIZE + UNMET + waits] === 0) return this.pass(slot, task, state);
    const lacks = LACKS[state]!;
    if (lacks !== 9 && this.isLacking(task, lacks)) this.giveUp(slot, task, state);
    return false;
  }

  private pass(slot: number, task: number, state: number): boolean {
    switch (state) {
      case S.preparing:
        return this.passFirst(slot, task);
      case S.reopened:
        this.set(task, S.reviewing);
        return true;
      case S.reviewed:
        this.set(task, S.concluding);
        return true;
      case S.sitting:
        this.set(task, S.closing);
        return true;
      default:
        this.set(task, S.delivering);
        return true;
    }
  }

  private passFirst(slot: number, task: number): boolean {
    const kind = this.table.kind[task & this.mask]!;
    switch (kind) {
      case KIND.item:
        this.set(task, S.ready);
        return true;
      case KIND.procedure:
        this.set(task, S.underWay);
        return true;
      case KIND.group:
        this.set(task, S.convening);
        return true;
      case KIND.act:
        this.set(task, S.ended);
        this.teller?.happened(slot, task & this.mask);
        this.obtainAll(slot, task);
        return false;
      default:
        this.set(task, S.reached);
        this.endCase(slot, 'reached');
        return false;
    }
  }

  private obtainAll(slot: number, task: number): void {
    this.obtain(slot, task, DECIDED_FACT);
    this.obtain(slot, task, DONE);
    this.obtain(slot, task, OVER);
  }

  private giveUp(slot: number, task: number, state: number): void {
    const node = task & this.mask;
    const { table, flags } = this;
    switch (table.kind[node]) {
      case KIND.item:
        if (state === S.reviewed && (flags[node]! & FLAG.refuses) !== 0)
          this.decided(slot, task, REFUSED_OUTCOME, false);
        else this.abandon(slot, task, false);
        return;
      case KIND.goal:
        this.set(task, S.missed);
        return this.endCase(slot, 'missed');
      case KIND.group:
        this.set(task, S.groupRefused);
        this.teller?.notConvened(slot, node);
        this.obtain(slot, task, OVER);
        this.loseAll(slot, task, DECIDED_FACT, DONE, OPENED);
        return;
      default:
        this.set(task, S.impossible);
        this.teller?.notPossible(slot, node);
        this.obtain(slot, task, OVER);
        this.loseAll(slot, task, DECIDED_FACT, DONE);
    }
  }

  /** What a state asks for when it is entered. */
  private begins(slot: number, task: number): void {
    switch (this.cells[task * CELL_SIZE]) {
      case S.ready:
      case S.convening:
        return this.handIn(slot, task);
      case S.reviewing:
        return this.startReview(slot, task);
      case S.concluding:
        return this.conclude(slot, task);
      case S.delivering:
        return this.handOut(slot, task);
      case S.underWay:
        return this.beginInSeason(slot, task);
      case S.closing:
        this.ready[this.readyCount++] = task & this.mask;
        return;
      case S.groupCorrecting:
        return this.awaitGroup(slot, task);
      default:
    }
  }

  // Intake.

  private handIn(slot: number, task: number): void {
    const node = task & this.mask;
    const { flags, chance, places, watcher } = this;
    const hands = (flags[node]! & FLAG.handsOver) !== 0;
    const door = places.doors[node]!;
    const ready = hands ? chance.ready(this.cases[slot << CASE.bits]!, node, this.now) : this.now;
    const opens = door.opening(ready);
    const at = this.convenes(node, opens);
    if (watcher !== undefined && at > this.now) {
      watcher.passes(task, TIME.handOver, ready);
      watcher.passes(task, TIME.offHours, opens);
      watcher.passes(task, TIME.meeting, at);
    }
    if (at > this.now && this.isFast && at === opens && !hands) this.planOpening(slot, task, this.numberOf(door), at);
    else if (at > this.now) this.plan(slot, task, at, E.submit);
    else if (this.isFast) this.submit(slot, task);
    else {
      this.cases[(slot << CASE.bits) + CASE.pending]! += 1;
      this.submitted.push(task);
    }
  }

  /** When a group that could sit at a minute is convened; items are received at any. */
  private convenes(node: number, at: Minute): Minute {
    const isConvened = (this.flags[node]! & FLAG.meets) !== 0 && this.table.kind[node] === KIND.group;
    return isConvened ? this.chance.meets(node, at) : at;
  }

  /** Everything that is handed in at this minute, in the order of cases and nodes. */
  private moveSubmitted(): void {
    this.isAlone = false;
    const moving = this.submitted;
    this.submitted = [];
    const { cases } = this;
    const [shift, mask] = [this.shift, this.mask];
    moving.sort(
      (a, b) => cases[(a >> shift) << CASE.bits]! - cases[(b >> shift) << CASE.bits]! || (a & mask) - (b & mask),
    );
    for (const task of moving) {
      const slot = task >> shift;
      this.cases[(slot << CASE.bits) + CASE.pending]! -= 1;
      this.use(slot);
      this.submit(slot, task);
      if (this.readyCount > 0) this.advance(slot);
      if (!this.isUnderWay(slot)) this.leave(slot);
    }
  }

  private submit(slot: number, task: number): void {
    const node = task & this.mask;
    if (this.cells[task * CELL_SIZE] === S.convening) {
      if ((this.flags[node]! & FLAG.surveys) !== 0) return this.askForOfficers(slot, task, node);
      return this.openRound(slot, task);
    }
    if (this.isFast && (this.flags[node]! & FLAG.plain) !== 0) return this.beginPlain(slot, task, node);
    if (this.isFull(node)) return this.abandon(slot, task, true);
    this.receive(slot, task);
    if ((this.flags[node]! & FLAG.answers) !== 0) this.examine(slot, task);
    else this.accept(slot, task, false);
  }

  /** Whether the window has no room for one more; who finds it so gives up. */
  private isFull(node: number): boolean {
    const window = this.places.intake[node]!;
    if (window < 0 || (this.flags[node]! & FLAG.answers) === 0) return false;
    const line = this.lines[window]!;
    if (line.waiting + line.busy < line.room) return false;
    line.turnAway(this.now);
    return true;
  }

  private receive(slot: number, task: number): void {
    this.set(task, S.received);
    this.amounts[(task << 2) + AMOUNT.receivedAt] = this.now;
    const attempt = ++this.cells[task * CELL_SIZE + ATTEMPT]!;
    this.teller?.received(slot, task & this.mask, attempt);
  }

  private examine(slot: number, task: number): void {
    const node = task & this.mask;
    const { flags, chance, places } = this;
    const [number, attempt] = [this.cases[slot << CASE.bits]!, this.cells[task * CELL_SIZE + ATTEMPT]!];
    // After a notice only what it named is looked at: it is there, or it is not.
    const drawn = chance.answer(number, node, attempt);
    const answer = attempt > 1 && drawn !== 1 ? 0 : drawn;
    const work = chance.answerWork(number, node, attempt);
    const window = places.intake[node]!;
    const waits = window >= 0 && work > 0;
    const at = waits ? Infinity : places.doors[node]!.done(this.now, work);
    const isSilent = (flags[node]! & FLAG.silence) !== 0 && at > this.now;
    const silenceEnds = isSilent ? chance.silenceEnds(node, this.now) : Infinity;
    if (at > silenceEnds) this.planPeriod(slot, task, silenceEnds, E.silence);
    if (waits) {
      this.intakeWork[task] = work;
      this.intakeAnswer[task] = E.answer + answer;
      this.cases[(slot << CASE.bits) + CASE.pending]! += 1;
      this.join(window, slot, task, FOR.intake);
      return;
    }
    this.watcher?.works(task, work);
    if (at === this.now && answer === 0 && this.isFast) this.accept(slot, task, true);
    else this.plan(slot, task, at, E.answer + answer);
  }

  private answered(slot: number, task: number, answer: number): void {
    const node = task & this.mask;
    const state = this.cells[task * CELL_SIZE]!;
    this.releaseWindow(task);
    if (state !== S.received) {
      const isLate = answer === 1 && state >= S.reviewing && state <= S.concluding;
      if (isLate && (this.flags[node]! & FLAG.silence) !== 0) this.teller?.lateNotice(slot, node);
      return;
    }
    this.watcher?.passesAtOffice(task, TIME.work, this.now, this.places.doors[node]!);
    switch (answer) {
      case 1:
        return this.notice(slot, task);
      case 2:
        this.teller?.correctedOnTheSpot(slot, node, this.cells[task * CELL_SIZE + ATTEMPT]!);
        return this.accept(slot, task, true);
      case 3:
        this.set(task, S.notNeeded);
        this.teller?.notNeeded(slot, node);
        this.obtain(slot, task, ACCEPTED);
        this.obtain(slot, task, OPENED);
        this.obtainAll(slot, task);
        return;
      case 4:
        this.set(task, S.elsewhere);
        this.teller?.elsewhere(slot, node);
        this.obtain(slot, task, OVER);
        this.obtain(slot, task, OPENED);
        this.loseAll(slot, task, ACCEPTED, DECIDED_FACT, DONE);
        return;
      default:
        this.accept(slot, task, true);
    }
  }

  private notice(slot: number, task: number): void {
    const node = task & this.mask;
    const { chance, places } = this;
    const attempt = this.cells[task * CELL_SIZE + ATTEMPT]!;
    this.set(task, S.correcting);
    this.teller?.noticed(slot, node, attempt);
    const back = chance.corrected(this.cases[slot << CASE.bits]!, node, attempt, this.now);
    if (back < 0) return this.plan(slot, task, this.now, E.withdraw);
    const at = places.doors[node]!.opening(back);
    if (this.watcher !== undefined) {
      this.watcher.returned(slot, node);
      this.watcher.passes(task, TIME.applicant, back);
      this.watcher.passes(task, TIME.offHours, at);
    }
    this.plan(slot, task, at, E.resubmit);
  }

  private resubmit(slot: number, task: number): void {
    this.events += 1;
    if (this.cells[task * CELL_SIZE] === S.groupCorrecting) {
      const node = task & this.mask;
      if ((this.flags[node]! & FLAG.surveys) !== 0) return this.askForOfficers(slot, task, node);
      return this.nextRound(slot, task);
    }
    this.receive(slot, task);
    this.examine(slot, task);
  }

  private accept(slot: number, task: number, answered: boolean): void {
    this.teller?.accepted(slot, task & this.mask, answered);
    this.obtain(slot, task, ACCEPTED);
    this.watcher?.accepted(slot, task & this.mask, this.now, this.amounts[(task << 2) + AMOUNT.receivedAt]!);
    this.set(task, S.reviewing);
    this.startReview(slot, task);
  }

  private deem(slot: number, task: number): void {
    if (this.cells[task * CELL_SIZE] !== S.received) return;
    const receivedAt = this.amounts[(task << 2) + AMOUNT.receivedAt]!;
    // A period of papers that were sent back since has run out for nothing.
    if (this.chance.silenceEnds(task & this.mask, receivedAt) > this.now) return;
    this.end = this.now;
    const kind = this.windowHeld[task] === 0 ? TIME.queue : TIME.work;
    this.watcher?.passesAtOffice(task, kind, this.now, this.places.doors[task & this.mask]!);
    this.teller?.deemed(slot, task & this.mask);
    this.obtain(slot, task, ACCEPTED);
    this.watcher?.accepted(slot, task & this.mask, receivedAt, receivedAt);
    this.set(task, S.reviewing);
    this.startReview(slot, task);
  }

  // Review.

  private startReview(slot: number, task: number): void {
    const node = task & this.mask;
    const { chance, flags } = this;
    const round = this.cells[task * CELL_SIZE + ROUND]! + 1;
    chance.work(this.cases[slot << CASE.bits]!, node, round);
    const { before, tail } = chance;
    this.amounts[(task << 2) + AMOUNT.before] = before;
    this.amounts[(task << 2) + AMOUNT.tail] = tail;
    if ((flags[node]! & (FLAG.stops | FLAG.reply)) === 0) return this.takeUp(slot, task, before, E.finish);
    this.worked[task] = 0;
    this.cells[task * CELL_SIZE + STOPS] = 0;
    this.continueReview(slot, task);
    this.awaitReply(slot, task, 'runs');
  }

  /** Work goes on to the next stop, or to its end; a stop that would come after the end does not come. */
  private continueReview(slot: number, task: number): void {
    const node = task & this.mask;
    const { chance, flags } = this;
    const [before, worked] = [this.amounts[(task << 2) + AMOUNT.before]!, this.worked[task]!];
    const isStoppable = (flags[node]! & FLAG.stops) !== 0;
    const after = isStoppable
      ? chance.stopAfter(
          this.cases[slot << CASE.bits]!,
          node,
          this.cells[task * CELL_SIZE + ROUND]! + 1,
          this.cells[task * CELL_SIZE + STOPS]!,
        )
      : Infinity;
    const stopsAt = Math.max(worked, after);
    if (stopsAt <= before) this.takeUp(slot, task, stopsAt - worked, E.stop);
    else this.takeUp(slot, task, before - worked, E.finish);
  }

  /** A piece of work: at once where there are hands enough, or in the line of its desk. */
  private takeUp(slot: number, task: number, work: number, event: number): void {
    const node = task & this.mask;
    const desk = this.desks[node]!;
    this.amounts[task << 2] = work;
    this.pieceEvent[task] = event;
    const holds = this.cells[task * CELL_SIZE + HOLDS]! > 0;
    if (desk >= 0 && work > 0 && !holds) {
      this.cases[(slot << CASE.bits) + CASE.pending]! += 1;
      return this.join(desk, slot, task, FOR.review);
    }
    if (holds) this.servedAt[task] = this.now;
    if (holds && this.now >= this.lines[desk]!.countedFrom) this.lines[desk]!.work += work;
    if (this.places.effortless[node] === 0) this.watcher?.works(task, holds ? work * this.lines[desk]!.share : work);
    const at = this.clocks[node]!.done(this.now, work);
    if (at > this.now || !this.isFast) this.plan(slot, task, at, event);
    else if (event === E.finish) this.finish(slot, task);
    else if (event === E.stop) this.stop(slot, task);
    else this.decide(slot, task, event - E.decide);
  }

  private rankOf(desk: number, slot: number, task: number, what: number): number {
    const rule = this.setup.rules[desk]!;
    if (rule === 0) return 0;
    const classIndex = this.classOf(slot);
    if (rule === 2) return this.classes[classIndex]!.priority;
    // The decision that was due is long past where something is checked afterwards.
    if (what === FOR.check) return Infinity;
    return this.setup.dueOf?.(classIndex, task & this.mask, this.amounts[(task << 2) + AMOUNT.receivedAt]!) ?? Infinity;
  }

  private touch(desk: number): void {
    if (this.isDirty[desk] === 1) return;
    this.isDirty[desk] = 1;
    this.dirty[this.dirtyCount++] = desk;
  }

  /** Whoever still waits for something at the end of a minute gives the desk back. */
  private letGo(): void {
    const lingering = this.lingering;
    this.lingering = [];
    for (const task of lingering) {
      const slot = task >> this.shift;
      this.use(slot);
      this.cases[(slot << CASE.bits) + CASE.pending]! -= 1;
      if (this.cells[task * CELL_SIZE] !== S.concluding) this.release(task);
      if (!this.isUnderWay(slot)) this.leave(slot);
    }
  }

  /** Whoever is free takes the next in line; surveys, for which several have to be free at once, come first. */
  private moveLines(): void {
    if (this.surveys.length > 0) this.moveSurveys();
    for (let k = 0; k < this.dirtyCount; k++) {
      const desk = this.dirty[k]!;
      const line = this.lines[desk]!;
      this.isDirty[desk] = 0;
      line.now = this.now;
      while (line.free > this.kept[desk]! && line.waiting > 0) this.serve(line, desk, line.take());
      if (line.waiting > line.longest && this.now >= line.countedFrom) line.longest = line.waiting;
    }
    this.dirtyCount = 0;
  }

  private serve(line: DeskLine, desk: number, entry: number): void {
    const task = entry >> 2;
    const classIndex = this.classOf(task >> this.shift);
    if (classIndex !== this.used) this.change(classIndex);
    const step = (task & this.mask) << STEP.bits;
    if ((this.steps[step]! & FLAG.plain) === 0) return this.serveStage(line, desk, task, entry & 3);
    this.before = this.amounts[task << 2]!;
    this.tail = this.amounts[(task << 2) + AMOUNT.tail]!;
    this.servePlain(line, desk, task, step);
  }

  private serveStage(line: DeskLine, desk: number, task: number, what: number): void {
    const node = task & this.mask;
    const slot = task >> this.shift;
    if (what === FOR.intake) return this.serveIntake(line, desk, task, node);
    const state = this.cells[task * CELL_SIZE]!;
    // Silence has consented to what is still in line: nobody works on it any more.
    if (what === FOR.review && state !== S.reviewing && state !== S.concluding) {
      this.cases[(slot << CASE.bits) + CASE.pending]! -= 1;
      if (!this.isUnderWay(slot)) this.leave(slot);
      return;
    }
    const work = this.amounts[task << 2]!;
    line.free -= 1;
    this.cells[task * CELL_SIZE + HOLDS] = desk + 1;
    this.servedAt[task] = this.now;
    if (line.now >= line.countedFrom) line.work += work;
    const clock = what === FOR.delivery ? this.places.exits[node]! : this.clocks[node]!;
    if (this.watcher !== undefined) {
      if (what !== FOR.check) this.watcher.passesAtOffice(task, TIME.queue, this.now, clock);
      this.watcher.works(task, work * line.share);
    }
    const event = what === FOR.review ? this.pieceEvent[task]! : what === FOR.delivery ? E.deliver : E.checked;
    this.heap.push(clock.done(this.now, work), (task << EVENT_BITS) | event);
  }

  private serveIntake(line: DeskLine, desk: number, task: number, node: number): void {
    const work = this.intakeWork[task]!;
    line.free -= 1;
    this.windowHeld[task] = desk + 1;
    if (line.now >= line.countedFrom) line.work += work;
    if (this.watcher !== undefined) {
      if (this.cells[task * CELL_SIZE] === S.received)
        this.watcher.passesAtOffice(task, TIME.queue, this.now, this.places.doors[node]!);
      this.watcher.works(task, work * line.share);
    }
    const at = this.places.doors[node]!.done(this.now, work);
    this.heap.push(at, (task << EVENT_BITS) | this.intakeAnswer[task]!);
  }

  private release(task: number): void {
    const held = this.cells[task * CELL_SIZE + HOLDS]!;
    if (held === 0) return;
    this.cells[task * CELL_SIZE + HOLDS] = 0;
    this.lines[held - 1]!.free += 1;
    this.touch(held - 1);
  }

  private releaseWindow(task: number): void {
    const held = this.windowHeld[task]!;
    if (held === 0) return;
    this.windowHeld[task] = 0;
    this.lines[held - 1]!.free += 1;
    this.touch(held - 1);
  }

  /** At the start of a day: who is away today is not free, who is back is. */
  private changeShift(now: Minute): void {
    const { absence } = this.setup;
    if (absence === undefined) return;
    this.shiftEnds = (Math.floor(now / DAY) + 1) * DAY;
    this.lines.forEach((line, desk) => {
      if (absence.concerns[desk] !== true) return;
      line.present(line.staff - absence.awayAt(desk, now));
      this.touch(desk);
    });
  }

  // Surveys.

  private askForOfficers(slot: number, task: number, node: number): void {
    this.cases[(slot << CASE.bits) + CASE.pending]! += 1;
    this.surveys.push({ task, at: this.now });
    for (const { desk } of this.places.officers[node]!) this.touch(desk);
  }

  /**
   * Surveys in the order in which they were asked for, then of cases and nodes: one goes when all its officers are free, and
   * until then those of them who are stay free for it.
   */
  private moveSurveys(): void {
    const { surveys, shift, mask, cases } = this;
    this.kept.fill(0);
    surveys.sort(
      (a, b) =>
        a.at - b.at ||
        cases[(a.task >> shift) << CASE.bits]! - cases[(b.task >> shift) << CASE.bits]! ||
        (a.task & mask) - (b.task & mask),
    );
    this.surveys = surveys.filter(({ task, at }) => {
      const slot = task >> shift;
      this.use(slot);
      const node = task & mask;
      const officers = this.places.officers[node]!;
      const left = ({ desk }: { desk: number }): number => this.lines[desk]!.free - this.kept[desk]!;
      if (officers.every((each) => left(each) >= each.staff)) {
        this.survey(slot, task, node, at);
        return false;
      }
      for (const each of officers) this.kept[each.desk]! += Math.max(0, Math.min(each.staff, left(each)));
      return true;
    });
  }

  private survey(slot: number, task: number, node: number, askedAt: Minute): void {
    const round = this.cells[task * CELL_SIZE + ROUND]! + 1;
    const work = this.chance.surveyWork(this.cases[slot << CASE.bits]!, node, round);
    for (const { desk, staff } of this.places.officers[node]!) {
      const line = this.lines[desk]!;
      line.free -= staff;
      line.now = this.now;
      line.note(askedAt);
      if (this.now >= line.countedFrom) line.work += work * staff;
      this.watcher?.works(task, work * staff * line.share);
    }
    this.watcher?.passesAtOffice(task, TIME.queue, this.now, this.clocks[task & this.mask]!);
    this.heap.push(this.clocks[node]!.done(this.now, work), (task << EVENT_BITS) | E.surveyed);
  }

  private surveyed(slot: number, task: number): void {
    const node = task & this.mask;
    for (const { desk, staff } of this.places.officers[node]!) {
      this.lines[desk]!.free += staff;
      this.touch(desk);
    }
    this.watcher?.passesAtOffice(task, TIME.work, this.now, this.clocks[task & this.mask]!);
    this.teller?.surveyed(slot, node, this.cells[task * CELL_SIZE + ROUND]! + 1);
    if (this.cells[task * CELL_SIZE] === S.groupCorrecting) this.nextRound(slot, task);
    else this.openRound(slot, task);
  }

  private finish(slot: number, task: number): void {
    const state = this.cells[task * CELL_SIZE]!;
    const node = task & this.mask;
    if (state === S.underWay) {
      this.watcher?.passes(task, TIME.outside, this.now);
      this.set(task, S.ended);
      this.teller?.ended(slot, node);
      this.obtainAll(slot, task);
    } else if (state === S.sittingTimed) {
      this.watcher?.passesAtOffice(task, TIME.work, this.now, this.clocks[task & this.mask]!);
      this.enter(task, S.sitting);
    } else if (state === S.reviewing) {
      this.watcher?.passesAtOffice(task, TIME.work, this.now, this.clocks[task & this.mask]!);
      const isOpen = this.cells[task * CELL_SIZE + UNMET + 1] === 0;
      // Who has begun goes on with the tail, if what it needs is there by the end of this minute.
      if (this.amounts[(task << 2) + AMOUNT.tail] === 0 || (this.flags[node]! & FLAG.meets) !== 0) this.release(task);
      else if (!isOpen && this.cells[task * CELL_SIZE + HOLDS]! > 0) {
        this.cases[(slot << CASE.bits) + CASE.pending]! += 1;
        this.lingering.push(task);
      }
      this.teller?.reviewed(slot, node);
      if (isOpen && this.isFast) {
        this.set(task, S.concluding);
        this.conclude(slot, task);
      } else {
        this.enter(task, S.reviewed);
        this.awaitReply(slot, task, 'runs');
      }
    }
  }

  private stop(slot: number, task: number): void {
    if (this.cells[task * CELL_SIZE] !== S.reviewing) return;
    this.watcher?.passesAtOffice(task, TIME.work, this.now, this.clocks[task & this.mask]!);
    const node = task & this.mask;
    const { chance } = this;
    const [number, round, k] = [
      this.cases[slot << CASE.bits]!,
      this.cells[task * CELL_SIZE + ROUND]! + 1,
      this.cells[task * CELL_SIZE + STOPS]!,
    ];
    this.release(task);
    this.worked[task]! += this.amounts[task << 2]!;
    this.set(task, S.stopped);
    this.teller?.stopped(slot, node, round, k);
    this.watcher?.stopped(slot, node, round, k);
    this.awaitReply(slot, task, 'stopped');
    this.plan(slot, task, chance.stopEnds(number, node, round, k, this.now), E.resume);
  }

  private resume(slot: number, task: number): void {
    const [node, k] = [task & this.mask, this.cells[task * CELL_SIZE + STOPS]!];
    this.watcher?.passes(task, TIME.stopped, this.now);
    this.teller?.resumed(slot, node, this.cells[task * CELL_SIZE + ROUND]! + 1, k);
    this.watcher?.resumed(slot, node, this.cells[task * CELL_SIZE + ROUND]! + 1, k);
    this.cells[task * CELL_SIZE + STOPS] = k + 1;
    this.set(task, S.reviewing);
    // Before the review goes on, which may come to its end within this minute and with it the period for a reply.
    this.awaitReply(slot, task, 'resumed');
    this.continueReview(slot, task);
  }

  private conclude(slot: number, task: number): void {
    const node = task & this.mask;
    this.teller?.concluding(slot, node);
    const meets = (this.flags[node]! & FLAG.meets) !== 0;
    const at = meets ? this.chance.meets(node, this.now) : this.now;
    if (at > this.now) this.plan(slot, task, at, E.meet);
    else this.concludeNow(slot, task, node);
    this.awaitReply(slot, task, 'runs');
  }

  private meet(slot: number, task: number): void {
    if (this.cells[task * CELL_SIZE] !== S.concluding) return;
    this.watcher?.passes(task, TIME.meeting, this.now);
    this.teller?.met(slot, task & this.mask);
    this.concludeNow(slot, task, task & this.mask);
  }

  private concludeNow(slot: number, task: number, node: number): void {
    const { chance, flags, table } = this;
    const outcome =
      (flags[node]! & FLAG.decides) === 0
        ? GRANTED
        : chance.outcome(
            this.cases[slot << CASE.bits]!,
            node,
            this.cells[task * CELL_SIZE + ROUND]! + 1,
            table.group[node]! >= 0,
          );
    this.takeUp(slot, task, this.amounts[(task << 2) + AMOUNT.tail]!, E.decide + outcome);
  }

  private decide(slot: number, task: number, outcome: number): void {
    if (this.cells[task * CELL_SIZE] !== S.concluding) return;
    this.watcher?.passesAtOffice(task, TIME.work, this.now, this.clocks[task & this.mask]!);
    this.release(task);
    this.decided(slot, task, outcome);
  }

  /** `isOwn` tells whether the office itself came to it, or a paper that cannot come did. */
  private decided(slot: number, task: number, outcome: number, isOwn = true): void {
    const node = task & this.mask;
    this.watcher?.decided(slot, node, isOwn ? outcome : LACKING);
    if ((this.flags[node]! & FLAG.reply) !== 0) this.chance.replyOver(this.cases[slot << CASE.bits]!, node);
    if (outcome === REFUSED_OUTCOME) this.set(task, S.refused);
    this.teller?.decided(slot, node, outcome, this.cells[task * CELL_SIZE + ROUND]! + 1);
    this.obtain(slot, task, DECIDED_FACT);
    this.obtain(slot, task, OPENED);
    this.events += 1;
    if (outcome === REFUSED_OUTCOME) {
      this.obtain(slot, task, OVER);
      this.lose(slot, task, DONE);
      return;
    }
    if (outcome === OBJECTED_OUTCOME) this.enter(task, S.objected);
    else if (this.isFast && this.cells[task * CELL_SIZE + UNMET + 2] === 0) this.handOut(slot, task);
    else this.enter(task, S.decided);
  }

  // Silence of consulted offices.

  private awaitReply(slot: number, task: number, what: 'runs' | 'stopped' | 'resumed'): void {
    const node = task & this.mask;
    const { chance, flags } = this;
    if ((flags[node]! & FLAG.reply) === 0) return;
    const state = this.cells[task * CELL_SIZE]!;
    const runs = state === S.reviewing || state === S.reviewed || state === S.concluding;
    if (what === 'runs' && !runs) return;
    const ends = chance.replyEnds(this.cases[slot << CASE.bits]!, node, this.now, what);
    this.replyAt[task] = what === 'stopped' ? Infinity : ends;
    if (what === 'stopped' || ends === Infinity) return;
    this.armed[task]! += 1;
    this.planPeriod(slot, task, ends < this.now ? this.now : ends, E.reply);
  }

  private consent(slot: number, task: number): void {
    const state = this.cells[task * CELL_SIZE]!;
    const runs = state === S.reviewing || state === S.reviewed || state === S.concluding;
    if (--this.armed[task]! > 0 || !runs || this.replyAt[task]! > this.now) return;
    this.end = this.now;
    const node = task & this.mask;
    const held = this.cells[task * CELL_SIZE + HOLDS]!;
    const isInLine = this.desks[node]! >= 0 && held === 0;
    if (held > 0) this.dropWork(task, node, this.lines[held - 1]!);
    this.release(task);
    this.chance.replyOver(this.cases[slot << CASE.bits]!, task & this.mask);
    if (this.watcher !== undefined) {
      const waits = isInLine && (state === S.reviewing || state === S.concluding);
      this.watcher.passesAtOffice(task, waits ? TIME.queue : TIME.work, this.now, this.clocks[task & this.mask]!);
      this.watcher.decided(slot, task & this.mask, GRANTED);
    }
    this.teller?.consented(slot, task & this.mask, this.cells[task * CELL_SIZE + ROUND]! + 1);
    this.obtain(slot, task, DECIDED_FACT);
    this.obtain(slot, task, OPENED);
    this.enter(task, S.decided);
  }

  /** What was begun is not gone on with: the desk has spent the time until now on it, and no more. */
  private dropWork(task: number, node: number, line: DeskLine): void {
    const since = this.servedAt[task]!;
    const rest = this.amounts[task << 2]! - this.clocks[node]!.worked(since, this.now);
    if (since >= line.countedFrom) line.work -= rest;
    this.watcher?.works(task, -rest * line.share);
  }

  // Delivery and ends.

  private handOut(slot: number, task: number): void {
    const node = task & this.mask;
    const { chance, flags, places } = this;
    this.set(task, S.delivering);
    const work = (flags[node]! & FLAG.delivers) === 0 ? 0 : chance.delivery(this.cases[slot << CASE.bits]!, node);
    const window = places.delivery[node]!;
    if (window >= 0 && work > 0) {
      this.amounts[task << 2] = work;
      this.cases[(slot << CASE.bits) + CASE.pending]! += 1;
      return this.join(window, slot, task, FOR.delivery);
    }
    this.watcher?.works(task, work);
    const at = work === 0 ? this.now : places.exits[node]!.done(this.now, work);
    if (at > this.now || !this.isFast) this.plan(slot, task, at, E.deliver);
    else this.deliver(slot, task);
  }

  private deliver(slot: number, task: number): void {
    const node = task & this.mask;
    this.release(task);
    if (this.watcher !== undefined) {
      this.watcher.passesAtOffice(task, TIME.work, this.now, this.places.exits[node]!);
      this.watcher.delivered(slot, node);
    }
    this.set(task, S.delivered);
    this.teller?.delivered(slot, node);
    this.obtain(slot, task, DONE);
    this.obtain(slot, task, OVER);
    if ((this.flags[node]! & FLAG.checks) === 0) return;
    const at = this.chance.checkedAt(this.cases[slot << CASE.bits]!, node, this.now);
    if (at < Infinity) this.plan(slot, task, at, E.check);
  }

  /** What was only promised is looked at, after the applicant has the result. */
  private check(slot: number, task: number): void {
    const node = task & this.mask;
    const work = this.chance.checkWork(this.cases[slot << CASE.bits]!, node);
    const desk = this.desks[node]!;
    if (desk >= 0 && work > 0) {
      this.amounts[task << 2] = work;
      this.cases[(slot << CASE.bits) + CASE.pending]! += 1;
      return this.join(desk, slot, task, FOR.check);
    }
    this.watcher?.works(task, work);
    this.plan(slot, task, this.clocks[node]!.done(this.now, work), E.checked);
  }

  private checked(slot: number, task: number): void {
    const node = task & this.mask;
    this.release(task);
    const isRevoked = this.chance.isRevoked(this.cases[slot << CASE.bits]!, node);
    this.teller?.checked(slot, node, isRevoked);
    this.watcher?.checked(slot, node, isRevoked);
  }

  private abandon(slot: number, task: number, withdrawn: boolean): void {
    const state = this.cells[task * CELL_SIZE]!;
    this.set(task, S.abandoned);
    this.teller?.abandoned(slot, task & this.mask, withdrawn);
    this.watcher?.abandoned(slot, task & this.mask);
    this.obtain(slot, task, OVER);
    const isDecided = state === S.decided || state === S.objected;
    if (!isDecided) {
      this.obtain(slot, task, OPENED);
      this.lose(slot, task, DECIDED_FACT);
    }
    if (state < S.reviewing) this.lose(slot, task, ACCEPTED);
    this.lose(slot, task, DONE);
  }

  // Procedures.

  private beginInSeason(slot: number, task: number): void {
    const from = this.chance.begins(task & this.mask, this.now);
    if (from > this.now) this.plan(slot, task, from, E.begin);
    else this.begin(slot, task);
  }

  private begin(slot: number, task: number): void {
    const node = task & this.mask;
    this.watcher?.passes(task, TIME.handOver, this.now);
    this.teller?.began(slot, node);
    const ends = this.chance.ends(this.cases[slot << CASE.bits]!, node, this.now);
    this.plan(slot, task, ends, E.finish);
  }

  // Joint groups.

  private openRound(slot: number, task: number): void {
    const node = task & this.mask;
    const { flags, chance, clocks } = this;
    const round = ++this.cells[task * CELL_SIZE + ROUND]!;
    this.teller?.opened(slot, node, round);
    if (round === 1) this.obtain(slot, task, OPENED);
    if ((flags[node]! & FLAG.timed) === 0) return this.enter(task, S.sitting);
    this.set(task, S.sittingTimed);
    this.plan(slot, task, clocks[node]!.done(this.now, chance.groupWork(node)), E.finish);
  }

  /** One refusal ends the group; objections send it into another round while there is one left. */
  private closeRound(slot: number, task: number): boolean {
    const node = task & this.mask;
    const { table, flags, chance } = this;
    const first = task - node;
    const members = table.members[node]!;
    const round = this.cells[task * CELL_SIZE + ROUND]!;
    let isRefused = false;
    let isObjected = false;
    const isUnanimous = this.isUnanimous(slot, node);
    for (let k = 0; k < members.length && !isUnanimous; k++) {
      const state = this.cells[(first + members[k]!) * CELL_SIZE]!;
      if (state === S.refused || state === S.abandoned || state === S.elsewhere) isRefused = true;
      else if (state === S.objected) isObjected = true;
    }
    if (isRefused) return this.endGroup(slot, task, 'refused');
    if ((flags[node]! & FLAG.objectsAtClose) !== 0 && chance.groupObjects(this.cases[slot << CASE.bits]!, node, round))
      isObjected = true;
    if (isObjected) {
      const objectors = isUnanimous
        ? NOBODY
        : members.filter((member) => this.cells[(first + member) * CELL_SIZE] === S.objected);
      this.teller?.objections(slot, node, round, objectors);
      this.watcher?.objected(slot, node);
      if (round >= table.maxRounds[node]!) return this.endGroup(slot, task, 'rounds-used-up');
      this.set(task, S.groupCorrecting);
      return true;
    }
    this.set(task, S.closed);
    this.teller?.closed(slot, node, round, 'agreed');
    this.obtainAll(slot, task);
    return false;
  }

  /** Whether nobody in a group can have objected, refused or been lost. */
  private isUnanimous(slot: number, node: number): boolean {
    return (this.flags[node]! & FLAG.agrees) !== 0 && this.hasLost[slot] === 0 && !this.hasBacklog;
  }

  private endGroup(slot: number, task: number, outcome: 'refused' | 'rounds-used-up'): boolean {
    this.set(task, S.groupRefused);
    this.teller?.closed(slot, task & this.mask, this.cells[task * CELL_SIZE + ROUND]!, outcome);
    this.obtain(slot, task, OVER);
    this.loseAll(slot, task, DECIDED_FACT, DONE);
    return false;
  }

  private awaitGroup(slot: number, task: number): void {
    const node = task & this.mask;
    const back = this.chance.groupCorrected(
      this.cases[slot << CASE.bits]!,
      node,
      this.cells[task * CELL_SIZE + ROUND]!,
      this.now,
    );
    const opens = this.clocks[node]!.opening(back);
    const at = this.convenes(node, opens);
    if (this.watcher !== undefined) {
      this.watcher.passes(task, TIME.applicant, back);
      this.watcher.passes(task, TIME.offHours, opens);
      this.watcher.passes(task, TIME.meeting, at);
    }
    this.plan(slot, task, at, E.resubmit);
  }

  private nextRound(slot: number, task: number): void {
    const node = task & this.mask;
    const first = task - node;
    const again = this.isUnanimous(slot, node) ? this.table.members[node]! : this.workAgain(first, this.table, node);
    for (const member of again) {
      this.forget(slot, first + member, DECIDED_FACT);
      this.forget(slot, first + member, OPENED);
    }
    this.openRound(slot, task);
    if (this.readyCount > 0) this.advance(slot);
    for (const member of again) {
      const round = ++this.cells[(first + member) * CELL_SIZE + ROUND]!;
      this.teller?.reopened(slot, member, round + 1);
      this.watcher?.follows(first + member, task);
      this.enter(first + member, S.reopened);
      if (this.readyCount > 0) this.advance(slot);
    }
  }

  /** The members that work again: all that have an opinion, or those that objected and those downstream of them. */
  private workAgain(first: number, table: ClassTable, node: number): readonly number[] {
    const members = table.members[node]!;
    const isOpen = (member: number): boolean => {
      const state = this.cells[(first + member) * CELL_SIZE]!;
      return state === S.decided || state === S.objected;
    };
    const objectors = members.filter((member) => this.cells[(first + member) * CELL_SIZE] === S.objected);
    if (table.restartsAll[node] === 1 || objectors.length === 0) return members.filter(isOpen);
    const chosen = new Set(objectors.flatMap((member) => [member, ...table.downstream[member]!]));
    return members.filter((member) => isOpen(member) && chosen.has(member));
  }

  // Slots.

  private grow(): number {
    const slots = Math.max(16, 2 * this.slots);
    const tasks = slots << this.shift;
    if (tasks > 2 ** (31 - EVENT_BITS)) throw new RangeError(`too many cases under way at once: ${this.slots}`);
    const buffer = new ArrayBuffer(slots << (CASE.bits + 2));
    this.cases = wider(this.cases, new Int32Array(buffer));
    this.caseTimes = new Float64Array(buffer);
    if (this.isLimited) this.left = wider(this.left, new Int32Array(slots));
    this.hasLost = wider(this.hasLost, new Uint8Array(slots));
    if (!this.isFast) this.entered = wider(this.entered, new Float64Array(tasks));
    if (this.hasStages || this.lines.length > 0 || this.teller !== undefined)
      this.amounts = wider(this.amounts, new Float64Array(tasks << 2));
    if (this.hasStages) this.growStages(tasks);
    this.cells = wider(this.cells, new Int16Array(tasks * CELL_SIZE));
    this.pairs = new Int32Array(this.cells.buffer);
    if (this.lack.length > 0) this.lack = wider(this.lack, new Int16Array(tasks * CELL_SIZE));
    this.met = wider(this.met, new Int16Array(slots * this.choices));
    this.gone = wider(this.gone, new Int16Array(slots * this.choices));
    this.free = new Int32Array(slots);
    for (let slot = slots - 1; slot > this.slots; slot--) this.free[this.freeCount++] = slot;
    const first = this.slots;
    this.slots = slots;
    return first;
  }

  private growStages(tasks: number): void {
    this.pieceEvent = wider(this.pieceEvent, new Uint8Array(tasks));
    this.intakeWork = wider(this.intakeWork, new Float64Array(tasks));
    this.intakeAnswer = wider(this.intakeAnswer, new Uint8Array(tasks));
    this.windowHeld = wider(this.windowHeld, new Uint16Array(tasks));
    this.worked = wider(this.worked, new Float64Array(tasks));
    this.servedAt = wider(this.servedAt, new Float64Array(tasks));
    this.armed = wider(this.armed, new Uint16Array(tasks));
    this.replyAt = wider(this.replyAt, new Float64Array(tasks));
  }
}

/** Bits of a task's number that tell its node; the others tell its slot. */
export function shiftOf(classes: readonly Pick<ClassRun, 'table'>[]): number {
  return Math.max(1, Math.ceil(Math.log2(Math.max(...classes.map(({ table }) => table.ids.length)))));
}

/** Whether any item of a class is more than a plain step. */
function hasStages({ table: { kind }, flags }: ClassRun): boolean {
  return flags.some((flag, node) => kind[node] === KIND.item && (flag & FLAG.plain) === 0);
}

/** Whether an event ends a piece of office work. */
function isWork(event: number): boolean {
  return event === E.finish || event === E.stop || event === E.checked || (event >= E.decide && event < E.deliver);
}

/** Whether no class asks a desk for more than one thing: then nobody else of a case can come to it in the same minute. */
export function isSole(classes: readonly Pick<ClassRun, 'places'>[], desk: number): boolean {
  const requests = ({ intake, review, delivery, officers }: Places): number =>
    [intake, review, delivery].reduce((sum, desks) => sum + desks.filter((each) => each === desk).length, 0) +
    2 * officers.filter((each) => each.some((officer) => officer.desk === desk)).length;
  return classes.every(({ places }) => requests(places) <= 1);
}
