import type { Id, StopGround } from '../../model/index.ts';
import type { WorkAmount } from '../../time/index.ts';

/** What the office answers to a submission, and after how much of its time (行政许可法 32). */
export interface Answer {
  readonly answer: 'accept' | 'corrected-on-the-spot' | 'notice' | 'not-needed' | 'not-this-office';
  readonly after: WorkAmount;
}

/** A matter that stops the clock after some work on the review, and how long it lasts. */
export interface StopDraw {
  readonly ground: StopGround;
  readonly afterWork: WorkAmount;
  readonly lasts: WorkAmount;
}

/**
 * What is left open by the document: asked for each item and attempt (submission) or round (of its joint group), both
 * counted from 1. Amounts of offices are office time; those of the applicant may be calendar days.
 */
export interface Luck {
  /** What the applicant lets pass before handing in. */
  handOver(item: Id): WorkAmount;
  answer(item: Id, attempt: number): Answer;
  /** How long the applicant takes to hand in what was missing; `never` is a withdrawal. */
  correction(item: Id, attempt: number): WorkAmount | 'never';
  /** The work on an item or procedure; what the document says, where absent. */
  work(node: Id, round: number): WorkAmount | undefined;
  stops(item: Id, round: number): readonly StopDraw[];
  decision(item: Id, round: number): 'granted' | 'refused';
  /** Whether a member of a joint group objects. */
  objects(member: Id, round: number): boolean;
  /** How long the applicant takes to answer the objections of a round. */
  groupCorrection(group: Id, round: number): WorkAmount;
  /** Office time between decision and delivery. */
  delivery(item: Id): WorkAmount;
}

const NOTHING: WorkAmount = { n: 0, unit: 'minute' };

/** Nothing happens: papers are complete, everybody agrees, and nobody lets time pass. */
export const noLuck: Luck = {
  handOver: () => NOTHING,
  answer: () => ({ answer: 'accept', after: NOTHING }),
  correction: () => NOTHING,
  work: () => undefined,
  stops: () => [],
  decision: () => 'granted',
  objects: () => false,
  groupCorrection: () => NOTHING,
  delivery: () => NOTHING,
};

/** What happens to one item. Lists run over attempts or rounds; past their end nothing happens. */
export interface ItemScript {
  readonly handOver?: WorkAmount;
  readonly answers?: readonly { readonly answer: Answer['answer']; readonly after?: WorkAmount }[];
  readonly corrections?: readonly (WorkAmount | 'never')[];
  readonly work?: readonly WorkAmount[];
  readonly stops?: readonly (readonly StopDraw[])[];
  readonly decisions?: readonly ('granted' | 'refused')[];
  readonly objects?: readonly boolean[];
  readonly delivery?: WorkAmount;
}

/** What happens in a case, as plain data: for examples, playback and tests. */
export interface Script {
  readonly items?: Readonly<Record<Id, ItemScript>>;
  /** Per joint group, the applicant's time for correction after each round. */
  readonly groups?: Readonly<Record<Id, { readonly corrections?: readonly WorkAmount[] }>>;
}

/** Luck that follows a script, and is none where the script says nothing. */
export function scriptedLuck({ items = {}, groups = {} }: Script): Luck {
  return {
    handOver: (item) => items[item]?.handOver ?? NOTHING,
    answer: (item, attempt) => ({ answer: 'accept', after: NOTHING, ...items[item]?.answers?.[attempt - 1] }),
    correction: (item, attempt) => items[item]?.corrections?.[attempt - 1] ?? NOTHING,
    work: (node, round) => items[node]?.work?.[round - 1],
    stops: (item, round) => items[item]?.stops?.[round - 1] ?? [],
    decision: (item, round) => items[item]?.decisions?.[round - 1] ?? 'granted',
    objects: (member, round) => items[member]?.objects?.[round - 1] === true,
    groupCorrection: (group, round) => groups[group]?.corrections?.[round - 1] ?? NOTHING,
    delivery: (item) => items[item]?.delivery ?? NOTHING,
  };
}
