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

/** The articles that a rule of law rests on, with the days they are in force, and the kinds of item that they bind. */
export interface RuleOfLaw {
  readonly laws: readonly Extract<Basis, { kind: 'law' | 'document' }>[];
  readonly binds: readonly ItemKind[] | 'all';
  /**
   * Told on any day and of any kind of item, since it is good sense as well; the articles are cited only on the days on which they
   * are in force, and of the kinds that they bind.
   */
  readonly always?: true;
}

/** A rule of law or of sanity that a plan is held against, for the cases of one class. */
export interface CheckRule {
  /** The code of all its findings, such as `limit/promise-too-long`. */
  readonly code: string;
  /** What the rule demands, as one sentence. */
  readonly title: Text;
  /**
   * Absent for rules of sanity. A rule of law finds nothing on days on which none of its articles is in force, and nothing at
   * items of kinds that they do not bind, unless it is told always.
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
    check: (active) => {
      const isStrict = law !== undefined && law.always !== true;
      if (isStrict && !law.laws.some((one) => inForceOn(one, active.process.asOf))) return [];
      const found = isStrict ? look(active).filter(({ nodes }) => isBound(active, nodes, law)) : look(active);
      return found.map(({ level, at, message, mend, nodes, basis }): Finding => ({
        code,
        level,
        at,
        message,
        rule: title,
        mend,
        nodes,
        ...(basis === undefined ? {} : { basis }),
      }));
    },
  };
}

/** Whether the articles of a rule bind one of the items among some nodes, or none of the nodes is an item. */
export function isBound({ items }: ActiveProcess, nodes: readonly Id[], { binds }: RuleOfLaw): boolean {
  const kinds = items.filter(({ id }) => nodes.includes(id)).map(({ kind }) => kind);
  return binds === 'all' || kinds.length === 0 || kinds.some((kind) => binds.includes(kind));
}
