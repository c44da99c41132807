import type { UnitChange, UnitFate } from '../../../engine/measure/index.ts';
import { titleOfNode } from '../../../engine/measure/index.ts';
import type { Id, Process, Text } from '../../../engine/model/index.ts';

/** Units at one place, such as the papers of an item. */
interface Place {
  /** Where they are; none for items, which are places themselves. */
  readonly place: Text | undefined;
  readonly units: { readonly key: string; readonly title: Text }[];
}

/** What became of some units, in the same way. */
export interface FateGroup {
  readonly fate: UnitFate;
  readonly places: Place[];
}

/** The units that one move took or brought. */
interface MoveGroup {
  readonly measure: Id;
  readonly outcome: UnitChange['outcome'];
  readonly fates: FateGroup[];
}

/** Changes under their measures and moves, then by fate and place, all in the order in which they first come. */
export function groupsOf(changes: readonly UnitChange[], processes: readonly Process[]): MoveGroup[] {
  const measures = new Map<Id, MoveGroup[]>();
  for (const change of changes) {
    const groups = entry(measures, change.measure, () => []);
    const group = found(
      groups,
      ({ outcome }) => outcome === change.outcome,
      () => ({ measure: change.measure, outcome: change.outcome, fates: [] }),
    );
    const fate = found(
      group.fates,
      (one) => one.fate === change.change,
      () => ({ fate: change.change, places: [] }),
    );
    const { place, title } = namesOf(change, processes);
    const at = found(
      fate.places,
      (one) => one.place?.zh === place?.zh,
      () => ({ place, units: [] }),
    );
    at.units.push({ key: change.unit.key, title });
  }
  return [...measures.values()].flat();
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key) ?? make();
  map.set(key, known);
  return known;
}

function found<T>(list: T[], is: (one: T) => boolean, make: () => T): T {
  const known = list.find(is);
  if (known !== undefined) return known;
  const made = make();
  list.push(made);
  return made;
}

/** What a unit is called and where it is: the item, the paper of an item, the kind of step at it, its fee. */
function namesOf({ count, unit }: UnitChange, processes: readonly Process[]): { place?: Text; title: Text } {
  const first = (find: (process: Process) => Text | undefined): Text | undefined => {
    for (const process of processes) {
      const text = find(process);
      if (text !== undefined) return text;
    }
    return undefined;
  };
  const node =
    first((process) => {
      const title = titleOfNode(process, unit.node);
      return title.zh === unit.node ? undefined : title;
    }) ?? both(unit.node);
  const unnamed = both(unit.what ?? unit.key);
  switch (count) {
    case 'items':
      return { title: node };
    case 'steps':
      return {
        place: node,
        title: steps[unit.kind === 'attend' || unit.kind === 'collect' ? unit.kind : 'submit'],
      };
    case 'materials':
      return {
        place: node,
        title: first(({ materials }) => materials.find(({ id }) => id === unit.what)?.title) ?? unnamed,
      };
    case 'fees':
    case 'prices': {
      const fee =
        first(
          ({ items }) => items.find(({ id }) => id === unit.node)?.fees?.find(({ id }) => id === unit.what)?.title,
        ) ?? unnamed;
      const title = count === 'fees' ? fee : { zh: `${fee.zh}（价格、押金）`, en: `${fee.en} (price or deposit)` };
      return { place: node, title };
    }
  }
}

const both = (id: string): Text => ({ zh: id, en: id });

const steps = {
  submit: { zh: '提交', en: 'handing in' },
  attend: { zh: '到场配合', en: 'attendance' },
  collect: { zh: '领取', en: 'collection' },
} satisfies Record<string, Text>;
