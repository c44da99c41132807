import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { every, processOf, scenarioOf as madeScenario, station } from '../../bench/workloads/documents.ts';
import type { Asked, PlanSide, Question, Refused } from '../../engine/measure/index.ts';
import {
  answerHere,
  attribution,
  compareVariants,
  evaluate,
  jobOf,
  promiseToKeep,
  sensitivity,
  staffNeeded,
} from '../../engine/measure/index.ts';
import type { CityMove } from '../../engine/model/index.ts';
import { compileHall, membersOf, warmUpOf } from '../../engine/run/index.ts';
import type { Interval } from '../../engine/run/statistics/index.ts';
import { lifecycles } from '../../processes/lifecycles/index.ts';
import { processById, reformsOf, scenarioOf } from '../../processes/index.ts';
import { nodePool } from '../../workers/node.ts';
import { call, callInterrupted, documentFolder, lineOf } from './call.ts';
import { rowsOf } from './csv-rows.ts';

const file = documentFolder();

const id = 'business-startup';
const reform = reformsOf(id)[0]!;
const shipped = scenarioOf(id)!;
const few = ['--cases', '250', '--replications', '3'];

/** The same question as the command line asks, put to the engine. */
const asked: Asked = {
  process: processById(id)!,
  plan: { reform },
  scenario: { ...shipped, experiment: { ...shipped.experiment, cases: 250, replications: 3 } },
  marks: { model: '', version: '' },
  replications: 3,
};

function answered<Answer extends { kind: string }>(question: Question<Answer | Refused>): Answer {
  const answer = answerHere(question, lifecycles);
  if (answer.kind === 'refused') throw new Error('refused');
  return answer as Answer;
}

const inDays = ({ estimate, low, high }: Interval, minutes = 480) => {
  const known = (value: number): number | null => (Number.isFinite(value) ? value / minutes : null);
  return { estimate: known(estimate), low: known(low), high: known(high) };
};
const share = (interval: Interval) => inDays(interval, 1);

async function jsonOf(...args: string[]): Promise<Record<string, unknown>> {
  const { status, out, err } = await call(['what-if', ...args, ...few, '--json']);
  expect([status, err]).toEqual([0, '']);
  return JSON.parse(out) as Record<string, unknown>;
}

