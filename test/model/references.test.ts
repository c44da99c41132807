import { describe, expect, test } from 'vitest';
import type { Process } from '../../engine/model/index.ts';
import { parseProcess } from '../../engine/model/index.ts';
import { assumed, changed, item, itemOf, law, named, paper, smallProcess, take } from '../support/small-process.ts';

const group = {
  id: 'together',
  title: named('联合', 'Joint'),
  lead: 'planning',
  members: ['planning-permit', 'eia'],
  together: { form: true, visit: false, opinion: true },
  restart: 'all' as const,
  basis: assumed,
};

/** One reference that leads nowhere, one id used twice: what is broken, how, and the one finding as `code place`. */
const broken: [string, (process: Process) => void, string][] = [
  ['an authority', (p) => (itemOf(p, 'eia').authority = 'x'), 'reference/unknown items[eia].authority'],
  ['a stage of an item', (p) => (itemOf(p, 'eia').stage = 'x'), 'reference/unknown items[eia].stage'],
  ['a stage of an act', (p) => (p.acts[0]!.stage = 'x'), 'reference/unknown acts[start-of-works].stage'],
  ['a stage of a procedure', (p) => (p.procedures[0]!.stage = 'x'), 'reference/unknown procedures[land-deal].stage'],
  ['a material taken', (p) => itemOf(p, 'eia').takes.push(take('x')), 'reference/unknown items[eia].takes[1].material'],
  ['a letter', (p) => (itemOf(p, 'eia').takes[0]!.letter = 'x'), 'reference/unknown items[eia].takes[0].letter'],
  ['a material given', (p) => itemOf(p, 'eia').gives.push('x'), 'reference/unknown items[eia].gives'],
  ['a host', (p) => (itemOf(p, 'eia').host = 'x'), 'reference/unknown items[eia].host'],
  ['a season', (p) => (itemOf(p, 'eia').season = 'x'), 'reference/unknown items[eia].season'],
  ['a source', (p) => (itemOf(p, 'eia').basis.source = 'x'), 'reference/unknown items[eia].basis.source'],
  [
    'a start event',
    (p) => (itemOf(p, 'eia').limits[0]!.startsAt = { event: 'x' }),
    'reference/unknown items[eia].limits[0].startsAt',
  ],
  [
    'an attribute',
    (p) => (itemOf(p, 'eia').when = { not: { attribute: 'x', is: ['a'] } }),
    'reference/unknown items[eia].when',
  ],
  [
    'a value of an attribute',
    (p) => (itemOf(p, 'eia').when = { all: [{ attribute: 'investor', is: ['foreign'] }] }),
    'reference/unknown-value items[eia].when',
  ],
  [
    'an attribute in a clock stop',
    (p) =>
      (itemOf(p, 'eia').stops = [
        { id: 'stop', title: named('听证', 'Hearing'), ground: 'hearing', when: { attribute: 'x', is: ['a'] } },
      ]),
    'reference/unknown items[eia].stops[0].when',
  ],
  ['a usual value', (p) => (p.attributes[0]!.usual = 'foreign'), 'reference/unknown-value attributes[investor].usual'],
  ['a goal certificate', (p) => p.goal.certificates.push('x'), 'reference/unknown goal.certificates'],
  ['a goal act', (p) => p.goal.acts.push('x'), 'reference/unknown goal.acts'],
  [
    'a habit',
    (p) => p.habits.push({ earlier: 'eia', later: 'x', note: named('如旧', 'as ever'), basis: assumed }),
    'reference/unknown habits[0].later',
  ],
  [
    'an order',
    (p) => p.orders.push({ earlier: 'x', later: 'eia', by: 'acceptance', basis: law('某法', '1') }),
    'reference/unknown orders[0].earlier',
  ],
  [
    'a member of a group',
    (p) => p.groups.push({ ...group, members: ['eia', 'x'] }),
    'reference/unknown groups[together].members',
  ],
  ['the lead of a group', (p) => p.groups.push({ ...group, lead: 'x' }), 'reference/unknown groups[together].lead'],
  ['an item id twice', (p) => p.items.push(item('eia', '又一')), 'reference/duplicate items'],
  ['an id of an item and an act', (p) => (p.acts[0]!.id = 'eia'), 'reference/duplicate items'],
  ['a material twice', (p) => p.materials.push(paper('eia-report', '又一')), 'reference/duplicate materials'],
  [
    'a certificate given twice',
    (p) => itemOf(p, 'eia').gives.push('eia-approval'),
    'reference/duplicate items[eia].gives',
  ],
  [
    'an item in two groups',
    (p) => p.groups.push(group, { ...group, id: 'again', members: ['eia', 'construction-permit'] }),
    'reference/duplicate groups',
  ],
];

describe('what leads nowhere, and what is there twice', () => {
  test.each(broken)('%s', (_name, change, expected) => {
    const parsed = parseProcess(changed(change));
    expect(parsed.ok).toBe(false);
    expect(parsed.findings.map(({ code, at }) => `${code} ${at}`)).toContain(expected);
    for (const { level, message, mend } of parsed.findings) {
      expect(level).toBe('error');
      expect(message.zh).toMatch(/[\u4e00-\u9fff]/);
      expect(`${message.en}${mend.en}`).toMatch(/[a-z]/);
    }
  });

  test('a process in order has neither', () => {
    expect(parseProcess(smallProcess()).findings).toEqual([]);
  });
});
