import type { CityMove, CityMoveKind } from '../../model/index.ts';
import { agent } from './agent.ts';
import { hours } from './hours.ts';
import { preReview } from './pre-review.ts';
import type { CityRule } from './rule.ts';
import { staff } from './staff.ts';
import { tacitReply } from './tacit-reply.ts';

const rules: { readonly [K in CityMoveKind]: CityRule<K> } = {
  staff,
  hours,
  agent,
  'pre-review': preReview,
  'tacit-reply': tacitReply,
};

/** The fixed order in which moves on the city are applied; moves of one kind keep their order. */
export const cityOrder = Object.keys(rules) as readonly CityMoveKind[];

/** The rule of a move on the city, ready to take that very move. */
export function cityRuleOf(move: CityMove): CityRule<CityMoveKind> {
  return rules[move.do] as unknown as CityRule<CityMoveKind>;
}
