import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lanesOf, marksOf, placeOf, scaleFor } from '../../../ui/pages/five/full/ruler.ts';

describe('a ruler', () => {
  test.each([
    [[31.9, 20], { full: 35, step: 5 }],
    [[902.4], { full: 1000, step: 100 }],
    [[7.2], { full: 8, step: 1 }],
    [[100], { full: 100, step: 10 }],
    [[], { full: 1, step: 1 }],
  ])('for %j is %j', (amounts, scale) => {
    expect(scaleFor(amounts)).toEqual(scale);
  });

  test('has a mark at both ends and at every step', () => {
    expect(marksOf({ full: 35, step: 5 })).toEqual([0, 5, 10, 15, 20, 25, 30, 35]);
  });

  test('puts amounts where they belong, and those beyond it at its ends', () => {
    const scale = { full: 40, step: 5 };
    expect([0, 10, 40, 55, -3].map((amount) => placeOf(amount, scale))).toEqual([0, 25, 100, 100, 0]);
  });

  test('holds every amount, with few marks (seed 11)', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 9999, noNaN: true }), { minLength: 1 }), (amounts) => {
        const scale = scaleFor(amounts);
        expect(Math.max(...amounts)).toBeLessThanOrEqual(scale.full);
        expect(marksOf(scale).length).toBeLessThanOrEqual(11);
      }),
      { seed: 11 },
    );
  });
});

describe('lanes of dots', () => {
  const scale = { full: 100, step: 10 };

  test('stack equal amounts and leave others on the line', () => {
    expect(lanesOf([2, 2, 2, 50, 98], scale)).toEqual([0, 1, 2, 0, 0]);
  });

  test('never let two dots of one lane touch on a ruler of 560 pixels (seed 12)', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { maxLength: 20 }), (amounts) => {
        const rising = [...amounts].sort((a, b) => a - b);
        const lanes = lanesOf(rising, scale);
        for (const [i, a] of rising.entries())
          for (const [j, b] of rising.entries())
            if (i < j && lanes[i] === lanes[j]) expect(((b - a) / 100) * 560).toBeGreaterThanOrEqual(11 - 1e-9);
      }),
      { seed: 12 },
    );
  });
});
