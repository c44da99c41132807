import { describe, expect, test } from 'vitest';
import {
  erlangB,
  erlangC,
  harmonic,
  limitedQueue,
  meanWaitOfFirst,
  momentsOfPert,
  responseOfForkJoin,
  responseOfForkJoin2,
  rootOfDM1,
  waitOfDM1,
  waitOfMG1,
  waitOfMMc,
  waitsByPriority,
} from './closed-forms.ts';

// The formulas against values worked out by hand, and against one another where one is a case of the other.

describe('the formulas that queues are held against', () => {
  test('Erlang B and C: two servers under a load of 1 lose ½ ÷ 2½, and let ⅓ wait', () => {
    expect(erlangB(2, 1)).toBeCloseTo(1 / 5, 12);
    expect(erlangC(2, 1)).toBeCloseTo(1 / 3, 12);
    expect(waitOfMMc(0.8, 1, 1)).toBeCloseTo(4, 12);
  });

  test('M/G/1 is M/M/1 at variation 1 and half of it without variation', () => {
    expect(waitOfMG1(0.8, 1, 1)).toBeCloseTo(4, 12);
    expect(waitOfMG1(0.8, 1, 0)).toBeCloseTo(2, 12);
  });

  test('D/M/1 at load ½: the root solves its equation, and is 0.2032', () => {
    const root = rootOfDM1(0.5);
    expect(Math.log(root)).toBeCloseTo(-2 * (1 - root), 12);
    expect(root).toBeCloseTo(0.2032, 4);
    expect(waitOfDM1(0.5, 1)).toBeCloseTo(root / (1 - root), 12);
  });

  test('M/M/c/K: Erlang B without room to wait, Erlang C with room for all, and 4 ÷ 7 lost of 1·2·4', () => {
    expect(limitedQueue(3, 1, 4, 4).lost).toBeCloseTo(erlangB(4, 3), 12);
    expect(limitedQueue(3, 1, 4, 400).wait).toBeCloseTo(waitOfMMc(3, 1, 4), 9);
    const { lost, wait, busy } = limitedQueue(2, 1, 1, 2);
    expect(lost).toBeCloseTo(4 / 7, 12);
    expect(wait).toBeCloseTo(4 / 7 / (2 * (3 / 7)), 12);
    expect(busy).toBeCloseTo(6 / 7, 12);
  });

  test('priorities: one class is M/G/1, and classes share out the work that waits', () => {
    expect(waitsByPriority([{ rate: 0.8, service: 1, square: 2 }])[0]).toBeCloseTo(4, 12);
    const [first, last] = waitsByPriority([
      { rate: 0.3, service: 1, square: 2 },
      { rate: 0.5, service: 1, square: 2 },
    ]);
    expect((0.3 * first! + 0.5 * last!) / 0.8).toBeCloseTo(4, 12);
  });

  test('fork and join: the latest of exponentials without load, and Flatto and Hahn for two', () => {
    expect(responseOfForkJoin2(0, 1)).toBeCloseTo(harmonic(2), 12);
    expect(responseOfForkJoin(5, 0, 1)).toBeCloseTo(harmonic(5), 12);
    expect(responseOfForkJoin(2, 0.8, 1)).toBe(responseOfForkJoin2(0.8, 1));
  });

  test('PERT is a symmetric beta(3, 3) about its middle, with a variance of range² ÷ 28', () => {
    expect(momentsOfPert(0, 14, 28)).toEqual({ mean: 14, variance: 28 });
    // The other way to write the variance: (μ − low)(high − μ) ÷ 7.
    const { mean, variance } = momentsOfPert(60, 120, 600);
    expect(variance).toBeCloseTo(((mean - 60) * (600 - mean)) / 7, 9);
  });

  test('the first customers of M/M/1: none waits, then λ ÷ (λ + μ) · 1 ÷ μ, at last ρ ÷ (μ − λ)', () => {
    expect(meanWaitOfFirst(1, 0.5, 1)).toBe(0);
    expect(2 * meanWaitOfFirst(2, 0.5, 1)).toBeCloseTo(1 / 3, 12);
    expect(600 * meanWaitOfFirst(600, 0.5, 1) - 599 * meanWaitOfFirst(599, 0.5, 1)).toBeCloseTo(1, 9);
  });
});
