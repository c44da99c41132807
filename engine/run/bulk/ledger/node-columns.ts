import type { Id } from '../../../model/index.ts';
import type { ClassTable } from '../tables.ts';
import { KIND } from '../tables.ts';

/** The nodes of all classes of cases side by side: what is counted of a node is counted by its id. */
export interface Columns {
  /** Ids of all nodes but the goals, in document order as far as the classes agree. */
  readonly ids: readonly Id[];
  /** A number of KIND for each id. */
  readonly kinds: readonly number[];
  /** Per class: the column of each node; that of the goal is `ids.length`. */
  readonly ofClass: readonly Int32Array[];
}

/** Lays out the columns of the classes of a run. */
export function columnsOf(tables: readonly ClassTable[]): Columns {
  const kindOf = new Map<Id, number>();
  for (const kind of [KIND.item, KIND.procedure, KIND.act, KIND.group])
    for (const table of tables)
      table.ids.forEach((id, node) => {
        if (table.kind[node] === kind && !kindOf.has(id)) kindOf.set(id, kind);
      });
  const ids = [...kindOf.keys()];
  const column = new Map(ids.map((id, k) => [id, k]));
  const ofClass = tables.map(({ ids: own, kind }) =>
    Int32Array.from(own, (id, node) => (kind[node] === KIND.goal ? ids.length : column.get(id)!)),
  );
  return { ids, kinds: [...kindOf.values()], ofClass };
}
