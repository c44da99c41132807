import type { Competence } from './rule.ts';

/** Who has to agree, from the nearest to the highest. */
export const competences: readonly Competence[] = [
  'this-level',
  'pilot-leave',
  'province',
  'state-council',
  'law-amendment',
];

/** The higher of two competences. */
export function higherOf(a: Competence, b: Competence): Competence {
  return competences.indexOf(b) > competences.indexOf(a) ? b : a;
}
