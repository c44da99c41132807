import type { Side } from '../../../engine/measure/index.ts';
import { unitsOf } from '../../../engine/measure/index.ts';
import { originOf } from '../../../engine/model/index.ts';

/** A part of the account that leads from the papers asked for to those handed in. */
interface PaperPart {
  readonly part: 'listed' | 'shared' | 'promised' | 'once' | 'counted' | 'unneeded';
  readonly n: number;
  /** 0 for the first part, from which the account starts. */
  readonly sign: -1 | 0 | 1;
}

/** The account of one side; its parts with their signs sum to `handedIn`, exactly. */
export interface PaperAccount {
  readonly handedIn: number;
  readonly parts: readonly PaperPart[];
  /** Whether what is asked for, less what is shared, is all of it. */
  readonly plain: boolean;
}

/**
 * From the papers that the items of the case ask for to those that count as handed in: without shared ones and those that
 * a promise without a letter replaces, once where several items are handed in together, with those that the scope counts
 * though shared, and with those of items that the case does not need.
 */
export function papersOf({ active, rule, counts: { papers } }: Side): PaperAccount {
  const strict = { ...rule, conditional: 'active' as const };
  const needed = unitsOf(active, strict).materials.length;
  const own = unitsOf(active, { ...strict, countedThoughShared: [] }).materials.length;
  const without = new Set(rule.without);
  const promised = active.items
    .filter((item) => item.host === undefined && !without.has(originOf(item)))
    .flatMap((item) => active.takesOf(item))
    .filter(({ origin, letter }) => origin === 'commitment' && letter === undefined).length;
  const all: PaperPart[] = [
    { part: 'listed', n: papers.listed, sign: 0 },
    { part: 'shared', n: papers.free, sign: -1 },
    { part: 'promised', n: promised, sign: -1 },
    { part: 'once', n: papers.listed - papers.free - promised - own, sign: -1 },
    { part: 'counted', n: needed - own, sign: 1 },
    { part: 'unneeded', n: papers.handedIn - needed, sign: 1 },
  ];
  const parts = all.filter(({ n, sign }) => n !== 0 || sign === 0);
  return { handedIn: papers.handedIn, parts, plain: parts.every(({ part }) => part === 'listed' || part === 'shared') };
}