describe('JSON says what the engine says', () => {
  test('every answer is marked', async () => {
    const marks = { simulated: true, seed: 5, replications: 3, unit: 'working-day', minutesOfUnit: 480, mixed: [] };
    const first = await jsonOf(id, '--seed', '5', '--no-why');
    expect(first).toMatchObject({ ...marks, process: id, question: 'evaluate', scenario: { id: shipped.id } });
    // Little's law held on every run.
    expect(first['findings']).toEqual([]);
    expect(first['model']).toMatch(/^[0-9a-f]{12}$/);
    const other = await jsonOf(id, '--seed', '5', '--no-why', '--on', 'none');
    expect(other['model']).not.toBe(first['model']);
    expect(other['measures']).toEqual([]);
  });

  test('evaluate, which is the usual question: both sides, the matched difference, and why quick and full differ', async () => {
    const minutes = 20 * 480;
    const { before, after, difference } = answered(
      evaluate(asked, { promises: { before: minutes, after: minutes }, why: true }),
    );
    const json = await jsonOf(id, '--promise', '20');
    expect(json).toEqual(await jsonOf('evaluate', id, '--promise', '20'));
    for (const [name, side] of [
      ['before', before],
      ['after', after],
    ] as const)
      expect(json[name]).toMatchObject({
        quick: side.quick! / 480,
        counted: side.counted,
        elapsed: { mean: inDays(side.elapsed.mean), p90: inDays(side.elapsed.p90) },
        inTime: share(side.onTime!),
        why: {
          quick: side.why!.quick / 480,
          reasons: side.why!.reasons.map(({ code, minutes: adds }) => ({ code, adds: inDays(adds) })),
        },
      });
    expect(json['difference']).toMatchObject({
      mean: { ...inDays(difference.mean.difference), verdict: difference.mean.verdict },
      inTime: { ...share(difference.onTime!.difference), verdict: difference.onTime!.verdict },
    });
  });

  test('quick and the reasons sum to the full answer', async () => {
    interface Why {
      why: { quick: number; full: { estimate: number }; reasons: { adds: { estimate: number } }[] };
    }
    const json = (await jsonOf(id)) as unknown as Record<'before' | 'after', Why>;
    for (const { why } of [json.before, json.after]) {
      const sum = why.reasons.reduce((all, { adds }) => all + adds.estimate, why.quick);
      expect(sum).toBeCloseTo(why.full.estimate, 6);
      expect(why.reasons.length).toBeGreaterThan(0);
    }
  });

  test('promise', async () => {
    const json = await jsonOf('promise', id, '--share', '0.8');
    for (const side of ['before', 'after'] as const) {
      const { days, safeDays, kept } = answered(promiseToKeep(asked, { share: 0.8, side }));
      expect(json[side]).toEqual({ days, safeDays: safeDays ?? null, kept: share(kept) });
    }
  });

  test('cut, of a duration and of a limit', async () => {
    const node = 'establishment-registration';
    for (const [lever, flags] of [
      ['duration', []],
      ['limit', ['--limit']],
    ] as const) {
      const options = { node, lever, most: 2, side: 'before' as const, promise: 30 * 480 };
      const { mean, cuts, onTime } = answered(sensitivity(asked, options));
      const json = await jsonOf('cut', id, node, '--days', '2', '--before', '--promise', '30', ...flags);
      expect(cuts).toHaveLength(2);
      expect(json).toMatchObject({
        ...{ node, lever, side: 'before', promise: 30 },
        mean: inDays(mean),
        inTime: share(onTime!),
        cuts: cuts.map(({ days, quickSaved, bottlenecks, moved, saved, onTime: kept }) => ({
          ...{ days, quickSaved, bottlenecks },
          moved: moved === undefined ? null : { ...moved, share: share(moved.share), gained: share(moved.gained) },
          saved: inDays(saved),
          inTime: share(kept!),
        })),
      });
    }
  });

  test('staff of one desk and of all, and a promise that staff cannot keep', async () => {
    const options = { promise: 32 * 480, share: 0.9, side: 'before' as const };
    const flags = ['--promise', '32', '--share', '0.9', '--before'];
    const one = answered(staffNeeded(asked, { ...options, desk: 'tax' }));
    const all = answered(staffNeeded(asked, options));
    const expected = [
      [one, await jsonOf('staff', id, '--desk', 'tax', ...flags)],
      [all, await jsonOf('staff', id, ...flags)],
    ] as const;
    for (const [answer, json] of expected) {
      if (answer.kind !== 'enough-staff') throw new Error(answer.reason.en);
      expect(json).toMatchObject({ reachable: true, desks: answer.desks, inTime: share(answer.inTime) });
    }
    const never = answered(staffNeeded(asked, { promise: 480, share: 0.9 }));
    if (never.kind !== 'staff-not-reachable') throw new Error('one day is enough');
    const { withoutQueue, reason } = never;
    expect(await jsonOf('staff', id, '--promise', '1', '--share', '0.9')).toMatchObject({
      ...{ reachable: false, reason },
      withoutQueue: share(withoutQueue),
    });
  });

  const [first, second] = reform.measures.filter(({ usual }) => usual).map((measure) => measure.id) as [string, string];

  test('attribute', async () => {
    const { measures, full } = answered(attribution(asked, { measures: [first, second] }));
    const json = await jsonOf('attribute', id, `${first},${second}`);
    expect(json['attributed']).toMatchObject(
      measures.map(({ measure, quick, full: own }) => ({
        measure,
        quick: { share: quick!.shapley, first: quick!.first, last: quick!.last },
        full: { share: own!.shapley / 480, least: own!.min / 480, interval: inDays(own!.interval) },
      })),
    );
    expect(json['total']).toMatchObject({ full: inDays(full!.total) });
    const quick = await jsonOf('attribute', id, `${first},${second}`, '--quick');
    expect(quick['attributed']).toMatchObject([{ full: null }, { full: null }]);
  });

  test('variants, against no measure where no base is chosen', async () => {
    const base: Asked = { ...asked, plan: { reform, measures: new Set() } };
    const sets = { one: [first], both: [first, second] };
    const answer = answered(
      compareVariants(
        base,
        Object.entries(sets).map(([name, on]) => ({ id: name, plan: { reform, measures: new Set(on) } })),
      ),
    );
    const json = await jsonOf('variants', id, `one=${first}`, `both=${first},${second}`);
    expect(json['base']).toMatchObject({ elapsed: { mean: inDays(answer.base.elapsed.mean) }, inTime: null });
    expect(json['variants']).toMatchObject(
      answer.variants.map(({ id: name, difference }) => ({
        id: name,
        measures: sets[name as keyof typeof sets],
        difference: { mean: inDays(difference.mean.difference), p90: inDays(difference.p90.difference) },
      })),
    );
  });

  test('--staff-at changes the desks after the reform, and no other side', async () => {
    const move: CityMove = {
      ...{ do: 'staff', desk: 'market-regulation', how: 'set' },
      staff: { value: 4, basis: { kind: 'assumption', why: { zh: '试', en: 'tried' } } },
    };
    const changed = answered(evaluate({ ...asked, plan: { reform, cityMoves: [move] } }));
    const plain = answered(evaluate(asked));
    const json = await jsonOf(id, '--no-why', '--staff-at', 'market-regulation=4');
    expect(json['before']).toMatchObject({ elapsed: { mean: inDays(plain.before.elapsed.mean) } });
    expect(json['after']).toMatchObject({ elapsed: { mean: inDays(changed.after.elapsed.mean) } });
    expect(changed.after.elapsed.mean.estimate).toBeGreaterThan(plain.after.elapsed.mean.estimate);
    expect(json['staffAt']).toEqual({ 'market-regulation': 4 });
  });
});

