import type { ClockStop, Minute, Span } from '../../../time/index.ts';
import { union } from '../../../time/index.ts';
import { wider } from '../wider.ts';
import type { Duty, ItemTerms, SpanDuty, Term } from './terms.ts';
import { ACCEPTANCE, DECISION, RECEIPT, RESULT } from './terms.ts';

/** A duty of a task that was due at `due` was done at `at`, or was not done by then. */
type Told = (task: number, duty: Duty, at: Minute, due: Minute) => void;

/** How far the bit of being late lies above the bit of a duty. */
const LATE = 4;

/**
 * Whether the items of the cases under way keep their limits: the minutes of each task, and the verdict on it, which a later
 * decision of the same case replaces. A clock that was stopped is asked by the rule of the law; the others by day.
 */
export class Verdicts {
  // Per task; NaN where it has not come about.
  private received = new Float64Array(0);
  private accepted = new Float64Array(0);
  private decided = new Float64Array(0);
  private delivered = new Float64Array(0);
  private verdicts = new Uint8Array(0);
  /** Of tasks whose clock was ever stopped. */
  private readonly stops = new Map<number, ClockStop[]>();
  private readonly told: Told | undefined;

  /** `told` hears of every verdict. */
  constructor(told?: Told) {
    this.told = told;
  }

  /** Makes room for so many tasks. */
  grow(tasks: number): void {
    this.received = wider(this.received, new Float64Array(tasks));
    this.accepted = wider(this.accepted, new Float64Array(tasks));
    this.decided = wider(this.decided, new Float64Array(tasks));
    this.delivered = wider(this.delivered, new Float64Array(tasks));
    this.verdicts = wider(this.verdicts, new Uint8Array(tasks));
  }

  /** A case of the tasks `first` to `end` begins. */
  start(first: number, end: number): void {
    this.received.fill(NaN, first, end);
    this.accepted.fill(NaN, first, end);
    this.decided.fill(NaN, first, end);
    this.delivered.fill(NaN, first, end);
    this.verdicts.fill(0, first, end);
  }

  /** The stops of these tasks are of a case that has left. */
  forgetStops(first: number, end: number): void {
    for (let task = first; task < end; task++) this.stops.delete(task);
  }

  accept(task: number, receivedAt: Minute, acceptedAt: Minute): void {
    this.received[task] = receivedAt;
    this.accepted[task] = acceptedAt;
  }

  stop(task: number, at: Minute): void {
    const stops = this.stops.get(task) ?? [];
    // When a clock is due does not depend on why it stood.
    stops.push({ from: at, ground: '' });
    this.stops.set(task, stops);
  }

  resume(task: number, at: Minute): void {
    const stops = this.stops.get(task)!;
    const stop = stops.pop()!;
    if (stop.from < at) stops.push({ ...stop, to: at });
  }

  decide(terms: ItemTerms, first: number, task: number, now: Minute): void {
    this.decided[task] = now;
    this.judgeAll(terms.decision, first, task, now);
  }

  /** Items without limits are told, too: their results may start the limits of others. */
  deliver(terms: ItemTerms | undefined, first: number, task: number, now: Minute): void {
    this.delivered[task] = now;
    if (terms !== undefined) this.judgeAll(terms.delivery, first, task, now);
  }

  /** The item ends without a decision: nothing is due of it any more. */
  abandon(task: number): void {
    this.accepted[task] = NaN;
    this.received[task] = NaN;
  }

  /** The run ends with an item under way: what is not done though it was due is late. */
  close(terms: ItemTerms, first: number, task: number, isRefused: boolean, end: Minute): void {
    if (Number.isNaN(this.decided[task]!)) this.expireAll(terms.decision, first, task, end);
    if (Number.isNaN(this.delivered[task]!) && !isRefused) this.expireAll(terms.delivery, first, task, end);
  }

  /**
   * How the case of the tasks from `first` on kept a limit over several items; undefined where it is not judged. With `end`,
   * the run ends then with the case under way: what is not done though it was due is late, and has no minute.
   */
  ofSpan(
    { members, endsAt, limits, timing }: SpanDuty,
    first: number,
    end?: Minute,
  ): { readonly due: Minute; readonly done: Minute | null } | undefined {
    const done = this[endsAt === 'decision' ? 'decided' : 'delivered'];
    const isDone = members.every((node) => done[first + node]! >= this.accepted[first + node]!);
    const until = isDone ? Math.max(...members.map((node) => done[first + node]!)) : end;
    if (until === undefined) return undefined;
    let earliest = NaN;
    for (const limit of limits) {
      const starts = limit.startsAt === 'receipt' ? this.received : this.accepted;
      const ran = members.filter((node) => !Number.isNaN(starts[first + node]!));
      if (ran.length === 0) return undefined;
      const spans = ran.flatMap((node) =>
        this.runningOf(first + node, starts[first + node]!, done[first + node]!, until),
      );
      const startedAt = Math.min(...ran.map((node) => starts[first + node]!));
      const due =
        timing.due({ rule: limit, startedAt, stops: stopsBetween(union(spans), startedAt, until, isDone) }) ?? Infinity;
      if (!(earliest <= due)) earliest = due;
    }
    if (isDone) return { due: earliest, done: until };
    return earliest < until ? { due: earliest, done: null } : undefined;
  }

