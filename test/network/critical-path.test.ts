import { describe, expect, test } from 'vitest';
import { assumed, law, listed, named, take } from '../support/small-process.ts';
import type { Parts } from '../support/network-process.ts';
import { act, daysOf, joint, networkFor, node, outside, pathFor, processOf } from '../support/network-process.ts';

// All days are worked out by hand from the rules of gates and joint groups.

const days = (parts: Parts, attributes = {}) => daysOf(pathFor(processOf(parts), { clock: 'elapsed' }, attributes));
const habit = (earlier: string, later: string) => ({ earlier, later, note: named('如旧', 'as ever'), basis: assumed });

describe('arrows instead of nests', () => {
  // a → c, a → d, b → d. Nesting has to put {a, b} before {c, d}.
  const four = (cAfter: string[]) => [
    node('a', 5),
    node('b', 9),
    node('c', 10, { after: cAfter }),
    node('d', 6, { after: ['a', 'b'] }),
  ];

  test('as a network 15 days: a, then c', () => {
    expect(days({ items: four(['a']) })).toEqual({ total: 15, ends: { a: 5, b: 9, c: 15, d: 15 } });
  });

  test('in the nearest nesting 19: the longer of a and b, then the longer of c and d', () => {
    expect(days({ items: four(['a', 'b']) }).total).toBe(19);
  });
});

describe('the decision gate: decision = max(acceptance + duration − tail, last paper) + tail', () => {
  const late = (paperDays: number, tail?: number, by: 'decision' | 'delivery' = 'decision') =>
    days({
      items: [
        node('paper', paperDays),
        node('item', 10, { takes: [take('paper', { by, basis: listed })], ...(tail === undefined ? {} : { tail }) }),
      ],
    }).ends.item;

  test.each([
    // the paper after 5 days is there before the tail begins at 10 − 3 = 7: 10
    [5, 3, 10],
    // exactly at the beginning of the tail
    [7, 3, 10],
    // the paper after 8 days: 8 + 3
    [8, 3, 11],
    // without a tail the paper is enough: max(10, 12)
    [12, 0, 12],
    [8, 0, 10],
    // everything is tail: 4 + 10
    [4, 10, 14],
    // a tail longer than the handling counts as the handling
    [4, 99, 14],
  ])('the paper after %d days, a tail of %d: %d days', (paperDays, tail, expected) => {
    expect(late(paperDays, tail)).toBe(expected);
  });

  test('the usual tail is one working day', () => {
    expect(late(12)).toBe(13);
    expect(late(9)).toBe(10);
  });

  test('on the spot, and in one desk step, there is no tail unless one is given', () => {
    const spot = (lifecycle: 'on-the-spot' | 'work') =>
      days({
        items: [
          node('paper', 12),
          node('item', 2, { lifecycle, takes: [take('paper', { by: 'decision', basis: listed })] }),
        ],
      }).ends.item;
    expect(spot('on-the-spot')).toBe(12);
    expect(spot('work')).toBe(12);
  });

  test('half a day is 240 minutes, and a tail is never longer', () => {
    const half = {
      items: [node('paper', 3), node('item', 0.5, { takes: [take('paper', { by: 'decision', basis: listed })] })],
    };
    expect(pathFor(processOf(half)).times.get('item')).toEqual({ acceptance: 0, decision: 1680, delivery: 1680 });
  });

  test('the delivery gate holds up the delivery alone', () => {
    const parts = {
      items: [
        node('paper', 12),
        node('item', 10, { takes: [take('paper', { by: 'delivery' as const, basis: listed })] }),
      ],
    };
    expect(pathFor(processOf(parts)).times.get('item')).toEqual({ acceptance: 0, decision: 4800, delivery: 5760 });
  });

  test('a duty after the decision holds up nobody, and may run both ways round', () => {
    const parts = {
      items: [
        node('account', 3, { after: ['tax'] }),
        node('tax', 2, { takes: [take('account', { by: 'later' as const, basis: listed })] }),
      ],
    };
    expect(days(parts)).toEqual({ total: 5, ends: { account: 5, tax: 2 } });
  });
});

