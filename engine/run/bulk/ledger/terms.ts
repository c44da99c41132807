import type { Id, Item, Limit } from '../../../model/index.ts';
import { inForceOn, isCounted } from '../../../model/index.ts';
import type { ActiveProcess } from '../../../network/index.ts';
import type { Minute } from '../../../time/index.ts';
import type { ItemOnTime, LimitOver } from '../../detail.ts';
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

/** The limits of one scheme over several items that end with one event of the last of them. */
export interface SpanDuty {
  /** The joint group, or the limit over stages. */
  readonly id: Id;
  /** That of the group; −1 for a limit over stages. */
  readonly node: number;
  readonly over: Exclude<LimitOver, 'item'>;
  readonly scheme: (typeof SCHEMES)[number];
  readonly endsAt: (typeof ENDS)[number];
  readonly cases: Punctuality;
  /** Nodes of the class. */
  readonly members: readonly number[];
  readonly limits: readonly Limit[];
  readonly timing: Timing;
}

/** What the cases of a class are held to. */
export interface ClassTerms {
  /** Per item; undefined where it is held to nothing and belongs to nothing that is. */
  readonly items: readonly (ItemTerms | undefined)[];
  readonly spans: readonly SpanDuty[];
}

/** Of an item that has no limits itself. */
const NO_TERMS: ItemTerms = { decision: [], delivery: [] };

/** The order of the bits of a duty: schemes within events. */
export const SCHEMES = ['statutory', 'promised'] as const;
export const ENDS = ['decision', 'delivery'] as const;
/** What may start a limit over several items, each of which it binds from there on. */
const SPAN_STARTS: readonly Limit['startsAt'][] = ['receipt', 'acceptance'];

/**
 * The limits in force of all classes of cases: those of items, of joint groups, and over stages. Classes share their counts by
 * what is bound, scheme and event.
 */
export class TermBook {
  readonly onTime: ItemOnTime[] = [];
  private readonly start: Minute;
  private readonly counts = new Map<string, Punctuality>();
  private readonly dues = new Map<Timing, Map<string, DueMinutes>>();

  /** No case that is counted arrives before `start`. */
  constructor(start: Minute) {
    this.start = start;
  }

  /** The terms of a class; undefined where its cases are held to nothing. */
  ofClass(table: ClassTable, timings: readonly Timing[]): ClassTerms | undefined {
    const { active, ids } = table;
    const spans = this.spansOf(table, timings);
    const members = new Set(spans.flatMap((span) => span.members));
    const items = active.items.map(
      (item, node) =>
        this.ofItem(item, ids[node]!, active, timings[node]!) ?? (members.has(node) ? NO_TERMS : undefined),
    );
    return items.some((each) => each !== undefined) ? { items, spans } : undefined;
  }

  private spansOf({ active, ids, prefix, members }: ClassTable, timings: readonly Timing[]): SpanDuty[] {
    const { process, items } = active;
    const bound = [
      ...active.groups.map(({ id: own, limits = [] }) => {
        const id = prefix + own;
        const node = ids.indexOf(id);
        return { id, node, over: 'group' as const, limits, nodes: members[node]! };
      }),
      ...process.limits.map((limit) => {
        const isIn = (item: Item): boolean => isCounted(item) && limit.stages.includes(item.stage);
        const nodes = items.flatMap((item, node) => (isIn(item) ? [node] : []));
        return { id: prefix + limit.id, node: -1, over: 'stages' as const, limits: [limit], nodes };
      }),
    ];
    return bound.flatMap(({ id, node, over, limits, nodes }) =>
      ENDS.flatMap((endsAt) =>
        SCHEMES.flatMap((scheme): SpanDuty[] => {
          const own = limits.filter(
            (limit) => isBy(limit, scheme, endsAt, process.asOf) && SPAN_STARTS.includes(limit.startsAt),
          );
          const [first] = nodes;
          if (own.length === 0 || first === undefined) return [];
          const cases = this.casesOf(over, id, scheme, endsAt);
          return [{ id, node, over, scheme, endsAt, cases, members: nodes, limits: own, timing: timings[first]! }];
        }),
      ),
    );
  }

  private ofItem(item: Item, id: Id, active: ActiveProcess, timing: Timing): ItemTerms | undefined {
    const duties = ENDS.map((end, e) =>
      SCHEMES.flatMap((scheme, s): Duty[] => {
        const limits = item.limits.filter((limit) => isBy(limit, scheme, end, active.process.asOf));
        const terms = limits.flatMap((limit) => this.term(limit, timing, active) ?? []);
        if (terms.length === 0) return [];
        return [{ cases: this.casesOf('item', id, scheme, end), bit: 1 << (SCHEMES.length * e + s), terms }];
      }),
    );
    const [decision = [], delivery = []] = duties;
    return decision.length + delivery.length === 0 ? undefined : { decision, delivery };
  }

  private casesOf(
    over: LimitOver,
    item: Id,
    scheme: (typeof SCHEMES)[number],
    endsAt: (typeof ENDS)[number],
  ): Punctuality {
    const key = `${over} ${item} ${scheme} ${endsAt}`;
    let cases = this.counts.get(key);
    if (cases === undefined) {
      cases = new Punctuality();
      this.counts.set(key, cases);
      this.onTime.push({ over, item, scheme, endsAt, cases });
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

/** Whether a limit is one of a scheme for an event, and in force on a day. */
function isBy(limit: Limit, scheme: (typeof SCHEMES)[number], endsAt: (typeof ENDS)[number], asOf: string): boolean {
  return limit.scheme === scheme && (limit.endsAt ?? 'decision') === endsAt && inForceOn(limit, asOf);
}
