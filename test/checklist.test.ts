import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const at = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));
const list = readFileSync(at('test/e2e/checklist.md'), 'utf8');

/** How many points each group of the list has. */
const counts = { G: 20, M: 24, T: 8, F: 16, W: 16, R: 12, C: 8, D: 20, L: 10, P: 12, A: 14, Q: 8 };

/** The cells of the rows of points. */
const rows = list
  .split('\n')
  .map(
    (line) =>
      /^\|(.*)\|$/
        .exec(line)?.[1]
        ?.split('|')
        .map((cell) => cell.trim()) ?? [],
  )
  .filter(([id = '']) => /^[A-Z]\d+$/.test(id));

/** The tests that a cell names: a file, then one or more titles. */
function testsIn(cell: string): { file: string; title: string | undefined }[] {
  return [...cell.matchAll(/`(test\/[^`]+\.test\.ts)`((?:,? “[^”]+”)*)/g)].flatMap(([, file = '', titles = '']) => {
    const named = [...titles.matchAll(/“([^”]+)”/g)].map(([, title]) => title);
    return (named.length === 0 ? [undefined] : named).map((title) => ({ file, title }));
  });
}

describe('the review checklist', () => {
  test('has every point once, with an answer', () => {
    const expected = Object.entries(counts).flatMap(([group, n]) =>
      Array.from({ length: n }, (_, k) => `${group}${k + 1}`),
    );
    expect(expected).toHaveLength(168);
    expect(rows.map(([id]) => id).toSorted()).toEqual(expected.toSorted());
    for (const cells of rows) {
      const [, asks = '', answer = '', shownBy = ''] = cells;
      expect(cells).toHaveLength(4);
      expect(asks).not.toBe('');
      expect(answer).toMatch(/^(yes|partly|no|later)\b/);
      // What is fulfilled is shown by something.
      if (answer.startsWith('yes'))
        expect([cells[0], testsIn(shownBy).length > 0 || shownBy.includes('seen')]).toEqual([cells[0], true]);
    }
  });

  test('names only tests that there are', () => {
    const texts = new Map<string, string>();
    const all = rows.flatMap(([id, , , shownBy = '']) => testsIn(shownBy).map((named) => ({ id, ...named })));
    expect(all.length).toBeGreaterThan(100);
    for (const { id, file, title } of all) {
      expect([id, file, existsSync(at(file))]).toEqual([id, file, true]);
      expect([id, file, title]).not.toEqual([id, file, undefined]);
      const text = texts.get(file) ?? readFileSync(at(file), 'utf8');
      texts.set(file, text);
      expect([id, title, text.includes(title!)]).toEqual([id, title, true]);
    }
  });
});