describe('what stands before what', () => {
  test('habits and orders bind like papers; a commitment does not, sharing does', () => {
    const one = node('one', 4);
    expect(days({ items: [one, node('two', 3)], habits: [habit('one', 'two')] }).total).toBe(7);
    const order = { earlier: 'one', later: 'two', by: 'acceptance' as const, basis: law('某法', '1') };
    expect(days({ items: [one, node('two', 3)], orders: [order] }).total).toBe(7);
    expect(days({ items: [one, node('two', 3, { takes: [take('one', { origin: 'sharing' })] })] }).total).toBe(7);
    expect(days({ items: [one, node('two', 3, { takes: [take('one', { origin: 'commitment' })] })] }).total).toBe(4);
  });

  test('an order by decision starts nothing later', () => {
    const order = { earlier: 'one', later: 'two', by: 'decision' as const, basis: law('某法', '1') };
    // two: max(3 − 1, 4) + 1
    expect(days({ items: [node('one', 4), node('two', 3)], orders: [order] }).total).toBe(5);
  });

  test('acts take no time and wait for all they take, by whatever gate', () => {
    const parts = {
      items: [node('a', 4), node('b', 9), node('after', 2)],
      acts: [act('start', [take('a'), take('b', { by: 'decision' })])],
      habits: [habit('start', 'after')],
      goalActs: ['start'],
    };
    expect(days(parts)).toEqual({ total: 9, ends: { a: 4, b: 9, after: 11, start: 9 } });
  });

  test('procedures take their time on the elapsed clock and none on the approval path', () => {
    const process = processOf({
      items: [node('a', 4), node('b', 3, { after: ['works'] })],
      procedures: [outside('works', 100, ['a'])],
    });
    expect(daysOf(pathFor(process, { clock: 'elapsed' })).total).toBe(107);
    expect(daysOf(pathFor(process, { clock: 'path' })).total).toBe(7);
  });

  test('seven calendar days of a procedure are five quick days', () => {
    const works = outside('works', 7);
    works.duration.unit = 'calendar-day';
    expect(days({ items: [node('a', 1, { after: ['works'] })], procedures: [works] }).total).toBe(6);
  });

  test('with several givers the first one counts', () => {
    const parts = {
      items: [node('slow', 9, { gives: ['x'] }), node('fast', 4, { gives: ['x'] }), node('end', 1, { after: ['x'] })],
      goal: ['end'],
    };
    expect(days(parts).ends.end).toBe(5);
    expect(days({ ...parts, goal: ['x'] }).total).toBe(4);
  });

  test('nodes that are taken without time', () => {
    const process = processOf({ items: [node('a', 4, { origin: 'old-a' }), node('b', 3, { after: ['a'] })] });
    expect(daysOf(pathFor(process, { clock: 'elapsed', without: new Set(['old-a']) })).total).toBe(3);
    // the scope names origin keys, and “a” is not one
    expect(daysOf(pathFor(process, { clock: 'elapsed', without: new Set(['a']) })).total).toBe(7);
  });
});

