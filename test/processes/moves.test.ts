import { expect, test } from 'vitest';
import { cityMeasureSchema, cityMoveKinds, moveKinds } from '../../engine/model/index.ts';
import type { Move } from '../../engine/model/index.ts';
import { applyCityMoves, applyReform } from '../../engine/reform/index.ts';
import { cities, hallMeasures, processById, processes, reforms, scenarios } from '../../processes/index.ts';

const shipped: readonly Move[] = [
  ...processes.flatMap(({ classes }) => classes.flatMap(({ moves }) => moves)),
  ...reforms.flatMap(({ measures }) => measures.flatMap(({ moves }) => moves)),
  ...cities.flatMap(({ rules }) => rules.flatMap(({ moves }) => moves)),
];

test('every kind of move has an example in a shipped process, reform or city', () => {
  const used = new Set<string>(shipped.map((move) => move.do));
  expect(moveKinds.filter((kind) => !used.has(kind))).toEqual([]);
});

test('every kind of move on the city has an example for a shipped scenario', () => {
  const used = new Set<string>(hallMeasures.flatMap(({ moves }) => moves.map((move) => move.do)));
  expect(cityMoveKinds.filter((kind) => !used.has(kind))).toEqual([]);
  expect(new Set(hallMeasures.map(({ id }) => id)).size).toBe(hallMeasures.length);
});

test.each(hallMeasures.map((measure) => [measure.id, measure] as const))(
  'the measure of the hall %s is in order, and changes its scenario',
  (_, measure) => {
    expect(cityMeasureSchema.safeParse(JSON.parse(JSON.stringify(measure))).success).toBe(true);
    const scenario = scenarios.find(({ id }) => id === measure.scenario)!;
    const reform = reforms.find(({ process }) => process === scenario.process)!;
    const { process } = applyReform(processById(scenario.process)!, reform);
    const { outcomes } = applyCityMoves(scenario, measure.moves, process);
    expect(outcomes.filter(({ applied }) => applied.result === 'refused' || applied.result === 'moot')).toEqual([]);
  },
);

test.each(reforms.flatMap((reform) => reform.measures.map((measure) => [reform, measure] as const)))(
  '$0.id: $1.id alone is not refused, and changes the process or says that there is nothing to change',
  (reform, { id }) => {
    const { outcomes } = applyReform(processById(reform.process)!, reform, new Set([id]));
    const refused = outcomes.filter(({ applied }) => applied.result === 'refused');
    expect(refused.map(({ applied }) => applied)).toEqual([]);
    expect(outcomes.some(({ applied }) => applied.result !== 'moot')).toBe(true);
  },
);
