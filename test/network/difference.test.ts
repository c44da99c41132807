import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Move, Process } from '../../engine/model/index.ts';
import type { Change, ChangeKind } from '../../engine/network/index.ts';
import { differenceOf } from '../../engine/network/index.ts';
import { applyMoves, movesOf } from '../../engine/reform/index.ts';
import { constructionPermits } from '../../processes/construction-permits/process.ts';
import { act, joint, node, processOf } from '../support/network-process.ts';
import { assumed, changed, itemOf, law, listed, named, paper, smallProcess, take } from '../support/small-process.ts';

const kinds = (changes: readonly Change[]): ChangeKind[] => changes.map(({ kind }) => kind);

function after(process: Process, ...moves: Move[]): Process {
  return applyMoves(process, movesOf([{ id: 'test', moves }])).process;
}

/** The same document with every list of it in reverse: nothing a planner would call a change. */
function reversed(process: Process): Process {
  return {
    ...process,
    items: process.items.map((item) => ({ ...item, takes: [...item.takes].reverse() })).reverse(),
    procedures: [...process.procedures].reverse(),
    acts: [...process.acts].reverse(),
    materials: [...process.materials].reverse(),
    groups: process.groups.map((group) => ({ ...group, members: [...group.members].reverse() })).reverse(),
    orders: [...process.orders].reverse(),
    habits: [...process.habits].reverse(),
    authorities: [...process.authorities].reverse(),
  };
}

describe('no difference', () => {
  test('between a process and itself', () => {
    expect(differenceOf(smallProcess(), smallProcess())).toEqual([]);
    expect(differenceOf(constructionPermits, structuredClone<Process>(constructionPermits))).toEqual([]);
  });

  test('where only lists are in another order', () => {
    expect(differenceOf(constructionPermits, reversed(constructionPermits))).toEqual([]);
  });

  test('where only an id changed, since the origin key stays', () => {
    const renamed = changed((process) => {
      const eia = itemOf(process, 'eia');
      Object.assign(eia, { id: 'environment-approval', origin: 'eia' });
    });
    expect(differenceOf(smallProcess(), renamed)).toEqual([]);
  });

  test('seed 20260103: of random networks in any order of their nodes', () => {
    const shape = fc.array(fc.array(fc.nat(7), { maxLength: 3 }), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(shape, (rows) => {
        const items = rows.map((row, i) =>
          node(`n${i}`, i, { after: [...new Set(row.filter((j) => j < i).map((j) => `n${j}`))] }),
        );
        expect(differenceOf(processOf({ items }), reversed(processOf({ items })))).toEqual([]);
      }),
      { seed: 20260103, numRuns: 60 },
    );
  });
});

describe('nodes', () => {
  // A city may cancel what no law sets (行政许可法 14–17).
  const middle = node('b', 3, { after: ['a'], setBy: 'normative-document' });
  const base = processOf({ items: [node('a', 5), middle, node('c', 2, { after: ['b'] })] });

  test('a cancelled item is removed with its paper, and what stood before it now stands before its follower without news', () => {
    const changes = differenceOf(base, after(base, { do: 'cancel', item: 'b' }));
    expect(changes).toMatchObject([
      { kind: 'removed', before: ['b'], after: [] },
      { kind: 'material', how: 'dropped', materials: ['b'], after: ['c'] },
    ]);
  });

  test('a new item is added', () => {
    const more = processOf({ items: [...base.items, node('d', 1)] });
    expect(differenceOf(base, more)).toMatchObject([{ kind: 'added', before: [], after: ['d'] }]);
  });

  test('two items merged are one change, n→1, with the handling of both', () => {
    const flat = processOf({ items: [node('a', 5), node('b', 3), node('c', 2, { after: ['a', 'b'] })] });
    const into = { id: 'ab', title: named('合办', 'together'), authority: 'planning' };
    const changes = differenceOf(flat, after(flat, { do: 'merge', items: ['a', 'b'], into, duration: 'maximum' }));
    expect(changes[0]).toMatchObject({ kind: 'merged', before: ['a', 'b'], after: ['ab'] });
    expect(changes[0]!.sentence.zh).toContain('8 个工作日 → 5 个工作日');
    expect(kinds(changes).filter((kind) => kind === 'removed' || kind === 'added')).toEqual([]);
  });

  test('an item that becomes an opinion of another is internalised', () => {
    const inside = after(base, { do: 'internalise', item: 'b', into: 'c', replyWorkingDays: 2 });
    expect(kinds(differenceOf(base, inside))).toContain('internalised');
  });

  test('an item that the case no longer needs is removed for that case, and another condition otherwise', () => {
    const when = { attribute: 'investor', is: ['government'] };
    const basis = law('某法', '1');
    const less = after(smallProcess(), { do: 'classify', items: ['eia'], when, basis });
    expect(kinds(differenceOf(smallProcess(), less, { investor: 'private' }))).toEqual(['removed']);
    expect(differenceOf(smallProcess(), less, { investor: 'government' })).toEqual([]);
    expect(kinds(differenceOf(smallProcess(), less))).toEqual(['condition']);
  });

  test('joint handling names the members', () => {
    const parts = [node('a', 5), node('b', 3)];
    const changes = differenceOf(
      processOf({ items: parts }),
      processOf({ items: parts, groups: [joint('g', ['a', 'b'])] }),
    );
    expect(kinds(changes)).toEqual(['group']);
    expect(changes[0]!.after).toEqual(['g', 'a', 'b']);
  });
});