describe('what is switched off', () => {
  const government = { attribute: 'investor', is: ['government'] };
  const parts = {
    items: [node('a', 4, { when: government }), node('b', 3, { after: ['a'] }), node('c', 2, { after: ['b'] })],
  };

  test('a take is void when all its givers are off, and not bridged', () => {
    expect(days(parts)).toEqual({ total: 5, ends: { b: 3, c: 5 } });
    expect(days(parts, { investor: 'government' })).toEqual({ total: 9, ends: { a: 4, b: 7, c: 9 } });
  });

  test('a paper that nobody in the document gives is there at the start', () => {
    expect(days({ items: [node('b', 3, { after: ['from-elsewhere'] })] }).total).toBe(3);
  });

  test('habits and orders through it are void, and not bridged', () => {
    const through = {
      items: [node('a', 4), node('b', 3, { when: government }), node('c', 2)],
      habits: [habit('a', 'b'), habit('b', 'c')],
    };
    expect(days(through).total).toBe(4);
    expect(days(through, { investor: 'government' }).total).toBe(9);
  });

  test('a take out of force, or whose condition fails, is void', () => {
    const old = (over: object) => days({ items: [node('a', 4), node('b', 3, { takes: [take('a', over)] })] }).ends.b;
    expect(old({ until: '2020-05-31' })).toBe(3);
    expect(old({ until: '2020-06-01' })).toBe(7);
    expect(old({ from: '2020-06-02' })).toBe(3);
    expect(old({ when: government })).toBe(3);
  });

  test('with one of two givers off, the other is waited for', () => {
    const two = {
      items: [
        node('slow', 9, { gives: ['x'] }),
        node('fast', 4, { gives: ['x'], when: government }),
        node('end', 1, { after: ['x'] }),
      ],
    };
    expect(days(two).ends.end).toBe(10);
  });

  test('a goal whose givers are all off is left out', () => {
    expect(days({ items: [node('a', 4, { when: government }), node('b', 3)], goal: ['a', 'b'] }).total).toBe(3);
  });

  test('a consulted item whose host is off is a plain item', () => {
    const alone = {
      items: [
        node('first', 2),
        node('host', 5, { when: government, after: ['first'] }),
        node('opinion', 3, { host: 'host' }),
      ],
    };
    expect(days(alone).ends.opinion).toBe(3);
  });
});

describe('consulted offices', () => {
  test('they start with the host’s acceptance and hold up its decision', () => {
    // host accepted at 2; opinion 2 → 8; host: max(2 + 5 − 1, 8) + 1 = 9
    const parts = {
      items: [node('first', 2), node('host', 5, { after: ['first'] }), node('opinion', 6, { host: 'host' })],
    };
    expect(days(parts)).toEqual({ total: 9, ends: { first: 2, host: 9, opinion: 8 } });
  });

  test('a short opinion costs nothing', () => {
    const parts = { items: [node('host', 5), node('opinion', 3, { host: 'host' })] };
    expect(days(parts).total).toBe(5);
  });
});

