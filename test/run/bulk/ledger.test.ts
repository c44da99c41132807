import { describe, expect, test } from 'vitest';
import { assumed, processOf, station } from '../../../bench/workloads/documents.ts';
import type { Limit } from '../../../engine/model/index.ts';
import { TIME } from '../../../engine/run/bulk/watcher.ts';
import type { RunDetail } from '../../../engine/run/detail.ts';
import { QuantileSketch } from '../../../engine/run/statistics/index.ts';
import { DueMinutes } from '../../../engine/run/bulk/ledger/due-minutes.ts';
import { timingOf } from '../../../engine/run/timing.ts';
import { startClock } from '../../../engine/time/index.ts';
import { Draws } from '../../differential/random.ts';
import { ledgerOf, minute, row, schedule } from './ledger-setup.ts';

// The ledger told by hand, as an event loop would: what is expected is counted on the fingers.

const limit = (over: Partial<Limit>): Limit => ({
  scheme: 'statutory',
  n: 5,
  unit: 'working-day',
  startsAt: 'acceptance',
  basis: assumed,
  ...over,
});
const [GRANTED, REFUSED, OBJECTED] = [0, 1, 2];

/** Means by kind, those that are zero left out. */
const minutesOf = ({ time }: RunDetail): Record<string, number> =>
  Object.fromEntries(
    Object.entries(time)
      .map(([kind, { mean }]): [string, number] => [kind, mean])
      .filter(([, mean]) => mean !== 0),
  );
const onWay = ({ way }: RunDetail): Record<string, number> =>
  Object.fromEntries(way.map(({ node, cases }) => [node, cases]));
const verdicts = ({ onTime }: RunDetail): string[] =>
  onTime.map(
    ({ item, scheme, endsAt, cases }) => `${item} ${scheme} ${endsAt}: ${cases.onTime} on time, ${cases.late} late`,
  );

describe('where the time goes', () => {
  const fork = processOf([station('a'), station('b'), station('c', ['a', 'b'])], ['c']);

  test('the parts of the way that was waited for last, lunch and all', () => {
    const { ledger, clock, task } = ledgerOf([fork]);
    const start = minute('2018-10-15T10:00');
    ledger.now = start;
    ledger.admitted(0, 1, 0, start);
    // a: ten minutes to hand in, eighty in line until 11:30, fifty at work over lunch until 13:20.
    ledger.passes(task(0, 'a'), TIME.handOver, start + 10);
    ledger.passesAtOffice(task(0, 'a'), TIME.queue, start + 90, clock);
    ledger.passesAtOffice(task(0, 'a'), TIME.work, start + 200, clock);
    // b is done first, and is not what c waits for last.
    ledger.passesAtOffice(task(0, 'b'), TIME.work, start + 100, clock);
    ledger.now = start + 100;
    ledger.follows(task(0, 'c'), task(0, 'b'));
    ledger.now = start + 200;
    ledger.follows(task(0, 'c'), task(0, 'a'));
    ledger.passes(task(0, 'c'), TIME.stopped, start + 230);
    ledger.now = start + 230;
    ledger.follows(task(0, 'workload'), task(0, 'c'));
    ledger.ended(0, 'reached');
    ledger.left(0);
    const detail = ledger.close(start + 1000);
    expect(minutesOf(detail)).toEqual({ 'hand-over': 10, queue: 80, work: 50, 'off-hours': 60, stopped: 30 });
    expect(onWay(detail)).toEqual({ a: 1, b: 0, c: 1 });
    expect([detail.counted, detail.reached]).toEqual([1, 1]);
  });

  test('a slot is used again: nothing of the case before is left', () => {
    const { ledger, clock, task } = ledgerOf([fork], { isDated: false });
    for (const [from, other, kind] of [
      ['a', 'b', TIME.work],
      ['b', 'a', TIME.applicant],
      ['b', 'a', TIME.applicant],
    ] as const) {
      ledger.now = 100;
      ledger.admitted(0, 1, 0, 100);
      ledger.passes(task(0, other), TIME.outside, 150);
      ledger.passesAtOffice(task(0, from), kind, 160, clock);
      ledger.now = 160;
      ledger.follows(task(0, 'c'), task(0, from));
      ledger.follows(task(0, 'workload'), task(0, 'c'));
      ledger.ended(0, 'reached');
      ledger.left(0);
    }
    const detail = ledger.close(200);
    expect(detail.time.work.sum).toBe(60);
    expect(detail.time.applicant.sum).toBe(120);
    expect(detail.time.outside.sum).toBe(0);
    expect(onWay(detail)).toEqual({ a: 1, b: 2, c: 3 });
  });

  test('a row of forty nodes and a single one beside it: more than fit in a word', () => {
    const ids = Array.from({ length: 40 }, (_, k) => `n${k}`);
    const process = processOf(
      [...ids.map((id, k) => station(id, k === 0 ? [] : [ids[k - 1]!])), station('beside')],
      ['n39', 'beside'],
    );
    const { ledger, task } = ledgerOf([process], { isDated: false });
    // Many cases at once, so that the arrays grow while cases are under way.
    for (let slot = 0; slot < 50; slot++) ledger.admitted(slot, slot + 1, 0, 0);
    for (let slot = 0; slot < 50; slot++) {
      ids.forEach((id, k) => {
        ledger.now = k;
        if (k > 0) ledger.follows(task(slot, id), task(slot, ids[k - 1]!));
        ledger.passes(task(slot, id), TIME.work, k + 1);
      });
      ledger.now = 40;
      if (slot % 2 === 0) ledger.follows(task(slot, 'workload'), task(slot, 'n39'));
      ledger.passes(task(slot, 'beside'), TIME.outside, 40);
      if (slot % 2 === 1) ledger.follows(task(slot, 'workload'), task(slot, 'beside'));
      ledger.ended(slot, 'reached');
      ledger.left(slot);
    }
    const detail = ledger.close(40);
    expect(onWay(detail)).toEqual(Object.fromEntries([...ids, 'beside'].map((id) => [id, 25])));
    expect(minutesOf(detail)).toEqual({ work: 20, outside: 20 });
  });

  test('cases of the warm-up are left out, and classes share the columns of their nodes', () => {
    const { ledger, task } = ledgerOf([fork, row({ c: {}, a: {} })], { isDated: false, warmUp: 100 });
    for (const [slot, classIndex, at] of [
      [0, 0, 99],
      [1, 0, 100],
      [2, 1, 100],
    ] as const) {
      ledger.now = at;
      ledger.admitted(slot, slot + 1, classIndex, at);
      ledger.accepted(slot, task(0, 'a', classIndex), at, at);
      ledger.works(task(slot, 'a', classIndex), 7);
      ledger.returned(slot, task(0, 'c', classIndex));
      ledger.follows(task(slot, 'workload', classIndex), task(slot, 'a', classIndex));
      ledger.ended(slot, 'reached');
      ledger.left(slot);
    }
    const detail = ledger.close(200);
    expect([detail.counted, detail.reached]).toEqual([2, 2]);
    expect(onWay(detail)).toEqual({ a: 2, b: 0, c: 0 });
    const [a, b, c] = detail.items;
    expect([a!.handled, a!.minutes, b!.handled, c!.returned]).toEqual([2, 14, 0, 2]);
  });
});

