import { closest, distance } from 'fastest-levenshtein';

/** Longer words are no slips of the pen. */
const LONGEST = 80;

/** The word that was likely meant: at most a third of its letters, or two of them, differ. Undefined where none is near. */
export function nearestWord(word: string, words: readonly string[]): string | undefined {
  if (words.length === 0 || word.length > LONGEST) return undefined;
  const nearest = closest(word, words);
  return distance(word, nearest) <= Math.max(2, Math.floor(nearest.length / 3)) ? nearest : undefined;
}