describe('joint groups', () => {
  test('start together when all papers from outside are there, and close together', () => {
    // S = max(3, 7) = 7; a: 7 + 2, b: 7 + 5; both are delivered at the close, 12
    const parts = {
      items: [
        node('x', 3),
        node('y', 7),
        node('a', 2, { after: ['x'] }),
        node('b', 5, { after: ['y'] }),
        node('next', 1, { after: ['a'] }),
      ],
      groups: [joint('g', ['a', 'b'])],
    };
    expect(days(parts)).toEqual({ total: 13, ends: { x: 3, y: 7, a: 12, b: 12, next: 13, g: 12 } });
  });

  test('members work in the order of their inner arrows, from opinion to opinion', () => {
    const parts = { items: [node('a', 2), node('b', 5, { after: ['a'] })], groups: [joint('g', ['a', 'b'])] };
    const path = pathFor(processOf(parts));
    expect(path.times.get('b')).toEqual({ acceptance: 2 * 480, decision: 7 * 480, delivery: 7 * 480 });
    expect(path.times.get('a')).toEqual({ acceptance: 0, decision: 2 * 480, delivery: 7 * 480 });
  });

  test('an act between two members is inside, and sees the opinion before the close', () => {
    // planning verification (2), then the builder’s own completion acceptance, then the others (5)
    const parts = {
      items: [node('verify', 2), node('fire', 5)],
      acts: [act('completion', [take('verify')])],
      habits: [habit('completion', 'fire')],
      groups: [joint('g', ['verify', 'fire'])],
    };
    expect(days(parts)).toEqual({ total: 7, ends: { verify: 7, fire: 7, completion: 2, g: 7 } });
  });

  test('the group’s own certificate and orders after it wait for the close', () => {
    const parts = {
      items: [
        node('a', 2, { gives: [] }),
        node('b', 5, { gives: [] }),
        node('next', 1, { after: ['both'] }),
        node('last', 1),
      ],
      groups: [joint('g', ['a', 'b'], { gives: ['both'] })],
      habits: [habit('g', 'last')],
    };
    expect(days(parts).ends).toEqual({ a: 5, b: 5, next: 6, last: 6, g: 5 });
  });

  test('a promised handling shorter than the members’ path shortens them in proportion', () => {
    // inner path 4 + 8 = 12, promised 6: 2 and 4 days; alone: 3 of 6
    const parts = {
      items: [node('a', 4), node('b', 8, { after: ['a'] }), node('alone', 6)],
      groups: [joint('g', ['a', 'b', 'alone'], { days: 6 })],
    };
    const { times, total } = pathFor(processOf(parts));
    expect(times.get('a')?.decision).toBe(2 * 480);
    expect(times.get('b')?.decision).toBe(6 * 480);
    expect(times.get('alone')?.decision).toBe(3 * 480);
    expect(total).toBe(6 * 480);
  });

  test('shortened handling loses no minute to rounding', () => {
    // a single path of 49 days promised in 10 works for exactly 10 days
    const parts = { items: [node('a', 49), node('b', 1)], groups: [joint('g', ['a', 'b'], { days: 10 })] };
    expect(pathFor(processOf(parts)).times.get('a')?.decision).toBe(10 * 480);
  });

  test('a promised handling longer than the members’ path is used up', () => {
    const parts = { items: [node('a', 4), node('b', 8)], groups: [joint('g', ['a', 'b'], { days: 10 })] };
    expect(days(parts)).toEqual({ total: 10, ends: { a: 10, b: 10, g: 10 } });
    expect(pathFor(processOf(parts)).times.get('a')?.decision).toBe(4 * 480);
  });

  test('with one member on, or none, the rest still works', () => {
    const off = { attribute: 'investor', is: ['government'] };
    const parts = {
      items: [
        node('x', 3, { when: off }),
        node('a', 2, { after: ['x'], when: off }),
        node('b', 5),
        node('next', 1, { after: ['both'] }),
      ],
      groups: [joint('g', ['a', 'b'], { gives: ['both'] })],
    };
    expect(days(parts).ends).toEqual({ b: 5, next: 6, g: 5 });
    const none = { ...parts, items: parts.items.map((one) => (one.id === 'b' ? { ...one, when: off } : one)) };
    expect(days(none).ends).toEqual({ next: 1 });
  });

  test('dropping a habit inside a round can make it slower: a node that was inside has to be waited for at the start', () => {
    // With the habit a → x the visit x lies inside the round: S = 0, c is done at 15, x at 20 + 1, b at 22.
    const items = [
      node('y', 20),
      node('a', 10),
      node('c', 15),
      node('x', 1, { after: ['y'] }),
      node('b', 1, { after: ['x'] }),
    ];
    const groups = [joint('g', ['a', 'b', 'c'])];
    expect(days({ items, groups, habits: [habit('a', 'x')] }).total).toBe(22);
    // Without it x is a paper from outside, so all members start at 21, and c ends at 36.
    expect(days({ items, groups }).total).toBe(36);
  });

  test.each([
    ['the outer giver first', ['outer', 'inner']],
    ['the inner giver first', ['inner', 'outer']],
  ])('of a paper from inside or from outside the first counts, and is no ring: %s', (_name, givers) => {
    const parts = {
      items: [
        ...givers.map((id) => node(id, id === 'inner' ? 2 : 3, { gives: ['x'] })),
        node('b', 5, { after: ['x'] }),
      ],
      groups: [joint('g', ['inner', 'b'])],
    };
    expect(days(parts).ends).toEqual({ inner: 7, outer: 3, b: 7, g: 7 });
  });

  test('a late paper of a member by its decision holds up the close', () => {
    const parts = {
      items: [
        node('x', 8),
        node('a', 4, { takes: [take('x', { by: 'decision' as const, basis: listed })] }),
        node('b', 5),
      ],
      groups: [joint('g', ['a', 'b'])],
    };
    // a: max(4 − 1, 8) + 1 = 9
    expect(days(parts).ends).toEqual({ x: 8, a: 9, b: 9, g: 9 });
  });
});

