import type { Process } from '../../engine/model/index.ts';
import { named, smallProcess } from '../support/small-process.ts';

/** A process without any node, for tests that lay out their own. */
export function emptyProcess(id: string): Process {
  return {
    ...smallProcess(),
    id,
    title: named(id, id),
    attributes: [],
    goal: { certificates: [], acts: [] },
    items: [],
    procedures: [],
    acts: [],
    materials: [],
  };
}
