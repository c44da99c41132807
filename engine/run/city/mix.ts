import type { Stream } from '../../chance/index.ts';
import { draw, streamOf } from '../../chance/index.ts';
import type { CaseAttributes, Process, Scenario } from '../../model/index.ts';
import { usualCase } from '../../model/index.ts';

/** The values of one attribute that cases have, with the upper ends of their shares on [0, 1). */
interface Axis {
  readonly attribute: string;
  readonly values: readonly string[];
  readonly ends: readonly number[];
}

/** The case mix of a scenario: the combinations of attributes that occur, numbered. */
export class CaseMix {
  readonly #axes: readonly Axis[];
  readonly #process: Process;

  constructor(process: Process, scenario: Scenario) {
    this.#process = process;
    this.#axes = scenario.mix.map(({ attribute, shares }) => {
      const present = Object.entries(shares.value).filter(([, share]) => share > 0);
      const total = present.reduce((sum, [, share]) => sum + share, 0);
      let end = 0;
      return {
        attribute,
        values: present.map(([value]) => value),
        ends: present.map(([, share]) => (end += share / total)),
      };
    });
  }

  get count(): number {
    return this.#axes.reduce((count, { values }) => count * values.length, 1);
  }

  /** The attributes of a combination. */
  attributesOf(index: number): CaseAttributes {
    const given: Record<string, string> = {};
    let rest = index;
    for (const { attribute, values } of this.#axes) {
      given[attribute] = values[rest % values.length]!;
      rest = Math.floor(rest / values.length);
    }
    return usualCase(this.#process.attributes, given);
  }

  /** Draws the combination of each case of a replication. */
  drawn(seed: number, replication: number): (caseNumber: number) => number {
    if (this.count === 1) return () => 0;
    const streams = this.#axes.map(({ attribute }): Stream => streamOf(seed, replication, 'mix', attribute));
    return (caseNumber) => {
      let index = 0;
      let place = 1;
      this.#axes.forEach(({ ends }, axis) => {
        const p = draw(streams[axis]!, caseNumber, 0);
        const found = ends.findIndex((end) => p < end);
        index += place * (found < 0 ? ends.length - 1 : found);
        place *= ends.length;
      });
      return index;
    };
  }
}
