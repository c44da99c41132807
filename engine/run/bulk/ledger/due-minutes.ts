import type { LimitRule, Minute } from '../../../time/index.ts';
import { dayOf, isDayRule, startClock } from '../../../time/index.ts';
import type { Timing } from '../../timing.ts';

/**
 * When a limit is due whose clock is never stopped. A limit of days on a calendar depends on the day of its start alone,
 * and every day is asked for once; any other runs from the minute itself, so many minutes on (see `dueAt`).
 */
export class DueMinutes {
  private readonly rule: LimitRule;
  private readonly timing: Timing;
  private readonly firstDay: number;
  /** Minutes from start to due; NaN where that depends on the day. */
  private readonly length: number;
  /** The due minute per day since the first; NaN where it was not asked for yet. */
  private days = new Float64Array(0);

  /** No start may lie on an earlier day than `from`. */
  constructor(rule: LimitRule, timing: Timing, from: Minute) {
    this.rule = rule;
    this.timing = timing;
    this.firstDay = dayOf(from);
    this.length = timing.kind === 'dated' && isDayRule(rule) ? NaN : this.ask(0);
  }

  of(start: Minute): Minute {
    if (this.length >= 0) return start + this.length;
    const place = dayOf(start) - this.firstDay;
    if (place >= this.days.length) this.grow(place + 1);
    const known = this.days[place]!;
    if (known >= 0) return known;
    const due = this.ask(start);
    this.days[place] = due;
    return due;
  }

  private ask(start: Minute): Minute {
    return this.timing.due(startClock(this.rule, start)) ?? Infinity;
  }

  private grow(length: number): void {
    const { days } = this;
    this.days = new Float64Array(Math.max(64, length, 2 * days.length)).fill(NaN);
    this.days.set(days);
  }
}
