import { describe, expect, test } from 'vitest';
import { overlongOf } from '../../../engine/measure/index.ts';
import type { Process } from '../../../engine/model/index.ts';

const basis = { kind: 'assumption', why: { zh: '某', en: 'some' } } as const;

describe('an item that is never in time', () => {
  const late = { item: 'x', scheme: 'statutory', endsAt: 'decision', rate: 0 } as const;
  const law = { kind: 'law', act: basis.why, article: '1' } as const;

  /** A process with one item of so many working days, and a limit of seven calendar days, which are five working days. */
  function processOf(days: number, source: object = basis): Process {
    const limit = { scheme: 'statutory', n: 7, unit: 'calendar-day', startsAt: 'receipt', basis: law };
    const item = { id: 'x', limits: [limit], duration: { n: days, unit: 'working-day', basis: source } };
    return { asOf: '2020-01-01', items: [item] } as unknown as Process;
  }

  test('is not judged where its assumed duration is longer than its limit', () => {
    expect(overlongOf(processOf(6), late)).toMatchObject({ duration: { n: 6 }, limit: { n: 7, unit: 'calendar-day' } });
    expect(overlongOf(processOf(5), late)).toBeUndefined();
  });

  test('is told its rate where its duration has a source, where it is in time at all, and under another limit', () => {
    expect(overlongOf(processOf(6, law), late)).toBeUndefined();
    expect(overlongOf(processOf(6), { ...late, rate: 0.01 })).toBeUndefined();
    expect(overlongOf(processOf(6), { ...late, scheme: 'promised' })).toBeUndefined();
    expect(overlongOf(processOf(6), { ...late, endsAt: 'delivery' })).toBeUndefined();
  });
});
