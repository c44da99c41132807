import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createActor, createMachine } from 'xstate';
import type { Ticket } from '../../engine/run/actor/clock.ts';
import { EventClock } from '../../engine/run/actor/clock.ts';

const whose = { caseNumber: 1, node: 0 };

/** A clock as XState starts its timers by it. */
const timers = (clock: EventClock) => ({
  setTimeout: (run: () => void, delay: number) => clock.expiry(clock.now + delay, whose, run),
  clearTimeout: (ticket: Ticket) => {
    ticket.cancelled = true;
  },
});

describe('the event clock', () => {
  test('chained periods of XState are due one after the other, to the minute', () => {
    const clock = new EventClock(100);
    const machine = createMachine({
      initial: 'a',
      states: { a: { after: { 10: 'b' } }, b: { after: { 10: 'c' } }, c: { after: { 5_184_000_000: 'd' } }, d: {} },
    });
    const actor = createActor(machine, { clock: timers(clock) });
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
    clock.expiry(5, whose, () => order.push('period'));
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

  test('periods of a minute end in the order of cases and nodes, whatever was planned first', () => {
    const clock = new EventClock(0);
    const order: string[] = [];
    for (const [caseNumber, node] of [
      [2, 0],
      [1, 7],
      [1, 3],
    ] as const)
      clock.expiry(5, { caseNumber, node }, () => order.push(`${caseNumber} ${node}`));
    clock.step();
    while (clock.expireOne());
    expect(order).toEqual(['1 3', '1 7', '2 0']);
  });

  test('what was taken back, or lasts for ever, is never due', () => {
    const clock = new EventClock(0);
    clock.expiry(3, whose, () => undefined).cancelled = true;
    clock.expiry(Infinity, whose, () => undefined);
    expect(clock.next).toBe(Infinity);
    expect(clock.step()).toBe(false);
  });

  test('it steps to a minute that is given, where nothing is due before', () => {
    const clock = new EventClock(0);
    clock.at(5, () => undefined);
    expect([clock.step(3), clock.now, clock.next, clock.step(7), clock.now]).toEqual([true, 3, 5, true, 5]);
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
