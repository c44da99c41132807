import type { Minute } from '../../time/index.ts';
import { Moments, QuantileSketch, TimeAverage } from '../statistics/index.ts';
import type { Observer } from './event-loop.ts';

/** Counts a run as it goes, in constant memory. Cases that arrive in the warm-up are left out of everything but `inside`. */
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
  private readonly from: Minute;

  constructor(start: Minute, warmUp: number) {
    this.from = start + warmUp;
    this.inside = new TimeAverage(start);
  }

  arrived(_case: number, now: Minute): void {
    this.arrivedCount += 1;
    if (now >= this.from) this.counted += 1;
    this.arrivalsInside += now;
    this.inside.change(now, this.inside.level + 1);
  }

  ended(_case: number, outcome: 'reached' | 'missed' | 'stalled', arrivedAt: Minute, now: Minute): void {
    this.inside.change(now, this.inside.level - 1);
    this.arrivalsInside -= arrivedAt;
    const elapsed = now - arrivedAt;
    this.staysSum += elapsed;
    this.staysCount += 1;
    if (arrivedAt < this.from) return;
    this.outcomes[outcome] += 1;
    if (outcome !== 'reached') return;
    this.elapsed.add(elapsed);
    this.spread.add(elapsed);
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
