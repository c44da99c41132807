import type { Basis, Gate, Move, Process, Text } from '../../model/index.ts';
import type { ActiveProcess, Arrow, NetworkOptions } from '../../network/index.ts';
import { activeFor, activeWhole, arrowsOf, criticalPath, networkOf } from '../../network/index.ts';
import { applyMoves, applyUnguarded } from '../apply.ts';
import type { Outcome } from '../apply.ts';
import type { Applied, Competence, Payer } from '../rule.ts';
import { competences, higherOf } from '../competence.ts';
import { ruleOf } from '../rules.ts';
import { candidatesFor } from './candidates.ts';
import { nodeIn } from './legality.ts';

/** What a move would need before it is lawful; the least of these that its own rule is content with. */
export type Needed = 'nothing' | 'local-document' | 'higher-document' | 'law';

/**
 * What becomes of the wait: `gone`; `overlaps`, the earlier result is due later in the other's work; `together`, both are
 * handled as one; `paper-only`, the wait stays and the applicant's handing-in goes; `kept`, nothing of it changes.
 */
export type WayEffect = 'gone' | 'overlaps' | 'together' | 'paper-only' | 'kept';

/** A move that the law allows on what it `needs`, with the competence for it, who pays, and what it would bring. */
export interface WayOut {
  readonly move: Move;
  readonly sentence: Text;
  readonly needs: Needed;
  readonly competence: Competence;
  readonly payer: Payer;
  /** Why less than what it needs is not enough, and the article behind it. */
  readonly why?: Text;
  readonly basis?: Basis;
  readonly effect: WayEffect;
  /** Quick minutes that the case becomes shorter; undefined where nodes wait for one another. */
  readonly minutes: number | undefined;
}

/** A move that its rule refuses whatever it leans on. */
interface ShutWay {
  readonly move: Move;
  readonly sentence: Text;
  readonly why: Text;
  readonly basis?: Basis;
}

export interface Ways {
  readonly open: readonly WayOut[];
  readonly shut: readonly ShutWay[];
}

const pending: Text = { zh: '（尚待出台）', en: '(still to be issued)' };
const here: Text = { zh: '本地', en: 'this place' };

/** What a move is tried with, the least first, and who can bring it about. */
const grounds: readonly { readonly needs: Needed; readonly basis?: Basis; readonly competence: Competence }[] = [
  { needs: 'nothing', competence: 'this-level' },
  { needs: 'local-document', basis: { kind: 'document', title: pending, place: here }, competence: 'this-level' },
  { needs: 'higher-document', basis: { kind: 'document', title: pending }, competence: 'state-council' },
  { needs: 'law', basis: { kind: 'law', act: pending, article: pending.zh }, competence: 'law-amendment' },
];

/**
 * The ways out of a wait. Every move that could touch the arrow is applied to the plan as it stands, on nothing, on a local
 * document, on a national one and on a law, and its own rule answers.
 */
export function waysOut(active: ActiveProcess, arrow: Arrow, options: NetworkOptions): Ways {
  const before = criticalPath(networkOf(active, options))?.total;
  const open: WayOut[] = [];
  const shut: ShutWay[] = [];
  for (const move of candidatesFor(active, arrow)) {
    const tried = leastGround(active.process, move);
    if (tried === undefined) continue;
    const { outcome, done, hindrance } = tried;
    const { sentence } = outcome;
    if (done === undefined) {
      if (hindrance !== undefined) shut.push({ move, sentence, why: hindrance.why, ...basisIn(hindrance) });
      continue;
    }
    const after = activeFor(outcome.after, active.attributes);
    const effect = effectOf(activeWhole(outcome.after), arrow, move);
    if (effect === 'kept') continue;
    const total = criticalPath(networkOf(after, options))?.total;
    open.push({
      ...{ move, sentence, effect, ...done },
      payer: ruleOf(move).payer?.(move) ?? 'nobody',
      ...(hindrance === undefined ? {} : { why: hindrance.why, ...basisIn(hindrance) }),
      minutes: before === undefined || total === undefined ? undefined : before - total,
    });
  }
  return { open: open.sort((a, b) => place(a) - place(b)), shut };
}

/** Ways that this level may go come first, and among these those that need least. */
function place({ competence, needs }: WayOut): number {
  return competences.indexOf(competence) * grounds.length + grounds.findIndex((ground) => ground.needs === needs);
}

type Hindrance = Exclude<Applied, { result: 'lawful' }>;

function basisIn(hindrance: Hindrance | undefined): { basis?: Basis } {
  if (hindrance === undefined || hindrance.result === 'moot' || hindrance.basis === undefined) return {};
  return { basis: hindrance.basis };
}

interface Tried {
  readonly outcome: Outcome;
  /** Undefined where not even a law would do. */
  readonly done: { readonly needs: Needed; readonly competence: Competence } | undefined;
  /** What the rule said first, when it was not content. */
  readonly hindrance: Hindrance | undefined;
}

/** The first ground on which a move is lawful and closes no ring; undefined where there is nothing for it to change. */
function leastGround(process: Process, move: Move): Tried | undefined {
  let hindrance: Hindrance | undefined;
  let last: Outcome | undefined;
  for (const { needs, basis, competence } of grounds) {
    const planned = [{ move: basis === undefined ? move : { ...move, basis }, measure: 'way-out' }];
    const [outcome] = applyUnguarded(process, planned, []).outcomes;
    if (outcome === undefined || outcome.applied.result === 'moot') return undefined;
    last = outcome;
    const { applied } = outcome;
    if (applied.result === 'lawful') {
      const [guarded] = applyMoves(process, planned).outcomes;
      if (guarded?.applied.result !== 'lawful') return { outcome, done: undefined, hindrance: guarded?.applied };
      return { outcome, done: { needs, competence: higherOf(applied.competence, competence) }, hindrance };
    }
    hindrance ??= applied;
  }
  return last === undefined ? undefined : { outcome: last, done: undefined, hindrance };
}

const gates: readonly Gate[] = ['acceptance', 'decision', 'delivery', 'later'];

/** What became of this one arrow; others between the same nodes are ways of their own. */
function effectOf(after: ActiveProcess, { earlier, later, because, material, by }: Arrow, move: Move): WayEffect {
  const [first, second] = [nodeIn(after, earlier), nodeIn(after, later)];
  if (first === undefined || second === undefined) return 'gone';
  if (first === second || after.groups.some(({ members }) => members.includes(first) && members.includes(second)))
    return 'together';
  if (after.items.some(({ id, host }) => id === first && host === second)) return 'together';
  const left = arrowsOf(after)
    .filter((arrow) => arrow.earlier === first && arrow.later === second)
    .filter((arrow) => arrow.because === because && arrow.material === material);
  const gate = Math.min(...left.map((arrow) => gates.indexOf(arrow.by)));
  if (gate >= gates.indexOf('later')) return 'gone';
  if (gate > gates.indexOf(by)) return 'overlaps';
  return move.do === 'share' ? 'paper-only' : 'kept';
}
