import type { Basis, Finding, FindingLevel, Id, ItemKind, Text } from '../model/index.ts';
import { inForceOn } from '../model/index.ts';
import type { ActiveProcess } from '../network/index.ts';

/** What a rule found at one place; the rule adds its code and its wording. */
export interface Trouble {
  readonly level: FindingLevel;
  readonly at: string;
  readonly message: Text;
  readonly mend: Text;
  readonly nodes: readonly Id[];
  /** The law behind it, where it is a rule of law for this node. */
  readonly basis?: Basis | undefined;
}

/** The articles that a rule of law rests on, with the days they are in force, and the kinds of item that it binds. */
export interface RuleOfLaw {
  readonly laws: readonly Extract<Basis, { kind: 'law' | 'document' }>[];
  readonly binds: readonly ItemKind[] | 'all';
  /** Told on any day, since it is good sense as well; the articles are cited on the days on which they are in force. */
  readonly always?: true;
}

/** A rule of law or of sanity that a plan is held against, for the cases of one class. */
export interface CheckRule {
  /** The code of all its findings, such as `limit/promise-too-long`. */
  readonly code: string;
  /** What the rule demands, as one sentence. */
  readonly title: Text;
  /**
   * Absent for rules of sanity. A rule of law finds nothing on days on which none of its articles is in force, unless it is told
   * always.
   */
  readonly law?: RuleOfLaw;
  readonly check: (active: ActiveProcess) => Finding[];
}

/** A rule from its sentence, the law behind it, and the way in which it looks for trouble. */
export function rule(
  code: string,
  title: Text,
  look: (active: ActiveProcess) => readonly Trouble[],
  law?: RuleOfLaw,
): CheckRule {
  return {
    code,
    title,
    ...(law === undefined ? {} : { law }),
    check: (active) =>
      law !== undefined && law.always !== true && !law.laws.some((one) => inForceOn(one, active.process.asOf))
        ? []
        : look(active).map(({ level, at, message, mend, nodes, basis }): Finding => ({
            code,
            level,
            at,
            message,
            rule: title,
            mend,
            nodes,
            ...(basis === undefined ? {} : { basis }),
          })),
  };
}
