import type { Comparison } from '../../../../engine/measure/index.ts';
import type { Id } from '../../../../engine/model/index.ts';
import type { Legality } from '../../../../engine/reform/index.ts';
import { legality } from '../../../../engine/reform/index.ts';
import type { SideName } from '../../../flow/model.ts';

/** What the law says of the order of two nodes, on the side that has them both. */
export interface Pair {
  readonly name: SideName;
  readonly found: Legality;
}

/** The pair on the side that was used last, else on the other; undefined where no side has both. */
export function pairOf(comparison: Comparison, side: SideName, a: Id | undefined, b: Id | undefined): Pair | undefined {
  if (a === undefined || b === undefined || a === b) return undefined;
  const names: readonly SideName[] = side === 'after' ? ['after', 'before'] : ['before', 'after'];
  for (const name of names) {
    const found = legality(comparison[name].active, a, b);
    if (found !== undefined) return { name, found };
  }
  return undefined;
}

/** The steps of its chain, as `earlier later`. */
export function stepsOf(pair: Pair | undefined): ReadonlySet<string> {
  if (pair === undefined || !('chain' in pair.found)) return new Set();
  return new Set(pair.found.chain.map(({ earlier, later }) => `${earlier} ${later}`));
}
