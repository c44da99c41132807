// size: a method for each line that a trace can hold, and nothing else.

import type { Id, Item, Limit, StopGround } from '../../model/index.ts';
import { inForceOn } from '../../model/index.ts';
import type { Fact, NodeNeeds } from '../../statechart/needs.ts';
import type { Minute, StatutoryClock } from '../../time/index.ts';
import { resumeClock, startClock, stopClock } from '../../time/index.ts';
import { allNeeds, FactLog } from '../actor/facts.ts';
import type { Timing } from '../timing.ts';
import type { Cause, Due, GroupLine, ItemLine, OutsideLine, TraceLine } from '../trace.ts';
import { OUTCOMES } from '../chance/chance.ts';
import type { ClassTable } from './tables.ts';
import type { Teller } from './teller.ts';

/** What the lines of a class of cases need to know besides its tables. */
export interface ToldClass {
  readonly table: ClassTable;
  /** Per node, whether it is a member of a group whose delivery the loop does not carry out. */
  readonly quiet?: readonly boolean[];
  /** Per node. */
  readonly timings: readonly Timing[];
  readonly stopGround: (caseNumber: number, node: number, round: number, k: number) => StopGround;
}

interface ItemMemo {
  receivedAt: Minute;
  reviewedAt: Minute;
  decidedAt: Minute;
  concluding: Cause | undefined;
  clocks: { readonly limit: Limit; clock: StatutoryClock }[];
}

interface CaseMemo {
  readonly facts: FactLog;
  readonly name: string;
  readonly number: number;
  readonly told: ToldClass;
  readonly items: ItemMemo[];
}

type Said<L> = L extends TraceLine ? Omit<L, 'at' | 'case' | 'node'> : never;

const nothing: NodeNeeds = { acceptance: [], decision: [], delivery: [] };
const opinions: Cause = { because: 'opinions' };

/** Turns what the event loop tells into lines of the trace, each with its cause and, on dated runs, when its limits are due. */
export class TraceTeller implements Teller {
  now: Minute;
  readonly #classes: readonly ToldClass[];
  readonly #emit: (line: TraceLine) => void;
  readonly #nameOf: (caseNumber: number) => string;
  readonly #cases: CaseMemo[] = [];

  constructor(
    classes: readonly ToldClass[],
    start: Minute,
    nameOf: (caseNumber: number) => string,
    emit: (line: TraceLine) => void,
  ) {
    this.#classes = classes;
    this.#emit = emit;
    this.#nameOf = nameOf;
    this.now = start;
  }

  started(slot: number, number: number, classIndex: number): void {
    const told = this.#classes[classIndex]!;
    const items = told.table.active.items.map((): ItemMemo => ({
      receivedAt: 0,
      reviewedAt: 0,
      decidedAt: 0,
      concluding: undefined,
      clocks: [],
    }));
    this.#cases[slot] = { facts: new FactLog(), name: this.#nameOf(number), number, told, items };
    this.#sayOfCase(slot, 'started', { because: 'start' });
  }

  broughtAlong(slot: number, done: readonly number[]): void {
    for (const node of done) this.#obtain(slot, node, 'accepted', 'decided', 'done', 'over', 'started');
  }

  received(slot: number, node: number, attempt: number): void {
    this.#item(slot, node).receivedAt = this.now;
    const cause: Cause = attempt === 1 ? this.#arrival(slot, node) : { because: 'applicant' };
    this.#say(slot, node, { event: 'received', attempt, cause });
  }

  correctedOnTheSpot(slot: number, node: number, attempt: number): void {
    this.#say(slot, node, { event: 'corrected-on-the-spot', attempt, cause: { because: 'answer' } });
  }

  noticed(slot: number, node: number, attempt: number): void {
    this.#say(slot, node, { event: 'noticed', attempt, cause: { because: 'answer' } });
  }

