import type { Item, Limit, StopGround } from '../../model/index.ts';
import { inForceOn } from '../../model/index.ts';
import type { Minute, StatutoryClock } from '../../time/index.ts';
import { resumeClock, startClock, stopClock } from '../../time/index.ts';
import type { Due } from '../trace.ts';
import type { Timing } from '../timing.ts';
import type { FactLog } from './facts.ts';
import type { Handling } from './handling.ts';

/** The clocks of an item's limits on a dated run, one each; they never move the run, they only tell due minutes. */
export class LimitClocks {
  readonly #timing: Timing;
  readonly #facts: FactLog;
  readonly #limits: readonly Limit[];
  #running: { readonly limit: Limit; clock: StatutoryClock }[] = [];

  constructor(item: Item, timing: Timing, { asOf, facts }: Handling) {
    this.#timing = timing;
    this.#facts = facts;
    this.#limits = timing.kind === 'dated' ? item.limits.filter((limit) => inForceOn(limit, asOf)) : [];
  }

  /** Starts the limits that run from receipt, acceptance or an event that has happened; returns when they are due. */
  start(receipt: Minute, acceptance: Minute): Due[] {
    this.#running = this.#limits.flatMap((limit) => {
      const from = this.#startOf(limit, receipt, acceptance);
      return from === undefined ? [] : [{ limit, clock: startClock(limit, from) }];
    });
    return this.#due();
  }

  stop(at: Minute, ground: StopGround): void {
    for (const entry of this.#running) entry.clock = stopClock(entry.clock, at, ground);
  }

  resume(at: Minute): Due[] {
    for (const entry of this.#running) entry.clock = resumeClock(entry.clock, at);
    return this.#due();
  }

  /** When the limits are due that run from the decision. */
  fromDecision(at: Minute): Due[] {
    return this.#limits
      .filter(({ startsAt }) => startsAt === 'decision')
      .flatMap((limit) => this.#dueOf(limit, startClock(limit, at)));
  }

  #startOf({ startsAt }: Limit, receipt: Minute, acceptance: Minute): Minute | undefined {
    switch (startsAt) {
      case 'receipt':
        return receipt;
      case 'acceptance':
        return acceptance;
      case 'decision':
        return undefined;
      default:
        return this.#facts.at(`${startsAt.event}:done`);
    }
  }

  #due(): Due[] {
    return this.#running.flatMap(({ limit, clock }) => this.#dueOf(limit, clock));
  }

  #dueOf({ scheme, n, unit, endsAt }: Limit, clock: StatutoryClock): Due[] {
    const at = this.#timing.due(clock);
    return at === undefined ? [] : [{ scheme, n, unit, endsAt: endsAt ?? 'decision', at }];
  }
}
