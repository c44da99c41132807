import type { Basis, Id, Item, ItemKind, Limit, Process, Take } from '../../../engine/model/index.ts';

/** One change of a document, as somebody makes it in the table. */
export type Edit =
  | { readonly do: 'title'; readonly item: Id; readonly title: string }
  | { readonly do: 'kind'; readonly item: Id; readonly kind: ItemKind }
  | { readonly do: 'authority'; readonly item: Id; readonly name: string }
  | { readonly do: 'days'; readonly item: Id; readonly days: number }
  | {
      readonly do: 'limit';
      readonly item: Id;
      readonly scheme: 'statutory' | 'promised';
      readonly days: number | undefined;
    }
  | { readonly do: 'takes'; readonly item: Id; readonly names: readonly string[] }
  | { readonly do: 'gives'; readonly item: Id; readonly names: readonly string[] }
  | { readonly do: 'add-item'; readonly after: Id | undefined; readonly title: string }
  | { readonly do: 'remove-item'; readonly item: Id }
  | { readonly do: 'move-item'; readonly item: Id; readonly by: -1 | 1 }
  | { readonly do: 'add-order'; readonly earlier: Id; readonly later: Id; readonly ground: OrderGround }
  | { readonly do: 'remove-order'; readonly earlier: Id; readonly later: Id };

/** Why one item stands before another: a habit of the offices, or an article of a law. */
type OrderGround =
  { readonly kind: 'habit' } | { readonly kind: 'law'; readonly act: string; readonly article: string };

/** The basis of what somebody types. */
export const typed: Basis = {
  kind: 'assumption',
  why: { zh: '在编辑器里填写，尚未注明出处', en: 'typed in the editor; no source was given yet' },
};

/** A document after an edit. Ids are made from what is there already, so that equal edits give equal documents. */
export function edited(process: Process, edit: Edit): Process {
  switch (edit.do) {
    case 'title':
      return withItem(process, edit.item, (item) => ({ ...item, title: textOf(edit.title, item.title) }));
    case 'kind':
      return withItem(process, edit.item, (item) => ({ ...item, kind: edit.kind }));
    case 'authority':
      return withAuthority(process, edit.item, edit.name.trim());
    case 'days':
      return withItem(process, edit.item, (item) => ({
        ...item,
        duration: { n: edit.days, unit: 'working-day', basis: typed },
      }));
    case 'limit':
      return withItem(process, edit.item, (item) => ({ ...item, limits: withLimit(item.limits, edit) }));
    case 'takes':
      return withTakes(process, edit.item, edit.names);
    case 'gives':
      return withGives(process, edit.item, edit.names);
    case 'add-item':
      return withNewItem(process, edit.after, edit.title.trim());
    case 'remove-item':
      return withoutItem(process, edit.item);
    case 'move-item':
      return moved(process, edit.item, edit.by);
    case 'add-order':
      return withOrder(process, edit);
    case 'remove-order':
      return withoutOrder(process, edit);
  }
}

function withItem(process: Process, id: Id, change: (item: Item) => Item): Process {
  return { ...process, items: process.items.map((item) => (item.id === id ? change(item) : item)) };
}

/** A title that somebody typed. The other language keeps what it had; a new title stands in both until somebody translates it. */
function textOf(typedTitle: string, before?: Item['title']): Item['title'] {
  const title = typedTitle.trim();
  return before === undefined || before.zh === before.en ? { zh: title, en: title } : { ...before, zh: title };
}

function withLimit(limits: readonly Limit[], { scheme, days }: Extract<Edit, { do: 'limit' }>): Limit[] {
  const others = limits.filter((limit) => limit.scheme !== scheme || limit.endsAt === 'delivery');
  if (days === undefined) return others;
  return [...others, { scheme, n: days, unit: 'working-day', startsAt: 'acceptance', basis: typed }];
}

function withAuthority(process: Process, item: Id, name: string): Process {
  const known = process.authorities.find(({ title }) => title.zh === name || title.en === name);
  const id = known?.id ?? freeId('office', process.authorities);
  const next = withItem(process, item, (one) => ({ ...one, authority: id }));
  if (known !== undefined) return next;
  return { ...next, authorities: [...next.authorities, { id, title: textOf(name), level: 'city' }] };
}

/** Papers by name; those that the document does not know yet are new papers of the applicant. */
function materialsFor(process: Process, names: readonly string[]): { process: Process; ids: Id[] } {
  let { materials } = process;
  const ids = names.map((name) => {
    const known = materials.find(({ title }) => title.zh === name || title.en === name);
    if (known !== undefined) return known.id;
    const id = freeId('paper', materials);
    materials = [...materials, { id, title: textOf(name), holder: 'applicant' }];
    return id;
  });
  return { process: { ...process, materials }, ids: [...new Set(ids)] };
}

