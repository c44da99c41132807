import fc from 'fast-check';
import type { Gate, JointGroup, Process, Take } from '../../engine/model/index.ts';
import { assumed, listed, named, paper, take } from '../support/small-process.ts';
import { act, joint, node, outside, processOf } from '../support/network-process.ts';

export interface Wishes {
  /** Materials that two nodes give. */
  twoGivers: boolean;
  /** Promised handling of joint groups, which shortens the members. */
  promised: boolean;
  /** Arrows back to earlier nodes, which may close rings. */
  backwards: boolean;
}

const gate = fc.constantFrom<Gate>('acceptance', 'acceptance', 'acceptance', 'decision', 'delivery', 'later');
const seldom = (times: number) => fc.nat(times - 1).map((n) => n === 0);
const government = { attribute: 'investor', is: ['government'] };

const nodeShape = fc.record({
  kind: fc.constantFrom('item', 'item', 'item', 'item', 'item', 'act', 'procedure'),
  days: fc.nat(12),
  tail: fc.option(fc.nat(4), { nil: undefined }),
  isOff: seldom(7),
  spot: seldom(8),
  hosted: seldom(9),
  second: seldom(9),
  arrows: fc.array(fc.record({ from: fc.nat(100), by: gate, how: fc.nat(9), back: seldom(12) }), { maxLength: 3 }),
});

/** Processes of three to nine nodes with gates, opinions, groups, habits and switched-off parts; a case is private. */
export function randomProcess({ twoGivers, promised, backwards }: Wishes): fc.Arbitrary<Process> {
  const groups = fc.array(
    fc.record({
      members: fc.array(fc.nat(100), { minLength: 2, maxLength: 4 }),
      days: fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }),
      gives: fc.boolean(),
    }),
    { maxLength: 2 },
  );
  return fc
    .record({ shapes: fc.array(nodeShape, { minLength: 3, maxLength: 9 }), groups, goal: fc.nat(100) })
    .map(({ shapes, groups: wished, goal }) => {
      const process = processOf({ items: [], goal: [] });
      const ids = shapes.map((_shape, index) => `n${index}`);
      const itemIds = ids.filter((_id, index) => shapes[index]?.kind === 'item');
      if (itemIds.length === 0) return processOf({ items: [node('only', 1)] });
      shapes.forEach((shape, index) => {
        const id = ids[index]!;
        const takes: Take[] = [];
        for (const { from, by, how, back } of shape.arrows) {
          const range = back && backwards ? ids.length : index;
          if (range === 0) continue;
          const earlier = ids[from % range]!;
          if (earlier === id && !backwards) continue;
          if (how === 0) process.habits.push({ earlier, later: id, note: named('如旧', 'as ever'), basis: assumed });
          else if (how === 1) process.orders.push({ earlier, later: id, by, basis: assumed });
          else
            takes.push(
              take(earlier, {
                by,
                basis: listed,
                origin: how === 2 ? 'commitment' : 'applicant',
                ...(how === 3 ? { when: government } : {}),
              }),
            );
        }
        const off = shape.isOff ? { when: government } : {};
        const host =
          shape.hosted && index > 0 ? ids.slice(index + 1).find((other) => itemIds.includes(other)) : undefined;
        const gives = twoGivers && shape.second && index > 0 ? [id, ids[index - 1]!] : [id];
        if (shape.kind === 'item')
          process.items.push(
            node(id, shape.days, {
              takes,
              gives,
              ...off,
              ...(shape.tail === undefined ? {} : { tail: shape.tail }),
              ...(shape.spot ? { lifecycle: 'on-the-spot' as const } : {}),
              ...(host === undefined ? {} : { host }),
            }),
          );
        else if (shape.kind === 'act') process.acts.push({ ...act(id, takes), ...off });
        else process.procedures.push({ ...outside(id, shape.days), takes, ...off });
      });
      process.groups.push(...groupsOf(wished, itemIds, promised));
      const jointPapers = process.groups.flatMap(({ gives = [] }) => gives);
      process.materials = [...ids, ...jointPapers].map((id) => paper(id, id));
      const end = itemIds[goal % itemIds.length]!;
      process.goal = {
        certificates: [...new Set([end, itemIds.at(-1)!])],
        acts: process.acts.map(({ id }) => id).slice(0, 1),
      };
      return process;
    });
}

function groupsOf(
  wished: readonly { members: number[]; days: number | undefined; gives: boolean }[],
  itemIds: readonly string[],
  promised: boolean,
): JointGroup[] {
  const free = new Set(itemIds);
  return wished.flatMap(({ members, days, gives }, index) => {
    const chosen = [...new Set(members.map((member) => itemIds[member % itemIds.length]!))].filter((id) =>
      free.has(id),
    );
    if (chosen.length < 2) return [];
    for (const id of chosen) free.delete(id);
    const over = {
      ...(promised && days !== undefined ? { days } : {}),
      ...(gives ? { gives: [`joint-paper-${index}`] } : {}),
    };
    return [joint(`g${index}`, chosen, over)];
  });
}
