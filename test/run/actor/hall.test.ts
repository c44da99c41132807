import { describe, expect, test } from 'vitest';
import { Hall } from '../../../engine/run/actor/hall.ts';
import type { Absence } from '../../../engine/run/city/absence.ts';
import { Line } from '../../../engine/run/actor/line.ts';
import { Surveys } from '../../../engine/run/actor/surveys.ts';

// The desks of the actor executor against what happens at a real counter, without any process.

const desk = (staff: number, room = Infinity) => ({ staff, rule: 'first-come' as const, room });
const nobody = { at: Infinity, admit: () => undefined };

describe('a line', () => {
  test('takes by rank, then request, then case, then node', () => {
    const line = new Line(desk(1));
    const order: string[] = [];
    const join = (rank: number, askedAt: number, caseNumber: number, node: number): void => {
      const begin = (): void => {
        order.push([rank, askedAt, caseNumber, node].join(' '));
        line.release(1);
      };
      line.join({ rank, askedAt, caseNumber, node, begin });
    };
    join(2, 0, 1, 1);
    join(1, 9, 1, 1);
    join(1, 5, 3, 0);
    join(1, 5, 2, 7);
    join(1, 5, 2, 4);
    line.move();
    expect(order).toEqual(['1 5 2 4', '1 5 2 7', '1 5 3 0', '1 9 1 1', '2 0 1 1']);
  });

  test('is full with those served and those waiting, and not with those who have left', () => {
    const line = new Line(desk(1, 2));
    const request = (caseNumber: number) => ({ rank: 0, askedAt: 0, caseNumber, node: 0, begin: () => undefined });
    line.join(request(1));
    line.move();
    expect(line.isFull).toBe(false);
    const second = request(2);
    line.join(second);
    line.move();
    expect(line.isFull).toBe(true);
    line.leave(second);
    expect(line.isFull).toBe(false);
  });

  test('who is away while at work goes on, and takes nobody else', () => {
    const line = new Line(desk(2));
    line.occupy(2);
    line.absent(1);
    expect(line.free).toBe(-1);
    line.release(1);
    expect(line.free).toBe(0);
    line.absent(0);
    expect(line.free).toBe(1);
  });
});

describe('surveys', () => {
  test('the first in order keeps the officers it has, so that later and smaller ones do not starve it', () => {
    const [one, other] = [new Line(desk(1)), new Line(desk(1))];
    other.occupy(1);
    const surveys = new Surveys();
    const gone: number[] = [];
    const ask = (caseNumber: number, lines: readonly Line[]): void =>
      surveys.ask({
        askedAt: 0,
        caseNumber,
        node: 0,
        officers: lines.map((line) => ({ line, staff: 1 })),
        begin: () => gone.push(caseNumber),
      });
    ask(2, [one]);
    ask(1, [one, other]);
    surveys.move();
    expect(gone).toEqual([]);
    let served = 0;
    one.join({ rank: 0, askedAt: 0, caseNumber: 3, node: 0, begin: () => (served += 1) });
    one.move();
    expect(served, 'nor does the line').toBe(0);
    other.release(1);
    surveys.move();
    expect(gone).toEqual([1]);
    one.release(1);
    surveys.move();
    expect(gone).toEqual([1, 2]);
  });
});

describe('an instant in a hall', () => {
  test('goes by in its order, whatever was planned first', () => {
    const hall = new Hall({ desks: [desk(1)], start: 0, horizon: Infinity });
    const [line] = hall.lines;
    const order: string[] = [];
    const say = (what: string) => () => void order.push(what);
    let arrival = 5;
    hall.clock.expiry(5, { caseNumber: 1, node: 0 }, say('period'));
    hall.clock.at(5, () => {
      order.push('work');
      hall.request(line!, { rank: 0, askedAt: 5, caseNumber: 1, node: 0, begin: say('desk') });
      hall.linger(say('lingering'));
      hall.handIn({ caseNumber: 2, node: 0, run: say('handed in 2') });
      hall.handIn({ caseNumber: 1, node: 3, run: say('handed in 1') });
      hall.clock.at(5, say('follows at once'));
    });
    hall.run({
      get at() {
        return arrival;
      },
      admit() {
        arrival = Infinity;
        order.push('arrival');
      },
    });
    expect(order).toEqual([
      'work',
      'follows at once',
      'arrival',
      'handed in 1',
      'handed in 2',
      'lingering',
      'desk',
      'period',
    ]);
  });

  test('what is due at the horizon happens, what is due later does not', () => {
    const hall = new Hall({ desks: [], start: 0, horizon: 10 });
    const seen: number[] = [];
    for (const at of [10, 11]) hall.clock.at(at, () => seen.push(at));
    hall.run(nobody);
    expect(seen).toEqual([10]);
  });

  test('those who wait are served on the first morning on which somebody is there', () => {
    const absence: Absence = { concerns: [true], awayAt: (_, minute) => (minute < 2 * 1440 ? 1 : 0) };
    const hall = new Hall({ desks: [desk(1)], start: 600, horizon: Infinity, absence });
    const served: number[] = [];
    let arrival = 700;
    hall.run({
      get at() {
        return arrival;
      },
      admit() {
        arrival = Infinity;
        hall.cases = 1;
        const begin = (): void => {
          served.push(hall.clock.now);
          hall.cases = 0;
        };
        hall.request(hall.lines[0]!, { rank: 0, askedAt: 700, caseNumber: 1, node: 0, begin });
      },
    });
    expect(served).toEqual([2 * 1440]);
  });
});
