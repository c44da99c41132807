import type { Basis } from './basis.ts';
import type { Id, Text } from './text.ts';

/**
 * `error`: the document cannot be used, or the plan breaks a law; `warning`: it can, but something is likely wrong;
 * `lead`: something to be verified by people 线索，待核实; `note`: worth knowing.
 */
export type FindingLevel = 'error' | 'warning' | 'lead' | 'note';

/** The result of a check on a document or a plan: what, where, by which rule, and what would mend it. */
export interface Finding {
  readonly code: string;
  readonly level: FindingLevel;
  /** The place in the document, such as `items[construction-permit].limits[0].n`; empty for the whole document. */
  readonly at: string;
  readonly message: Text;
  readonly rule: Text;
  readonly mend: Text;
  /** The law behind the rule, where it is a rule of law. */
  readonly basis?: Basis;
  /** The items, acts, procedures or groups it speaks of. */
  readonly nodes?: readonly Id[];
}

/** Whether any finding forbids the use of the document. */
export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some(({ level }) => level === 'error');
}

const order: Record<FindingLevel, number> = {
  error: 0,
  warning: 1,
  lead: 2,
  note: 3,
};

/** Findings with the gravest first; those of one level stay in order. */
export function byGravity(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((a, b) => order[a.level] - order[b.level]);
}
