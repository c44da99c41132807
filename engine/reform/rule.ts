import type { Basis, Fee, Id, Move, MoveKind, MoveOf, Process, Take, Text } from '../model/index.ts';
import { giversOf, nameOf } from './edit.ts';

/** What a reform does to a unit that disappears 去向账. A unit that was only *moved* to another payer is no reduction. */
export type Fate = 'removed' | 'merged' | 'shared' | 'promised' | 'automated' | 'moved';

/**
 * The counts of the five reductions that consist of units (time is the fifth), and the prices and deposits that stand beside
 * the charges.
 */
export type UnitCount = 'items' | 'steps' | 'materials' | 'fees' | 'prices';

/** Who has to agree before a city may do it. */
export type Competence = 'this-level' | 'province' | 'state-council' | 'law-amendment' | 'pilot-leave';

/**
 * What came of a move: `lawful`; `conditional`, tried although a condition is open, so that every number downstream is
 * marked; `moot`, its target is gone; `refused`, the law forbids it.
 */
export type Applied =
  | { readonly result: 'lawful'; readonly process: Process; readonly competence: Competence }
  | {
      readonly result: 'conditional';
      readonly process: Process;
      readonly competence: Competence;
      readonly why: Text;
      readonly basis?: Basis;
    }
  | { readonly result: 'moot'; readonly why: Text }
  | { readonly result: 'refused'; readonly why: Text; readonly wayOut: Text; readonly basis?: Basis };

/** Who bears the cost of a move. */
export type Payer = Fee['payer'] | 'nobody';

/** What a rule may look at while it is applied. */
interface Plan {
  readonly process: Process;
  /** The id under which a node is known now: parts of a merged item resolve to it. */
  readonly resolve: (id: Id) => Id;
}

/** A move of the field: its phase, its sentence, its legal condition and its effect, one file each. */
export interface MoveRule<K extends MoveKind> {
  readonly do: K;
  /** What becomes of the units that it makes disappear. */
  readonly fates: (move: MoveOf<K>) => Readonly<Record<UnitCount, Fate>>;
  /** What a planner would say; `title` names nodes and materials. */
  readonly sentence: (move: MoveOf<K>, title: (id: Id) => Text) => Text;
  readonly apply: (plan: Plan, move: MoveOf<K>) => Applied;
  /** Who bears what the move costs; it costs nobody anything to speak of, where absent. */
  readonly payer?: (move: MoveOf<K>) => Payer;
  /** Ids that others will be known by after it was applied: old id → new id. */
  readonly renames?: (move: MoveOf<K>) => ReadonlyMap<Id, Id>;
}

/** The same fate for every count. */
export function fateOf(fate: Fate): Readonly<Record<UnitCount, Fate>> {
  return { items: fate, steps: fate, materials: fate, fees: fate, prices: fate };
}

export function lawful(process: Process, competence: Competence = 'this-level'): Applied {
  return { result: 'lawful', process, competence };
}

export function conditional(
  process: Process,
  why: Text,
  { competence = 'province', basis }: { competence?: Competence; basis?: Basis | undefined } = {},
): Applied {
  return { result: 'conditional', process, competence, why, ...(basis === undefined ? {} : { basis }) };
}

/** The move's own sentence names what is gone. */
export function moot(): Applied {
  return {
    result: 'moot',
    why: {
      zh: '要改的内容已不在流程中，此项改动无须再做',
      en: 'What it would change is no longer in the process; there is nothing left to do',
    },
  };
}

export function refused(why: Text, wayOut: Text, basis?: Basis): Applied {
  return { result: 'refused', why, wayOut, ...(basis === undefined ? {} : { basis }) };
}

/**
 * Whether a move leans on a higher rule: a law, or a document that is of no single place. A city's own list does not
 * override what a law says.
 */
export function hasHigherGround({ basis }: Move): boolean {
  return basis?.kind === 'law' || (basis?.kind === 'document' && basis.place === undefined);
}

/** Whether a move leans on a law or a published document rather than on an assumption or on nothing. */
export function hasGround({ basis }: Move): boolean {
  return basis?.kind === 'law' || basis?.kind === 'document';
}

/**
 * The take among these that a law asks for and that another office's result fills: what no paper move may remove without
 * a law, since an order that the law sets would go with it.
 */
export function lawfulOrderIn(process: Process, takes: readonly Take[]): Take | undefined {
  return takes.find(({ basis, material }) => basis?.kind === 'law' && giversOf(process, material).length > 0);
}

/** The refusal of a move that would remove an order which the law sets. */
export function lawfulOrder(process: Process, { material, basis }: Take): Applied {
  const { zh, en } = nameOf(process, material);
  return refused(
    {
      zh: `“${zh}”是法律规定在先取得的结果，去掉它就去掉了法定次序`,
      en: `A law wants “${en}” first; without it the order that the law sets would be gone`,
    },
    {
      zh: '改为数据共享（次序不变），或写明修改的法律',
      en: 'Share it (the order stays), or name the law that changed',
    },
    basis,
  );
}
