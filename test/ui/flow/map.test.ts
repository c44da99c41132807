import { describe, expect, test } from 'vitest';
import { compare } from '../../../engine/measure/index.ts';
import { constructionPermits } from '../../../processes/construction-permits/process.ts';
import { parallelApproval } from '../../../processes/construction-permits/reforms.ts';
import { badgeOf, subjectOf } from '../../../ui/flow/badges.ts';
import { mapOf } from '../../../ui/flow/map.ts';
import { joint, node, processOf } from '../../support/network-process.ts';
import { assumed, named } from '../../support/small-process.ts';

describe('the map of a comparison', () => {
  const comparison = compare(constructionPermits, parallelApproval);
  const map = mapOf(comparison);

  test('shows every node that the case meets, once', () => {
    for (const name of ['before', 'after'] as const) {
      const { items, procedures, acts } = comparison[name].active;
      const ids = [...items, ...procedures, ...acts].map(({ id }) => id);
      expect(map[name].nodes.map(({ id }) => id).sort()).toEqual(ids.sort());
    }
  });

  test('keeps lanes that are empty on one side', () => {
    const used = (name: 'before' | 'after') => new Set(map[name].nodes.map(({ lane }) => lane));
    expect(used('before').has('utilities')).toBe(false);
    expect(map.lanes.map(({ id }) => id)).toContain('utilities');
  });

  test('counts the papers that the comparison counts', () => {
    const sum = map.after.nodes.reduce((total, { papers }) => total + (papers ?? 0), 0);
    expect(sum).toBe(comparison.after.counts.papers.handedIn);
  });

  test('has a mark for every difference, on a node that is there', () => {
    expect(map.changes.length).toBeGreaterThan(0);
    for (const change of map.changes) {
      const subject = subjectOf(change);
      expect(subject, change.sentence.en).toBeDefined();
      const { nodes, frames } = map[subject!.side];
      expect([...nodes, ...frames].map(({ id }) => id)).toContain(subject!.id);
      const shown = nodes.find(({ id }) => id === subject!.id)?.badges.map(({ kind }) => kind);
      if (shown !== undefined) expect(shown).toContain(badgeOf(change)?.kind);
    }
  });

  test('says which arrows an article sets and which are habit only', () => {
    const reason = (from: string, to: string) =>
      map.before.edges.find((edge) => edge.from === from && edge.to === to)?.reason;
    // 环境影响评价法 25 binds the start of works; before the construction permit it was habit only (建筑法 8 does not list it).
    expect(reason('eia', 'construction-permit')).toBe('habit');
    expect(reason('completion-acceptance', 'completion-filing')).toBe('statute');
  });
});

test('no reform, no difference, and both sides alike', () => {
  const map = mapOf(compare(constructionPermits, undefined));
  expect(map.changes).toEqual([]);
  expect(map.after.nodes.map(({ id, rank }) => [id, rank])).toEqual(map.before.nodes.map(({ id, rank }) => [id, rank]));
});

test('the longest row gives the columns, and the critical path is a to c', () => {
  const process = processOf({
    items: [node('a', 5), node('b', 1), node('c', 3, { after: ['a', 'b'] }), node('d', 2, { after: ['b'] })],
  });
  const { after } = mapOf(compare(process, undefined));
  expect(after.nodes.map(({ id, rank, critical, slackDays }) => [id, rank, critical, slackDays])).toEqual([
    ['a', 0, true, 0],
    ['b', 0, false, 4],
    ['c', 1, true, 0],
    ['d', 1, false, 5],
  ]);
  expect(after.edges.filter(({ critical }) => critical).map(({ id }) => id)).toEqual(['a>c']);
});

test('arrows that follow from others are marked as such', () => {
  const items = [node('a', 1), node('b', 1, { after: ['a'] }), node('c', 1, { after: ['a', 'b'] })];
  const { after } = mapOf(compare(processOf({ items }), undefined));
  expect(after.edges.filter(({ implied }) => implied).map(({ id }) => id)).toEqual(['a>c']);
});

test('members of a joint group start together, and what follows waits for all', () => {
  const items = [node('a', 1), node('b', 1, { after: ['a'] }), node('c', 1), node('d', 1, { after: ['c'] })];
  const { after } = mapOf(compare(processOf({ items, groups: [joint('g', ['b', 'c'])] }), undefined));
  expect(after.nodes.map(({ id, rank }) => [id, rank])).toEqual([
    ['a', 0],
    ['b', 1],
    ['c', 1],
    ['d', 2],
  ]);
  expect(after.frames).toMatchObject([{ id: 'g', kind: 'group', members: ['b', 'c'] }]);
});

test('items that stood in a row and start together now are a parallel region', () => {
  const items = [node('a', 3), node('b', 2, { authority: 'environment' })];
  const habit = { earlier: 'a', later: 'b', note: named('先a后b', 'a first'), basis: assumed };
  const process = processOf({ items, habits: [habit] });
  const measure = {
    id: 'parallel',
    title: named('并联', 'parallel'),
    introduced: '2018',
    usual: true,
    moves: [{ do: 'drop-habit' as const, earlier: 'a', later: 'b', basis: assumed }],
    basis: assumed,
  };
  const reform = {
    format: 1 as const,
    id: 'r',
    process: process.id,
    title: named('改', 'r'),
    asOf: process.asOf,
    measures: [measure],
  };
  const { after, changes } = mapOf(compare(process, reform));
  expect(after.frames).toMatchObject([{ kind: 'parallel', members: ['a', 'b'] }]);
  expect(changes.map(({ kind }) => kind)).toEqual(['parallelised']);
});
