import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { processById } from '../../processes/index.ts';
import type { Account, Figure } from './published-figures.ts';
import { realEstateFigures, utilityFigures } from './published-figures.ts';

const read = (path: string): string => readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8');
/** Lines of prose are broken anywhere. */
const prose = (text: string): string => text.replace(/\s+/g, ' ');

/** The titles of the tests of a file, those of `test.each` as they are written. */
const titlesIn = (source: string): string[] =>
  [...source.matchAll(/(?:\btest|\))\(\s*'([^'\n]+)',/g)].map(([, title = '']) => title);

const indicators = [
  ['utilities', utilityFigures, ['./utilities.test.ts']],
  ['real-estate', realEstateFigures, ['./real-estate.test.ts', './real-estate-tables.test.ts']],
] as const satisfies readonly (readonly [string, readonly Figure[], readonly string[]])[];

describe.each(indicators)('what was published on %s', (id, figures, files) => {
  const { references } = processById(id)!;
  const [, reasons = ''] = prose(read(`../../processes/${id}/NOTES.md`)).split(
    '## Published totals that cannot be had',
  );
  const titles = new Set(files.map(read).flatMap(titlesIn));

  /** What is wrong with the account of a figure; undefined where it holds. */
  function wrongWith(account: Account): string | undefined {
    if ('total' in account) {
      const found = references.find((one) => one.id === account.total);
      return found?.value === account.value ? undefined : `${account.total}: ${found?.value} is not ${account.value}`;
    }
    if ('test' in account) return titles.has(account.test) ? undefined : `no test “${account.test}”`;
    return reasons.includes(account.reason) ? undefined : `no reason in NOTES: “${account.reason}”`;
  }

  test.each(figures.map((figure) => [figure.says, figure] as const))('%s', (_, { accounts }) => {
    expect(accounts.length).toBeGreaterThan(0);
    expect(accounts.flatMap((account) => wrongWith(account) ?? [])).toEqual([]);
  });

  test('every published total of the document is among them', () => {
    const listed = new Set(
      figures.flatMap(({ accounts }) => accounts.flatMap((one) => ('total' in one ? one.total : []))),
    );
    const published = references.filter(({ standing }) => standing === 'published').map((one) => one.id);
    expect(published.filter((one) => !listed.has(one))).toEqual([]);
  });

  test('a wrong value, a test and a reason that are nowhere are told', () => {
    expect(wrongWith({ total: references[0]!.id, value: -1 })).toContain('is not -1');
    expect(wrongWith({ test: 'no such title' })).toContain('no test');
    expect(wrongWith({ reason: 'no such words' })).toContain('no reason in NOTES');
  });
});
