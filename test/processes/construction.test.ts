import { describe, expect, test } from 'vitest';
import type { Holder } from '../../engine/model/index.ts';
import { inForceOn, usualCase } from '../../engine/model/index.ts';
import { compare, referencesOf, warningsOf } from '../../engine/measure/index.ts';
import { activeFor, arrowsOf, quickMinutes } from '../../engine/network/index.ts';
import { applyReform } from '../../engine/reform/index.ts';
import { constructionPermits } from '../../processes/construction-permits/process.ts';
import { parallelApproval } from '../../processes/construction-permits/reforms.ts';
import { constructionAfter, constructionBefore } from './facts.ts';

const DAY = 480;
const holders: readonly Holder[] = ['applicant', 'identity', 'office', 'third-party', 'contract'];
const holderOf = new Map<string, Holder>(constructionPermits.materials.map(({ id, holder }) => [id, holder]));

test.each(Object.entries(constructionBefore))('%s: days, visits and papers of the table', (id, expected) => {
  const item = constructionPermits.items.find((one) => one.id === id)!;
  if (expected.days >= 0) expect(quickMinutes(item.duration)).toBe(expected.days * DAY);
  expect(item.statedVisits?.value).toBe(expected.visits);
  const held = item.takes
    .filter((take) => take.origin === 'applicant' && inForceOn(take, constructionPermits.asOf))
    .map(({ material }) => holderOf.get(material));
  expect(holders.map((holder) => held.filter((one) => one === holder).length)).toEqual(expected.papers);
});

test('visits derived from the channels are the stated ones', () => {
  const { before } = compare(constructionPermits, undefined);
  for (const item of before.active.items) {
    const derived = before.units.steps.filter(({ node, visit }) => node === item.id && visit === true).length;
    if (item.statedVisits !== undefined && item.id !== 'first-registration')
      expect([item.id, derived]).toEqual([item.id, item.statedVisits.value]);
  }
});

test('the usual case needs just the items of the table, three of which are switched off', () => {
  const active = activeFor(constructionPermits, usualCase(constructionPermits.attributes));
  const off = ['preliminary-design', 'energy-review', 'seismic-review'];
  expect(active.items.map(({ id }) => id).sort()).toEqual(
    Object.keys(constructionBefore)
      .filter((id) => !off.includes(id))
      .sort(),
  );
});

describe('totals', () => {
  test.each([
    ['same-items', 210, 52, 122, 23],
    ['with-registration', 240, 57, 127, 24],
    ['facts-table', 210, 57, 138, 27],
  ])('%s: %d → %d days, %d → %d papers', (scope, daysBefore, daysAfter, papersBefore, papersAfter) => {
    const { reductions } = compare(constructionPermits, parallelApproval, { scope });
    expect(reductions.find(({ name }) => name === 'time')).toMatchObject({ before: daysBefore, after: daysAfter });
    expect(reductions.find(({ name }) => name === 'materials')).toMatchObject({
      before: papersBefore,
      after: papersAfter,
    });
  });

  test('the table’s scope warns that its sides count differently; the default scope does not', () => {
    const codes = (scope: string) =>
      warningsOf(compare(constructionPermits, parallelApproval, { scope })).map(({ code }) => code);
    expect(codes('facts-table')).toContain('scope');
    expect(codes('same-items')).not.toContain('scope');
    expect(codes('same-items')).toContain('scheme');
  });

  test('the serial path before: 150 days before the start of works, 60 after the works', () => {
    const { before } = compare(constructionPermits, parallelApproval);
    expect(before.timed.ok && before.timed.path.parts.map(({ node, minutes }) => [node, minutes / DAY])).toEqual([
      ['project-filing', 5],
      ['land-planning-permit', 20],
      ['scheme-review', 20],
      ['civil-defence', 20],
      ['planning-permit', 20],
      ['drawing-review', 15],
      ['fire-design-review', 20],
      ['lightning-design-review', 10],
      ['supervision-filings', 5],
      ['construction-permit', 15],
      ['fire-acceptance', 20],
      ['planning-verification', 20],
      ['lightning-acceptance', 5],
      ['completion-filing', 15],
    ]);
  });

  test('the path after: 37 days before the start of works, 15 and 5 after the works', () => {
    const { after } = compare(constructionPermits, parallelApproval, { scope: 'with-registration' });
    expect(after.timed.ok && after.timed.path.parts.map(({ node, minutes }) => [node, minutes / DAY])).toEqual([
      ['land-planning-permit', 5],
      ['scheme-review', 7],
      ['planning-permit', 5],
      ['joint-review-of-drawings', 13],
      ['construction-permit', 7],
      ['joint-acceptance', 15],
      ['first-registration', 5],
    ]);
  });

  test('visits: one on site and one for the title remain', () => {
    const { before, after } = compare(constructionPermits, parallelApproval, { scope: 'facts-table' });
    expect(before.counts.visits).toBe(35);
    expect(after.units.steps.filter(({ visit }) => visit).map(({ kind, node }) => [kind, node])).toEqual([
      ['attend', 'planning-verification'],
      ['collect', 'first-registration'],
    ]);
  });

  test('totals that were made or derived come out', () => {
    for (const { id: scope } of constructionPermits.scopes)
      for (const { reference, computed } of referencesOf(compare(constructionPermits, parallelApproval, { scope })))
        if (reference.standing !== 'published')
          expect([reference.id, computed]).toEqual([reference.id, reference.value]);
  });
});

