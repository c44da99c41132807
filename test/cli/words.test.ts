import { expect, test } from 'vitest';
import { counted } from '../../cli/words.ts';

test.each([
  [0, '0 warnings'],
  [1, '1 warning'],
  [2, '2 warnings'],
])('%d in English: %s', (n, text) => {
  expect(counted(n, 'en', { zh: '条', en: 'warning' })).toBe(text);
  expect(counted(n, 'zh', { zh: '条', en: 'warning' })).toBe(`${n} 条`);
});
