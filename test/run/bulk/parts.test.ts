import { describe, expect, test } from 'vitest';
import { DeskLine } from '../../../engine/run/bulk/desk-line.ts';
import { Agenda } from '../../../engine/run/bulk/agenda.ts';
import { ScheduleClock, WeeklyClock } from '../../../engine/run/city/work-clock.ts';
import type { OfficeHours } from '../../../engine/time/index.ts';
import { advanceWork, everyDayCalendar, nextOpen, scheduleOf, weeklyCalendar } from '../../../engine/time/index.ts';
import { Draws } from '../../differential/random.ts';

// The parts of the event loop against plain readings of what they should do.

describe('planned events', () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])('come by minute, work as planned, then periods by place (seed %i)', (seed) => {
    const draws = new Draws(seed);
    const heap = new Agenda(true);
    const plan: { at: number; rank: number; place: number; payload: number }[] = [];
    let [now, payload] = [0, 0];
    for (let step = 0; step < 5000; step++) {
      // Now and then hundreds at once, so that the row and the heap both have their turn.
      const count = draws.chance(0.01) ? 300 : draws.whole(0, 2);
      for (let k = 0; k < count; k++) {
        const rank = draws.chance(0.1) ? 1 : 0;
        // No two periods have the same place.
        const place = rank === 0 ? payload : draws.whole(0, 40) * 100_000 + payload;
        const entry = { at: now + draws.whole(0, 50), rank, place, payload: payload++ };
        plan.push(entry);
        heap.push(entry.at, entry.payload, rank === 1 ? place : undefined);
      }
      if (plan.length === 0) continue;
      plan.sort((a, b) => a.at - b.at || a.rank - b.rank || a.place - b.place);
      const first = plan.shift()!;
      expect([heap.firstAt, heap.isPeriodFirst]).toEqual([first.at, first.rank === 1]);
      expect(heap.pop()).toBe(first.payload);
      now = first.at;
    }
  });

  test.each([21, 22])('come in order also when tens of thousands are pending, near and far (seed %i)', (seed) => {
    const draws = new Draws(seed);
    const agenda = new Agenda(true);
    const plan: { at: number; payload: number }[] = [];
    let payload = 0;
    const push = (now: number): void => {
      // Many of one minute, many spread over years, a few with fractions.
      const ahead = draws.chance(0.3)
        ? draws.whole(0, 3)
        : draws.chance(0.1)
          ? draws.whole(0, 10) / 4
          : draws.whole(0, 900_000);
      plan.push({ at: now + ahead, payload });
      agenda.push(now + ahead, payload++);
    };
    for (let k = 0; k < 30_000; k++) push(0);
    const popped: { at: number; payload: number }[] = [];
    for (let step = 0; step < 60_000; step++) {
      const at = agenda.firstAt;
      popped.push({ at, payload: agenda.pop() });
      if (step < 30_000) push(at);
    }
    // A step plans nothing before its own minute, so the order in which all come is that of minute and planning.
    expect(popped).toEqual([...plan].sort((a, b) => a.at - b.at || a.payload - b.payload));
  });

  test.each([41, 42, 43, 44])(
    'come in order when crowds come after a lull, all due before what lies far off (seed %i)',
    (seed) => {
      const draws = new Draws(seed);
      const agenda = new Agenda(false);
      const plan: number[] = [];
      const popped: number[] = [];
      const push = (at: number): void => {
        agenda.push(at, plan.length);
        plan.push(at);
      };
      for (let crowd = 1; crowd <= 200; crowd++) {
        const now = crowd * 300;
        while (agenda.firstAt <= now) popped.push(plan[agenda.pop()]!);
        // As many as two cases with items side by side have: most soon, a few much later.
        for (let k = 0; k < 90; k++) push(now - 50 * (draws.chance(0.01) ? 9 : 1) * Math.log(1 - draws.next()));
      }
      while (agenda.firstAt < Infinity) popped.push(plan[agenda.pop()]!);
      expect(popped).toEqual([...plan].sort((a, b) => a - b));
    },
  );

  test('without an order within the minute, periods still come last (seed 9)', () => {
    const draws = new Draws(9);
    const heap = new Agenda(false);
    const plan: { at: number; rank: number }[] = [];
    for (let k = 0; k < 3000; k++) {
      const entry = { at: draws.whole(0, 200), rank: draws.chance(0.2) ? 1 : 0 };
      plan.push(entry);
      heap.push(entry.at, k, entry.rank === 1 ? k : undefined);
    }
    const popped = plan.map(() => {
      const at = heap.firstAt;
      return { at, rank: plan[heap.pop()]!.rank };
    });
    expect(popped).toEqual([...plan].sort((a, b) => a.at - b.at || a.rank - b.rank));
  });
});

