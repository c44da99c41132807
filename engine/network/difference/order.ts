import type { Id, Text } from '../../model/index.ts';
import type { Arrow } from '../arrows.ts';
import type { Change } from './change.ts';
import type { Matching, Sight } from './sight.ts';
import { gates, inBoth, reasons } from './words.ts';

interface Pair {
  readonly earlier: Id;
  readonly later: Id;
  readonly arrows: readonly Arrow[];
}

/** Every pair of nodes with an arrow between them, told once. */
function pairsOf(arrows: readonly Arrow[]): Map<string, Pair> {
  const pairs = new Map<string, Pair>();
  for (const arrow of arrows) {
    const key = `${arrow.earlier} ${arrow.later}`;
    const known = pairs.get(key);
    pairs.set(key, {
      earlier: arrow.earlier,
      later: arrow.later,
      arrows: [...(known === undefined ? [] : known.arrows), arrow],
    });
  }
  return pairs;
}

/** Orders that went, came, moved to a later node, or hold for another reason. Those of nodes that are gone are not told. */
export function orderChanges(before: Sight, after: Sight, matching: Matching): Change[] {
  return new OrderWalk(before, after, matching).changes;
}

class OrderWalk {
  readonly changes: Change[] = [];
  readonly #before: Sight;
  readonly #after: Sight;
  readonly #now: (id: Id) => readonly Id[];
  readonly #old: (id: Id) => readonly Id[];
  readonly #pairsAfter: ReadonlyMap<string, Pair>;
  readonly #told = new Set<string>();

