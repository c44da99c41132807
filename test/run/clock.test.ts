import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createActor, createMachine } from 'xstate';
import { EventClock } from '../../engine/run/actor/clock.ts';

describe('the event clock', () => {
  test('chained periods of XState are due one after the other, to the minute', () => {
    const clock = new EventClock(100);
    const machine = createMachine({
      initial: 'a',
      states: { a: { after: { 10: 'b' } }, b: { after: { 10: 'c' } }, c: { after: { 5_184_000_000: 'd' } }, d: {} },
    });
    const actor = createActor(machine, { clock });
    const seen: [number, unknown][] = [];
    actor.subscribe(({ value }) => seen.push([clock.now, value]));
    actor.start();
    while (clock.step()) clock.expireOne();
    expect(seen).toEqual([
      [100, 'a'],
      [110, 'b'],
      [120, 'c'],
      [5_184_000_120, 'd'],
    ]);
  });

  test('work of a minute comes before the periods that end with it', () => {
    const clock = new EventClock(0);
    const order: string[] = [];
    clock.setTimeout(() => order.push('period'), 5);
    clock.at(5, () => order.push('work'));
    clock.step();
    expect([clock.expireOne(), clock.finishOne(), clock.finishOne(), clock.expireOne()]).toEqual([
      false,
      true,
      false,
      true,
    ]);
    expect(order).toEqual(['work', 'period']);
  });

  test('what was taken back, or lasts for ever, is never due', () => {
    const clock = new EventClock(0);
    clock.clearTimeout(clock.setTimeout(() => undefined, 3));
    clock.setTimeout(() => undefined, Infinity);
    expect(clock.step()).toBe(false);
  });

  test('the heap gives a sorted list, first planned first (seed 4)', () => {
    const entry = fc.record({ at: fc.nat(40), cancelled: fc.boolean() });
    const check = (entries: { at: number; cancelled: boolean }[]): void => {
      const clock = new EventClock(0);
      const order: [number, number][] = [];
      entries.forEach(({ at, cancelled }, index) => {
        const ticket = clock.at(at, () => order.push([clock.now, index]));
        ticket.cancelled = cancelled;
      });
      while (clock.step()) while (clock.finishOne());
      const expected = entries
        .flatMap(({ at, cancelled }, index): [number, number][] => (cancelled ? [] : [[at, index]]))
        .sort(([a, i], [b, j]) => a - b || i - j);
      expect(order).toEqual(expected);
    };
    fc.assert(fc.property(fc.array(entry, { maxLength: 60 }), check), { seed: 4 });
  });
});