describe('the parts of the path', () => {
  const told = (parts: Parts) =>
    pathFor(processOf(parts)).parts.map(({ node: id, kind, minutes, after }) => [
      id,
      kind,
      minutes / 480,
      after?.earlier ?? '',
    ]);

  test('sum to the total and say by which arrow they came', () => {
    expect(told({ items: [node('a', 5), node('b', 9), node('c', 10, { after: ['a'] })] })).toEqual([
      ['a', 'work', 5, ''],
      ['c', 'work', 10, 'a'],
    ]);
  });

  test('name the tail after a late paper', () => {
    const items = [
      node('paper', 12),
      node('item', 10, { tail: 3, takes: [take('paper', { by: 'decision', basis: listed })] }),
    ];
    expect(told({ items })).toEqual([
      ['paper', 'work', 12, ''],
      ['item', 'tail', 3, 'paper'],
    ]);
  });

  test('name the giver that came first, not the one that stands first', () => {
    const items = [
      node('slow', 9, { gives: ['x'] }),
      node('fast', 4, { gives: ['x'] }),
      node('end', 1, { after: ['x'] }),
    ];
    expect(told({ items, goal: ['end'] })).toEqual([
      ['fast', 'work', 4, ''],
      ['end', 'work', 1, 'fast'],
    ]);
  });

  test('over an act, name the arrow that leads into the part', () => {
    const parts = {
      items: [node('a', 5), node('b', 2)],
      acts: [act('start', [take('a')])],
      habits: [habit('start', 'b')],
    };
    expect(told(parts)).toEqual([
      ['a', 'work', 5, ''],
      ['b', 'work', 2, 'start'],
    ]);
  });

  test('name the group whose promised handling is used up', () => {
    const parts = { items: [node('a', 4), node('b', 8)], groups: [joint('g', ['a', 'b'], { days: 10 })] };
    expect(told(parts)).toEqual([['g', 'work', 10, '']]);
  });

  test('are none where everything is done on the spot', () => {
    expect(told({ items: [node('a', 0), node('b', 0, { after: ['a'] })] })).toEqual([]);
  });
});

describe('slack', () => {
  const slack = (parts: Parts) =>
    Object.fromEntries([...pathFor(processOf(parts)).slack].map(([id, minutes]) => [id, minutes / 480]));

  test('is what a node can be late without making the case later', () => {
    // a 5 → c 10: 15. b 9 → d 6: 15 as well. e 4 → c: one day.
    const items = [
      node('a', 5),
      node('b', 8),
      node('c', 10, { after: ['a', 'e'] }),
      node('d', 6, { after: ['b'] }),
      node('e', 4),
    ];
    expect(slack({ items })).toEqual({ a: 0, b: 1, c: 0, d: 1, e: 1 });
  });

  test('is never negative, also where a node that the goal does not wait for ends after it', () => {
    const items = [node('a', 5), node('aside', 9)];
    expect(slack({ items, goal: ['a'] }).aside).toBeGreaterThanOrEqual(0);
  });
});

test('a network keeps the arrow of a duty, and gives it no edge', () => {
  const network = networkFor(
    processOf({ items: [node('a', 1), node('b', 1, { takes: [take('a', { by: 'later', basis: listed })] })] }),
  );
  expect(network.arrows).toMatchObject([{ earlier: 'a', later: 'b', by: 'later' }]);
  expect(network.meanings.filter(({ kind }) => kind === 'arrow')).toEqual([]);
});
