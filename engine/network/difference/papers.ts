import type { Gate, Id, Take } from '../../model/index.ts';
import type { Change, PaperChange } from './change.ts';
import type { Matching, Sight } from './sight.ts';
import { row } from './words.ts';

const gateOrder: readonly Gate[] = ['acceptance', 'decision', 'delivery', 'later'];

/**
 * Papers that a node asks for no longer, newly, by another way or by another gate; and results that it gives. A certificate
 * whose arrow went or came is told as an order and not twice.
 */
export function paperChanges(before: Sight, after: Sight, { beforeOf }: Matching): Change[] {
  const changes: Change[] = [];
  for (const [id, node] of after.nodes) {
    const olds = beforeOf.get(id) ?? [];
    // An internalised item has its papers from the host; that is told already.
    if (olds.length === 0 || isFreshlyHosted(id, olds, before, after)) continue;
    const was = takesOf(before, olds);
    const is = new Map<Id, Take>(after.active.takesOf(node).map((take) => [take.material, take] as const));
    const gone = (how: PaperChange, materials: readonly Id[]): boolean =>
      how === 'dropped' && materials.every((material) => before.active.givers.has(material));
    const isItem = after.items.has(id);
    for (const [how, materials] of comparePapers(was, is, before, after))
      // Acts and outside work hand nothing in: who brings a paper is no matter, and a certificate goes with its giver.
      if (isItem || (how !== 'shared' && !gone(how, materials)))
        changes.push(papers(how, materials, olds, id, before, after));
    const gave = olds.length === 1 ? before.items.get(olds[0]!) : undefined;
    if (gave === undefined) continue;
    const fresh = (after.items.get(id)?.gives ?? []).filter((material) => !gave.gives.includes(material));
    if (fresh.length > 0) changes.push(papers('result', fresh, olds, id, before, after));
  }
  return changes;
}

function isFreshlyHosted(id: Id, olds: readonly Id[], before: Sight, after: Sight): boolean {
  return after.items.get(id)?.host !== undefined && olds.some((old) => before.items.get(old)?.host === undefined);
}

/** What the nodes before took together, without what they gave one another. */
function takesOf(before: Sight, olds: readonly Id[]): Map<Id, Take> {
  const nodes = olds.map((old) => before.nodes.get(old)).filter((node) => node !== undefined);
  const merged = nodes.length > 1 ? nodes : [];
  const inner = new Set<Id>(merged.flatMap(({ id }) => before.items.get(id)?.gives ?? []));
  const takes = new Map<Id, Take>();
  for (const node of nodes)
    for (const take of before.active.takesOf(node))
      if (!inner.has(take.material) && !takes.has(take.material)) takes.set(take.material, take);
  return takes;
}

function comparePapers(
  was: ReadonlyMap<Id, Take>,
  is: ReadonlyMap<Id, Take>,
  before: Sight,
  after: Sight,
): Map<PaperChange, Id[]> {
  const lists = new Map<PaperChange, Id[]>();
  const add = (how: PaperChange, material: Id): void => {
    lists.set(how, [...(lists.get(how) ?? []), material]);
  };
  const isCertificate = (material: Id): boolean =>
    (after.active.givers.get(material)?.length ?? 0) > 0 && (before.active.givers.get(material)?.length ?? 0) > 0;
  for (const [material, old] of was) {
    const now = is.get(material);
    if (now === undefined) {
      if (!isCertificate(material)) add('dropped', material);
      continue;
    }
    if (old.origin !== now.origin) add(byOrigin[now.origin], material);
    const later = gateOrder.indexOf(now.by) - gateOrder.indexOf(old.by);
    if (later !== 0) add(later > 0 ? 'gap' : 'earlier', material);
  }
  for (const material of is.keys()) if (!was.has(material) && !isCertificate(material)) add('added', material);
  return lists;
}

const byOrigin = { sharing: 'shared', commitment: 'promised', applicant: 'handed-in' } as const satisfies Record<
  Take['origin'],
  PaperChange
>;

const phrases: Readonly<Record<PaperChange, [zh: string, en: string]>> = {
  dropped: ['不再要求', 'no longer asks for'],
  added: ['新要求', 'newly asks for'],
  shared: ['由部门共享、免交', 'gets from other offices, not handed in:'],
  promised: ['以告知承诺代替', 'takes a promise in place of'],
  'handed-in': ['改由申请人提交', 'has the applicant hand in'],
  gap: ['容缺，可后补', 'accepts without, due later:'],
  earlier: ['提前到前一道关口提交', 'asks earlier for'],
  result: ['新给出', 'newly gives'],
};

function papers(
  how: PaperChange,
  materials: readonly Id[],
  olds: readonly Id[],
  id: Id,
  before: Sight,
  after: Sight,
): Change {
  const known = new Set(after.active.process.materials.map((material) => material.id));
  const title = (material: Id) => (known.has(material) ? after : before).title(material);
  const [zh, en] = phrases[how];
  return {
    kind: 'material',
    how,
    materials,
    before: olds,
    after: [id],
    sentence: {
      zh: `${after.title(id).zh}：${zh}${row(materials, title, 'zh')}`,
      en: `${after.title(id).en}: ${en} ${row(materials, title, 'en')}`,
    },
  };
}
