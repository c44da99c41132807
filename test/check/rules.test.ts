import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkProcess, checkRules, visitsByItem } from '../../engine/check/index.ts';
import { articleNumbers } from '../../engine/check/laws.ts';
import { byGravity, parseProcess } from '../../engine/model/index.ts';
import { activeFor, criticalPath, networkOf } from '../../engine/network/index.ts';
import { lawCases } from '../law/cases.ts';
import { findingsOf, testCases } from '../support/check-case.ts';
import { changed, item, itemOf, law, materialOf, named, listed, smallProcess, take } from '../support/small-process.ts';
import { randomProcess } from '../network/random.ts';
import { sanityCases } from './sanity-cases.ts';

testCases(sanityCases);

test('every rule has a case that breaks it, and every case a rule', () => {
  const broken = [...new Set([...lawCases, ...sanityCases].map(({ code }) => code))].sort();
  expect(checkRules.map(({ code }) => code).sort()).toEqual(broken);
});

test('every rule is a file of its own, which says its articles with the days from which they hold, and whom they bind', () => {
  const folder = fileURLToPath(new URL('../../engine/check', import.meta.url));
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));
  const codesIn = (path: string): string[] =>
    [...readFileSync(join(folder, path), 'utf8').matchAll(/= (?:rule|leadRule)\(\s*'([^']+)'/g)].map(
      ([, code = '']) => code,
    );
  const codes = files.map(codesIn).filter((found) => found.length > 0);
  expect(codes.filter((found) => found.length > 1)).toEqual([]);
  expect(codes.flat().sort()).toEqual(checkRules.map(({ code }) => code).sort());
  for (const { code, law: { laws, binds } = { laws: [], binds: 'all' } } of checkRules) {
    expect(
      laws.filter(({ from }) => from === undefined),
      code,
    ).toEqual([]);
    expect(binds.length, code).toBeGreaterThan(0);
  }
});

test('findings come with the gravest first, whatever the rules’ order', () => {
  const all = changed((p) => {
    itemOf(p, 'eia').limits.splice(0);
    p.goal.certificates.push('funds-letter');
    itemOf(p, 'planning-permit').takes[0]!.origin = 'applicant';
    itemOf(p, 'construction-permit').duration.n = 9;
  });
  const levels = checkProcess(all).map(({ level }) => level);
  expect(levels).toEqual(['error', 'warning', 'lead', 'note']);
  expect(byGravity(checkProcess(all))).toEqual(checkProcess(all));
});

test('a check reads the document and leaves it as it was', () => {
  const process = smallProcess();
  checkProcess(process);
  expect(process).toEqual(smallProcess());
});

describe('a ring names its walk and what would open it', () => {
  const ringOf = (change: Parameters<typeof changed>[0]) => findingsOf('order/ring', changed(change))[0];

  test('a paper can be accepted with a gap or moved, and an article locks the other arrow', () => {
    const finding = ringOf((p) => itemOf(p, 'planning-permit').takes.push(take('construction-permit')));
    expect([...(finding?.nodes ?? [])].sort()).toEqual(['construction-permit', 'planning-permit']);
    expect(finding?.message.zh).toContain('“建设工程规划许可证”→“建筑工程施工许可证”（材料“建设工程规划许可证”）');
    expect(finding?.message.zh).toContain('“建筑工程施工许可证”→“建设工程规划许可证”');
    expect(finding?.mend.en).toContain('accept-with-gap, replace-paper, retime');
    expect(finding?.mend.en).not.toContain('commit');
    // 建筑法 8 asks for the planning permit itself: that arrow is no way out, and the walk marks it as locked.
    expect(finding?.message.zh).toContain('（材料“建设工程规划许可证”）【法定，不可动：建筑法第8条】');
    expect(finding?.message.en).toContain('[set by law, locked: 建筑法, article 8]');
    expect(finding?.message.zh.split('法定，不可动')).toHaveLength(2);
    expect(finding?.mend.en).not.toContain('“planning-permit” → “construction-permit”');
  });

  test('a paper on the commitment list can be replaced by a letter', () => {
    const finding = ringOf((p) => {
      itemOf(p, 'planning-permit').takes.push(take('construction-permit'));
      materialOf(p, 'construction-permit').commitment = { value: true, basis: listed };
    });
    expect(finding?.mend.en).toContain('commit');
  });

  test('a habit can be dropped', () => {
    const finding = ringOf((p) => {
      p.habits.push({
        earlier: 'construction-permit',
        later: 'planning-permit',
        note: named('习惯', 'as ever'),
        basis: listed,
      });
    });
    expect(finding?.mend.en).toContain('drop-habit');
  });

  test('a ring of articles says that law sets every arrow', () => {
    const finding = ringOf((p) => {
      p.orders.push({
        earlier: 'construction-permit',
        later: 'planning-permit',
        by: 'acceptance',
        basis: law('某法', '1'),
      });
    });
    expect(finding?.mend.en).toMatch(/^Law sets every arrow/);
  });
});

