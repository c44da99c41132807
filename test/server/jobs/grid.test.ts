import { expect, test } from 'vitest';
import { withDemand } from '../../../engine/exchange/index.ts';
import { pointOfGrid, sizeOfGrid } from '../../../server/jobs/grid.ts';
import { checkedSize } from '../../../server/jobs/size.ts';
import { ApiError } from '../../../server/errors.ts';
import { wideScenario } from '../../support/small-scenario.ts';
import { assumed } from '../../support/small-process.ts';

const grid = {
  limits: [
    { target: 'a', days: [1, 2] },
    { target: 'b', days: [3] },
  ],
  staff: [{ desk: 'd', staff: [5, 6] }],
  demand: [100, 150],
};

test('a grid is every value with every other, demand fastest', () => {
  expect(sizeOfGrid(grid)).toBe(8);
  expect(Array.from({ length: 8 }, (_, k) => pointOfGrid(grid, k))).toEqual(
    [
      [1, 5, 100],
      [1, 5, 150],
      [1, 6, 100],
      [1, 6, 150],
      [2, 5, 100],
      [2, 5, 150],
      [2, 6, 100],
      [2, 6, 150],
    ].map(([a, d, demand]) => ({ limits: { a, b: 3 }, staff: { d }, demand })),
  );
});

test('a grid that varies nothing is one scenario, as it is', () => {
  expect([sizeOfGrid({}), pointOfGrid({}, 0)]).toEqual([1, { limits: {}, staff: {}, demand: 100 }]);
});

test('half as much demand is twice as long from one case to the next', () => {
  const scenario = wideScenario();
  const every = { ...scenario, arrivals: { kind: 'poisson', rate: { value: { every: 60 }, basis: assumed } } } as const;
  expect(withDemand(every, 50, assumed).arrivals).toMatchObject({ rate: { value: { every: 120 } } });
  const list = { ...scenario, arrivals: { kind: 'list' as const, minutes: [0, 30, 90], basis: assumed } };
  expect(withDemand(list, 300, assumed).arrivals).toMatchObject({ minutes: [0, 10, 30] });
  expect(withDemand(scenario, 100, assumed)).toBe(scenario);
});

test('what is too much is refused with its size', () => {
  const scenario = wideScenario();
  const of = (replications: number, cases: number) => ({
    ...scenario,
    backlog: [],
    experiment: { seed: 1, replications, cases },
  });
  const axis = Array.from({ length: 200 }, (_, k) => k + 1);
  const many = { limits: [{ target: 'a', days: axis }], demand: axis.slice(0, 11) };
  const refusal = (work: () => unknown): string => {
    try {
      work();
    } catch (error) {
      if (error instanceof ApiError) return `${error.code} ${error.text.en}`;
    }
    return 'none';
  };
  expect(refusal(() => checkedSize(many, of(1, 1)))).toContain('too-large This sweep has 2200 scenarios');
  expect(refusal(() => checkedSize({ demand: axis.slice(0, 100) }, of(1000, 501)))).toContain('make about 50100000');
  expect(checkedSize({ demand: axis.slice(0, 100) }, of(1000, 500))).toBe(100);
});
