import { describe, expect, test } from 'vitest';
import { compare } from '../../../engine/measure/index.ts';
import { processById, reformsOf } from '../../../processes/index.ts';
import { pairOf, stepsOf } from '../../../ui/pages/map/why/pair.ts';

const id = 'construction-permits';
const comparison = compare(processById(id)!, reformsOf(id)[0]);

describe('a pair on the map', () => {
  test('is answered for the side that was used last', () => {
    const pair = ['fire-design-review', 'lightning-design-review'] as const;
    expect(pairOf(comparison, 'before', ...pair)).toMatchObject({ name: 'before', found: { verdict: 'habit' } });
    // After the reform both are in the joint review, and the habit is gone.
    expect(pairOf(comparison, 'after', ...pair)).toMatchObject({ name: 'after', found: { relation: 'together' } });
  });

  test('is answered for the other side, where this one does not have both', () => {
    expect(pairOf(comparison, 'before', 'utilities-connection', 'planning-permit')?.name).toBe('after');
    expect(pairOf(comparison, 'before', 'utilities-connection', 'nowhere')).toBeUndefined();
  });

  test('takes two different nodes', () => {
    expect(pairOf(comparison, 'after', 'eia', 'eia')).toBeUndefined();
    expect(pairOf(comparison, 'after', 'eia', undefined)).toBeUndefined();
  });

  test('has the steps of its chain for the drawing', () => {
    const pair = pairOf(comparison, 'before', 'planning-permit', 'start-of-works');
    expect([...stepsOf(pair)]).toEqual(['planning-permit construction-permit', 'construction-permit start-of-works']);
    expect(stepsOf(undefined).size).toBe(0);
  });
});
