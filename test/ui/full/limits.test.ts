import { describe, expect, test } from 'vitest';
import type { Side } from '../../../engine/measure/index.ts';
import { compare } from '../../../engine/measure/index.ts';
import type { SpanLimit } from '../../../engine/model/index.ts';
import { cities, processById, reformsOf } from '../../../processes/index.ts';
import { lawChanges } from '../../../ui/pages/five/full/law-changes.ts';
import { stageLimits } from '../../../ui/pages/five/full/limits.ts';
import { overlongOf } from '../../../ui/pages/five/full/overlong.ts';
import { smallProcess } from '../../support/small-process.ts';

const basis = { kind: 'assumption', why: { zh: '某', en: 'some' } } as const;

/** A side whose case has items in these stages, and one limit over some of them. */
function sideWith(met: readonly string[], stages: readonly string[]): Side {
  const limit = { id: 'l', title: basis.why, scheme: 'promised', n: 1, unit: 'working-day', stages, basis };
  const process = { ...smallProcess(), limits: [limit as unknown as SpanLimit] };
  return { process, active: { items: met.map((stage) => ({ stage, kind: '行政许可' })) } } as unknown as Side;
}

describe('a limit over stages', () => {
  test.each([
    [['a', 'b'], ['a', 'b', 'c'], true],
    [['a', 'b', 'a'], ['b', 'a'], true],
    [['a', 'b'], ['a'], false],
    [[], ['a'], false],
  ])('of a case with items in %j, over %j, is one for the whole process: %s', (met, stages, isWhole) => {
    expect(stageLimits(sideWith(met, stages)).map((limit) => limit.isWhole)).toEqual([isWhole]);
  });

  test('of Beijing’s start-up in one day is one for the whole process', () => {
    const process = processById('business-startup')!;
    const city = cities.find(({ id }) => id === 'beijing')!;
    const { after } = compare(process, reformsOf(process.id)[0], { city });
    expect(stageLimits(after)).toEqual([expect.objectContaining({ n: 1, unit: 'working-day', isWhole: true })]);
  });
});

describe('an item that is never in time', () => {
  const interval = (estimate: number) => ({ estimate, low: estimate, high: estimate, confidence: 0.95, count: 10 });
  const late = { item: 'x', scheme: 'statutory', endsAt: 'decision', cases: 100, rate: interval(0) } as const;
  const law = { kind: 'law', act: basis.why, article: '1' } as const;

  /** A side with one item of so many working days, and a limit of seven calendar days, which are five working days. */
  function sideOf(days: number, source: object = basis): Side {
    const limit = { scheme: 'statutory', n: 7, unit: 'calendar-day', startsAt: 'receipt', basis: law };
    const item = { id: 'x', limits: [limit], duration: { n: days, unit: 'working-day', basis: source } };
    return { process: { asOf: '2020-01-01', items: [item] } } as unknown as Side;
  }

  test('is not judged where its assumed duration is longer than its limit', () => {
    expect(overlongOf(sideOf(6), late)).toMatchObject({ duration: { n: 6 }, limit: { n: 7, unit: 'calendar-day' } });
    expect(overlongOf(sideOf(5), late)).toBeUndefined();
  });

  test('is told its rate where its duration has a source, where it is in time at all, and under another limit', () => {
    expect(overlongOf(sideOf(6, law), late)).toBeUndefined();
    expect(overlongOf(sideOf(6), { ...late, rate: interval(0.01) })).toBeUndefined();
    expect(overlongOf(sideOf(6), { ...late, scheme: 'promised' })).toBeUndefined();
    expect(overlongOf(sideOf(6), { ...late, endsAt: 'delivery' })).toBeUndefined();
  });
});

describe('the law between two days', () => {
  const act = (zh: string) => ({ kind: 'law', act: { zh, en: zh }, article: '1' }) as const;
  const ruled = (rule: object) => ({ ...smallProcess(), rule });

  test('is that which came into force or ended after the one and up to the other', () => {
    const names = (rule: object) => lawChanges(ruled(rule), '2018-05-01', '2020-01-01').map(({ zh }) => zh);
    expect(names({ from: '2018-05-02', basis: act('甲') })).toEqual(['甲']);
    expect(names({ from: '2020-01-01', basis: act('甲') })).toEqual(['甲']);
    expect(names({ until: '2018-05-01', basis: act('甲') })).toEqual(['甲']);
    expect(names({ from: '2018-05-01', basis: act('甲') })).toEqual([]);
    expect(names({ from: '2020-01-02', until: '2020-01-01', basis: act('甲') })).toEqual([]);
  });

  test('is told once, and nothing between a day and itself', () => {
    const twice = ruled({ a: { from: '2019-01-01', basis: act('甲') }, b: { until: '2018-12-31', basis: act('甲') } });
    expect(lawChanges(twice, '2018-05-01', '2020-01-01')).toHaveLength(1);
    expect(lawChanges(twice, '2020-01-01', '2020-01-01')).toEqual([]);
  });
});