describe('runs that see single cases', () => {
  const modelOf = (side: PlanSide) => {
    const model = compileHall(membersOf(jobOf(asked, side)), lifecycles);
    if (model.kind === 'unsupported') throw new Error(model.reason.en);
    return model;
  };

  test('--trace: every line of replication 0 before and after, in one file', async () => {
    const path = file('both.csv', '');
    const { status, err } = await call(['what-if', id, ...few, '--no-why', '--trace', path, '--force', '--lang', 'en']);
    const lines = (['before', 'after'] as const).flatMap((side) => {
      const told: Record<string, string>[] = [];
      modelOf(side).run(0, {
        emit: ({ at, case: number, node, event }) => told.push({ side, minute: String(at), case: number, node, event }),
      });
      return told;
    });
    expect([status, err]).toEqual([0, `${path}: ${lines.length} lines written\n`]);
    expect(new Set(lines.map(({ side }) => side)).size).toBe(2);
    expect(rowsOf(path)).toMatchObject(lines);
    const again = await call(['what-if', 'promise', id, '--share', '0.9', ...few, '--trace', path]);
    expect([again.status, again.out]).toEqual([2, '']);
    expect(again.err).toContain('--force');
  });

  test('--steady: both sides leave out the longer of their warm-ups', async () => {
    const found = (['before', 'after'] as const).map((side) => warmUpOf(modelOf(side)));
    const minutes = Math.max(...found.map((one) => one.minutes));
    expect(found.some((one) => one.minutes < minutes)).toBe(true);
    const json = await jsonOf(id, '--no-why', '--steady');
    const settled = found.every((one) => one.settled);
    expect(json['warmUp']).toEqual({ length: minutes / 480, by: 'mser-5', settled });
    const { experiment } = asked.scenario;
    const steady: Asked = { ...asked, scenario: { ...asked.scenario, experiment: { ...experiment, warmUp: minutes } } };
    const { before, after } = answered(evaluate(steady));
    expect(json).toMatchObject({ before: { counted: before.counted }, after: { counted: after.counted } });
    expect(before.counted).toBe(after.counted);
    expect(before.counted).toBeLessThan(before.cases);
    const usual = await jsonOf(id, '--no-why');
    expect(usual['warmUp']).toEqual({ length: (experiment.warmUp ?? 0) / 480, by: 'scenario', settled: null });
    expect(usual['model']).not.toBe(json['model']);
    const { out } = await call(['what-if', id, ...few, '--no-why', '--steady', '--lang', 'en']);
    expect(lineOf(out, 'Warm-up')).toContain('MSER-5');
  });

  test('what cannot be run is refused before anything is written', async () => {
    const ring = processOf([station('a', ['b']), station('b', ['a'])], ['a']);
    const own = file('never.json', JSON.stringify(ring));
    const scenario = madeScenario({ arrivals: every(10), desks: [], items: [] }, { cases: 3 });
    const path = join(dirname(own), 'never.csv');
    const documents = [own, '--scenario', file('never-scenario.json', JSON.stringify(scenario))];
    const { status, out, err } = await call(['what-if', ...documents, '--trace', path]);
    expect([status, out]).toEqual([1, '']);
    expect(err).toContain('what-if/unsupported');
    expect(existsSync(path)).toBe(false);
  });

  test('what is asked wrongly is refused before anything is written', async () => {
    const path = join(dirname(file('none.json', '{}')), 'unknown.csv');
    const question = ['staff', id, '--desk', 'taxes', '--promise', '5', '--share', '0.9'];
    const { status, out, err } = await call(['what-if', ...question, ...few, '--trace', path]);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain('没有窗口“taxes”');
    expect(existsSync(path)).toBe(false);
  });
});