  accepted(slot: number, node: number, answered: boolean): void {
    this.#obtain(slot, node, 'accepted');
    const due = this.#start(slot, node, this.now);
    const cause: Cause = answered ? { because: 'answer' } : this.#arrival(slot, node);
    this.#say(slot, node, { event: 'accepted', due, cause });
  }

  deemed(slot: number, node: number): void {
    this.#obtain(slot, node, 'accepted');
    const { receivedAt } = this.#item(slot, node);
    const due = this.#start(slot, node, receivedAt);
    const cause: Cause = { because: 'period', period: 'notice-period' };
    this.#say(slot, node, { event: 'deemed', effective: receivedAt, due, cause });
  }

  lateNotice(slot: number, node: number): void {
    this.#say(slot, node, { event: 'late-notice', cause: { because: 'answer' } });
  }

  notNeeded(slot: number, node: number): void {
    this.#obtain(slot, node, 'accepted', 'decided', 'done', 'over');
    this.#say(slot, node, { event: 'not-needed', cause: { because: 'answer' } });
  }

  elsewhere(slot: number, node: number): void {
    this.#end(slot, node, 'accepted', 'decided', 'done');
    this.#say(slot, node, { event: 'not-this-office', cause: { because: 'answer' } });
  }

  reviewed(slot: number, node: number): void {
    this.#item(slot, node).reviewedAt = this.now;
    this.#say(slot, node, { event: 'reviewed', cause: { because: 'work' } });
  }

  stopped(slot: number, node: number, round: number, k: number): void {
    const ground = this.#ground(slot, node, round, k);
    for (const entry of this.#item(slot, node).clocks) entry.clock = stopClock(entry.clock, this.now, ground);
    this.#say(slot, node, { event: 'stopped', ground, cause: { because: 'ground', ground } });
  }

  resumed(slot: number, node: number, round: number, k: number): void {
    const ground = this.#ground(slot, node, round, k);
    for (const entry of this.#item(slot, node).clocks) entry.clock = resumeClock(entry.clock, this.now);
    this.#say(slot, node, { event: 'resumed', due: this.#due(slot, node), cause: { because: 'ground', ground } });
  }

  concluding(slot: number, node: number): void {
    const memo = this.#item(slot, node);
    const last = this.#case(slot).facts.lastOf(this.#needs(slot, node).decision);
    memo.concluding = last.because === 'arrow' && memo.reviewedAt < this.now ? last : { because: 'work' };
  }

  met(slot: number, node: number): void {
    this.#item(slot, node).concluding = { because: 'meeting' };
  }

  decided(slot: number, node: number, outcome: number, round: number): void {
    // A refusal that nobody concluded comes of a paper that cannot come; it is looked up before the item itself is lost.
    const cause = this.#item(slot, node).concluding ?? this.#lack(slot, node);
    const isRefused = outcome === 1;
    this.#obtain(slot, node, 'decided', ...(isRefused ? (['over'] as const) : []));
    if (isRefused) this.#case(slot).facts.lose(this.#fact(slot, node, 'done'));
    this.#decided(slot, node, OUTCOMES[outcome]!, round, cause);
  }

  consented(slot: number, node: number, round: number): void {
    this.#obtain(slot, node, 'decided');
    this.#decided(slot, node, 'deemed-consent', round, { because: 'period', period: 'reply-period' });
  }

  delivered(slot: number, node: number): void {
    const last = this.#case(slot).facts.lastOf(this.#needs(slot, node).delivery);
    const isAtOnce = this.#item(slot, node).decidedAt === this.now || last.because !== 'arrow';
    this.#obtain(slot, node, 'done', 'over');
    this.#say(slot, node, { event: 'delivered', cause: isAtOnce ? { because: 'work' } : last });
  }

  checked(slot: number, node: number, isRevoked: boolean): void {
    this.#say(slot, node, {
      event: 'checked',
      outcome: isRevoked ? 'revoked' : 'confirmed',
      cause: { because: 'work' },
    });
  }

