import type { Item, Process } from '../model/index.ts';
import type { ActiveProcess } from '../network/index.ts';
import { isLicence, shareArticle } from './laws.ts';

/** An item that a lower office examines before a higher one decides it 初审. */
export interface PreExamination {
  readonly lower: Item;
  readonly upper: Item;
}

const rank = { outside: 0, county: 1, city: 2, province: 3, national: 4 } as const;

/**
 * Licences that rest on one article and pass from a lower level of government to a higher one: the lower office examines
 * first and the higher one takes what it gives (行政许可法 35, 43).
 */
export function preExaminations(active: ActiveProcess): PreExamination[] {
  const level = levelsIn(active.process);
  const items = active.items.filter(isLicence);
  return items.flatMap((upper) => {
    const taken = new Set(active.takesOf(upper).map(({ material }) => material));
    return items
      .filter(({ gives }) => gives.some((material) => taken.has(material)))
      .filter((lower) => level(lower) > 0 && level(lower) < level(upper) && shareArticle(lower.basis, upper.basis))
      .map((lower) => ({ lower, upper }));
  });
}

function levelsIn({ authorities }: Process): (item: Item) => number {
  const levels = new Map(authorities.map(({ id, level }) => [id, rank[level]]));
  return ({ authority }) => levels.get(authority) ?? 0;
}
