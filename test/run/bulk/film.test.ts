import { describe, expect, test } from 'vitest';
import type { MassModel, RunFilm } from '../../../engine/run/index.ts';
import { compileMass, TIME_KINDS } from '../../../engine/run/index.ts';
import { packed, unpacked } from '../../../engine/run/parallel/index.ts';
import { processById, scenarios } from '../../../processes/index.ts';
import { lifecycles } from '../../../processes/lifecycles/index.ts';

function modelOf(scenario: (typeof scenarios)[number]): MassModel {
  const model = compileMass(processById(scenario.process)!, scenario, lifecycles);
  if (model.kind !== 'mass-model') throw new Error(model.reason.en);
  return model;
}

const everybody = { film: { cases: 1e6 }, warmUp: 0 };
const [QUEUE, WORK] = [TIME_KINDS.indexOf('queue'), TIME_KINDS.indexOf('work')];

function filmOf(model: MassModel, options: Parameters<MassModel['run']>[1] = everybody): RunFilm {
  return model.run(0, options).film!;
}

/** Minutes that the stretches of one kind took at a desk. */
function minutesAt({ stretches }: RunFilm, desk: number, kind: number): number {
  return stretches.start.reduce(
    (sum, start, k) => sum + (stretches.desk[k] === desk && stretches.kind[k] === kind ? stretches.end[k]! - start : 0),
    0,
  );
}

const undated = scenarios.filter(({ experiment }) => experiment.start === undefined);

describe('the film of a run', () => {
  test.each(undated.map((scenario) => [scenario.id, scenario] as const))(
    'adds up to what the desks of %s have counted',
    (_, scenario) => {
      const model = modelOf(scenario);
      const film = filmOf(model);
      const { desks, cases } = model.run(0, { warmUp: 0 });
      expect(film.cases.number).toHaveLength(cases);
      expect(film.desks).toEqual(desks.map(({ id }) => id));
      for (const [place, { waits, work }] of desks.entries()) {
        expect(minutesAt(film, place, QUEUE)).toBeCloseTo(waits.count === 0 ? 0 : waits.mean * waits.count, 3);
        expect(minutesAt(film, place, WORK)).toBeCloseTo(work, 3);
      }
    },
  );

  test('changes no number of the run, and crosses between workers', () => {
    const model = modelOf(undated[0]!);
    const { film, ...numbers } = model.run(1, { film: { cases: 50 } });
    expect(packed(numbers)).toBe(packed(model.run(1)));
    expect(unpacked(packed(film))).toEqual(film);
  });

  test('of a window has just those who were in the hall then, with all that they did', () => {
    const model = modelOf(undated[0]!);
    const whole = filmOf(model);
    const film = filmOf(model, { film: { cases: 50 } });
    const inside = whole.cases.number.filter((_, k) => {
      const last = Math.max(...whole.stretches.end.slice(whole.cases.first[k], whole.cases.first[k + 1]));
      return whole.cases.arrivedAt[k]! < film.until && last > film.from;
    });
    const shown = film.cases.number.filter((_, k) => film.cases.first[k + 1]! > film.cases.first[k]!);
    expect([...shown].sort((a, b) => a - b)).toEqual(inside.sort((a, b) => a - b));
    expect(film.cases.arrivedAt.filter((at) => at >= film.from)).toHaveLength(50);
    const stretchesOf = ({ cases, stretches }: RunFilm, number: number) => {
      const place = cases.number.indexOf(number);
      return stretches.start.slice(cases.first[place], cases.first[place + 1]);
    };
    for (const number of shown) expect(stretchesOf(film, number)).toEqual(stretchesOf(whole, number));
  });

  test('tells each task one thing at a time, and where it came from', () => {
    const { cases, stretches, nodes } = filmOf(modelOf(undated[1]!));
    let led = 0;
    const wrong: number[] = [];
    for (const place of cases.number.keys()) {
      const last = new Map<number, number>();
      for (let k = cases.first[place]!; k < cases.first[place + 1]!; k++) {
        const node = stretches.node[k]!;
        const [start, end, from] = [stretches.start[k]!, stretches.end[k]!, stretches.from[k]!];
        if (start < (last.get(node) ?? cases.arrivedAt[place]!) || end <= start) wrong.push(k);
        if (from >= nodes.length) wrong.push(k);
        if (from >= 0) led += 1;
        last.set(node, end);
      }
    }
    expect(wrong).toEqual([]);
    expect(led).toBeGreaterThan(cases.number.length);
  });

  test.each(scenarios.map((scenario) => [scenario.id, scenario] as const))(
    'tells when the limits of %s are due, and agrees with who is on time',
    (_, scenario) => {
      const model = modelOf(scenario);
      const { nodes, overStages, cases, limits, from } = filmOf(model);
      expect(limits).toHaveLength(cases.number.length);
      const { onTime } = model.run(0, { warmUp: 0, detail: true }).detail!;
      // Nobody counts those of the backlog.
      const all = limits.filter((_each, place) => cases.arrivedAt[place]! >= from).flat();
      const told = (late: boolean, { over, item, scheme, endsAt }: (typeof onTime)[number]): number =>
        all.filter(
          (limit) =>
            limit.over === over &&
            (over === 'stages' ? overStages : nodes)[limit.node] === item &&
            limit.scheme === scheme &&
            limit.endsAt === endsAt &&
            (limit.done === null || limit.done > limit.due) === late,
        ).length;
      expect(onTime.map((each) => [told(false, each), told(true, each)])).toEqual(
        onTime.map(({ cases: { onTime: kept, late } }) => [kept, late]),
      );
      expect(all).toHaveLength(onTime.reduce((sum, each) => sum + each.cases.count, 0));
      expect(all.length).toBeGreaterThan(100);
    },
  );

  test('is refused together with detail, and for nobody', () => {
    const model = modelOf(undated[0]!);
    expect(() => model.run(0, { film: { cases: 1 }, detail: true })).toThrow(RangeError);
    expect(() => model.run(0, { film: { cases: 0 } })).toThrow(RangeError);
  });
});