describe('who keeps the limits', () => {
  /** Accepts an item of one kind of limit, decides and delivers it at the minutes given, and tells the verdicts. */
  const tried = (limits: Limit[], accepted: string, decided?: string, delivered?: string): string[] => {
    const { ledger } = ledgerOf([row({ a: { limits } })], { start: minute('2018-09-01T00:00') });
    ledger.now = minute(accepted);
    ledger.admitted(0, 1, 0, ledger.now);
    ledger.accepted(0, 0, ledger.now, ledger.now);
    if (decided !== undefined) {
      ledger.now = minute(decided);
      ledger.decided(0, 0, GRANTED);
    }
    if (delivered !== undefined) {
      ledger.now = minute(delivered);
      ledger.delivered(0, 0);
    }
    if (decided !== undefined) ledger.left(0);
    return verdicts(ledger.close(minute('2018-10-31T00:00')));
  };

  test('five working days from Thursday 27 September 2018 end with 9 October: the weekend is worked, the week after free', () => {
    expect(tried([limit({})], '2018-09-27T16:00', '2018-10-10T00:00')).toEqual([
      'a statutory decision: 1 on time, 0 late',
    ]);
    expect(tried([limit({})], '2018-09-27T16:00', '2018-10-10T00:01')).toEqual([
      'a statutory decision: 0 on time, 1 late',
    ]);
    // Five days of the calendar end on 2 October, a holiday, and so with 8 October.
    const days = [limit({ unit: 'calendar-day' })];
    expect(tried(days, '2018-09-27T16:00', '2018-10-09T00:00')).toEqual(['a statutory decision: 1 on time, 0 late']);
    expect(tried(days, '2018-09-27T16:00', '2018-10-09T00:01')).toEqual(['a statutory decision: 0 on time, 1 late']);
  });

  test('hours run from the minute', () => {
    const hours = [limit({ n: 2, unit: 'hour', scheme: 'promised' })];
    expect(tried(hours, '2018-10-15T16:00', '2018-10-15T18:00')).toEqual(['a promised decision: 1 on time, 0 late']);
    expect(tried(hours, '2018-10-15T16:00', '2018-10-15T18:01')).toEqual(['a promised decision: 0 on time, 1 late']);
  });

  test('delivery has a limit of its own that runs from the decision', () => {
    const limits = [
      limit({}),
      limit({ startsAt: 'decision', endsAt: 'delivery', n: 1 }),
      limit({ scheme: 'observed' }),
    ];
    expect(tried(limits, '2018-10-15T10:00', '2018-10-16T10:00', '2018-10-18T00:00')).toEqual([
      'a statutory decision: 1 on time, 0 late',
      'a statutory delivery: 1 on time, 0 late',
    ]);
    expect(tried(limits, '2018-10-15T10:00', '2018-10-16T10:00', '2018-10-18T00:01')[1]).toContain('0 on time, 1 late');
  });

  test('of two limits of one scheme the earlier due binds; a rule out of force does not', () => {
    const limits = [limit({ n: 5 }), limit({ n: 1, startsAt: 'receipt' }), limit({ n: 0, until: '2019-12-31' })];
    expect(tried(limits, '2018-10-15T10:00', '2018-10-17T00:00')).toEqual(['a statutory decision: 1 on time, 0 late']);
    expect(tried(limits, '2018-10-15T10:00', '2018-10-17T00:01')).toEqual(['a statutory decision: 0 on time, 1 late']);
  });

  test('not decided when the run ends: late where it was due before, left out where it was not', () => {
    expect(tried([limit({})], '2018-10-15T10:00')).toEqual(['a statutory decision: 0 on time, 1 late']);
    // Two working days from 29 October end with the 31st, after the run.
    expect(tried([limit({ n: 2 })], '2018-10-29T10:00')).toEqual(['a statutory decision: 0 on time, 0 late']);
  });

  test('a stop: its days are not counted, the day of the notice is', () => {
    const due = minute('2018-10-24T00:00');
    for (const [decided, expected] of [
      [due, '1 on time, 0 late'],
      [due + 1, '0 on time, 1 late'],
    ] as const) {
      const { ledger } = ledgerOf([row({ a: { limits: [limit({ n: 3 })] } })], { start: minute('2018-10-01T00:00') });
      // Three days from Monday; the 16th is one, then a stop to the 19th; the 22nd and 23rd are the others.
      ledger.now = minute('2018-10-15T10:00');
      ledger.admitted(0, 1, 0, ledger.now);
      ledger.accepted(0, 0, ledger.now, ledger.now);
      ledger.now = minute('2018-10-16T11:00');
      ledger.stopped(0, 0);
      ledger.now = minute('2018-10-19T10:00');
      ledger.resumed(0, 0);
      ledger.now = decided;
      ledger.decided(0, 0, GRANTED);
      ledger.left(0);
      // The next case in the slot has no stops.
      ledger.now = minute('2018-10-22T10:00');
      ledger.admitted(0, 2, 0, ledger.now);
      ledger.accepted(0, 0, ledger.now, ledger.now);
      ledger.now = minute('2018-10-26T00:01');
      ledger.decided(0, 0, GRANTED);
      ledger.left(0);
      const [verdict] = verdicts(ledger.close(minute('2018-10-31T00:00')));
      const [onTime, late] = expected.split(', ').map((part) => Number.parseInt(part, 10));
      expect(verdict).toBe(`a statutory decision: ${onTime} on time, ${late! + 1} late`);
    }
  });

  test('while the clock stands nothing is due', () => {
    const { ledger } = ledgerOf([row({ a: { limits: [limit({ n: 3 })] } })], { start: minute('2018-10-01T00:00') });
    ledger.now = minute('2018-10-15T10:00');
    ledger.admitted(0, 1, 0, ledger.now);
    ledger.accepted(0, 0, ledger.now, ledger.now);
    ledger.stopped(0, 0);
    expect(verdicts(ledger.close(minute('2018-12-31T00:00')))).toEqual(['a statutory decision: 0 on time, 0 late']);
  });

  test('accepted by silence: the limit runs from the receipt, and a limit from receipt does always', () => {
    const limits = [limit({ n: 3 }), limit({ n: 3, startsAt: 'receipt', scheme: 'promised' })];
    for (const [isDeemed, statutory] of [
      [true, '0 on time, 1 late'],
      [false, '1 on time, 0 late'],
    ] as const) {
      const { ledger } = ledgerOf([row({ a: { limits } })], { start: minute('2018-10-01T00:00') });
      const receipt = minute('2018-10-15T10:00');
      ledger.admitted(0, 1, 0, receipt);
      ledger.now = minute('2018-10-23T00:00');
      ledger.accepted(0, 0, isDeemed ? receipt : ledger.now, receipt);
      ledger.now = minute('2018-10-24T10:00');
      ledger.decided(0, 0, GRANTED);
      expect(verdicts(ledger.close(ledger.now))).toEqual([
        `a statutory decision: ${statutory}`,
        'a promised decision: 0 on time, 1 late',
      ]);
    }
  });

  test('a further round: the last decision counts, on the clock that ran on', () => {
    const { ledger } = ledgerOf([row({ a: { limits: [limit({ n: 3 })] } })], { start: minute('2018-10-01T00:00') });
    ledger.now = minute('2018-10-15T10:00');
    ledger.admitted(0, 1, 0, ledger.now);
    ledger.accepted(0, 0, ledger.now, ledger.now);
    ledger.decided(0, 0, OBJECTED);
    ledger.now = minute('2018-10-19T10:00');
    ledger.decided(0, 0, GRANTED);
    expect(verdicts(ledger.close(ledger.now))).toEqual(['a statutory decision: 0 on time, 1 late']);
  });

  test('a limit that runs from the result of another item', () => {
    const limits = [limit({ n: 3, startsAt: { event: 'a' } })];
    const { ledger } = ledgerOf([row({ a: {}, b: { limits } })], { start: minute('2018-10-01T00:00') });
    ledger.now = minute('2018-10-15T10:00');
    ledger.admitted(0, 1, 0, ledger.now);
    ledger.admitted(1, 2, 0, ledger.now);
    ledger.delivered(0, 0);
    ledger.now = minute('2018-10-18T10:00');
    ledger.accepted(0, 1, ledger.now, ledger.now);
    ledger.accepted(1, 1, ledger.now, ledger.now);
    ledger.now = minute('2018-10-19T10:00');
    // In the second case nothing started it.
    ledger.decided(0, 1, GRANTED);
    ledger.decided(1, 1, GRANTED);
    expect(verdicts(ledger.close(ledger.now))).toEqual(['b statutory decision: 0 on time, 1 late']);
  });

  test('due minutes by day are those of the clock itself (seed 77)', () => {
    const draws = new Draws(77);
    const from = minute('2018-09-01T00:00');
    for (const time of [{ kind: 'undated' }, { kind: 'dated', start: from, schedule }] as const) {
      const timing = timingOf(time);
      for (const unit of ['working-day', 'calendar-day', 'hour', 'minute'] as const)
        for (const n of [0, 1, 2.5, 5, 20]) {
          const dues = new DueMinutes({ n, unit }, timing, from);
          for (let k = 0; k < 200; k++) {
            const start = from + draws.whole(0, 400_000);
            expect(dues.of(start), `${n} ${unit} from ${start}`).toBe(timing.due(startClock({ n, unit }, start)));
          }
        }
    }
  });
});

