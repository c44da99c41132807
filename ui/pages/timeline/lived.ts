import type { Id } from '../../../engine/model/index.ts';
import type { TimeKind } from '../../../engine/run/detail.ts';
import { TIME_KINDS } from '../../../engine/run/detail.ts';
import type { RunFilm } from '../../../engine/run/film.ts';
import { stretchesOf } from '../run/reel.ts';

/** What the time of a case looks like: in work, waiting for an office, with the applicant, with its clock stopped, outside. */
export type Look = 'work' | 'wait' | 'applicant' | 'stopped' | 'outside';

export const looks: readonly Look[] = ['work', 'wait', 'applicant', 'stopped', 'outside'];

/** The look of each kind of time. */
export const lookOf: Readonly<Record<TimeKind, Look>> = {
  work: 'work',
  queue: 'wait',
  'off-hours': 'wait',
  meeting: 'wait',
  applicant: 'applicant',
  'hand-over': 'applicant',
  stopped: 'stopped',
  outside: 'outside',
};

/** A stretch of time that a case spent at a node, in minutes since it came. */
interface Piece {
  readonly kind: TimeKind;
  readonly from: number;
  readonly to: number;
}

/** One simulated case as it was lived through. Times are minutes since it came. */
export interface LivedCase {
  readonly number: number;
  readonly elapsed: number;
  /** Its nodes in the order in which they began, each with its stretches in order. */
  readonly rows: readonly { readonly node: Id; readonly pieces: readonly Piece[] }[];
}

/**
 * Of the filmed cases that reached their goal the one whose elapsed time a share of them, above 0 and up to 1, does not exceed:
 * the smallest such (nearest rank); of equal ones the first. Undefined where none reached it.
 */
export function livedCase(film: RunFilm, share: number): LivedCase | undefined {
  const { cases, stretches, nodes, from } = film;
  const ended = cases.number.flatMap((number, place) => {
    const [arrivedAt, endedAt] = [cases.arrivedAt[place]!, cases.endedAt[place]];
    const isSeen = cases.outcome[place] === 'reached' && arrivedAt >= from;
    return isSeen && typeof endedAt === 'number' ? [{ place, number, arrivedAt, elapsed: endedAt - arrivedAt }] : [];
  });
  ended.sort((a, b) => a.elapsed - b.elapsed || a.number - b.number);
  const found = ended[Math.max(0, Math.ceil(share * ended.length) - 1)];
  if (found === undefined) return undefined;
  const { place, number, arrivedAt, elapsed } = found;
  const rows = new Map<Id, Piece[]>();
  const own = stretchesOf(film, place).sort((a, b) => stretches.start[a]! - stretches.start[b]! || a - b);
  for (const k of own) {
    const node = nodes[stretches.node[k]!]!;
    const piece = {
      kind: TIME_KINDS[stretches.kind[k]!]!,
      from: stretches.start[k]! - arrivedAt,
      to: stretches.end[k]! - arrivedAt,
    };
    rows.set(node, [...(rows.get(node) ?? []), piece]);
  }
  return { number, elapsed, rows: [...rows].map(([node, pieces]) => ({ node, pieces })) };
}

/** How long a case had each look at a node, in minutes; those that it never had are left out. */
export function minutesByLook(pieces: readonly Piece[]): ReadonlyMap<Look, number> {
  const minutes = new Map<Look, number>();
  for (const { kind, from, to } of pieces) minutes.set(lookOf[kind], (minutes.get(lookOf[kind]) ?? 0) + to - from);
  return minutes;
}
