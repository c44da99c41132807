import type { Stream } from '../../chance/index.ts';
import { draw, streamOf } from '../../chance/index.ts';
import type { CaseAttributes, Id, Process, Scenario } from '../../model/index.ts';
import { usualCase } from '../../model/index.ts';

/** One thing in which cases differ, with the upper ends of the shares of its values on [0, 1). */
interface Axis {
  readonly purpose: 'mix' | 'uptake';
  /** An attribute, or a measure that is offered. */
  readonly id: Id;
  readonly values: readonly string[];
  readonly ends: readonly number[];
}

const DECLINED = 'declined';

/** The case mix of a scenario: the combinations of attributes and of declined offers that occur, numbered. */
export class CaseMix {
  readonly #axes: readonly Axis[];
  readonly #process: Process;

  constructor(process: Process, { mix, uptake = [], backlog = [] }: Scenario) {
    this.#process = process;
    const usual = usualCase(process.attributes, {});
    const given = backlog.flatMap(({ attributes = {} }) => Object.entries(attributes));
    const mixed = new Set([...mix.map(({ attribute }) => attribute), ...given.map(([attribute]) => attribute)]);
    this.#axes = [
      ...[...mixed].map((attribute) => {
        const shares = mix.find((each) => each.attribute === attribute)?.shares.value ?? {
          [usual[attribute] ?? '']: 1,
        };
        const also = given.filter(([id]) => id === attribute).map(([, value]) => value);
        return axis('mix', attribute, shares, also);
      }),
      ...uptake.map(({ measure, share: { value } }) =>
        axis('uptake', measure, { taken: value, [DECLINED]: 1 - value }, []),
      ),
    ];
  }

  get count(): number {
    return this.#axes.reduce((count, { values }) => count * values.length, 1);
  }

  /** The attributes of a combination. */
  attributesOf(index: number): CaseAttributes {
    const given: Record<string, string> = {};
    for (const { purpose, id, value } of this.#valuesOf(index)) if (purpose === 'mix') given[id] = value;
    return usualCase(this.#process.attributes, given);
  }

  /** The measures that cases of a combination decline. */
  declinedBy(index: number): readonly Id[] {
    return this.#valuesOf(index)
      .filter(({ purpose, value }) => purpose === 'uptake' && value === DECLINED)
      .map(({ id }) => id);
  }

  /** Draws the combination of each case of a replication; attributes that are given are not drawn. */
  drawn(seed: number, replication: number): (caseNumber: number, given?: Readonly<Record<Id, string>>) => number {
    if (this.count === 1) return () => 0;
    const streams = this.#axes.map(({ purpose, id }): Stream => streamOf(seed, replication, purpose, id));
    return (caseNumber, given = {}) => {
      let index = 0;
      let place = 1;
      this.#axes.forEach(({ purpose, id, values, ends }, k) => {
        const set = purpose === 'mix' ? given[id] : undefined;
        index += place * (set === undefined ? drawnValue(ends, draw(streams[k]!, caseNumber, 0)) : values.indexOf(set));
        place *= ends.length;
      });
      return index;
    };
  }

  #valuesOf(index: number): { purpose: Axis['purpose']; id: Id; value: string }[] {
    let rest = index;
    return this.#axes.map(({ purpose, id, values }) => {
      const value = values[rest % values.length]!;
      rest = Math.floor(rest / values.length);
      return { purpose, id, value };
    });
  }
}

/** Values of no share stay only where they are `also` needed, for the backlog. */
function axis(
  purpose: Axis['purpose'],
  id: Id,
  shares: Readonly<Record<string, number>>,
  also: readonly string[],
): Axis {
  const missing = also.filter((value, index) => shares[value] === undefined && also.indexOf(value) === index);
  const present = [...Object.entries(shares), ...missing.map((value) => [value, 0] as const)].filter(
    ([value, share]) => share > 0 || also.includes(value),
  );
  const total = present.reduce((sum, [, share]) => sum + share, 0);
  let end = 0;
  return {
    purpose,
    id,
    values: present.map(([value]) => value),
    ends: present.map(([, share]) => (end += share / total)),
  };
}

/** The place of a value: shares of nothing are never met, since their end is that of the one before. */
function drawnValue(ends: readonly number[], p: number): number {
  const found = ends.findIndex((end) => p < end);
  return found < 0 ? ends.length - 1 : found;
}
