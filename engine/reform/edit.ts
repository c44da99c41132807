import type { Id, Item, JointGroup, Material, Process, Take, Text } from '../model/index.ts';

/** The process with one item changed; the same process where there is none of that id. */
export function withItem(process: Process, id: Id, change: (item: Item) => Item): Process {
  const index = process.items.findIndex((item) => item.id === id);
  if (index === -1) return process;
  // Plans have a hundred moves and sliders redo them in a frame: copying the list beats mapping it.
  const items = process.items.slice();
  items[index] = change(items[index]!);
  return { ...process, items };
}

/** The process with several items changed. */
export function withItems(process: Process, ids: ReadonlySet<Id>, change: (item: Item) => Item): Process {
  return { ...process, items: process.items.map((item) => (ids.has(item.id) ? change(item) : item)) };
}

export function withGroup(process: Process, id: Id, change: (group: JointGroup) => JointGroup): Process {
  return { ...process, groups: process.groups.map((group) => (group.id === id ? change(group) : group)) };
}

/** The process with materials added that it did not have yet. */
export function withMaterials(process: Process, materials: readonly Material[]): Process {
  const added = materials.filter(({ id }) => !process.materials.some((known) => known.id === id));
  return added.length === 0 ? process : { ...process, materials: [...process.materials, ...added] };
}

/** The takes of every node changed; a node whose takes stay the same stays the same object. */
export function withTakes(process: Process, change: (takes: Take[], node: Id) => Take[]): Process {
  const node = <N extends { id: Id; takes: Take[] }>(one: N): N => {
    const takes = change(one.takes, one.id);
    return takes === one.takes ? one : { ...one, takes };
  };
  return {
    ...process,
    items: process.items.map(node),
    procedures: process.procedures.map(node),
    acts: process.acts.map(node),
  };
}

/**
 * The process with `after` in every reference to one of `before`: habits, orders, groups, hosts. References that would
 * lead from a node to itself disappear.
 */
export function withReferences(process: Process, before: ReadonlySet<Id>, after: Id): Process {
  const rename = (id: Id): Id => (before.has(id) ? after : id);
  const arrows = <A extends { earlier: Id; later: Id }>(list: A[]): A[] =>
    list
      .map((arrow) =>
        before.has(arrow.earlier) || before.has(arrow.later)
          ? { ...arrow, earlier: rename(arrow.earlier), later: rename(arrow.later) }
          : arrow,
      )
      .filter(({ earlier, later }) => earlier !== later);
  return {
    ...process,
    habits: arrows(process.habits),
    orders: arrows(process.orders),
    groups: process.groups.map((group) =>
      group.members.some((member) => before.has(member))
        ? { ...group, members: [...new Set(group.members.map(rename))] }
        : group,
    ),
    items: process.items.map((item) =>
      item.host !== undefined && before.has(item.host) ? { ...item, host: after } : item,
    ),
  };
}

export function itemOf(process: Process, id: Id): Item | undefined {
  return process.items.find((item) => item.id === id);
}

export function materialOf(process: Process, id: Id): Material | undefined {
  return process.materials.find((material) => material.id === id);
}

/** The first take of a material in a list. */
export function takeOf(takes: readonly Take[], material: Id): Take | undefined {
  return takes.find((take) => take.material === material);
}

/** The nodes that give a material, in any kind of case. */
export function giversOf({ items, procedures, groups }: Process, material: Id): Id[] {
  const givers: Id[] = [];
  for (const nodes of [items, procedures, groups])
    for (const { id, gives } of nodes) if (gives?.includes(material) === true) givers.push(id);
  return givers;
}

/** Whether a node of that id exists. */
export function isUsed({ items, groups, procedures, acts }: Process, id: Id): boolean {
  return [items, groups, procedures, acts].some((nodes: readonly { id: Id }[]) => nodes.some((node) => node.id === id));
}

/** Why an id cannot be given to a new node, and what to do. */
export function idTaken(id: Id): [why: Text, wayOut: Text] {
  return [
    { zh: `编号“${id}”已被占用`, en: `The id “${id}” is taken` },
    { zh: '换一个编号', en: 'Choose another id' },
  ];
}

/** The title of a node or material; its id where the process has none of that id. */
export function nameOf({ items, groups, procedures, acts, materials }: Process, id: Id): Text {
  const found = [items, groups, procedures, acts, materials]
    .flatMap((list: readonly { id: Id; title: Text }[]) => list)
    .find((one) => one.id === id);
  return found?.title ?? { zh: id, en: id };
}

/** Titles one after another, as arrows lead. */
export function walkOf(process: Process, ids: readonly Id[]): Text {
  const names = ids.map((id) => nameOf(process, id));
  return { zh: names.map(({ zh }) => zh).join(' → '), en: names.map(({ en }) => en).join(' → ') };
}
