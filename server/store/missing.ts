import { Refusal } from './refusal.ts';

/** The refusal for a thing that there is not. */
export function missing(zh: string, en: string): Refusal {
  return new Refusal('missing', { zh: `没有这个${zh}`, en: `There is no such ${en}` });
}
