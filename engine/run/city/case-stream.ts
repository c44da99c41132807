import type { Backlog } from '../../model/index.ts';
import type { Minute } from '../../time/index.ts';

/** Where the cases of a run come from: the next one, until `at` is Infinity. */
export interface CaseSource {
  /** The minute at which it comes. */
  readonly at: Minute;
  readonly caseNumber: number;
  readonly classIndex: number;
  /** Earlier than `at` for cases of the backlog. */
  readonly arrivedAt: Minute;
  /** Nodes that a case of the backlog has already, by number in its class. */
  readonly done: readonly number[];
  /** Goes on to the one after it. */
  advance(): void;
}

/** The cases of one process in a hall. */
export interface MemberCases {
  readonly backlog: readonly Backlog[];
  readonly arrivals: () => Minute;
  /** The class of a case; of a case of the backlog with the attributes given. */
  classOf(caseNumber: number, given?: Backlog['attributes']): number;
  nodesOf(classIndex: number, ids: readonly string[]): readonly number[];
}

interface Waiting {
  readonly cases: MemberCases;
  readonly number: number;
  at: Minute;
}

interface Backlogged {
  readonly member: number;
  readonly entry: Backlog;
  left: number;
}

const NONE: readonly number[] = [];

/**
 * Today's backlog, then arrivals, of all processes that share a hall. A case's number is its own within its process,
 * spread over the processes, so that the cases of one keep their numbers and their luck whatever the others do.
 */
export class CaseStream implements CaseSource {
  at: Minute = Infinity;
  caseNumber = 0;
  classIndex = 0;
  arrivedAt: Minute = Infinity;
  done = NONE;
  readonly #members: readonly Waiting[];
  readonly #counts: number[];
  readonly #start: Minute;
  readonly #backlog: Backlogged[];

  constructor(members: readonly MemberCases[], start: Minute) {
    this.#start = start;
    this.#members = members.map((cases, number) => ({ cases, number, at: cases.arrivals() }));
    this.#counts = members.map(() => 0);
    this.#backlog = members.flatMap(({ backlog }, member) =>
      backlog.map((entry) => ({ member, entry, left: entry.count })),
    );
    this.advance();
  }

  advance(): void {
    if (this.#backlog.length > 0) return this.#advanceBacklog(this.#backlog[0]!);
    const members = this.#members;
    let next = members[0]!;
    for (let k = 1; k < members.length; k++) if (members[k]!.at < next.at) next = members[k]!;
    this.at = next.at;
    if (next.at === Infinity) return;
    this.arrivedAt = next.at;
    this.#number(next.number);
    this.classIndex = next.cases.classOf(this.caseNumber);
    this.done = NONE;
    next.at = next.cases.arrivals();
  }

  #advanceBacklog(waiting: Backlogged): void {
    if (--waiting.left === 0) this.#backlog.shift();
    const { member, entry } = waiting;
    const { cases } = this.#members[member]!;
    this.at = this.#start;
    this.arrivedAt = this.#start - entry.age;
    this.#number(member);
    this.classIndex = cases.classOf(this.caseNumber, entry.attributes ?? {});
    this.done = cases.nodesOf(this.classIndex, entry.done);
  }

  #number(member: number): void {
    this.caseNumber = this.#counts[member]!++ * this.#members.length + member + 1;
  }
}
