import { describe, expect, test } from 'vitest';
import { simulationHash } from '../../engine/exchange/index.ts';
import { cities, processById, reformsOf, scenarioOf } from '../../processes/index.ts';

const process = processById('construction-permits')!;
const reform = reformsOf(process.id)[0]!;
const scenario = scenarioOf(process.id)!;
const plan = { reform };
const mark = simulationHash({ process, plan, scenario });
const usual = new Set(reform.measures.filter((one) => one.usual).map(({ id }) => id));

describe('the mark of a simulation', () => {
  test('is the same however an equal plan is written', () => {
    expect(mark).toMatch(/^[0-9a-f]{12}$/);
    const scope = process.scopes[1]?.id ?? process.scopes[0]!.id;
    for (const same of [
      { reform, measures: usual },
      { reform, attributes: {} },
      { reform, cityMoves: [] },
      { reform, scope },
    ])
      expect(simulationHash({ process, plan: same, scenario })).toBe(mark);
    const copy = JSON.parse(JSON.stringify({ process, plan, scenario })) as {
      process: typeof process;
      plan: typeof plan;
      scenario: typeof scenario;
    };
    expect(simulationHash(copy)).toBe(mark);
  });

  test('does not hang on seed and replications, which are told beside it', () => {
    const experiment = { ...scenario.experiment, seed: 7, replications: 3 };
    expect(simulationHash({ process, plan, scenario: { ...scenario, experiment } })).toBe(mark);
  });

  test('is another with other measures, city, desks, cases, or an attribute that is no longer mixed', () => {
    const attribute = process.attributes.find(({ id }) => id === scenario.mix[0]!.attribute)!;
    const [first, ...rest] = scenario.desks;
    const basis = { kind: 'assumption', why: { zh: '某', en: 'some' } } as const;
    const others = [
      simulationHash({ process, plan: { reform, measures: new Set<string>() }, scenario }),
      simulationHash({ process, plan: { reform, city: cities[0]! }, scenario }),
      simulationHash({ process, plan: { reform, attributes: { [attribute.id]: attribute.usual } }, scenario }),
      simulationHash({ process, plan: {}, scenario }),
      simulationHash({
        process,
        plan: { reform, cityMoves: [{ do: 'staff', desk: first!.id, how: 'set', staff: { value: 99, basis } }] },
        scenario,
      }),
      simulationHash({ process, plan, scenario: { ...scenario, desks: rest } }),
      simulationHash({
        process,
        plan,
        scenario: { ...scenario, experiment: { ...scenario.experiment, cases: 10 } },
      }),
    ];
    expect(new Set([mark, ...others]).size).toBe(others.length + 1);
  });
});
