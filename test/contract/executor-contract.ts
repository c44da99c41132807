import { describe, expect, test } from 'vitest';
import type { Item, Process } from '../../engine/model/index.ts';
import type { Executor, RunInput, RunResult, Script, TraceEvent, TraceLine } from '../../engine/run/index.ts';
import { noLuck, scriptedLuck } from '../../engine/run/index.ts';
import { defaultHours, parseMinute, scheduleOf, stateCalendar } from '../../engine/time/index.ts';
import { lifecycles } from '../../processes/lifecycles/index.ts';
import { emptyProcess } from '../differential/plain-process.ts';
import { assumed, item, named, paper, take } from '../support/small-process.ts';

// What every executor has to do, each case small enough to be reckoned by hand. Days are working days of 480 minutes.

const DAY = 480;
const days = (n: number) => ({ n, unit: 'working-day' as const, basis: assumed });
const act = (id: string, ...takes: string[]) => ({
  id,
  title: named(id, id),
  takes: takes.map((each) => take(each)),
  basis: assumed,
});

/** An item of so many days that takes by acceptance what is named and gives a certificate of its own name. */
export function desk(id: string, n: number, takes: readonly string[] = [], over: Partial<Item> = {}): Item {
  return item(id, id, {
    takes: takes.map((each) => take(each)),
    gives: [`${id}-paper`],
    duration: days(n),
    limits: [],
    ...over,
  });
}

/** A process of these nodes whose goal is the certificates of the items named. */
export function processOf(items: readonly Item[], goal: readonly string[], over: Partial<Process> = {}): Process {
  const gives = [...items, ...(over.procedures ?? []), ...(over.groups ?? [])].flatMap((node) => node.gives ?? []);
  const takes = [...items, ...(over.procedures ?? []), ...(over.acts ?? [])].flatMap((node) => node.takes);
  const materials = [...new Set([...gives, ...takes.map(({ material }) => material)])];
  return {
    ...emptyProcess('contract'),
    items: [...items],
    materials: materials.map((id) => paper(id, id)),
    goal: { certificates: goal.map((id) => `${id}-paper`), acts: (over.acts ?? []).map(({ id }) => id) },
    ...over,
  };
}