describe('a line', () => {
  test.each([11, 12, 13])('is taken by request, case and node, or by rank before (seed %i)', (seed) => {
    for (const ranked of [false, true]) {
      const draws = new Draws(seed);
      const line = new DeskLine(1, ranked);
      const waiting: number[][] = [];
      const known = new Map<number, number[]>();
      for (let now = 0; now < 300; now++) {
        line.now = now;
        const arrivals = Array.from({ length: draws.whole(0, 6) }, () => [
          draws.whole(1, 4),
          draws.whole(1, 99),
          draws.whole(0, 9),
        ]);
        arrivals.forEach(([rank = 0, caseNumber = 0, node = 0], k) => {
          line.rank = rank;
          // Tasks of one case are numbered in the order of its nodes.
          const task = node * 100_000 + now * 100 + k;
          line.join(task, caseNumber);
          const entry = [ranked ? rank : 0, now, caseNumber, node, task];
          known.set(task, entry);
          waiting.push(entry);
        });
        waiting.sort((a, b) => a.reduce((order, value, k) => order || value - b[k]!, 0));
        for (let k = draws.whole(0, 5); k > 0 && waiting.length > 0; k--) {
          const taken = known.get(line.take())!;
          // The last number is only there to tell apart those that are alike in all others.
          expect(taken.slice(0, 4)).toEqual(waiting.shift()!.slice(0, 4));
        }
      }
    }
  });

  test.each([21, 22])('tells the minutes stood in it after the warm-up, minute by minute (seed %i)', (seed) => {
    for (const ranked of [false, true]) {
      const draws = new Draws(seed);
      const line = new DeskLine(1, ranked);
      line.countedFrom = 120;
      let [counted, waits] = [0, 0];
      for (let now = 0; now < 300; now++) {
        line.now = now;
        for (let k = draws.whole(0, 3); k > 0; k--) {
          line.rank = draws.whole(1, 4);
          line.join(k, now);
        }
        for (let k = draws.whole(0, 2); k > 0 && line.waiting > 0; k--) line.take();
        if (now >= 120) counted += line.waiting;
        waits = Math.max(waits, line.waiting);
      }
      expect(line.minutesInLine(300)).toBeCloseTo(counted, 6);
      // Some stood in it when the warm-up ended, and some still do.
      expect(line.waits.sum).toBeLessThan(counted);
      expect(waits).toBeGreaterThan(64);
    }
  });
});

const split: OfficeHours = {
  week: [
    [
      [540, 720],
      [780, 1020],
    ],
    [
      [540, 720],
      [780, 1020],
    ],
    [
      [510, 690],
      [870, 1050],
    ],
    [[0, 1440]],
    [[540, 720]],
    [[540, 600]],
    [],
  ],
  makeUp: [],
};

describe('office time', () => {
  test.each([
    ['every day', scheduleOf(everyDayCalendar, split)],
    ['weekdays', scheduleOf(weeklyCalendar(), split)],
  ])('by the tables of a week is office time by the calendar: %s (seed 31)', (_name, schedule) => {
    const draws = new Draws(31);
    const [week, plain] = [new WeeklyClock(schedule), new ScheduleClock(schedule)];
    for (let k = 0; k < 20_000; k++) {
      const from = 5760 + draws.whole(0, 100_000);
      const work = draws.pick([0, draws.whole(0, 60), draws.whole(0, 20_000)]);
      expect(week.done(from, work)).toBe(advanceWork(schedule, from, work));
      expect(week.opening(from)).toBe(nextOpen(schedule, from));
      expect(plain.opening(from)).toBe(nextOpen(schedule, from));
      expect(week.worked(from, from + work)).toBe(plain.worked(from, from + work));
    }
  });

  test('fractions of a minute work up to closing time and go on at the opening', () => {
    const week = new WeeklyClock(scheduleOf(weeklyCalendar(), split));
    // Monday 1970-01-05, 11:59:30: half a minute before lunch, the rest after it.
    expect(week.done(5760 + 719.5, 0.5)).toBe(5760 + 720);
    expect(week.done(5760 + 719.5, 0.75)).toBe(5760 + 780.25);
    expect(week.opening(5760 + 719.5)).toBe(5760 + 719.5);
    expect(week.opening(5760 + 720.5)).toBe(5760 + 780);
  });
});
