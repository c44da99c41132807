import { describe, expect, test } from 'vitest';
import { draw, exp, exponentOf, log, log1p, power, powerOfTwo, streamOf } from '../../engine/chance/index.ts';

/** How many representable numbers lie between two. */
function steps(a: number, b: number): number {
  const [x, y] = [a, b].map((value) => new BigInt64Array(Float64Array.of(value).buffer)[0]!) as [bigint, bigint];
  return Number(x > y ? x - y : y - x);
}
const stream = streamOf(1, 0, 'test', 'elementary');
const uniform = (k: number, attempt: number): number => draw(stream, k, attempt);
const numbers = Array.from({ length: 20_000 }, (_, k) => k + 1);

describe('logarithm and exponential are those of Math but for the last bit', () => {
  test('log of numbers of all sizes, subnormal ones too', () => {
    for (const k of numbers) {
      const x = 2 ** (2090 * uniform(k, 1) - 1070) * (1 + uniform(k, 2));
      if (x < Infinity && x > 0) expect(steps(log(x), Math.log(x)), `log ${x}`).toBeLessThanOrEqual(1);
    }
    for (const k of numbers) {
      const x = 0.5 + uniform(k, 3);
      expect(Math.abs(log(x) - Math.log(x)), `log ${x}`).toBeLessThanOrEqual(2e-16);
    }
  });

  test('exp over its whole range', () => {
    for (const k of numbers) {
      const x = 1450 * uniform(k, 4) - 740;
      expect(steps(exp(x), Math.exp(x)), `exp ${x}`).toBeLessThanOrEqual(x < -708 ? 2 : 1);
    }
  });

  test('log1p of small numbers, and powers', () => {
    for (const k of numbers) {
      const x = -(2 ** (-60 * uniform(k, 5))) * 0.999;
      expect(Math.abs(log1p(x) / Math.log1p(x) - 1), `log1p ${x}`).toBeLessThan(5e-16);
      const [base, exponent] = [10 * uniform(k, 6), 8 * uniform(k, 7)];
      expect(Math.abs(power(base, exponent) / base ** exponent - 1)).toBeLessThan(1e-14);
    }
  });

  test('ends and borders', () => {
    expect([log(0), log(1), log(Infinity), exp(0), exp(710), exp(-746), power(0, 2)]).toEqual([
      ...[-Infinity, 0, Infinity, 1, Infinity, 0, 0],
    ]);
    expect(log(-1)).toBeNaN();
    expect(exp(709.7)).toBeLessThan(Infinity);
    for (const e of [-1022, -3, 0, 52, 1023]) expect([powerOfTwo(e), exponentOf(2 ** e)]).toEqual([2 ** e, e]);
    expect(exponentOf(Number.MIN_VALUE)).toBe(-1074);
    expect(() => exponentOf(0)).toThrow(RangeError);
  });
});

test('the bits of the same formulas in C: no JavaScript engine may round them otherwise', () => {
  // Sums over ten thousand numbers that are exact in binary; any other last bit anywhere changes them.
  let [logs, exps] = [0, 0];
  for (let k = 1; k <= 10_000; k++) {
    logs += log(k / 64);
    exps += exp(k / 1024);
  }
  expect([logs.toString(), exps.toString()]).toEqual(['40520.09700321756', '17850242.554363795']);
});