export function executorContract(executor: Executor): void {
  const input = (process: Process, script?: Script): RunInput => ({
    process,
    attributes: {},
    lifecycles,
    time: { kind: 'undated' },
    luck: script === undefined ? noLuck : scriptedLuck(script),
  });
  const run = (over: RunInput): RunResult => {
    const result = executor.run(over);
    if (result.kind === 'unsupported') throw new Error(result.reason.en);
    return result;
  };
  const at = ({ trace }: RunResult, node: string, event: TraceEvent): number | undefined =>
    trace.find((line) => line.node === node && line.event === event)?.at;
  const elapsedDays = (process: Process, script?: Script): number => (run(input(process, script)).elapsed ?? NaN) / DAY;

  describe(`executor ${executor.name}: gates`, () => {
    test('one after the other: 3 + 4 days', () => {
      expect(elapsedDays(processOf([desk('a', 3), desk('b', 4, ['a-paper'])], ['b']))).toBe(7);
    });

    test('side by side: the longer of 3 and 4 days', () => {
      expect(elapsedDays(processOf([desk('a', 3), desk('b', 4)], ['a', 'b']))).toBe(4);
    });

    test('a network that no nesting holds: a→c, a→d, b→d is 15 days, not 19', () => {
      // a 5, b 9, c 10, d 4: c ends at 5 + 10 = 15, d at max(5, 9) + 4 = 13.
      const items = [desk('a', 5), desk('b', 9), desk('c', 10, ['a-paper']), desk('d', 4, ['a-paper', 'b-paper'])];
      expect(elapsedDays(processOf(items, ['c', 'd']))).toBe(15);
    });

    test('a decision-gate paper holds up only the tail', () => {
      // b may work 4 of its 5 days before a (10 days) is there: max(0 + 5 − 1, 10) + 1 = 11.
      const b = desk('b', 5, [], { takes: [take('a-paper', { by: 'decision', basis: assumed })] });
      const result = run(input(processOf([desk('a', 10), b], ['b'])));
      expect(result.elapsed).toBe(11 * DAY);
      expect(at(result, 'b', 'accepted')).toBe(0);
      expect(at(result, 'b', 'reviewed')).toBe(4 * DAY);
    });

    test('a tail of half a day', () => {
      const b = desk('b', 5, [], {
        takes: [take('a-paper', { by: 'decision', basis: assumed })],
        tail: { workingDays: 0.5, basis: assumed },
      });
      expect(elapsedDays(processOf([desk('a', 10), b], ['b']))).toBe(10.5);
    });

    test('a delivery-gate paper holds up only the delivery, a later one nobody', () => {
      const b = desk('b', 2, [], { takes: [take('a-paper', { by: 'delivery', basis: assumed })] });
      const c = desk('c', 2, [], { takes: [take('a-paper', { by: 'later', basis: assumed })] });
      const result = run(input(processOf([desk('a', 6), b, c], ['b', 'c'])));
      expect([at(result, 'b', 'decided'), at(result, 'b', 'delivered')]).toEqual([2 * DAY, 6 * DAY]);
      expect(at(result, 'c', 'delivered')).toBe(2 * DAY);
    });

    test('a letter of commitment makes no arrow, sharing does', () => {
      const promised = desk('b', 2, [], { takes: [take('a-paper', { origin: 'commitment' })] });
      const shared = desk('b', 2, [], { takes: [take('a-paper', { origin: 'sharing' })] });
      expect(elapsedDays(processOf([desk('a', 3), promised], ['b']))).toBe(2);
      expect(elapsedDays(processOf([desk('a', 3), shared], ['b']))).toBe(5);
    });

    test('of two givers the earlier counts', () => {
      const [a, b] = [desk('a', 3), desk('b', 1, [], { gives: ['a-paper'] })];
      expect(elapsedDays(processOf([a, b, desk('c', 4, ['a-paper'])], ['c']))).toBe(5);
    });

    test('habits and orders hold up like papers', () => {
      const items = [desk('a', 3), desk('b', 4)];
      const habit = { earlier: 'a', later: 'b', note: named('习惯', 'habit'), basis: assumed };
      expect(elapsedDays(processOf(items, ['b'], { habits: [habit] }))).toBe(7);
      const order = { earlier: 'a', later: 'b', by: 'delivery' as const, basis: assumed };
      expect(elapsedDays(processOf(items, ['b'], { orders: [order] }))).toBe(4);
    });

    test('an item that is switched off voids what runs through it, and is not bridged', () => {
      const off = { when: { attribute: 'x', is: ['y'] } };
      const items = [desk('a', 3), desk('b', 4, ['a-paper'], off), desk('c', 2, ['b-paper'])];
      const result = run(input(processOf(items, ['c'])));
      expect(result.elapsed).toBe(2 * DAY);
      expect(result.trace.filter(({ node }) => node === 'b')).toEqual([]);
    });

    test('procedures and acts: 14 calendar days are 10 working days in the quick answer', () => {
      const procedure = {
        id: 'works',
        title: named('施工', 'works'),
        takes: [take('a-paper')],
        gives: ['works-done'],
        duration: { n: 14, unit: 'calendar-day' as const, basis: assumed },
        segment: 'works',
        basis: assumed,
      };
      const process = processOf([desk('a', 3)], ['a'], { procedures: [procedure], acts: [act('use', 'works-done')] });
      expect(elapsedDays(process)).toBe(13);
    });

    test('a consulted office works beside its host and holds up its decision', () => {
      // Both start on day 2; the opinion takes 6 days, the host then its tail of one: 2 + 6 + 1.
      const host = desk('host', 5, ['a-paper']);
      const opinion = desk('opinion', 6, [], { lifecycle: 'consulted', host: 'host' });
      const result = run(input(processOf([desk('a', 2), host, opinion], ['host'])));
      expect(at(result, 'opinion', 'received')).toBe(2 * DAY);
      expect(result.elapsed).toBe(9 * DAY);
    });
  });

  describe(`executor ${executor.name}: joint groups`, () => {
    const group = (members: string[], over: Partial<Process['groups'][number]> = {}): Process['groups'][number] => ({
      id: 'joint',
      title: named('联合', 'joint'),
      lead: 'planning',
      members,
      together: { form: true, visit: true, opinion: true },
      restart: 'all',
      basis: assumed,
      ...over,
    });

    test('all start when the last outer paper is there, and close together', () => {
      // m waits for a (3 days), n for b (5): both start on day 5, m 2 days, n 4; both papers are there on day 9.
      const items = [
        desk('a', 3),
        desk('b', 5),
        desk('m', 2, ['a-paper']),
        desk('n', 4, ['b-paper']),
        desk('z', 1, ['m-paper']),
      ];
      const result = run(input(processOf(items, ['z', 'n'], { groups: [group(['m', 'n'])] })));
      expect([at(result, 'm', 'accepted'), at(result, 'm', 'decided')]).toEqual([5 * DAY, 7 * DAY]);
      expect([at(result, 'm', 'delivered'), at(result, 'z', 'accepted')]).toEqual([9 * DAY, 9 * DAY]);
      expect(result.elapsed).toBe(10 * DAY);
    });

    test('inner arrows are met by an opinion, and a promised handling shortens the members', () => {
      // m 6 days, then n 4 days: 10 in the chain, promised 5, so m takes 3 and n 2.
      const items = [desk('m', 6), desk('n', 4, ['m-paper'])];
      const groups = [group(['m', 'n'], { duration: days(5), gives: ['permit'] })];
      const process = processOf(items, [], { groups, acts: [act('start', 'permit')] });
      const result = run(input(process));
      expect([at(result, 'm', 'decided'), at(result, 'n', 'accepted'), at(result, 'n', 'decided')]).toEqual(
        [3, 3, 5].map((day) => day * DAY),
      );
      expect(result.elapsed).toBe(5 * DAY);
    });

    // m 2 days, n 3 days; m objects in round 1; the applicant takes 1 day. All again: 3 + 1 + 3. Only m again: 3 + 1 + 2.
    test.each([
      ['all', 7],
      ['objectors', 6],
    ] as const)('objections, restart %s: %i days', (restart, expected) => {
      const process = processOf([desk('m', 2), desk('n', 3)], ['m', 'n'], { groups: [group(['m', 'n'], { restart })] });
      const script: Script = { items: { m: { objects: [true] } }, groups: { joint: { corrections: [days(1)] } } };
      expect(elapsedDays(process, script)).toBe(expected);
    });

    test('with the objectors those downstream of them work again', () => {
      // m 2, then n 3 (inner), o 1: round 1 ends on day 5, m objected; m and n again: 10; o stands.
      const items = [desk('m', 2), desk('n', 3, ['m-paper']), desk('o', 1)];
      const process = processOf(items, ['o'], { groups: [group(['m', 'n', 'o'], { restart: 'objectors' })] });
      const result = run(input(process, { items: { m: { objects: [true] } } }));
      expect(result.elapsed).toBe(10 * DAY);
      expect(result.trace.filter(({ event }) => event === 'reopened').map(({ node }) => node)).toEqual(['m', 'n']);
    });

    test('one refusal ends the group after its round', () => {
      const process = processOf([desk('m', 2), desk('n', 5)], ['n'], { groups: [group(['m', 'n'])] });
      const result = run(input(process, { items: { m: { decisions: ['refused'] } } }));
      expect([result.outcome, result.endedAt]).toEqual(['missed', 5 * DAY]);
      expect(at(result, 'n', 'decided')).toBe(5 * DAY);
      expect(at(result, 'n', 'delivered')).toBeUndefined();
    });

    test('objections when no round is left end the group', () => {
      const process = processOf([desk('m', 2), desk('n', 3)], ['n'], { groups: [group(['m', 'n'], { maxRounds: 2 })] });
      const result = run(input(process, { items: { n: { objects: [true, true, false] } } }));
      expect([result.outcome, result.endedAt]).toEqual(['missed', 6 * DAY]);
    });
  });

  describe(`executor ${executor.name}: luck`, () => {
    const outcome = (result: RunResult, node: string): TraceEvent | undefined =>
      result.trace.filter((line: TraceLine) => line.node === node).at(-1)?.event;

    test('hand-over, notice, correction and delivery add up', () => {
      // ½ hand-over, notice after 2, correction 4, accepted after 1, 3 of work, delivered after 1: 11½ days.
      const script: Script = {
        items: {
          a: {
            handOver: days(0.5),
            answers: [
              { answer: 'notice', after: days(2) },
              { answer: 'accept', after: days(1) },
            ],
            corrections: [days(4)],
            delivery: days(1),
          },
        },
      };
      expect(elapsedDays(processOf([desk('a', 3)], ['a']), script)).toBe(11.5);
    });

    test('silence for five days is acceptance as of the receipt, and a later notice undoes nothing', () => {
      const script: Script = { items: { a: { answers: [{ answer: 'notice', after: days(6) }] } } };
      const result = run(input(processOf([desk('a', 3)], ['a']), script));
      expect(result.trace.find(({ event }) => event === 'deemed')).toMatchObject({ at: 5 * DAY, effective: 0 });
      expect(at(result, 'a', 'late-notice')).toBe(6 * DAY);
      expect(result.elapsed).toBe(8 * DAY);
    });

    test('a notice at the end of the fifth day is in time', () => {
      const script: Script = { items: { a: { answers: [{ answer: 'notice', after: days(5) }] } } };
      const result = run(input(processOf([desk('a', 3)], ['a']), script));
      expect(at(result, 'a', 'deemed')).toBeUndefined();
      expect(result.elapsed).toBe(8 * DAY);
    });

    test('no service is accepted by silence', () => {
      const script: Script = { items: { a: { answers: [{ answer: 'accept', after: days(7) }] } } };
      const service = desk('a', 3, [], { kind: '公共服务' });
      expect(elapsedDays(processOf([service], ['a']), script)).toBe(10);
    });

    test('a registration of real estate is, on the day of the receipt; without dates after a day of office time', () => {
      const script: Script = { items: { a: { answers: [{ answer: 'notice', after: days(2) }] } } };
      const basis = { kind: 'law' as const, act: { zh: '不动产登记暂行条例', en: '' }, article: '16' };
      const result = run(input(processOf([desk('a', 3, [], { kind: '行政确认', basis })], ['a']), script));
      expect(result.trace.find(({ event }) => event === 'deemed')).toMatchObject({ at: DAY, effective: 0 });
      expect(at(result, 'a', 'late-notice')).toBe(2 * DAY);
      expect(result.elapsed).toBe(4 * DAY);
    });

    test('a stop of the clock interrupts the work', () => {
      // 4 days with a hearing of 10 after the first.
      const stop = { ground: 'hearing' as const, afterWork: days(1), lasts: days(10) };
      const result = run(input(processOf([desk('a', 4)], ['a']), { items: { a: { stops: [[stop]] } } }));
      expect([at(result, 'a', 'stopped'), at(result, 'a', 'resumed')]).toEqual([DAY, 11 * DAY]);
      expect(result.elapsed).toBe(14 * DAY);
    });

    test('a refusal ends what needs the paper, and nothing else', () => {
      const items = [desk('a', 3), desk('b', 1, ['a-paper']), desk('c', 9)];
      const result = run(input(processOf(items, ['b', 'c']), { items: { a: { decisions: ['refused'] } } }));
      expect([result.outcome, result.endedAt, result.elapsed]).toEqual(['missed', 3 * DAY, undefined]);
      expect(outcome(result, 'b')).toBe('abandoned');
      expect(outcome(result, 'c')).toBe('delivered');
    });

    test('a refusal does not matter where another giver is left', () => {
      const [a, b] = [desk('a', 3), desk('b', 6, [], { gives: ['a-paper'] })];
      const process = processOf([a, b, desk('c', 1, ['a-paper'])], ['c']);
      expect(elapsedDays(process, { items: { a: { decisions: ['refused'] } } })).toBe(7);
    });

    test('a decision-gate paper that never comes makes a refusal', () => {
      const b = desk('b', 2, [], { takes: [take('a-paper', { by: 'decision', basis: assumed })] });
      const result = run(input(processOf([desk('a', 3), b], ['b']), { items: { a: { decisions: ['refused'] } } }));
      expect(result.trace.find(({ node, event }) => node === 'b' && event === 'decided')).toMatchObject({
        outcome: 'refused',
        cause: { because: 'lack', from: 'a' },
      });
    });

    test('who is told that none is needed goes on without it', () => {
      const script: Script = { items: { a: { answers: [{ answer: 'not-needed', after: days(1) }] } } };
      expect(elapsedDays(processOf([desk('a', 3), desk('b', 2, ['a-paper'])], ['b']), script)).toBe(3);
    });

    test('the silence of a consulted office is consent where a rule says so, and stops with the clock', () => {
      const host = desk('host', 2);
      const opinion = desk('opinion', 20, [], { lifecycle: 'consulted', host: 'host' });
      const process = processOf([host, opinion], ['host']);
      const tacitReply = { opinion: { n: 5, unit: 'working-day' as const } };
      const silent = run({ ...input(process), tacitReply });
      expect(silent.elapsed).toBe(6 * DAY);
      // Stopped from day 2 to 9: three days of the period are left, consent on day 12.
      const stop = { ground: 'expert-review' as const, afterWork: days(2), lasts: days(7) };
      const stopped = run({ ...input(process, { items: { opinion: { stops: [[stop]] } } }), tacitReply });
      expect(stopped.trace.find(({ node, event }) => node === 'opinion' && event === 'decided')).toMatchObject({
        at: 12 * DAY,
        outcome: 'deemed-consent',
      });
      expect(stopped.elapsed).toBe(13 * DAY);
    });

    test('luck without end comes to one', () => {
      const luck = {
        ...noLuck,
        answer: () => ({ answer: 'notice' as const, after: { n: 0, unit: 'minute' as const } }),
      };
      expect(run({ ...input(processOf([desk('a', 1)], ['a'])), luck }).outcome).toBe('stalled');
    });
  });

  describe(`executor ${executor.name}: dates`, () => {
    const schedule = scheduleOf(stateCalendar(), defaultHours);
    const minute = (text: string): number => {
      const found = parseMinute(text);
      if (found === undefined) throw new Error(text);
      return found;
    };
    const dated = (process: Process, start: string, script: Script = {}): RunResult =>
      run({ ...input(process, script), time: { kind: 'dated', start: minute(start), schedule } });

    test('handed in at night before a holiday: received at the next opening, works on working days only', () => {
      // 2019-04-30 (Tuesday) 20:00; 1 to 4 May are off, Sunday 5 May is a make-up day. Two days of work: 5 and 6 May.
      const result = dated(processOf([desk('a', 2)], ['a']), '2019-04-30T20:00');
      expect(at(result, 'a', 'received')).toBe(minute('2019-05-05T09:00'));
      expect(result.endedAt).toBe(minute('2019-05-06T17:00'));
    });

    test('five working days of silence end at 24:00; the due day counts from the receipt', () => {
      // Received Monday 2021-03-01; the fifth working day after it is 8 March. Limit of 20 working days from acceptance:
      // counted from 1 March it is due on 29 March; counted from the acceptance it would be 5 April, a holiday, so the 6th.
      const limits = [
        {
          scheme: 'statutory' as const,
          n: 20,
          unit: 'working-day' as const,
          startsAt: 'acceptance' as const,
          basis: assumed,
        },
      ];
      const process = processOf([desk('a', 2, [], { limits })], ['a']);
      const result = dated(process, '2021-03-01T09:00', {
        items: { a: { answers: [{ answer: 'notice', after: days(9) }] } },
      });
      expect(result.trace.find(({ event }) => event === 'deemed')).toMatchObject({
        at: minute('2021-03-08T24:00'),
        effective: minute('2021-03-01T09:00'),
        due: [{ scheme: 'statutory', at: minute('2021-03-29T24:00') }],
      });
      // The office looks at it from 9 March on: two days.
      expect(result.endedAt).toBe(minute('2021-03-10T17:00'));
    });

    test('a stop moves the due day', () => {
      // Accepted Monday 2021-03-01, 5 working days: due 8 March. Stopped at the end of Tuesday 2 March (one day used),
      // for a hearing of seven calendar days: resumes on 9 March; four days are left, counted from 10 March: 15 March.
      const limits = [
        {
          scheme: 'statutory' as const,
          n: 5,
          unit: 'working-day' as const,
          startsAt: 'acceptance' as const,
          basis: assumed,
        },
      ];
      const stop = { ground: 'hearing' as const, afterWork: days(2), lasts: { n: 7, unit: 'calendar-day' as const } };
      const result = dated(processOf([desk('a', 4, [], { limits })], ['a']), '2021-03-01T09:00', {
        items: { a: { stops: [[stop]] } },
      });
      const due = (event: TraceEvent) => result.trace.find((line) => line.event === event);
      expect(due('accepted')).toMatchObject({ due: [{ at: minute('2021-03-08T24:00') }] });
      expect(due('stopped')?.at).toBe(minute('2021-03-02T17:00'));
      expect(due('resumed')).toMatchObject({
        at: minute('2021-03-09T17:00'),
        due: [{ at: minute('2021-03-15T24:00') }],
      });
    });

    test('calendar days of a procedure run through nights and holidays', () => {
      const procedure = {
        id: 'works',
        title: named('施工', 'works'),
        takes: [],
        gives: ['works-done'],
        duration: { n: 10, unit: 'calendar-day' as const, basis: assumed },
        segment: 'works',
        basis: assumed,
      };
      const process = processOf([desk('a', 1)], [], { procedures: [procedure], acts: [act('use', 'works-done')] });
      expect(dated(process, '2021-10-01T08:00').endedAt).toBe(minute('2021-10-11T08:00'));
    });
  });

  describe(`executor ${executor.name}: ends`, () => {
    test('a ring is unsupported, and named', () => {
      const items = [desk('a', 1, ['c-paper']), desk('b', 1, ['a-paper']), desk('c', 1, ['b-paper'])];
      const result = executor.run(input(processOf(items, ['c'])));
      if (result.kind !== 'unsupported') throw new Error('it ran');
      expect([...(result.ring ?? [])].sort()).toEqual(['a', 'b', 'c']);
      expect(result.reason.zh).toContain('互为前置');
    });

    test('a goal that asks for nothing is reached at once', () => {
      expect(run(input(processOf([desk('a', 1)], []))).elapsed).toBe(0);
    });

    test('every line comes in time, with the case and a cause', () => {
      const result = run({ ...input(processOf([desk('a', 3), desk('b', 4, ['a-paper'])], ['b'])), caseId: 'c7' });
      const minutes = result.trace.map((line) => line.at);
      expect(minutes).toEqual([...minutes].sort((x, y) => x - y));
      expect(result.trace.every((line) => line.case === 'c7')).toBe(true);
      expect(result.trace.find(({ node, event }) => node === 'b' && event === 'received')?.cause).toEqual({
        because: 'arrow',
        from: 'a',
        why: { arrow: 'material', material: 'a-paper', gate: 'acceptance' },
      });
    });

    test('the same input gives the same trace', () => {
      const process = processOf([desk('a', 3), desk('b', 4), desk('c', 1, ['a-paper', 'b-paper'])], ['c']);
      expect(run(input(process))).toEqual(run(input(structuredClone(process))));
    });
  });
}
