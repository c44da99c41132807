import type { Minute } from '../../time/index.ts';
import { Moments, Punctuality, QuantileSketch, TimeAverage } from '../statistics/index.ts';
import type { Observer } from './event-loop.ts';

/** A case that reached its goal: when, and how long it took. Minutes. */
export interface Reached {
  readonly at: Minute;
  readonly elapsed: number;
}

/** What a tally counts of the cases of one process in a hall that it shares with others. */
export class MemberTally {
  readonly elapsed = new Moments();
  readonly spread = new QuantileSketch();
  readonly outcomes = { reached: 0, missed: 0, stalled: 0 };
  readonly promises: readonly Punctuality[];
  counted = 0;

  constructor(promised: readonly number[]) {
    this.promises = promised.map(() => new Punctuality());
  }
}

/**
 * Counts a run as it goes, in constant memory. Cases that arrive in the warm-up are left out of everything but `inside`, and
 * so are those of the backlog, which are told apart. Cases of the backlog are inside from the start on.
 */
export class Tally implements Observer {
  readonly elapsed = new Moments();
  readonly spread = new QuantileSketch();
  readonly outcomes = { reached: 0, missed: 0, stalled: 0 };
  /** Minutes from arrival to outcome of all cases, the warm-up's too; the other side of Little's law. */
  staysSum = 0;
  staysCount = 0;
  readonly inside: TimeAverage;
  arrivedCount = 0;
  counted = 0;
  /** Sum of the arrivals of cases still inside, for the edge of Little's law. */
  private arrivalsInside = 0;
  readonly series: Reached[] | undefined;
  readonly promises: readonly Punctuality[];
  private readonly waiting: { count: number; ended: number; lastAt: Minute | null } = {
    count: 0,
    ended: 0,
    lastAt: null,
  };
  /** One for each process of a hall that several share; else none. */
  readonly members: readonly MemberTally[];
  private readonly start: Minute;
  private readonly from: Minute;
  private readonly promised: readonly number[];

  constructor(start: Minute, warmUp: number, promised: readonly number[], keepsSeries: boolean, members = 1) {
    this.members = members === 1 ? [] : Array.from({ length: members }, () => new MemberTally(promised));
    this.series = keepsSeries ? [] : undefined;
    this.start = start;
    this.from = start + warmUp;
    this.inside = new TimeAverage(start);
    this.promised = promised;
    this.promises = promised.map(() => new Punctuality());
  }

  arrived(caseNumber: number, now: Minute, arrivedAt: Minute): void {
    this.arrivedCount += 1;
    if (arrivedAt < this.start) this.waiting.count += 1;
    else if (now >= this.from) {
      this.counted += 1;
      if (this.members.length > 0) this.memberOf(caseNumber).counted += 1;
    }
    this.arrivalsInside += now;
    this.inside.change(now, this.inside.level + 1);
  }

  ended(caseNumber: number, outcome: 'reached' | 'missed' | 'stalled', arrivedAt: Minute, now: Minute): void {
    this.inside.change(now, this.inside.level - 1);
    const came = Math.max(arrivedAt, this.start);
    this.arrivalsInside -= came;
    const elapsed = now - arrivedAt;
    this.staysSum += now - came;
    this.staysCount += 1;
    if (arrivedAt < this.start) {
      this.waiting.ended += 1;
      this.waiting.lastAt = now;
    }
    if (outcome === 'reached') this.series?.push({ at: now, elapsed });
    if (arrivedAt < this.from || arrivedAt < this.start) return;
    this.outcomes[outcome] += 1;
    if (this.members.length > 0) this.endedOf(this.memberOf(caseNumber), outcome, elapsed);
    if (outcome !== 'reached') return;
    this.elapsed.add(elapsed);
    this.spread.add(elapsed);
    for (let k = 0; k < this.promised.length; k++) this.promises[k]!.add(elapsed, this.promised[k]!);
  }

  private endedOf(member: MemberTally, outcome: 'reached' | 'missed' | 'stalled', elapsed: number): void {
    member.outcomes[outcome] += 1;
    if (outcome !== 'reached') return;
    member.elapsed.add(elapsed);
    member.spread.add(elapsed);
    for (let k = 0; k < this.promised.length; k++) member.promises[k]!.add(elapsed, this.promised[k]!);
  }

  /** Numbers of cases are spread over the processes of a hall in turn (see CaseStream). */
  private memberOf(caseNumber: number): MemberTally {
    return this.members[(caseNumber - 1) % this.members.length]!;
  }

  /** It is told at the end only: a case that ends at once may do so before the next one of the backlog has come in. */
  get backlog(): { count: number; ended: number; clearedAt: Minute | null } {
    const { count, ended, lastAt } = this.waiting;
    return { count, ended, clearedAt: ended === count ? lastAt : null };
  }

  /** The stays as moments of which only count and sum are known, which is what Little's law asks for. */
  stays(): Moments {
    const [count, sum] = [this.staysCount, this.staysSum];
    return Moments.fromJSON({ count, sum, centre: sum / count, squares: 0, min: null, max: null });
  }

  /** Minutes that the cases still inside at the end have spent so far. */
  edge(end: Minute): number {
    this.inside.until(end);
    return this.inside.level * end - this.arrivalsInside;
  }
}