function withTakes(process: Process, item: Id, names: readonly string[]): Process {
  const { process: known, ids } = materialsFor(process, names);
  return withItem(known, item, (one) => ({
    ...one,
    takes: ids.map(
      (material): Take =>
        one.takes.find((take) => take.material === material) ?? { material, by: 'acceptance', origin: 'applicant' },
    ),
  }));
}

function withGives(process: Process, item: Id, names: readonly string[]): Process {
  const { process: known, ids } = materialsFor(process, names);
  const before = process.items.find(({ id }) => id === item)?.gives ?? [];
  const next = withItem(known, item, (one) => ({ ...one, gives: ids }));
  // What is new and nobody takes ends the case; what is no longer given cannot.
  const taken = new Set(next.items.flatMap(({ takes }) => takes.map(({ material }) => material)));
  const certificates = [
    ...next.goal.certificates.filter((id) => !before.includes(id) || ids.includes(id)),
    ...ids.filter((id) => !before.includes(id) && !taken.has(id) && !next.goal.certificates.includes(id)),
  ];
  return { ...next, goal: { ...next.goal, certificates } };
}

function withNewItem(process: Process, after: Id | undefined, title: string): Process {
  const id = freeId('item', process.items);
  const result = freeId('paper', process.materials);
  const at = after === undefined ? process.items.length : process.items.findIndex((item) => item.id === after) + 1;
  const near = process.items[at - 1] ?? process.items[0]!;
  const item: Item = {
    id,
    title: textOf(title),
    kind: '公共服务',
    authority: near.authority,
    stage: near.stage,
    lifecycle: 'promised',
    setBy: 'normative-document',
    basis: typed,
    channel: { submit: 'counter', collect: 'same-visit' },
    takes: [],
    gives: [result],
    limits: [],
    duration: { n: 1, unit: 'working-day', basis: typed },
  };
  return {
    ...process,
    items: [...process.items.slice(0, at), item, ...process.items.slice(at)],
    materials: [...process.materials, { id: result, title: textOf(`${title}办理结果`), holder: 'office' }],
    goal: { ...process.goal, certificates: [...process.goal.certificates, result] },
  };
}

/** Without an item, and without what only it gave as a goal; papers that others still ask for stay. */
function withoutItem(process: Process, id: Id): Process {
  const gone = process.items.find((item) => item.id === id);
  if (gone === undefined || process.items.length === 1) return process;
  const items = process.items.filter((item) => item !== gone);
  const given = new Set([...items, ...process.procedures, ...process.groups].flatMap(({ gives }) => gives ?? []));
  const left = process.goal.certificates.filter((one) => given.has(one));
  const certificates =
    left.length > 0 || process.goal.acts.length > 0 ? left : items.flatMap(({ gives }) => gives).slice(0, 1);
  const names = ({ earlier, later }: { earlier: Id; later: Id }): boolean => earlier !== id && later !== id;
  return {
    ...process,
    items: items.map((item) => {
      if (item.host !== id) return item;
      const { host: _, ...rest } = item;
      return rest;
    }),
    goal: { ...process.goal, certificates },
    habits: process.habits.filter(names),
    orders: process.orders.filter(names),
    groups: process.groups
      .map((group) => {
        const members = group.members.filter((member) => member !== id);
        return { ...group, members, lead: group.lead };
      })
      .filter(({ members }) => members.length > 1),
  };
}

function moved(process: Process, id: Id, by: -1 | 1): Process {
  const from = process.items.findIndex((item) => item.id === id);
  const to = from + by;
  if (from === -1 || to < 0 || to >= process.items.length) return process;
  const items = process.items.slice();
  [items[from], items[to]] = [items[to]!, items[from]!];
  return { ...process, items };
}

function withOrder(process: Process, { earlier, later, ground }: Extract<Edit, { do: 'add-order' }>): Process {
  if (earlier === later) return process;
  const rest = withoutOrder(process, { earlier, later });
  switch (ground.kind) {
    case 'habit': {
      const note = { zh: '在编辑器里加的先后', en: 'an order that was added in the editor' };
      return { ...rest, habits: [...rest.habits, { earlier, later, note, basis: typed }] };
    }
    case 'law': {
      const act = { zh: ground.act, en: ground.act };
      const basis: Basis = { kind: 'law', act, article: ground.article, application: 'reading' };
      return { ...rest, orders: [...rest.orders, { earlier, later, by: 'acceptance', basis }] };
    }
  }
}

function withoutOrder(process: Process, { earlier, later }: { earlier: Id; later: Id }): Process {
  const others = (one: { earlier: Id; later: Id }): boolean => one.earlier !== earlier || one.later !== later;
  return { ...process, habits: process.habits.filter(others), orders: process.orders.filter(others) };
}

function freeId(word: string, list: readonly { readonly id: Id }[]): Id {
  const taken = new Set(list.map(({ id }) => id));
  for (let n = list.length + 1; ; n++) if (!taken.has(`${word}-${n}`)) return `${word}-${n}`;
}
