import { describe, expect, test } from 'vitest';
import { changedRun, runAddressOf } from '../../../ui/pages/run/address.ts';

const read = (query: string) => runAddressOf(new URLSearchParams(query));

describe('the address of a playback', () => {
  test('says everything that is on the screen, and is read back', () => {
    const address = {
      ...{ side: 'before' as const, day: 63.25, speed: 4 as const, case: 217 },
      ...{ marks: [12, 40.5], stop: 'eia', light: true },
    };
    const query = changedRun(new URLSearchParams('lang=en'), address).toString();
    expect(read(query)).toEqual({ address, unknown: [] });
    expect(query).toContain('lang=en');
  });

  test('leaves the usual out', () => {
    const { address } = read('');
    expect(changedRun(new URLSearchParams('t=5&speed=4&case=3'), address).toString()).toBe('');
  });

  test('keeps five marks, the latest', () => {
    const query = changedRun(new URLSearchParams(), { marks: [1, 2, 3, 4, 5, 6] }).toString();
    expect(read(query).address.marks).toEqual([2, 3, 4, 5, 6]);
  });

  test('names each part that means nothing, and puts the usual in its place', () => {
    const { address, unknown } = read('side=left&t=-3&speed=3&case=x&mark=1,y&stop=A B');
    expect(unknown.map(({ what, value }) => `${what} ${value}`).sort()).toEqual(
      ['case x', 'mark y', 'side left', 'speed 3', 'stop A B', 't -3'].sort(),
    );
    expect(address).toEqual({
      ...{ side: 'after', day: 0, speed: 1, case: undefined },
      ...{ marks: [1], stop: undefined, light: false },
    });
  });
});
