import type { Basis, Finding, FindingLevel, Id, Text } from '../model/index.ts';
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

/** A rule of law or of sanity that a plan is held against, for the cases of one class. */
export interface CheckRule {
  /** The code of all its findings, such as `limit/promise-too-long`. */
  readonly code: string;
  /** What the rule demands, as one sentence. */
  readonly title: Text;
  readonly check: (active: ActiveProcess) => Finding[];
}

/** A rule from its sentence and from the way in which it looks for trouble. */
export function rule(code: string, title: Text, look: (active: ActiveProcess) => readonly Trouble[]): CheckRule {
  return {
    code,
    title,
    check: (active) =>
      look(active).map(({ level, at, message, mend, nodes, basis }): Finding => ({
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