describe('what staff spend', () => {
  const group = {
    id: 'round',
    title: { zh: '联合', en: 'joint' },
    lead: 'a',
    members: ['a', 'b'],
    together: { form: true, visit: true, opinion: true },
    gives: ['round-paper'],
    restart: 'all' as const,
    basis: assumed,
  };
  const process = processOf([station('a'), station('b'), station('c', ['round'])], ['c'], [group]);

  test('a refusal makes the work of the others vain, not its own; counts by item and group', () => {
    const { ledger, task } = ledgerOf([process], { isDated: false });
    for (const slot of [0, 1, 2]) {
      ledger.admitted(slot, slot + 1, 0, 0);
      ledger.accepted(slot, 0, 0, 0);
      ledger.accepted(slot, 1, 0, 0);
      ledger.works(task(slot, 'a'), 30);
      ledger.works(task(slot, 'b'), 40);
      ledger.works(task(slot, 'b'), 5);
    }
    // The first case is refused by b, the second reaches its goal, the third has missed it and is not over yet.
    ledger.returned(0, 0);
    ledger.decided(0, 1, REFUSED);
    ledger.ended(0, 'missed');
    ledger.works(task(0, 'a'), 1);
    ledger.works(task(0, 'round'), 2);
    ledger.left(0);
    ledger.objected(1, task(0, 'round'));
    ledger.checked(1, 0, false);
    ledger.checked(1, 0, true);
    ledger.ended(1, 'reached');
    ledger.left(1);
    ledger.decided(2, 0, REFUSED);
    ledger.ended(2, 'missed');
    const { items, groups } = ledger.close(100);
    const none = { handled: 0, returned: 0, refused: 0, checked: 0, revoked: 0, elapsed: new QuantileSketch() };
    expect(items).toEqual([
      { node: 'a', minutes: 91, wasted: 31, ...none, handled: 3, returned: 1, refused: 1, checked: 2, revoked: 1 },
      { node: 'b', minutes: 135, wasted: 45, ...none, handled: 3, refused: 1 },
      { node: 'c', minutes: 0, wasted: 0, ...none },
    ]);
    expect(groups).toEqual([{ node: 'round', minutes: 2, wasted: 2, objections: 1 }]);
  });
});
