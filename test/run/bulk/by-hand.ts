import { expect } from 'vitest';
import { MONDAY, set } from '../../../bench/workloads/documents.ts';
import { draw, streamOf } from '../../../engine/chance/index.ts';
import type { Condition, Process, Scenario, Spread, Take } from '../../../engine/model/index.ts';
import type { MassResult } from '../../../engine/run/bulk/index.ts';
import type { TraceLine } from '../../../engine/run/index.ts';
import { actorMass, compileMass } from '../../../engine/run/index.ts';
import type { HallMember } from '../../../engine/run/mass-plan.ts';
import { lifecycles } from '../../../processes/lifecycles/index.ts';
import { assumed } from '../../support/small-process.ts';

// Scenarios that are small enough to be reckoned by hand, and what tests of them look at.

export const fixed = (value: number) => set<Spread>({ kind: 'fixed', value });
export const at = (...minutes: number[]): Scenario['arrivals'] => ({ kind: 'list', minutes, basis: assumed });
/** A paper that a letter stands in for 告知承诺, so that there is something to be checked later. */
export const promised: Take = { material: 'proof', by: 'acceptance', origin: 'commitment', letter: 'letter' };

/** Half of the cases are red, by the mix `halfRed`. */
export const coloured = (process: Process): Process => ({
  ...process,
  attributes: [
    {
      id: 'colour',
      title: { zh: '颜色', en: 'colour' },
      values: ['red', 'blue'].map((id) => ({ id, title: { zh: id, en: id } })),
      usual: 'red',
    },
  ],
});
export const whenRed: Condition = { attribute: 'colour', is: ['red'] };
export const halfRed: Scenario['mix'] = [{ attribute: 'colour', shares: set({ red: 1, blue: 1 }) }];

/** The cases whose keyed draw falls into the first half, such as the red ones. */
export function firstHalf(cases: number, seed: number, purpose: 'mix' | 'uptake', id: string): string[] {
  const stream = streamOf(seed, 0, purpose, id);
  const numbers = Array.from({ length: cases }, (_, k) => k + 1);
  return numbers.filter((number) => draw(stream, number, 0) < 0.5).map(String);
}

export interface Run {
  readonly result: MassResult;
  readonly lines: readonly TraceLine[];
}

/** One replication on the tables, whose trace has to be that of the statechart, line by line. */
export function run(process: Process, scenario: Scenario, without?: HallMember['without']): Run {
  const model = compileMass(process, scenario, lifecycles, without);
  if (model.kind === 'unsupported') throw new Error(model.reason.en);
  const actors = actorMass(process, scenario, lifecycles, without);
  if (actors.kind === 'unsupported') throw new Error(actors.reason.en);
  const lines: TraceLine[] = [];
  const [told, expected]: [string[], string[]] = [[], []];
  model.run(0, {
    emit: (line) => {
      lines.push(line);
      told.push(JSON.stringify(line));
    },
  });
  actors.run(0, (line) => expected.push(JSON.stringify(line)));
  expect(told, 'the tables tell what the statechart tells').toEqual(expected);
  return { result: model.run(0), lines };
}

/** Minutes since Monday of an event of a node, case by case. */
export const minutes = ({ lines }: Run, node: string, event: TraceLine['event']): number[] =>
  lines.filter((line) => line.node === node && line.event === event).map((line) => line.at - MONDAY);
