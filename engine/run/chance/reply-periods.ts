import type { LimitRule, Minute, StatutoryClock } from '../../time/index.ts';
import { resumeClock, startClock, stopClock } from '../../time/index.ts';
import type { Timing } from '../timing.ts';

/** Periods after which the silence of consulted offices is consent, of all cases under way. */
export class ReplyPeriods {
  readonly #rules: readonly (LimitRule | undefined)[];
  readonly #timings: readonly Timing[];
  readonly #running = new Map<number, StatutoryClock>();

  /** Per item: the rule, where there is one. */
  constructor(rules: readonly (LimitRule | undefined)[], timings: readonly Timing[]) {
    this.#rules = rules;
    this.#timings = timings;
  }

  has(node: number): boolean {
    return this.#rules[node] !== undefined;
  }

  /** When the period of a case ends; Infinity where it never does, or stands still. */
  ends(caseNumber: number, node: number, now: Minute, what: 'runs' | 'stopped' | 'resumed'): Minute {
    const rule = this.#rules[node];
    if (rule === undefined) return Infinity;
    const key = this.#key(caseNumber, node);
    const running = this.#running.get(key) ?? startClock(rule, now);
    const ground = 'own-rule';
    const clock =
      what === 'runs' ? running : what === 'stopped' ? stopClock(running, now, ground) : resumeClock(running, now);
    this.#running.set(key, clock);
    return this.#timings[node]!.due(clock) ?? Infinity;
  }

  over(caseNumber: number, node: number): void {
    this.#running.delete(this.#key(caseNumber, node));
  }

  #key(caseNumber: number, node: number): number {
    return caseNumber * this.#rules.length + node;
  }
}
