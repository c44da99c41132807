import { describe, expect, test } from 'vitest';
import { linesOf } from '../../ui/pages/brief/lines.ts';

/** Chinese characters are two units wide, all others one. */
const widthOf = (text: string): number => Array.from(text).reduce((sum, c) => sum + (c > '\u2e80' ? 2 : 1), 0);

describe('the lines of the picture of the brief', () => {
  test('Latin words stay whole and Chinese breaks between characters', () => {
    expect(linesOf('the plan in one page', 9, widthOf)).toEqual(['the plan', 'in one', 'page']);
    expect(linesOf('工程建设项目审批', 6, widthOf)).toEqual(['工程建', '设项目', '审批']);
  });

  test('no line begins with a mark that closes', () => {
    expect(linesOf('材料、时限。收费', 4, widthOf)).toEqual(['材', '料、', '时', '限。', '收费']);
  });

  test('what is longer than a line is cut, and nothing is lost', () => {
    const link = `http://example.org/p/${'x'.repeat(50)}`;
    const lines = linesOf(link, 20, widthOf);
    expect(lines.join('')).toBe(link);
    expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(20);
  });

  test('an empty text is one empty line', () => {
    expect(linesOf('', 10, widthOf)).toEqual(['']);
  });
});
