import type { Id } from '../model/index.ts';
import type { Unsupported } from './executor.ts';

/** What cannot be run, and why, in both languages. */
export function unsupported(zh: string, en: string): Unsupported {
  return { kind: 'unsupported', reason: { zh, en } };
}

/** Nodes that wait for one another: no executor can ever start them. */
export function ringOf(ring: readonly Id[]): Unsupported {
  const walk = [...ring, ring[0]].join(' → ');
  return {
    ...unsupported(
      `互为前置，无法开始：${walk}。请去掉其中一个前置。`,
      `These wait for one another and can never start: ${walk}. Take one of the arrows out.`,
    ),
    ring,
  };
}

/** A life cycle that the tables of the bulk executor do not stand for. */
export function changedLifecycle(id: string): Unsupported {
  return unsupported(
    `办理过程“${id}”改动过，批量仿真只认并联自带的结构；请用单件推演，或换回自带的办理过程。`,
    `The life cycle ${id} has another shape than Binglian's own, which the tables stand for. Run single cases, or use the shipped one.`,
  );
}

/** Silence as consent of a member of a joint group, which mass simulation does not know. */
export function tacitMember(id: Id): Unsupported {
  return unsupported(
    `“${id}”是联合办理的成员，批量仿真不支持成员的默认同意；请用单件推演。`,
    `${id} is a member of a joint group, and silence as consent inside a group is not supported in bulk. Run single cases.`,
  );
}
