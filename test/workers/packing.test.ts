import { expect, test } from 'vitest';
import { packed, unpacked } from '../../engine/run/index.ts';
import { Moments, Punctuality, QuantileSketch, TimeAverage } from '../../engine/run/statistics/index.ts';
import { numberStream } from './numbers.ts';

const crossed = (value: unknown): unknown => unpacked(packed(value));

test('numbers that JSON does not know, and those that it does to the last bit', () => {
  const value = { all: [NaN, Infinity, -Infinity, -0, 0, 0.1 + 0.2, 5e-324, Number.MAX_VALUE, 2 ** 53 + 2] };
  const back = crossed(value) as typeof value;
  expect(back.all.every((number, index) => Object.is(number, value.all[index]))).toBe(true);
  // toEqual tells −0 from 0.
  expect(back).toEqual(value);
});

test('plain data stays as it is; what is undefined is left out', () => {
  const value = { text: '办件', list: [1, [true, null]], inner: { a: {} } };
  expect(crossed({ ...value, gone: undefined })).toEqual(value);
  expect(Object.keys(crossed({ gone: undefined }) as object)).toEqual([]);
});

test('accumulators at any depth come back with their class and go on as if they had not crossed (seed 11)', () => {
  const amount = numberStream(11);
  const filled = <A extends { add(value: number): void }>(one: A, count: number): A => {
    for (let i = 0; i < count; i++) one.add(amount() * 5000);
    return one;
  };
  const average = new TimeAverage(0, 2);
  average.change(7.5, 3);
  const punctuality = new Punctuality();
  punctuality.add(3, 4);
  punctuality.add(5, 4);
  const value = {
    items: {
      'notice-1': { moments: filled(new Moments(), 999), none: new Moments() },
      tax: [filled(new QuantileSketch(), 40), filled(new QuantileSketch(), 900), new QuantileSketch()],
    },
    average,
    punctuality,
  };
  const back = crossed(value) as typeof value;
  expect(back.items['notice-1'].moments).toBeInstanceOf(Moments);
  expect(back.items.tax[1]).toBeInstanceOf(QuantileSketch);
  expect(back.average).toBeInstanceOf(TimeAverage);
  expect(back.punctuality).toBeInstanceOf(Punctuality);
  // The same observations afterwards lead to the same bytes.
  for (const { items, average, punctuality } of [value, back]) {
    for (const accumulator of [items['notice-1'].moments, items['notice-1'].none, ...items.tax])
      for (const next of [0, 1234.5, 17, 1e-9]) accumulator.add(next);
    average.change(19, 0);
    punctuality.add(1, 1);
  }
  expect(packed(back)).toBe(packed(value));
  expect(back.items.tax.map((sketch) => sketch.quantile(0.37))).toEqual(
    value.items.tax.map((sketch) => sketch.quantile(0.37)),
  );
  expect(back.items['notice-1'].moments.variance).toBe(value.items['notice-1'].moments.variance);
});

test('infinite observations of moments come back', () => {
  const back = crossed(Moments.of([1, Infinity])) as Moments;
  expect([back.count, back.sum, back.min, back.max]).toEqual([2, Infinity, 1, Infinity]);
  expect(back.variance).toBeNaN();
});

test.each([
  ['a typed array', { minutes: new Float64Array(2) }, 'minutes'],
  ['a map', { deep: [{ byItem: new Map() }] }, 'byItem'],
  ['a function', { rate: () => 1 }, 'rate'],
  ['a gap in a list', { list: [undefined] }, '0'],
  ['a big integer', { count: 1n }, 'count'],
])('%s is refused with the name of its place', (_name, value, place) => {
  expect(() => packed(value)).toThrow(TypeError);
  expect(() => packed(value)).toThrow(new RegExp(`: ${place}$`));
});