  reopened(slot: number, node: number, round: number): void {
    const { table } = this.#case(slot).told;
    this.#item(slot, node).concluding = undefined;
    const from = table.ids[table.group[node]!] ?? table.ids[node]!;
    this.#say(slot, node, { event: 'reopened', round, cause: { because: 'arrow', from, why: { arrow: 'group' } } });
  }

  abandoned(slot: number, node: number, withdrawn: boolean): void {
    const cause: Cause = withdrawn ? { because: 'applicant' } : this.#lack(slot, node);
    this.#end(slot, node, 'accepted', 'decided', 'done');
    this.#say(slot, node, { event: 'abandoned', cause });
  }

  began(slot: number, node: number): void {
    this.#say(slot, node, { event: 'began', cause: this.#arrival(slot, node) });
  }

  ended(slot: number, node: number): void {
    this.#obtain(slot, node, 'decided', 'done', 'over');
    this.#say(slot, node, { event: 'ended', cause: { because: 'work' } });
  }

  happened(slot: number, node: number): void {
    const cause = this.#arrival(slot, node);
    this.#obtain(slot, node, 'decided', 'done', 'over');
    this.#say(slot, node, { event: 'happened', cause });
  }

  notPossible(slot: number, node: number): void {
    this.#end(slot, node, 'accepted', 'decided', 'done');
    this.#say(slot, node, { event: 'not-possible', cause: this.#lackAtStart(slot, node) });
  }

  surveyed(slot: number, node: number, round: number): void {
    this.#say(slot, node, { event: 'surveyed', round, cause: { because: 'work' } });
  }

  opened(slot: number, node: number, round: number): void {
    this.#obtain(slot, node, 'started');
    const cause: Cause = round === 1 ? this.#arrival(slot, node) : { because: 'applicant' };
    this.#say(slot, node, { event: 'opened', round, cause });
  }

  objections(slot: number, node: number, round: number, by: readonly number[]): void {
    const { ids } = this.#case(slot).told.table;
    this.#say(slot, node, { event: 'objections', round, by: by.map((member) => ids[member]!), cause: opinions });
  }

  closed(slot: number, node: number, round: number, outcome: 'agreed' | 'refused' | 'rounds-used-up'): void {
    if (outcome === 'agreed') this.#obtain(slot, node, 'decided', 'done', 'over');
    else this.#end(slot, node, 'decided', 'done', 'started');
    this.#say(slot, node, { event: 'closed', round, outcome, cause: opinions });
  }

  notConvened(slot: number, node: number): void {
    this.#end(slot, node, 'decided', 'done', 'started');
    this.#say(slot, node, { event: 'not-convened', cause: this.#lackAtStart(slot, node) });
  }

  begunPlain(): never {
    throw new Error('a plain step has no lines of its own: lines are told stage by stage');
  }

  reviewsUntil(): never {
    return this.begunPlain();
  }

  finishedPlain(): never {
    return this.begunPlain();
  }

  reached(slot: number): void {
    const { facts, told } = this.#case(slot);
    this.#sayOfCase(slot, 'reached', facts.lastOf(told.table.needs.goal));
  }

  missed(slot: number): void {
    const { facts, told } = this.#case(slot);
    this.#sayOfCase(slot, 'missed', facts.lackOf(told.table.needs.goal));
  }

  stalled(slot: number): void {
    this.#sayOfCase(slot, 'stalled', { because: 'silence' });
  }