  /** Counts how the case of the tasks from `first` on kept its limits over several items when it leaves; see `ofSpan`. */
  countSpans(spans: readonly SpanDuty[], first: number, end?: Minute): void {
    for (const span of spans) {
      const verdict = this.ofSpan(span, first, end);
      if (verdict !== undefined) span.cases.add(verdict.done ?? Infinity, verdict.due);
    }
  }

  /** When the clock of a task ran, up to its end or a minute. */
  private runningOf(task: number, startedAt: Minute, endedAt: Minute, until: Minute): Span[] {
    const last = Number.isNaN(endedAt) ? until : endedAt;
    const spans: Span[] = [];
    let from = startedAt;
    for (const stop of this.stops.get(task) ?? []) {
      if (from < stop.from) spans.push([from, stop.from]);
      from = stop.to ?? Infinity;
    }
    if (from < last) spans.push([from, last]);
    return spans;
  }

  private judgeAll(duties: readonly Duty[], first: number, task: number, at: Minute): void {
    for (const duty of duties) this.judge(duty, task, at, this.dueOf(duty, first, task));
  }

  private expireAll(duties: readonly Duty[], first: number, task: number, end: Minute): void {
    for (const duty of duties) {
      const due = this.dueOf(duty, first, task);
      if (due < end) this.judge(duty, task, end, due);
    }
  }

  private judge(duty: Duty, task: number, at: Minute, due: Minute): void {
    if (Number.isNaN(due)) return;
    const { cases, bit } = duty;
    const verdict = this.verdicts[task]!;
    if ((verdict & bit) !== 0) {
      if ((verdict & (bit << LATE)) === 0) cases.onTime -= 1;
      else cases.late -= 1;
    }
    cases.add(at, due);
    this.told?.(task, duty, at, due);
    const isLate = at > due;
    this.verdicts[task] = (verdict & ~(bit << LATE)) | bit | (isLate ? bit << LATE : 0);
  }

  /** The earliest due minute of a duty; NaN where no limit of it has started, Infinity while all clocks stand. */
  private dueOf({ terms }: Duty, first: number, task: number): Minute {
    let earliest = NaN;
    for (const term of terms) {
      const start = this.startOf(term, first, task);
      if (Number.isNaN(start)) continue;
      const due = this.dueFrom(term, start, task);
      if (!(earliest <= due)) earliest = due;
    }
    return earliest;
  }

  private startOf({ startsAt, from }: Term, first: number, task: number): Minute {
    switch (startsAt) {
      case RECEIPT:
        return this.received[task]!;
      case ACCEPTANCE:
        return this.accepted[task]!;
      case DECISION:
        return this.decided[task]!;
      case RESULT: {
        // A limit runs from the result of another node if that is there when the item is accepted, else not at all.
        const result = this.delivered[first + from]!;
        return result <= this.accepted[task]! ? result : NaN;
      }
    }
  }

  private dueFrom({ startsAt, limit, timing, dues }: Term, startedAt: Minute, task: number): Minute {
    // The clock of a limit that runs from the decision starts after all stops.
    const stops = startsAt === DECISION ? undefined : this.stops.get(task);
    if (stops === undefined) return dues.of(startedAt);
    return timing.due({ rule: limit, startedAt, stops }) ?? Infinity;
  }
}

/** When a clock stood that ran in these spans, in order; a stop at `until` is open where the clock has not come to its end. */
function stopsBetween(spans: readonly Span[], startedAt: Minute, until: Minute, isDone: boolean): ClockStop[] {
  const stops: ClockStop[] = [];
  let last = startedAt;
  for (const [from, to] of spans) {
    if (last < from) stops.push({ from: last, to: from, ground: '' });
    last = to;
  }
  if (last < until) stops.push({ from: last, ...(isDone ? { to: until } : {}), ground: '' });
  return stops;
}
