import type { Id } from '../../model/index.ts';
import type { Fact, Need, NeedReason, NodeNeeds } from '../../statechart/needs.ts';
import type { Minute } from '../../time/index.ts';
import type { ArrowReason, Cause } from '../trace.ts';

/** When the facts of the dossier came about, so that every line can name what it waited for last. */
export class FactLog {
  readonly #at = new Map<Fact, Minute>();
  readonly #lost = new Set<Fact>();

  obtain(at: Minute, ...facts: readonly Fact[]): void {
    for (const fact of facts) this.#at.set(fact, at);
  }

  lose(...facts: readonly Fact[]): void {
    for (const fact of facts) this.#lost.add(fact);
  }

  at(fact: Fact): Minute | undefined {
    return this.#at.get(fact);
  }

  /** The need that was met last (the first named of several), or the start of the case where there was nothing to wait for. */
  lastOf(needs: readonly Need[]): Cause {
    let last: { at: Minute; cause: Cause } | undefined;
    for (const { any, why } of needs) {
      const met = this.#firstMet(any);
      if (met !== undefined && (last === undefined || met.at > last.at))
        last = { at: met.at, cause: { because: 'arrow', from: nodeOf(met.fact), why: reason(why) } };
    }
    return last?.cause ?? { because: 'start' };
  }

  /** The need that can no longer be met. */
  lackOf(needs: readonly Need[]): Cause {
    const lacking = needs.find(({ any }) => any.every((fact) => !this.#at.has(fact) && this.#lost.has(fact)));
    const fact = lacking?.any[0];
    return fact === undefined ? { because: 'silence' } : { because: 'lack', from: nodeOf(fact) };
  }

  #firstMet(any: readonly Fact[]): { fact: Fact; at: Minute } | undefined {
    let first: { fact: Fact; at: Minute } | undefined;
    for (const fact of any) {
      const at = this.#at.get(fact);
      if (at !== undefined && (first === undefined || at < first.at)) first = { fact, at };
    }
    return first;
  }
}

/** All needs of a node, in the order of its gates. */
export const allNeeds = ({ acceptance, decision, delivery }: NodeNeeds): Need[] => [
  ...acceptance,
  ...decision,
  ...delivery,
];

const nodeOf = (fact: Fact): Id => fact.slice(0, fact.lastIndexOf(':'));

function reason(why: NeedReason): ArrowReason {
  switch (why.arrow) {
    case 'material':
      return { arrow: 'material', material: why.material ?? '', gate: why.gate };
    case 'statute':
      return { arrow: 'order', gate: why.gate };
    case 'habit':
      return { arrow: 'habit' };
    case 'consult':
    case 'host':
      return { arrow: 'host' };
    case 'group':
      return { arrow: 'group' };
  }
}
