import { describe, expect, test } from 'vitest';
import { attribution, compare } from '../../../engine/measure/index.ts';
import { processById, reformsOf, scenarioOf as shippedFor } from '../../../processes/index.ts';
import {
  answered,
  asked,
  DAY,
  days,
  exponential,
  marks,
  processOf,
  promise,
  reformOf,
  refusalOf,
  set,
  undated,
} from './support.ts';

describe('two offices side by side, 10 days each, promised within 4', () => {
  const process = processOf([days('left', 10), days('right', 10)], ['left', 'right']);
  const reform = reformOf({ left: [promise('left', 4)], right: [promise('right', 4)] });
  const answer = answered(attribution(asked(process, undated({}), { plan: { reform } })));

  test('share the 6 days: nothing first, everything last, 3 days each', () => {
    expect(answer.quick).toEqual({ total: -6, additive: false });
    for (const { quick } of answer.measures)
      expect(quick).toEqual({ shapley: -3, min: -6, max: 0, first: 0, last: -6 });
  });

  test('in full as well, in minutes and without spread', () => {
    expect(answer.full).toMatchObject({
      additive: false,
      total: { estimate: -6 * DAY, low: -6 * DAY, high: -6 * DAY },
    });
    for (const { full } of answer.measures)
      expect(full).toMatchObject({
        shapley: -3 * DAY,
        min: -6 * DAY,
        max: 0,
        interval: { estimate: -3 * DAY, low: -3 * DAY },
      });
  });

  test('carries title, seed and model', () => {
    expect(answer.measures.map(({ title }) => title.zh)).toEqual(['措施left', '措施right']);
    expect(answer).toMatchObject({ simulated: true, seed: 1, replications: 2, ...marks });
  });

  test('what is not asked about stays on: beside a left of 4 days, right has all 6 to itself', () => {
    const { measures, quick } = answered(
      attribution(asked(process, undated({}), { plan: { reform } }), { measures: ['right'] }),
    );
    expect(quick).toEqual({ total: -6, additive: true });
    expect(measures.map(({ measure, quick: own }) => [measure, own?.shapley])).toEqual([['right', -6]]);
  });

  test('quick alone needs no run', () => {
    const { measures, full } = answered(
      attribution(asked(process, undated({}), { plan: { reform } }), { speed: 'quick' }),
    );
    expect(full).toBeUndefined();
    expect(measures[0]).toMatchObject({ quick: { shapley: -3 } });
    expect(measures[0]!.full).toBeUndefined();
  });
});

test('with chance: the Shapley values add up to the total, and their mean over replications is theirs (seed 6)', () => {
  const ids = ['a', 'b', 'c'];
  const process = processOf(
    ids.map((id) => days(id, 10)),
    ids,
  );
  const reform = reformOf(Object.fromEntries(ids.map((id, k) => [id, [promise(id, 3 + k)]])));
  const items = [
    { item: 'a', handOver: set(exponential(1440)) },
    { item: 'b', handOver: set(exponential(1440)) },
  ];
  const scenario = undated({ items }, { seed: 6, replications: 4, cases: 100 });
  const { measures, full } = answered(attribution(asked(process, scenario, { plan: { reform } })));
  const sum = measures.reduce((all, { full: own }) => all + own!.shapley, 0);
  expect(sum).toBeCloseTo(full!.total.estimate, 6);
  for (const { full: own } of measures) {
    expect(own!.interval.estimate).toBeCloseTo(own!.shapley, 6);
    expect(own!.min).toBeLessThanOrEqual(own!.shapley);
    expect(own!.max).toBeGreaterThanOrEqual(own!.shapley);
  }
});

describe('business start-up', () => {
  const process = processById('business-startup')!;
  const reform = reformsOf(process.id)[0]!;
  const shipped = shippedFor(process.id)!;
  const scenario = { ...shipped, experiment: { ...shipped.experiment, replications: 1, cases: 50, warmUp: 0 } };
  const usual = reform.measures.filter(({ usual: isUsual }) => isUsual).map(({ id }) => id);

  test('seven measures: 128 plans, whose quick shares sum to what the comparison says', () => {
    const measures = usual.slice(0, 7);
    const answer = answered(attribution({ process, plan: { reform }, scenario, marks }, { measures }));
    const path = (on: readonly string[]): number => {
      const time = compare(process, reform, { measures: new Set(on) }).reductions.find(({ name }) => name === 'time')!;
      return time.after!;
    };
    const total = path(usual) - path(usual.slice(7));
    expect(answer.quick?.total).toBe(total);
    expect(answer.measures.reduce((sum, { quick }) => sum + quick!.shapley, 0)).toBeCloseTo(total, 9);
    const full = answer.measures.reduce((sum, { full: own }) => sum + own!.shapley, 0);
    expect(full).toBeCloseTo(answer.full!.total.estimate, 6);
  });

  test('more than seven are refused, each by its name', () => {
    const { code, message, mend } = refusalOf(attribution({ process, plan: { reform }, scenario, marks }));
    expect(code).toBe('what-if/too-many-measures');
    for (const { title } of reform.measures.filter(({ usual: isUsual }) => isUsual)) {
      expect(message.zh).toContain(title.zh);
      expect(message.en).toContain(title.en);
    }
    expect(mend.zh).toContain('7');
  });

  test('a measure that is off or unknown has no part in the effect', () => {
    const { code, message } = refusalOf(
      attribution({ process, plan: { reform }, scenario, marks }, { measures: ['nothing'] }),
    );
    expect(code).toBe('what-if/measure-off');
    expect(message.zh).toContain('nothing');
  });

  test('one that is on and not in force on the day of the law has none either, and no switch would help', () => {
    const [first] = reform.measures;
    const from = '9999-01-01';
    const later = { ...reform, measures: reform.measures.map((one) => (one === first ? { ...one, from } : one)) };
    const { code, message, mend } = refusalOf(
      attribution({ process, plan: { reform: later }, scenario, marks }, { measures: [first!.id] }),
    );
    expect(code).toBe('what-if/measure-not-in-force');
    expect(message.zh).toContain(first!.title.zh);
    expect(mend.zh).not.toContain('启用');
  });
});
