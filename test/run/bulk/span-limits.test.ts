import { describe, expect, test } from 'vitest';
import { MONDAY, processOf, scenarioOf, set, station } from '../../../bench/workloads/documents.ts';
import type { Id, Limit, Process, Scenario, SpanLimit } from '../../../engine/model/index.ts';
import { isCounted } from '../../../engine/model/index.ts';
import { activeFor } from '../../../engine/network/index.ts';
import type { Minute, Span } from '../../../engine/time/index.ts';
import { unionLength } from '../../../engine/time/index.ts';
import type { MassModel, RunFilm, TraceLine } from '../../../engine/run/index.ts';
import { compileMass } from '../../../engine/run/index.ts';
import type { ItemOnTime } from '../../../engine/run/detail.ts';
import { lifecycles } from '../../../processes/lifecycles/index.ts';
import { randomProcess } from '../../differential/random-process.ts';
import { Draws } from '../../differential/random.ts';
import { assumed } from '../../support/small-process.ts';
import { randomScenario } from './random-scenario.ts';

// Limits over several items: by hand, in the film and in the statistics alike, and against the minutes of the trace.

const limit = (over: Partial<Limit>): Limit => ({
  ...{ scheme: 'promised', n: 100, unit: 'minute', startsAt: 'acceptance', basis: assumed },
  ...over,
});
const over = (id: Id, own: Partial<SpanLimit>): SpanLimit => ({
  ...limit(own),
  ...{ id, title: { zh: id, en: id }, stages: own.stages ?? ['all'] },
});
const fixed = (value: number) => set({ kind: 'fixed', value } as const);

function modelOf(process: Process, scenario: Scenario): MassModel | undefined {
  const model = compileMass(process, scenario, lifecycles);
  return model.kind === 'unsupported' ? undefined : model;
}

/** Every case, and how limits over several items were kept, in the film and in the statistics. */
function ran(model: MassModel): { film: RunFilm; onTime: readonly ItemOnTime[] } {
  return {
    film: model.run(0, { film: { cases: 1e6 }, warmUp: 0 }).film!,
    onTime: model.run(0, { detail: true, warmUp: 0 }).detail!.onTime.filter((each) => each.over !== 'item'),
  };
}

const isLate = ({ due, done }: RunFilm['limits'][number][number]): boolean => done === null || done > due;
const nameOf = (film: RunFilm, { over: kind, node }: RunFilm['limits'][number][number]): Id =>
  (kind === 'stages' ? film.overStages : film.nodes)[node]!;

describe('two items in a row, with ten minutes of works between them', () => {
  /** a takes 60 minutes, the works 10 (no clock of an office), b 40: 100 on the clock, 110 in all. */
  const judged = (limits: readonly SpanLimit[], experiment: Partial<Scenario['experiment']> = { cases: 1 }) => {
    const process: Process = {
      ...processOf([station('a'), station('b', ['works'])], ['b']),
      materials: ['a-paper', 'b-paper', 'works-paper'].map((id) => ({
        id,
        title: { zh: id, en: id },
        holder: 'office',
      })),
      procedures: [
        {
          ...{
            id: 'works',
            title: { zh: '施工', en: 'works' },
            segment: 'works',
            gives: ['works-paper'],
            basis: assumed,
          },
          takes: [{ material: 'a-paper', by: 'acceptance', origin: 'applicant' }],
          duration: { n: 10, unit: 'minute', basis: assumed },
        },
      ],
      limits: [...limits],
    };
    const items = [
      { item: 'a', work: fixed(60) },
      { item: 'b', work: fixed(40) },
    ];
    const scenario = scenarioOf(
      { arrivals: { kind: 'list', minutes: [0], basis: assumed }, items },
      { start: MONDAY, ...experiment },
    );
    const { film, onTime } = ran(modelOf(process, scenario)!);
    const told = film.limits
      .flat()
      .map((each) => [nameOf(film, each), each.due - MONDAY, each.done === null ? null : each.done - MONDAY]);
    return { told, kept: onTime.map(({ item, cases }) => [item, cases.onTime, cases.late]) };
  };

  test('the clock stands while no item is under way', () => {
    expect(judged([over('just', { n: 100 }), over('short', { n: 99 })])).toEqual({
      told: [
        ['just', 110, 110],
        ['short', 109, 110],
      ],
      kept: [
        ['just', 1, 0],
        ['short', 0, 1],
      ],
    });
  });

  test('a limit that passed before the works did not wait for them', () => {
    expect(judged([over('early', { n: 50 })]).told).toEqual([['early', 50, 110]]);
  });

  test('when the run ends with the case under way, what is overdue is late, and all else is not judged', () => {
    expect(judged([over('past', { n: 80 }), over('open', { n: 99 })], { horizon: 100 })).toEqual({
      told: [['past', 90, null]],
      kept: [
        ['past', 0, 1],
        ['open', 0, 0],
      ],
    });
  });

  test('observed limits, those out of force, and those of stages without approval items bind nobody', () => {
    const none = [
      over('observed', { scheme: 'observed' }),
      over('past', { until: '1960-01-01' }),
      over('elsewhere', { stages: ['nowhere'] }),
    ];
    expect(judged(none)).toEqual({ told: [], kept: [] });
  });
});