test.each(constructionAfter)('row $row after: $papers papers, $shared of them shared; $days days', (row) => {
  const { after } = compare(constructionPermits, parallelApproval, { scope: 'facts-table' });
  const nodes = new Set(row.nodes);
  const papers = after.units.materials.filter(({ node }) => nodes.has(node));
  expect(papers).toHaveLength(row.papers);
  const shared = papers.filter(({ node, what }) =>
    after.active.items.some(
      (item) =>
        item.id === node && item.takes.some(({ material, origin }) => material === what && origin === 'sharing'),
    ),
  );
  expect(shared).toHaveLength(row.shared);
  const group = after.active.groups.find(({ members }) => members.some((member) => nodes.has(member)));
  const duration = group?.duration ?? after.active.items.find(({ id }) => id === row.nodes[0])!.duration;
  expect(quickMinutes(duration)).toBe(row.days * DAY);
});

describe('other fire projects', () => {
  const { before, after } = compare(constructionPermits, parallelApproval, { attributes: { fire: 'other' } });

  test('owe the filing of fire acceptance in the place of design approval and acceptance', () => {
    const fire = ['fire-design-review', 'fire-acceptance', 'fire-acceptance-filing'];
    for (const { active } of [before, after])
      expect(active.items.map(({ id }) => id).filter((id) => fire.includes(id))).toEqual(['fire-acceptance-filing']);
    const usual = compare(constructionPermits, parallelApproval).before.active.items.map(({ id }) => id);
    expect(usual.filter((id) => fire.includes(id))).toEqual(['fire-design-review', 'fire-acceptance']);
  });

  test('file within 5 working days after the builder’s acceptance, which does not wait for it', () => {
    const acceptance = constructionPermits.acts.find(({ id }) => id === 'completion-acceptance')!;
    expect(acceptance.takes.find(({ material }) => material === 'fire-filing-receipt')).toMatchObject({
      by: 'later',
      within: { n: 5, unit: 'working-day' },
    });
    for (const { active } of [before, after]) {
      const between = arrowsOf(active).filter(({ earlier, later }) =>
        [earlier, later].every((id) => ['completion-acceptance', 'fire-acceptance-filing'].includes(id)),
      );
      expect(between.filter(({ by }) => by !== 'later').map(({ earlier }) => earlier)).toEqual([
        'completion-acceptance',
      ]);
    }
  });

  test('save the 20 days of design approval and the 20 of acceptance before: 210 − 40', () => {
    expect(before.timed.ok && before.timed.path.parts.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(170 * DAY);
  });
});

describe('the reform of institutions', () => {
  const without = new Set(
    parallelApproval.measures.filter((one) => one.usual && one.id !== 'new-offices').map(({ id }) => id),
  );

  test.each(constructionPermits.scopes.map(({ id }) => id))(
    'is no reduction: the same counts and times in %s',
    (scope) => {
      const on = compare(constructionPermits, parallelApproval, { scope });
      const off = compare(constructionPermits, parallelApproval, { scope, measures: without });
      expect(on.reductions).toEqual(off.reductions);
    },
  );

  test('leaves nothing with an office that is no more', () => {
    const gone = ['planning', 'land-resources', 'environment', 'fire-service'];
    const { process } = applyReform(constructionPermits, parallelApproval);
    expect([...process.items, ...process.procedures].filter(({ authority }) => gone.includes(authority ?? ''))).toEqual(
      [],
    );
    expect(constructionPermits.items.filter(({ authority }) => gone.includes(authority)).length).toBeGreaterThan(0);
  });
});

test('totals of the one case that was computed, and of single charts, stand beside no other case', () => {
  for (const attributes of [{ investor: 'government' }, { project: 'fit-out' }, { risk: 'low' }])
    for (const { id: scope } of constructionPermits.scopes) {
      const shown = referencesOf(compare(constructionPermits, parallelApproval, { scope, attributes }));
      const narrow = shown.filter(
        ({ reference }) => reference.standing !== 'published' || /chart/.test(reference.place.en),
      );
      expect(narrow.map(({ reference }) => reference.id)).toEqual([]);
    }
});