test('the same bytes with one worker and with two, in threads and without', async () => {
  const args = ['what-if', id, ...few, '--json', '--workers'];
  const one = await call([...args, '1'], {}, { poolOf: nodePool });
  expect([one.status, one.err]).toEqual([0, '']);
  expect((await call([...args, '2'], {}, { poolOf: nodePool })).out).toBe(one.out);
  expect((await call([...args, '2'])).out).toBe(one.out);
});

test('Ctrl-C ends with a sentence and status 130; progress tells of all runs asked for so far', async () => {
  const { status, out, err } = await callInterrupted(
    ['what-if', id, '--cases', '250', '--replications', '50', '--lang', 'en'],
    '3/100',
  );
  expect([status, out]).toEqual([130, '']);
  expect(err).toContain('Interrupted');
});

describe('in words', () => {
  const both = async (...args: string[]): Promise<[zh: string, en: string]> => {
    const zh = await call(['what-if', ...args, ...few]);
    const en = await call(['what-if', ...args, ...few, '--lang', 'en']);
    expect([zh.status, en.status]).toEqual([0, 0]);
    expect(zh.out + en.out).not.toMatch(/undefined|NaN|\[object|Infinity/);
    expect(zh.out.split('\n')[0]).toContain('[模拟结果');
    expect(en.out.split('\n')[0]).toContain('[simulated');
    expect(zh.out).toContain('不得用于考核');
    expect(en.out).toContain('no ground for an appraisal');
    return [zh.out, en.out];
  };

  test('evaluate: how much shorter, and the sum of reasons', async () => {
    const [zh, en] = await both(id, '--promise', '20');
    expect(zh).toMatch(/每件平均缩短 [\d.]+ 个工作日（95% 把握在 [\d.]+ 至 [\d.]+ 之间）；按时率提高/);
    expect(en).toMatch(
      /On average a case is faster by [\d.]+ working days \(between [\d.]+ and [\d.]+ with 95% confidence\)/,
    );
    expect(lineOf(zh, '快速回答')).toBe('快速回答（工作日，不排队） 20 2 −18');
    expect(lineOf(zh, '改革前 20，')).toMatch(/个工作日$/);
    expect(lineOf(en, 'before 20,')).toMatch(/ = [\d.]+ working days$/);
  });

  test('promise: 18 of 20', async () => {
    const [zh, en] = await both('promise', id, '--share', '0.9');
    expect(zh).toContain('要让每 20 件中 18 件按时办结');
    expect(lineOf(zh, '改革后 ')).toMatch(/\d+ 个工作日/);
    expect(en).toContain('To have 18 of 20 cases in time');
    expect((await both('promise', id, '--share', '0.87'))[1]).toContain('87% of cases');
  });

  test('cut: what is cut, and on which side', async () => {
    const [zh, en] = await both('cut', id, 'establishment-registration', '--days', '1', '--before');
    expect(zh).toMatch(/改革前压缩“.+”的办理用时/);
    expect(en).toMatch(/Cutting the duration of .+ before the reform/);
    // A line of its own for each answer: the critical path moves to the tender, and in the runs more cases wait for it.
    const far = [
      'what-if',
      'cut',
      'construction-permits',
      'fire-design-review',
      '--before',
      '--days',
      '5',
      '--cases',
      '300',
    ];
    const chinese = lineOf((await call(far)).out, '5 ');
    expect(chinese).toMatch(/ 施工、监理招标投标 施工、监理招标投标 [\d.]+%（\+\d+ 个百分点）$/);
    const english = lineOf((await call([...far, '--lang', 'en'])).out, '5 ');
    expect(english).toMatch(/Tender\D* [\d.]+% \(\+\d+ points\)$/i);
  });

  test('staff: enough, and why not', async () => {
    const [zh, en] = await both('staff', id, '--desk', 'tax', '--promise', '32', '--share', '0.9', '--before');
    expect(zh).toContain('改革前要让 90% 的办件在 32 个工作日内办结');
    expect(lineOf(en, 'Tax Bureau')).toMatch(/^Tax Bureau 12 \d+/);
    expect((await both('staff', id, '--promise', '1', '--share', '0.9'))[0]).toContain('瓶颈不在人手');
  });

  test('attribute and variants: the names of what is compared', async () => {
    const measure = reform.measures.find(({ usual }) => usual)!;
    const [zh, en] = await both('attribute', id, measure.id);
    expect([zh.includes(measure.title.zh), en.includes(measure.title.en)]).toEqual([true, true]);
    const [, sets] = await both('variants', id, `mine=${measure.id}`, '--promise', '20');
    expect(lineOf(sets, 'mine')).toMatch(/^mine 1 /);
    expect(sets).toContain('Bonferroni');
  });

  test('dates: told in calendar days', async () => {
    const args = ['what-if', id, '--scenario', 'business-startup-hall', '--cases', '200', '--replications', '2'];
    const { out } = await call(args);
    expect(out).toContain('个工作日的办公时间');
    expect(out).toContain('个自然日');
  });

  test.each(['', 'evaluate', 'promise', 'cut', 'staff', 'attribute', 'variants'])('help of %s', async (question) => {
    const args = ['what-if', ...(question === '' ? [] : [question]), '--help'];
    const zh = await call([...args, '--lang', 'zh']);
    const en = await call([...args, '--lang', 'en']);
    expect([zh.status, en.status]).toEqual([0, 0]);
    expect(zh.out).toContain('用法：');
    expect(en.out).toContain('Usage: binglian what-if');
    expect(zh.out).not.toBe(en.out);
  });

  test('the examples in the help can be run', async () => {
    const { out } = await call(['what-if', '--help', '--lang', 'en']);
    const examples = out.split('\n').filter((line) => line.startsWith('  binglian '));
    expect(examples.length).toBeGreaterThan(3);
    for (const example of examples) {
      const args = example.trim().split(' ').slice(1);
      const { status, err } = await call([...args, '--replications', '1', '--cases', '60', '--json']);
      expect([example, status, err]).toEqual([example, 0, '']);
    }
  });
});

test.each([
  ['an unknown desk', ['staff', id, '--desk', 'taxes', '--promise', '5', '--share', '0.9'], '没有窗口“taxes”'],
  ['a share in percent', ['promise', id, '--share', '90'], '九成写作 0.9'],
  ['no share', ['promise', id], '缺少选项“--share <share>”'],
  ['a share of nothing', ['staff', id, '--promise', '5', '--share', '0'], '大于 0'],
  ['a promise of nothing', ['staff', id, '--promise', '0', '--share', '0.9'], '大于 0 的天数'],
  ['a promise below nothing', [id, '--promise', '-1'], '大于 0 的天数'],
  ['eight measures', ['attribute', id, eightOf()], '最多归因 7 项'],
  ['a measure that is off', ['attribute', id, eightOf().split(',')[0]!, '--on', 'none'], '没有启用'],
  ['an unknown measure', ['attribute', id, 'magic'], '没有编号为“magic”的措施'],
  ['an unknown node', ['cut', id, 'nowhere'], '没有可压缩的“nowhere”'],
  ['a cut of nothing', ['cut', id, 'tax-registration', '--days', '0'], '1 至 60'],
  ['a set without a name', ['variants', id, 'one-window'], '有自己名称'],
  ['a name twice', ['variants', id, 'a=none', 'a=none'], '有自己名称'],
  ['an unknown measure in a set', ['variants', id, 'a=magic'], '没有编号为“magic”的措施'],
  ['staff of nobody', [id, '--staff-at', 'tax=0'], '窗口=人数'],
  ['staff of an unknown desk', [id, '--staff-at', 'taxes=3'], 'staff-at'],
  ['staff before the reform', ['cut', id, 'tax-registration', '--before', '--staff-at', 'tax=3'], '不能与'],
  ['an unknown process', ['no-such-process'], 'no-such-process'],
  ['no process', [], 'process'],
  ['no scenario', [file('alone.json', JSON.stringify(processOf([station('a')], ['a'])))], '没有内置的仿真方案'],
])('wrong use: %s', async (_, args, said) => {
  const { status, out, err } = await call(['what-if', ...args]);
  expect([status, out]).toEqual([2, '']);
  expect(err).toContain(said);
});

function eightOf(): string {
  const usual = reform.measures.filter((measure) => measure.usual);
  return usual
    .slice(0, 8)
    .map((measure) => measure.id)
    .join(',');
}

describe('binglian what-if goal', () => {
  test('names the fewest measures, and says that no smaller set reaches it', async () => {
    const { status, out } = await call(['what-if', 'goal', 'business-startup', '--days', '15']);
    expect(status).toBe(0);
    expect(out).toContain('更少的措施都达不到');
    const told = JSON.parse((await call(['what-if', 'goal', 'business-startup', '--days', '15', '--json'])).out) as {
      kind: string;
      sets: { added: string[]; days: number }[];
    };
    expect(told.kind).toBe('found');
    for (const { days } of told.sets) expect(days).toBeLessThanOrEqual(15);
  });

  test('says how far all measures get where the goal is out of reach', async () => {
    const { status, out } = await call(['what-if', 'goal', 'business-startup', '--days', '0.01', '--lang', 'en']);
    expect(status).toBe(1);
    expect(out).toContain('Out of reach');
  });
});