describe('no document that can be read makes a check throw', () => {
  test.each(['0001-01-01', '1969-12-31', '2004-06-30', '9999-12-31'])('law read as of %s', (asOf) => {
    const process = changed((p) => {
      p.asOf = asOf;
      itemOf(p, 'construction-permit').limits.push({
        scheme: 'promised',
        n: 5,
        unit: 'working-day',
        startsAt: 'receipt',
        basis: listed,
      });
    });
    expect(parseProcess(process).ok).toBe(true);
    expect(() => checkProcess(process)).not.toThrow();
  });

  test.each([1701, 1702])(
    'random networks, where a ring is found just where there is no path (300, seed %d)',
    (seed) => {
      fc.assert(
        fc.property(randomProcess({ twoGivers: true, promised: true, backwards: true }), (process) => {
          const codes = new Set(checkProcess(process).map(({ code }) => code));
          const hasPath =
            criticalPath(networkOf(activeFor(process, { investor: 'private' }), { clock: 'path' })) !== undefined;
          // An item of a joint group that takes its own paper by delivery has a path, and is told all the same.
          if (hasPath) expect(codes).not.toContain('order/ring');
          else expect(codes.has('order/ring') || codes.has('take/own-certificate')).toBe(true);
        }),
        { seed, numRuns: 300 },
      );
    },
  );
});

describe('visits that follow from the channels', () => {
  test('one for each set handed in and for each collection, shared sets with the first item', () => {
    const process = changed((p) => {
      itemOf(p, 'project-filing').channel = { submit: 'counter', collect: 'same-visit', sets: ['window'] };
      itemOf(p, 'planning-permit').channel = { submit: 'counter', collect: 'counter', sets: ['window', 'drawings'] };
      itemOf(p, 'eia').channel = { submit: 'mail', collect: 'mail', attend: 2 };
    });
    expect([...visitsByItem(activeFor(process, {}))]).toEqual([
      ['project-filing', 1],
      ['planning-permit', 2], // the set “drawings” and the collection; “window” was handed in before
      ['eia', 2],
      ['construction-permit', 1],
    ]);
  });

  test('a joint group hands in one form and is visited once', () => {
    const at = { submit: 'counter', collect: 'none', attend: 1 } as const;
    const process = changed((p) => {
      p.items.push(item('one', '甲', { channel: at }), item('two', '乙', { channel: at }));
      p.groups.push({
        id: 'together',
        title: named('联合验收', 'Joint acceptance'),
        lead: 'housing',
        members: ['one', 'two'],
        together: { form: true, visit: true, opinion: true },
        restart: 'all',
        basis: law('行政许可法', '26'),
      });
    });
    const visits = visitsByItem(activeFor(process, {}));
    expect([visits.get('one'), visits.get('two')]).toEqual([2, 0]);
  });
});

test.each([
  ['42', [42]],
  ['42条', [42]],
  ['第四十二条', [42]],
  ['42、44', [42, 44]],
  ['第十条', [10]],
  ['第二十条', [20]],
  ['第八条', [8]],
  ['第一百零二条', [102]],
  ['142', [142]],
])('article numbers: %s', (text, numbers) => {
  expect(articleNumbers(text)).toEqual(numbers);
});
