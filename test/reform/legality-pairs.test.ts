import { describe, expect, test } from 'vitest';
import type { Id, Process } from '../../engine/model/index.ts';
import { usualCase } from '../../engine/model/index.ts';
import { activeFor, activeWhole, arrowsOf } from '../../engine/network/index.ts';
import type { ActiveProcess } from '../../engine/network/index.ts';
import { applyReform, legality } from '../../engine/reform/index.ts';
import { processes, reforms } from '../../processes/index.ts';

// What the law says of any two nodes of the shipped documents, held against a walk along the arrows.

const nodesOf = ({ items, procedures, acts, groups }: Process): Id[] =>
  [...items, ...procedures, ...acts, ...groups].map(({ id }) => id);

/** What a walk along the arrows meets from each node. A duty afterwards holds up nobody. */
function reachedFrom(active: ActiveProcess): Map<Id, Set<Id>> {
  const next = new Map<Id, Id[]>();
  for (const { earlier, later, by } of arrowsOf(active))
    if (by !== 'later') next.set(earlier, [...(next.get(earlier) ?? []), later]);
  return new Map(
    nodesOf(active.process).map((start) => {
      const met = new Set<Id>();
      const open = [...(next.get(start) ?? [])];
      for (let id = open.pop(); id !== undefined; id = open.pop()) {
        if (met.has(id)) continue;
        met.add(id);
        open.push(...(next.get(id) ?? []));
      }
      return [start, met];
    }),
  );
}

const documents: (readonly [string, Process])[] = [
  ...processes.map((process) => [process.id, process] as const),
  ...reforms.map((reform) => {
    const process = processes.find(({ id }) => id === reform.process)!;
    return [`${process.id} after ${reform.id}`, applyReform(process, reform).process] as const;
  }),
];

describe.each(documents)('%s', (_, process) => {
  const active = activeFor(process, usualCase(process.attributes));
  const whole = activeWhole(process);
  const [here, anywhere] = [reachedFrom(active), reachedFrom(whole)];
  const ids = nodesOf(process);
  const pairs = ids.flatMap((a, index) => ids.slice(index + 1).map((b) => [a, b] as const));
  const found = pairs.map(([a, b]) => ({ a, b, one: legality(active, a, b)!, other: legality(active, b, a)! }));

  test(`an answer for each of ${pairs.length} pairs, the same in whichever order they are asked about`, () => {
    for (const { a, b, one, other } of found) {
      expect(['waits', 'conditional', 'together', 'parallel'], `${a}, ${b}`).toContain(one.relation);
      expect(other, `${a}, ${b}`).toEqual(one);
    }
  });

  test('whoever waits is led to by a chain of arrows that are there, each for a reason', () => {
    for (const { a, b, one } of found) {
      if (one.relation !== 'waits' && one.relation !== 'conditional') continue;
      expect([a, b].sort()).toEqual([one.earlier, one.later].sort());
      expect([one.chain[0]?.earlier, one.chain.at(-1)?.later]).toEqual([one.earlier, one.later]);
      const arrows = arrowsOf(one.relation === 'waits' ? active : whole);
      one.chain.forEach(({ earlier, later, reasons }, index) => {
        if (index > 0) expect(one.chain[index - 1]!.later).toBe(earlier);
        expect(reasons.length).toBeGreaterThan(0);
        for (const { arrow, round } of reasons)
          expect(
            round !== undefined || arrows.some((each) => each.earlier === arrow?.earlier && each.later === later),
          ).toBe(true);
      });
      expect(one.chain.some(({ reasons }) => reasons[0]!.verdict === one.verdict)).toBe(true);
    }
  });

  test('a walk along the arrows tells the same: who is met waits, and who is side by side is met in no case', () => {
    for (const { a, b, one } of found) {
      const isMet = (reached: Map<Id, Set<Id>>): boolean => reached.get(a)!.has(b) || reached.get(b)!.has(a);
      if (isMet(here)) expect([a, b, one.relation]).toEqual([a, b, 'waits']);
      if (one.relation === 'parallel') expect([a, b, isMet(anywhere)]).toEqual([a, b, false]);
      // Without joint groups, whose rounds make others wait, nothing else makes anybody wait.
      if (process.groups.length === 0) expect([a, b, one.relation === 'waits']).toEqual([a, b, isMet(here)]);
    }
  });
});
