import type { Id, Item, StopGround, Take } from '../../model/index.ts';
import { originOf } from '../../model/index.ts';
import type { Coin, Sampler } from './sampler.ts';

/** A matter that may stop the clock of an item. */
export interface StopDraws {
  readonly ground: StopGround;
  readonly happens: Coin;
  readonly after: Sampler | undefined;
  readonly length: Sampler;
}

/** Something that sends papers back: the first coin for the first attempt, the other for each further one. */
export interface ReturnDraws {
  /** The paper that may be wanting; the submission as a whole, where absent. */
  readonly paper: Id | undefined;
  readonly first: Coin;
  readonly again: Coin;
  readonly correction: Sampler;
}

/** A later check of what was only promised. */
interface CheckDraws {
  /** The part of a merged item whose promises are checked; the whole item's, where absent. */
  readonly of: Id | undefined;
  readonly happens: Coin;
  readonly after: Sampler;
  readonly work: Sampler;
  readonly revoked: Coin;
}

/**
 * The draws of one item. What was merged draws for each of its parts, with the keys that the parts had: any part may send
 * back or refuse, and amounts are the longest of the parts', but for work, which the merger says how to reckon.
 */
export interface ItemDraws {
  readonly work: readonly Sampler[];
  readonly sums: boolean;
  /** Times the work of the parts. */
  readonly scale: number;
  readonly tail: number;
  readonly handOver: readonly Sampler[];
  readonly preparation: readonly Sampler[];
  readonly returns: readonly ReturnDraws[];
  readonly refusal: readonly Coin[];
  readonly objects: readonly Coin[];
  readonly stops: readonly StopDraws[];
  readonly delivery: readonly Sampler[];
  readonly checks: readonly CheckDraws[];
}

/**
 * The draws of an item for cases with these takes. Only what a case hands in may be wanting, and only what it promised is checked
 * later: so there is no check before the reform, nor for a case that declined the offer or need not have the paper.
 */
export function drawsFor(draws: ItemDraws, item: Item, takes: readonly Take[]): ItemDraws {
  const { returns, checks } = draws;
  const areSame = takes === item.takes || returns.every(({ paper }) => paper === undefined);
  if (areSame && checks.length === 0) return draws;
  const promised = takes.filter(({ origin }) => origin === 'commitment').map(({ part = originOf(item) }) => part);
  return {
    ...draws,
    returns: returns.filter(({ paper }) => paper === undefined || takes.some((take) => isHandedIn(take, paper))),
    checks: checks.filter(({ of }) => (of === undefined ? promised.length > 0 : promised.includes(of))),
  };
}

/** Whether the applicant hands in the paper before acceptance, so that it may be wanting. */
export function isHandedIn({ material, by, origin }: Take, paper: Id): boolean {
  return material === paper && by === 'acceptance' && origin === 'applicant';
}

/** Stops of one round are told apart in the key of their draws. */
const STOPS_A_ROUND = 32;

/** The longest of several amounts; nothing where there are none. */
export function longestOf(samplers: readonly Sampler[], caseNumber: number, attempt: number): number {
  let minutes = 0;
  for (const sampler of samplers) minutes = Math.max(minutes, sampler.amount(caseNumber, attempt));
  return minutes;
}

/** Whether papers go back at an attempt. After a notice only what it named is looked at: what was in order stays so. */
export function isReturned({ first, again }: ReturnDraws, caseNumber: number, attempt: number): boolean {
  if (!first.falls(caseNumber, 1)) return false;
  for (let k = 2; k <= attempt; k++) if (!again.falls(caseNumber, k)) return false;
  return true;
}

/** The k-th stop of a round that happens, with the key of its amounts; undefined where there is none. */
export function stopOf(
  stops: readonly StopDraws[],
  caseNumber: number,
  round: number,
  k: number,
): { stop: StopDraws; key: number } | undefined {
  let met = 0;
  for (let index = 0; index < stops.length; index++) {
    const key = round * STOPS_A_ROUND + index;
    const stop = stops[index]!;
    if (stop.happens.falls(caseNumber, key) && met++ === k) return { stop, key };
  }
  return undefined;
}

/** The work of an item whose draws are several, or scaled. */
export function combinedWork({ work, sums, scale }: ItemDraws, caseNumber: number, round: number): number {
  let minutes = 0;
  for (const each of work) {
    const drawn = each.amount(caseNumber, round);
    minutes = sums ? minutes + drawn : Math.max(minutes, drawn);
  }
  return minutes * scale;
}
