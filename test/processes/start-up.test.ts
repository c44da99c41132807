import { describe, expect, test } from 'vitest';
import type { Holder } from '../../engine/model/index.ts';
import { compare, referencesOf, warningsOf } from '../../engine/measure/index.ts';
import { arrowsOf, quickMinutes } from '../../engine/network/index.ts';
import { businessStartup } from '../../processes/business-startup/process.ts';
import { oneWindow } from '../../processes/business-startup/reforms.ts';
import { startUpAfter, startUpBefore } from './facts.ts';

const DAY = 480;
const holders: readonly Holder[] = ['applicant', 'identity', 'office', 'third-party', 'contract'];
const holderOf = new Map<string, Holder>(businessStartup.materials.map(({ id, holder }) => [id, holder]));

test('the baseline is the nine rows of the table', () => {
  expect(businessStartup.items.map(({ id }) => id)).toEqual(Object.keys(startUpBefore));
});

test.each(Object.entries(startUpBefore))('%s: days and papers of the table', (id, { days, papers }) => {
  const item = businessStartup.items.find((one) => one.id === id)!;
  expect(quickMinutes(item.duration)).toBe(days * DAY);
  const held = item.takes.map(({ material }) => holderOf.get(material));
  expect(holders.map((holder) => held.filter((one) => one === holder).length)).toEqual(papers);
});

describe('totals', () => {
  test.each([
    ['same-items', 20, 2, 35, 5],
    ['facts-table', 20, 2, 35, 5],
    // Without the account: 20 − 5 days, 35 − 8 papers; after: half a day and half a day, 5 − 1 papers.
    ['without-bank', 15, 1, 27, 4],
    ['facts-table-without-bank', 20, 1, 35, 4],
  ])('%s: %d → %d days, %d → %d papers', (scope, daysBefore, daysAfter, papersBefore, papersAfter) => {
    const { reductions } = compare(businessStartup, oneWindow, { scope });
    expect(reductions.find(({ name }) => name === 'time')).toMatchObject({ before: daysBefore, after: daysAfter });
    expect(reductions.find(({ name }) => name === 'materials')).toMatchObject({
      before: papersBefore,
      after: papersAfter,
    });
  });

  test('eight visits before, one after; the order of the nine counters', () => {
    const { before, after } = compare(businessStartup, oneWindow);
    expect(before.counts.visits).toBe(8);
    expect(after.counts.visits).toBe(1);
    expect(before.timed.ok && before.timed.path.parts.map(({ node }) => node)).toEqual([
      'name-pre-approval',
      'establishment-registration',
      'seal-approval',
      'seal-making',
      'bank-account',
      'invoices',
      'social-insurance',
    ]);
  });

  test('the scope without the bank on one side warns that its sides count differently, the one on both does not', () => {
    const codes = (scope: string) => warningsOf(compare(businessStartup, oneWindow, { scope })).map(({ code }) => code);
    expect(codes('facts-table-without-bank')).toContain('scope');
    expect(codes('without-bank')).not.toContain('scope');
  });

  test('items: name, licence, seal approval, tax, invoices, insurance, fund; after it no name, tax with the licence', () => {
    const { before, after } = compare(businessStartup, oneWindow);
    expect(before.units.items.map(({ node }) => node)).toEqual([
      'name-pre-approval',
      'establishment-registration',
      'seal-approval',
      'tax-registration',
      'invoices',
      'social-insurance',
      'housing-fund',
    ]);
    expect(after.units.items.map(({ node }) => node).sort()).toEqual([
      'establishment-registration',
      'housing-fund',
      'invoices',
      'seal-approval',
      'social-insurance',
    ]);
  });

  test('totals that were made or derived come out', () => {
    for (const { id: scope } of businessStartup.scopes)
      for (const { reference, computed } of referencesOf(compare(businessStartup, oneWindow, { scope })))
        if (reference.standing !== 'published')
          expect([reference.id, computed]).toEqual([reference.id, reference.value]);
  });
});

test.each(Object.entries(startUpAfter))('%s after the reform: days and papers of the table', (id, { days, papers }) => {
  const { after } = compare(businessStartup, oneWindow);
  const item = after.active.items.find((one) => one.id === id)!;
  expect(quickMinutes(item.duration)).toBe(days * DAY);
  expect(after.units.materials.filter(({ node }) => node === id)).toHaveLength(papers);
});

test('the report of the bank account is a duty within 15 days after tax registration and holds up nobody', () => {
  const tax = businessStartup.items.find(({ id }) => id === 'tax-registration')!;
  const report = tax.takes.find(({ material }) => material === 'account-report')!;
  expect(report).toMatchObject({ by: 'later', within: { n: 15, unit: 'calendar-day' } });
  const bank = businessStartup.items.find(({ id }) => id === 'bank-account')!;
  expect(bank.takes.map(({ material }) => material)).toContain('tax-certificate');
});

describe('the seals', () => {
  test('are objects and cannot be shared; what is shared with the bank is their filed data', () => {
    const seals = businessStartup.materials.find(({ id }) => id === 'company-seals')!;
    expect(seals.shareable?.value).toBe(false);
    const { after } = compare(businessStartup, oneWindow);
    const bank = after.active.items.find(({ id }) => id === 'bank-account')!;
    expect(bank.takes.map(({ material }) => material)).not.toContain('company-seals');
    expect(bank.takes.find(({ material }) => material === 'seal-filing-data')?.origin).toBe('sharing');
  });

  test('still come before the account, before and after', () => {
    const { before, after } = compare(businessStartup, oneWindow);
    for (const { active } of [before, after])
      expect(arrowsOf(active).some(({ earlier, later }) => earlier === 'seal-making' && later === 'bank-account')).toBe(
        true,
      );
  });
});

test('after the reform of institutions market regulation registers firms, with the same counts and times', () => {
  const without = new Set(
    oneWindow.measures.filter((one) => one.usual && one.id !== 'new-registrar').map(({ id }) => id),
  );
  const [on, off] = [compare(businessStartup, oneWindow), compare(businessStartup, oneWindow, { measures: without })];
  expect(on.reductions).toEqual(off.reductions);
  expect(on.after.active.items.find(({ id }) => id === 'establishment-registration')?.authority).toBe(
    'market-regulation',
  );
});