/** A random process with limits in minutes over its groups and over all its items. */
function withSpans(process: Process, seed: number): Process {
  const draws = new Draws(seed + 9_000_011);
  const some = (): Partial<Limit> => ({
    scheme: draws.pick(['statutory', 'promised']),
    n: draws.whole(0, 4000) % 3650,
    startsAt: draws.pick(['receipt', 'acceptance']),
    endsAt: draws.pick(['decision', 'delivery']),
  });
  const stages = [...new Set(process.items.map(({ stage }) => stage))];
  return {
    ...process,
    groups: process.groups.map((group) => ({ ...group, limits: [limit(some())] })),
    limits: [over('whole', { ...some(), stages }), over('part', { ...some(), stages: stages.slice(0, 1) })],
  };
}

interface Life {
  readonly running: Span[];
  start: Minute;
  accepted: boolean;
  since: Minute | undefined;
  end: Minute;
}

/** How long the clock of an item ran until its last decision or its delivery; undefined where that did not come. */
function lifeOf(lines: readonly TraceLine[], { startsAt, endsAt }: Limit): Life | undefined {
  const received = lines.filter(({ event }) => event === 'received').at(-1)?.at;
  const life: Life = { running: [], start: NaN, accepted: false, since: undefined, end: NaN };
  for (const line of lines) {
    if (line.event === 'accepted' || line.event === 'deemed') {
      life.accepted = true;
      life.start = line.event === 'deemed' ? line.effective : startsAt === 'receipt' ? (received ?? line.at) : line.at;
      life.since = life.start;
    } else if (line.event === 'stopped' && life.since !== undefined) {
      life.running.push([life.since, line.at]);
      life.since = undefined;
    } else if (line.event === 'resumed') life.since = line.at;
    else if (line.event === 'abandoned') life.accepted = false;
    else if (line.event === (endsAt === 'delivery' ? 'delivered' : 'decided')) life.end = line.at;
  }
  if (!life.accepted || Number.isNaN(life.end)) return undefined;
  if (life.since !== undefined) life.running.push([life.since, Math.max(life.since, life.end)]);
  return life;
}

describe('random processes and scenarios', () => {
  const seen = { kept: 0, late: 0, group: 0, stages: 0 };
  test.each([70_000, 70_030, 70_060])('seeds from %i, 30 each', (from) => {
    for (let seed = from; seed < from + 30; seed++) {
      const process = withSpans(randomProcess(seed), seed);
      const model = modelOf(process, randomScenario(process, seed));
      if (model === undefined) continue;
      const { film, onTime } = ran(model);
      const all = film.limits.flat().filter((each) => each.over !== 'item');

      // The film and the statistics tell the same.
      for (const { over: kind, item, scheme, endsAt, cases } of onTime) {
        const own = all.filter(
          (each) =>
            each.over === kind && nameOf(film, each) === item && each.scheme === scheme && each.endsAt === endsAt,
        );
        const late = own.filter(isLate).length;
        expect([own.length - late, late], `seed ${seed}: ${item}`).toEqual([cases.onTime, cases.late]);
        seen.kept += cases.onTime;
        seen.late += cases.late;
        seen[kind as 'group' | 'stages'] += cases.count;
      }
      expect(all).toHaveLength(onTime.reduce((sum, { cases }) => sum + cases.count, 0));

      // The trace has the minutes.
      const lines = new Map<string, TraceLine[]>();
      model.run(0, {
        warmUp: 0,
        emit: (line) => {
          const key = `${line.case} ${line.node}`;
          lines.set(key, [...(lines.get(key) ?? []), line]);
        },
      });
      for (const [place, number] of film.cases.number.entries()) {
        const active = activeFor(process, film.classes[film.cases.class[place]!]!);
        const bound = [
          ...active.groups.flatMap(({ id, members, limits = [] }) =>
            limits.map((one) => ({ id, members, limit: one })),
          ),
          ...process.limits.map((one) => ({
            ...{ id: one.id, limit: one },
            members: active.items
              .filter((item) => isCounted(item) && one.stages.includes(item.stage))
              .map(({ id }) => id),
          })),
        ];
        for (const { id, members, limit: one } of bound) {
          const lives = members.map((member) => lifeOf(lines.get(`${number} ${member}`) ?? [], one));
          const told = film.limits[place]!.find((each) => each.over !== 'item' && nameOf(film, each) === id);
          const whole = lives.flatMap((life) => life ?? []);
          if (whole.length === 0 || whole.length < lives.length) {
            expect(told, `seed ${seed}: #${number} ${id}`).toBeUndefined();
            continue;
          }
          expect(told!.done, `seed ${seed}: #${number} ${id}`).toBe(Math.max(...whole.map(({ end }) => end)));
          const ran = unionLength(whole.flatMap(({ running }) => running));
          expect(isLate(told!), `seed ${seed}: #${number} ${id}, ${ran} of ${one.n}`).toBe(ran > one.n);
        }
      }
    }
  });

  test('what is meant to be tried happens', () => {
    for (const [what, amount] of Object.entries(seen)) expect(amount, what).toBeGreaterThan(50);
  });
});
