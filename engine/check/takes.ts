import type { Id, Material, Take } from '../model/index.ts';
import type { ActiveProcess } from '../network/index.ts';

/** A take that binds a case, with its place in the document. */
export interface PlacedTake {
  readonly node: Id;
  readonly at: string;
  readonly take: Take;
  readonly material: Material;
}

/** The takes of active items that bind the case, without void ones. */
export function itemTakes(active: ActiveProcess): PlacedTake[] {
  return placed(active, active.items, 'items');
}

/** The takes of all active nodes that bind the case, without void ones. */
export function allTakes(active: ActiveProcess): PlacedTake[] {
  return [
    ...itemTakes(active),
    ...placed(active, active.procedures, 'procedures'),
    ...placed(active, active.acts, 'acts'),
  ];
}

function placed(
  active: ActiveProcess,
  nodes: readonly { readonly id: Id; readonly takes: readonly Take[] }[],
  list: string,
): PlacedTake[] {
  const materials = new Map(active.process.materials.map((material) => [material.id, material]));
  return nodes.flatMap((node) =>
    active.takesOf(node).flatMap((take) => {
      const material = materials.get(take.material);
      const at = `${list}[${node.id}].takes[${node.takes.indexOf(take)}]`;
      return material === undefined ? [] : [{ node: node.id, at, take, material }];
    }),
  );
}

/** Whether nobody but the node itself gives the material. */
export function isOnlyGiver({ givers }: ActiveProcess, material: Id, node: Id): boolean {
  return givers.get(material)?.every((giver) => giver === node) === true;
}
