import type { Text } from '../model/index.ts';
import type { ActiveProcess } from '../network/index.ts';
import { firstInForce } from './laws.ts';
import { nameIn } from './names.ts';
import type { CheckRule, RuleOfLaw, Trouble } from './rule.ts';
import { isBound, rule } from './rule.ts';

/** What hints at something that somebody has to look into; its wording ends where `to be verified` is added. */
export type Lead = Omit<Trouble, 'level'>;

/**
 * A rule all of whose findings are leads to be verified 线索，待核实, and never faults. Each rests on the first of the rule's
 * articles that is in force on the day, where the rule binds one of its items, unless it names a basis of its own.
 */
export function leadRule(
  code: string,
  title: Text,
  look: (active: ActiveProcess, name: ReturnType<typeof nameIn>) => readonly Lead[],
  law: RuleOfLaw,
): CheckRule {
  const looked = (active: ActiveProcess): Trouble[] => {
    const usual = firstInForce(active.process.asOf, law.laws);
    return look(active, nameIn(active)).map(({ message, ...lead }) => ({
      basis: isBound(active, lead.nodes, law) ? usual : undefined,
      ...lead,
      level: 'lead',
      message: { zh: `${message.zh}，待核实`, en: `${message.en}; to be verified` },
    }));
  };
  return rule(code, title, looked, law);
}
