import { describe, expect, test } from 'vitest';
import { criticalPath, isLocked, ringsOf } from '../../engine/network/index.ts';
import { assumed, law, listed, named, take } from '../support/small-process.ts';
import type { Parts } from '../support/network-process.ts';
import { act, joint, networkFor, node, processOf } from '../support/network-process.ts';

const habit = (earlier: string, later: string) => ({ earlier, later, note: named('如旧', 'as ever'), basis: assumed });
const rings = (parts: Parts) =>
  ringsOf(networkFor(processOf(parts))).map(({ nodes, arrows, breakable }) => ({
    nodes: [...nodes].sort(),
    arrows: arrows.map(({ earlier, later }) => `${earlier} → ${later}`).sort(),
    breakable: breakable.map(({ earlier, later }) => `${earlier} → ${later}`).sort(),
  }));

describe('rings', () => {
  test('two items that take each other’s papers, one of them by law', () => {
    const items = [node('a', 1, { after: ['b'] }), node('b', 1, { takes: [take('a', { basis: law('某法', '1') })] })];
    expect(rings({ items })).toEqual([{ nodes: ['a', 'b'], arrows: ['a → b', 'b → a'], breakable: ['b → a'] }]);
    expect(criticalPath(networkFor(processOf({ items })))).toBeUndefined();
  });

  test('an item that takes its own paper', () => {
    expect(rings({ items: [node('a', 1, { after: ['a'] })] })).toEqual([
      { nodes: ['a'], arrows: ['a → a'], breakable: ['a → a'] },
    ]);
  });

  test('two knots are told apart, and what hangs on them is not named', () => {
    const items = [
      node('a', 1, { after: ['b'] }),
      node('b', 1, { after: ['a'] }),
      node('c', 1, { after: ['b', 'd'] }),
      node('d', 1, { after: ['c'] }),
      node('before', 1),
      node('after', 1, { after: ['d', 'before'] }),
    ];
    expect(rings({ items }).map(({ nodes }) => nodes)).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  test('of a knot the shortest walk is told', () => {
    const items = [
      node('a', 1, { after: ['b', 'd'] }),
      node('b', 1, { after: ['a'] }),
      node('c', 1, { after: ['b'] }),
      node('d', 1, { after: ['c'] }),
    ];
    expect(rings({ items })).toMatchObject([{ nodes: ['a', 'b'] }]);
  });

  test('over habits and acts', () => {
    const parts = { items: [node('a', 1)], acts: [act('start', [take('a')])], habits: [habit('start', 'a')] };
    expect(rings(parts)).toEqual([
      { nodes: ['a', 'start'], arrows: ['a → start', 'start → a'], breakable: ['a → start', 'start → a'] },
    ]);
  });

  test('a paper by decision closes a ring as well, a duty after it does not', () => {
    const pair = (by: 'decision' | 'later') =>
      rings({ items: [node('a', 3, { takes: [take('b', { by, basis: listed })] }), node('b', 1, { after: ['a'] })] });
    expect(pair('decision')).toHaveLength(1);
    expect(pair('later')).toEqual([]);
  });

  test('an opinion that a host asks for is none, but one that needs the host’s result is', () => {
    const opinion = (after: string[]) =>
      rings({ items: [node('host', 5), node('opinion', 3, { host: 'host', after })] });
    expect(opinion([])).toEqual([]);
    expect(opinion(['host'])).toMatchObject([{ nodes: ['host', 'opinion'] }]);
  });

  test('a member that needs the certificate of its own group, with the group named', () => {
    const parts = {
      items: [node('a', 1, { after: ['both'] }), node('b', 1)],
      groups: [joint('g', ['a', 'b'], { gives: ['both'] })],
    };
    expect(rings(parts)).toEqual([{ nodes: ['a', 'g'], arrows: ['g → a'], breakable: ['g → a'] }]);
  });

  test('with several givers each arrow is named once', () => {
    const items = [
      node('a', 1, { gives: ['x'], after: ['b'] }),
      node('c', 1, { gives: ['x'], after: ['b'] }),
      node('b', 1, { after: ['x'] }),
    ];
    const [ring, ...more] = rings({ items });
    expect(more).toEqual([]);
    expect(ring?.arrows).toHaveLength(2);
    expect(ring?.nodes).toHaveLength(2);
  });

  test('there are none in a network that has a path', () => {
    expect(rings({ items: [node('a', 1), node('b', 1, { after: ['a'] })] })).toEqual([]);
  });
});

test('statutes and papers that an article asks for are locked; habits and bare papers are not', () => {
  const arrow = { earlier: 'a', later: 'b', by: 'acceptance' } as const;
  expect(isLocked({ ...arrow, because: 'statute', basis: law('某法', '1') })).toBe(true);
  expect(isLocked({ ...arrow, because: 'material', material: 'x', basis: law('某法', '1') })).toBe(true);
  expect(isLocked({ ...arrow, because: 'material', material: 'x', basis: listed })).toBe(false);
  expect(isLocked({ ...arrow, because: 'material', material: 'x' })).toBe(false);
  expect(isLocked({ ...arrow, because: 'habit', basis: assumed })).toBe(false);
  expect(isLocked({ ...arrow, because: 'consult' })).toBe(false);
});
