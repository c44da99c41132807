import type { Id, Item, Limit } from '../../../model/index.ts';
import { inForceOn } from '../../../model/index.ts';
import type { ActiveProcess } from '../../../network/index.ts';
import type { Minute } from '../../../time/index.ts';
import type { ItemOnTime } from '../../detail.ts';
import { Punctuality } from '../../statistics/index.ts';
import type { Timing } from '../../timing.ts';
import type { ClassTable } from '../tables.ts';
import { DueMinutes } from './due-minutes.ts';

/** What starts a limit, by number; RESULT is that of another node. */
export const [RECEIPT, ACCEPTANCE, DECISION, RESULT] = [0, 1, 2, 3] as const;

/** One limit in force. */
export interface Term {
  readonly limit: Limit;
  readonly timing: Timing;
  readonly startsAt: typeof RECEIPT | typeof ACCEPTANCE | typeof DECISION | typeof RESULT;
  /** The node whose result starts it, for RESULT. */
  readonly from: number;
  /** For a clock without stops. */
  readonly dues: DueMinutes;
}

/** The limits of one scheme that end with one event of an item; all of them have to be kept. */
export interface Duty {
  readonly cases: Punctuality;
  /** Its bit among those of the item, below 16. */
  readonly bit: number;
  readonly terms: readonly Term[];
}

/** What an item is held to, by the event that ends it. */
export interface ItemTerms {
  readonly decision: readonly Duty[];
  readonly delivery: readonly Duty[];
}

/** The order of the bits of a duty: schemes within events. */
export const SCHEMES = ['statutory', 'promised'] as const;
export const ENDS = ['decision', 'delivery'] as const;

/** The limits in force of the items of all classes of cases. Classes share their counts by item, scheme and event. */
export class TermBook {
  readonly onTime: ItemOnTime[] = [];
  private readonly start: Minute;
  private readonly counts = new Map<string, Punctuality>();
  private readonly dues = new Map<Timing, Map<string, DueMinutes>>();

  /** No case that is counted arrives before `start`. */
  constructor(start: Minute) {
    this.start = start;
  }

  /** Per item of the class; undefined where none is held to anything. */
  ofClass({ active, ids }: ClassTable, timings: readonly Timing[]): readonly (ItemTerms | undefined)[] | undefined {
    const terms = active.items.map((item, node) => this.ofItem(item, ids[node]!, active, timings[node]!));
    return terms.some((each) => each !== undefined) ? terms : undefined;
  }

  private ofItem(item: Item, id: Id, active: ActiveProcess, timing: Timing): ItemTerms | undefined {
    const duties = ENDS.map((end, e) =>
      SCHEMES.flatMap((scheme, s): Duty[] => {
        const limits = item.limits.filter(
          (limit) =>
            limit.scheme === scheme && (limit.endsAt ?? 'decision') === end && inForceOn(limit, active.process.asOf),
        );
        const terms = limits.flatMap((limit) => this.term(limit, timing, active) ?? []);
        if (terms.length === 0) return [];
        return [{ cases: this.casesOf(id, scheme, end), bit: 1 << (SCHEMES.length * e + s), terms }];
      }),
    );
    const [decision = [], delivery = []] = duties;
    return decision.length + delivery.length === 0 ? undefined : { decision, delivery };
  }

  private casesOf(item: Id, scheme: (typeof SCHEMES)[number], endsAt: (typeof ENDS)[number]): Punctuality {
    const key = `${item} ${scheme} ${endsAt}`;
    let cases = this.counts.get(key);
    if (cases === undefined) {
      cases = new Punctuality();
      this.counts.set(key, cases);
      this.onTime.push({ item, scheme, endsAt, cases });
    }
    return cases;
  }

  private term(limit: Limit, timing: Timing, { items }: ActiveProcess): Term | undefined {
    const { startsAt } = limit;
    const dues = this.duesOf(limit, timing);
    switch (startsAt) {
      case 'receipt':
        return { limit, timing, dues, startsAt: RECEIPT, from: -1 };
      case 'acceptance':
        return { limit, timing, dues, startsAt: ACCEPTANCE, from: -1 };
      case 'decision':
        return { limit, timing, dues, startsAt: DECISION, from: -1 };
      default: {
        // The results of procedures, acts and groups are not heard of: such a limit is not followed.
        const from = items.findIndex(({ id }) => id === startsAt.event);
        return from < 0 ? undefined : { limit, timing, dues, startsAt: RESULT, from };
      }
    }
  }

  private duesOf({ n, unit }: Limit, timing: Timing): DueMinutes {
    const known = this.dues.get(timing) ?? new Map<string, DueMinutes>();
    const dues = known.get(`${n} ${unit}`) ?? new DueMinutes({ n, unit }, timing, this.start);
    this.dues.set(timing, known.set(`${n} ${unit}`, dues));
    return dues;
  }
}