  #case(slot: number): CaseMemo {
    return this.#cases[slot]!;
  }

  #item(slot: number, node: number): ItemMemo {
    return this.#case(slot).items[node]!;
  }

  #id(slot: number, node: number): Id {
    return this.#case(slot).told.table.ids[node]!;
  }

  #needs(slot: number, node: number): NodeNeeds {
    return this.#case(slot).told.table.needs.of.get(this.#id(slot, node)) ?? nothing;
  }

  #fact(slot: number, node: number, word: 'accepted' | 'decided' | 'done' | 'over' | 'started'): Fact {
    return `${this.#id(slot, node)}:${word}`;
  }

  #obtain(
    slot: number,
    node: number,
    ...words: readonly ('accepted' | 'decided' | 'done' | 'over' | 'started')[]
  ): void {
    this.#case(slot).facts.obtain(this.now, ...words.map((word) => this.#fact(slot, node, word)));
  }

  /** A node that ends without anything that others could use. */
  #end(slot: number, node: number, ...lost: readonly ('accepted' | 'decided' | 'done' | 'started')[]): void {
    this.#obtain(slot, node, 'over');
    this.#case(slot).facts.lose(...lost.map((word) => this.#fact(slot, node, word)));
  }

  #arrival(slot: number, node: number): Cause {
    return this.#case(slot).facts.lastOf(this.#needs(slot, node).acceptance);
  }

  #lack(slot: number, node: number): Cause {
    return this.#case(slot).facts.lackOf(allNeeds(this.#needs(slot, node)));
  }

  #lackAtStart(slot: number, node: number): Cause {
    return this.#case(slot).facts.lackOf(this.#needs(slot, node).acceptance);
  }

  #ground(slot: number, node: number, round: number, k: number): StopGround {
    const { told, number } = this.#case(slot);
    return told.stopGround(number, node, round, k);
  }

  #decided(slot: number, node: number, outcome: DecidedOutcome, round: number, cause: Cause): void {
    this.#item(slot, node).decidedAt = this.now;
    const due = this.#limits(slot, node)
      .filter(({ startsAt }) => startsAt === 'decision')
      .flatMap((limit) => this.#dueOf(slot, node, limit, startClock(limit, this.now)));
    this.#say(slot, node, { event: 'decided', outcome, round, due, cause });
  }

  // Limits, which only tell when they are due.

  #limits(slot: number, node: number): Limit[] {
    const { timings, table } = this.#case(slot).told;
    const item: Item | undefined = table.active.items[node];
    if (item === undefined || timings[node]?.kind !== 'dated') return [];
    return item.limits.filter((limit) => inForceOn(limit, table.active.process.asOf));
  }

  #start(slot: number, node: number, acceptance: Minute): Due[] {
    const memo = this.#item(slot, node);
    memo.clocks = this.#limits(slot, node).flatMap((limit) => {
      const from = this.#startOf(slot, limit, memo.receivedAt, acceptance);
      return from === undefined ? [] : [{ limit, clock: startClock(limit, from) }];
    });
    return this.#due(slot, node);
  }

  #startOf(slot: number, { startsAt }: Limit, receipt: Minute, acceptance: Minute): Minute | undefined {
    if (startsAt === 'receipt') return receipt;
    if (startsAt === 'acceptance') return acceptance;
    return startsAt === 'decision' ? undefined : this.#case(slot).facts.at(`${startsAt.event}:done`);
  }

  #due(slot: number, node: number): Due[] {
    return this.#item(slot, node).clocks.flatMap(({ limit, clock }) => this.#dueOf(slot, node, limit, clock));
  }

  #dueOf(slot: number, node: number, { scheme, n, unit, endsAt }: Limit, clock: StatutoryClock): Due[] {
    const at = this.#case(slot).told.timings[node]?.due(clock);
    return at === undefined ? [] : [{ scheme, n, unit, endsAt: endsAt ?? 'decision', at }];
  }

  #say(slot: number, node: number, line: Said<ItemLine | OutsideLine | GroupLine>): void {
    this.#emit({ at: this.now, case: this.#case(slot).name, node: this.#id(slot, node), ...line });
  }

  #sayOfCase(slot: number, event: 'started' | 'reached' | 'missed' | 'stalled', cause: Cause): void {
    const { name, told } = this.#case(slot);
    this.#emit({ at: this.now, case: name, node: told.table.active.process.id, event, cause });
  }
}

type DecidedOutcome = Extract<ItemLine, { event: 'decided' }>['outcome'];