  constructor(before: Sight, after: Sight, { afterOf, beforeOf }: Matching) {
    this.#before = before;
    this.#after = after;
    this.#now = (id) => afterOf.get(id) ?? (after.groups.has(id) ? [id] : []);
    this.#old = (id) => beforeOf.get(id) ?? (before.groups.has(id) ? [id] : []);
    this.#pairsAfter = pairsOf(after.arrows);
    for (const pair of pairsOf(before.arrows).values()) this.#lost(pair);
    for (const pair of this.#pairsAfter.values()) this.#gained(pair);
  }

  /** A pair before: what became of its order. */
  #lost(pair: Pair): void {
    const [earlier] = this.#now(pair.earlier);
    const [later] = this.#now(pair.later);
    if (earlier === undefined || later === undefined || earlier === later) return;
    if (this.#isHosted(earlier, later) || this.#isHosted(later, earlier)) return;
    const still = this.#pairsAfter.get(`${earlier} ${later}`);
    if (still !== undefined) {
      this.#reasonsChanged(pair, still);
      return;
    }
    const ids = { before: [pair.earlier, pair.later], after: [earlier, later] };
    const target = this.#movedTo(pair.earlier, earlier, later);
    if (target !== undefined) {
      this.#told.add(`${earlier} ${target}`);
      this.#push('reordered', { ...ids, after: [earlier, later, target] }, pair, {
        zh: `不再是${this.#after.title(later).zh}的前置，改在${this.#after.title(target).zh}前完成`,
        en: `no longer before ${this.#after.title(later).en}; now before ${this.#after.title(target).en}`,
      });
    } else if (this.#after.reaches(earlier, later)) {
      this.#push('reordered', ids, pair, {
        zh: `不再直接是${this.#after.title(later).zh}的前置（隔着其他事项，先后仍在）`,
        en: `no longer directly before ${this.#after.title(later).en} (still earlier, by way of others)`,
      });
    } else {
      this.#push('parallelised', ids, pair, {
        zh: `与${this.#after.title(later).zh}并联，不再一先一后`,
        en: `in parallel with ${this.#after.title(later).en}, no longer one after the other`,
      });
    }
  }

  #isHosted(item: Id, host: Id): boolean {
    return this.#after.items.get(item)?.host === host;
  }

  /** A node before which the earlier one has to be done now, and had not to be before: the order moved there. */
  #movedTo(old: Id, earlier: Id, later: Id): Id | undefined {
    for (const { earlier: from, later: to } of this.#pairsAfter.values()) {
      if (from !== earlier || to === later) continue;
      const [was] = this.#old(to);
      const isNew = was !== undefined && !this.#before.arrows.some((a) => a.earlier === old && a.later === was);
      if (isNew && this.#after.reaches(later, to)) return to;
    }
    return undefined;
  }

  #reasonsChanged(pair: Pair, still: Pair): void {
    // The orders of merged items add up; that they now share a pair is told by the merger.
    if (this.#old(still.earlier).length > 1 || this.#old(still.later).length > 1) return;
    const gone = without(pair, still);
    const came = without(still, pair);
    const sameArrow = (a: Arrow, b: Arrow): boolean => a.because === b.because && a.because === 'statute';
    const regated = pair.arrows.find((a) => still.arrows.some((b) => sameArrow(a, b) && a.by !== b.by));
    if (gone.length === 0 && came.length === 0 && regated === undefined) return;
    const name = this.#after.title(still.later);
    const now = still.arrows.find((a) => regated !== undefined && sameArrow(a, regated));
    this.changes.push({
      kind: 'reordered',
      before: [pair.earlier, pair.later],
      after: [still.earlier, still.later],
      sentence: inBoth((language) => {
        const zh = language === 'zh';
        const own = this.#after.title(still.earlier)[language];
        const list = (some: readonly (keyof typeof reasons)[]): string =>
          some.map((one) => reasons[one][language]).join(zh ? '、' : ', ');
        const parts: string[] = [];
        if (gone.length > 0) parts.push(zh ? `不再因${list(gone)}` : `no longer because of ${list(gone)}`);
        if (came.length > 0) parts.push(zh ? `改因${list(came)}` : `now because of ${list(came)}`);
        if (now !== undefined) parts.push(zh ? `最迟到${gates[now.by].zh}` : `due by ${gates[now.by].en}`);
        return zh ? `${own}在${name.zh}之前：${parts.join('，')}` : `${own} before ${name.en}: ${parts.join('; ')}`;
      }),
    });
  }

  /** A pair after: an order that was not there. What was already later, by way of others, is no news. */
  #gained({ earlier, later, arrows }: Pair): void {
    const olds = this.#old(earlier);
    const laters = this.#old(later);
    const [old] = olds;
    const [was] = laters;
    if (old === undefined || was === undefined || this.#told.has(`${earlier} ${later}`)) return;
    if (arrows.every(({ because }) => because === 'consult')) return;
    if (olds.some((a) => laters.some((b) => a === b || this.#before.reaches(a, b)))) return;
    const reason = reasons[arrows[0]!.because];
    this.changes.push({
      kind: 'reordered',
      before: [old, was],
      after: [earlier, later],
      sentence: {
        zh: `${this.#after.title(earlier).zh}：成为${this.#after.title(later).zh}的前置（${reason.zh}）`,
        en: `${this.#after.title(earlier).en}: now before ${this.#after.title(later).en} (${reason.en})`,
      },
    });
  }

  #push(
    kind: 'reordered' | 'parallelised',
    ids: { before: readonly Id[]; after: readonly Id[] },
    { arrows, earlier }: Pair,
    what: Text,
  ): void {
    const became = this.#before.title(earlier);
    const why = [...new Set(arrows.map(({ because }) => because))];
    this.changes.push({
      kind,
      ...ids,
      sentence: {
        zh: `${became.zh}：${what.zh}（原因：${why.map((one) => reasons[one].zh).join('、')}）`,
        en: `${became.en}: ${what.en} (was because of ${why.map((one) => reasons[one].en).join(', ')})`,
      },
    });
  }
}

function without(some: Pair, others: Pair): (keyof typeof reasons)[] {
  const known = new Set(others.arrows.map(({ because }) => because));
  return [...new Set(some.arrows.map(({ because }) => because))].filter((one) => !known.has(one));
}