describe('order', () => {
  test('a habit dropped makes two items parallel, and the sentence says that it was a habit', () => {
    const items = [node('a', 5), node('b', 3)];
    const habit = { earlier: 'a', later: 'b', note: named('先a后b', 'a first'), basis: assumed };
    const changes = differenceOf(processOf({ items, habits: [habit] }), processOf({ items }));
    expect(changes).toMatchObject([{ kind: 'parallelised', before: ['a', 'b'], after: ['a', 'b'] }]);
    expect(changes[0]!.sentence.zh).toBe('a：与b并联，不再一先一后（原因：习惯）');
  });

  test('环评 moved from the construction permit to the start of works (环境影响评价法 25) is one sentence', () => {
    const items = [node('eia', 10), node('permit', 7, { after: ['eia'] })];
    const start = (...papers: string[]) =>
      act(
        'start',
        papers.map((one) => take(one, { basis: law('环境影响评价法', '25') })),
      );
    const before = processOf({ items, acts: [start('permit')], goalActs: ['start'] });
    const moved = processOf({
      items: [node('eia', 10), node('permit', 7)],
      acts: [start('permit', 'eia')],
      goalActs: ['start'],
    });
    const changes = differenceOf(before, moved);
    expect(changes).toHaveLength(1);
    expect(changes[0]!.kind).toBe('reordered');
    expect(changes[0]!.sentence.zh).toBe('eia：不再是permit的前置，改在start前完成（原因：材料）');
  });

  test('an order that already held by way of a third node is no news', () => {
    const chain = [node('a', 1), node('b', 1, { after: ['a'] }), node('c', 1, { after: ['b'] })];
    const direct = [node('a', 1), node('b', 1, { after: ['a'] }), node('c', 1, { after: ['a', 'b'] })];
    expect(differenceOf(processOf({ items: chain }), processOf({ items: direct }))).toEqual([]);
  });

  test('a statute order added is told with its reason', () => {
    const items = [node('a', 1), node('b', 1)];
    const order = { earlier: 'a', later: 'b', by: 'acceptance' as const, basis: law('建筑法', '7') };
    const changes = differenceOf(processOf({ items }), processOf({ items, orders: [order] }));
    expect(changes.map(({ sentence }) => sentence.zh)).toEqual(['a：成为b的前置（法定）']);
  });
});

describe('what an item asks and takes', () => {
  const one = (change: (process: Process) => void): Change[] => differenceOf(smallProcess(), changed(change));

  test('limit and handling', () => {
    const changes = one((process) => {
      const eia = itemOf(process, 'eia');
      eia.limits.push({ scheme: 'promised', n: 10, unit: 'working-day', startsAt: 'receipt', basis: assumed });
      eia.duration.n = 6;
    });
    expect(kinds(changes)).toEqual(['limit', 'duration']);
    expect(changes[1]!.sentence.zh).toBe('环境影响报告表审批：办理用时 10 个工作日 → 6 个工作日');
  });

  test('a limit that the law changed between the two days', () => {
    const base = changed((process) => {
      const { limits } = itemOf(process, 'construction-permit');
      limits[0]!.until = '2018-09-27';
      limits.push({ ...limits[0]!, n: 15, until: '2014-01-01' });
      process.asOf = '2018-01-01';
    });
    const changes = differenceOf(base, { ...base, asOf: '2020-06-01' });
    expect(changes.map(({ sentence }) => sentence.zh)).toEqual(['建筑工程施工许可证：法定时限 7 日，自收件起 → 无']);
  });

  test('papers dropped, shared, promised, accepted with a gap', () => {
    const letter = paper('letter', '承诺书');
    const changes = differenceOf(
      smallProcess(),
      changed((process) => {
        process.materials.push(letter);
        itemOf(process, 'eia').takes = [];
        const takes = itemOf(process, 'planning-permit').takes;
        takes[2] = take('design-scheme', { by: 'decision', basis: listed });
        itemOf(process, 'construction-permit').takes[1] = take('funds-letter', {
          origin: 'commitment',
          letter: 'letter',
        });
      }),
    );
    const how = changes.map((change) => (change.kind === 'material' ? change.how : change.kind));
    expect(how.sort()).toEqual(['dropped', 'gap', 'promised']);
  });

  test('channel, and a charge that somebody else pays is moved', () => {
    const fee = {
      id: 'fee',
      title: named('审查费', 'review fee'),
      category: 'market' as const,
      amount: { value: 100, basis: assumed },
      payer: 'applicant' as const,
    };
    const before = changed((process) => void (itemOf(process, 'eia').fees = [fee]));
    const now = changed((process) => {
      itemOf(process, 'eia').fees = [{ ...fee, payer: 'government' }];
      itemOf(process, 'eia').channel = { submit: 'counter', collect: 'counter' };
    });
    const changes = differenceOf(before, now);
    expect(kinds(changes)).toEqual(['fee', 'channel']);
    expect(changes[0]!.sentence.zh).toContain('只是转移，不算减少');
  });
});
