import { Refusal } from './refusal.ts';

/** Characters that a content may have at most, and a name, a note or a comment. */
const MOST_CONTENT = 64 * 1024 * 1024;
const MOST_WORDS = 20_000;

/**
 * Texts have to come back as they were given, from either store: no null characters, which PostgreSQL does not keep, and no
 * halves of characters, which are not UTF-8. Throws Refusal `invalid`.
 */
export function checkWords(...texts: readonly (string | null | undefined)[]): void {
  for (const text of texts) if (typeof text === 'string') check(text, MOST_WORDS);
}

/** The same for a JSON text. */
export function checkContent(text: string): void {
  check(text, MOST_CONTENT);
  try {
    JSON.parse(text);
  } catch {
    throw new Refusal('invalid', { zh: '内容不是 JSON', en: 'The content is no JSON' });
  }
}

function check(text: string, most: number): void {
  if (text.length > most)
    throw new Refusal('invalid', {
      zh: `文字过长：${text.length} 个字符，上限 ${most}`,
      en: `The text is too long: ${text.length} characters; the most is ${most}`,
    });
  if (text.includes('\0') || /\p{Surrogate}/u.test(text)) throw unkeepable();
}

export function unkeepable(): Refusal {
  return new Refusal('invalid', {
    zh: '文字中有无法保存的字符（空字符或不完整的字符）',
    en: 'The text has characters that cannot be kept (null characters or halves of characters)',
  });
}
