import { expect, test } from 'vitest';
import { draw, quantileOf, streamOf } from '../../../engine/chance/index.ts';
import type { Spread } from '../../../engine/model/index.ts';
import { Sampler } from '../../../engine/run/chance/sampler.ts';

const spreads: Spread[] = [
  { kind: 'exponential', mean: 40 },
  { kind: 'lognormal', mean: 55, variation: 0.5 },
  { kind: 'lognormal', mean: 55, variation: 2 },
  { kind: 'lognormal', mean: 55, variation: 9 },
  { kind: 'uniform', low: 10, high: 90 },
  { kind: 'triangular', low: 10, likely: 20, high: 90 },
  { kind: 'fixed', value: 7 },
];

test.each(spreads)('$kind: the draws are those of the quantile function, to 1e-5 (seed 3)', (spread) => {
  const stream = streamOf(3, 0, 'work', 'a');
  const [sampler, exact] = [new Sampler(spread, stream, false), quantileOf(spread)];
  for (let number = 1; number <= 20_000; number++) {
    const attempt = 1 + (number % 3);
    const expected = exact(draw(stream, number, attempt));
    expect(Math.abs(sampler.amount(number, attempt) - expected)).toBeLessThanOrEqual(1e-5 * expected);
  }
});

test('whole minutes are rounded, and minutes of all time scaled before', () => {
  const stream = streamOf(3, 0, 'correction', 'a');
  const sampler = new Sampler({ kind: 'exponential', mean: 4320 }, stream, true, 0.25);
  const exact = quantileOf({ kind: 'exponential', mean: 4320 });
  for (let number = 1; number <= 200; number++)
    expect(sampler.amount(number, 1)).toBe(Math.round(exact(draw(stream, number, 1)) * 0.25));
});
