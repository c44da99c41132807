import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { reformsOf } from '../../processes/index.ts';
import { assumed, named, smallProcess } from '../support/small-process.ts';
import { call, documentFolder, lineOf } from './call.ts';

// The figures below are those of the published comparison tables and of their hand-made sums: start-up 20 → 2 working
// days, 35 → 5 papers, 8 → 1 visits; construction permits 210 → 52 working days.

describe('compare in Chinese', () => {
  test('start-up: the headline rows, with sign and percent', async () => {
    const { status, out, err } = await call(['compare', 'business-startup']);
    expect([status, err]).toEqual([0, '']);
    expect(lineOf(out, '办理时限')).toBe('办理时限 20 2 −18 −90% 工作日');
    expect(lineOf(out, '证明材料')).toMatch(/^证明材料 35 5 −30 −85\.7% 份 取消 \d+/);
    expect(lineOf(out, '服务价格、押金（项）')).toBe('服务价格、押金（项） 3 → 3，其中转移 2（不算减少）');
    expect(lineOf(out, '跑动次数')).toBe('跑动次数 8 → 1');
    expect(lineOf(out, '审批关键路径')).toBe('审批关键路径 20 → 2');
    expect(out.split('\n')[0]).toBe('企业开办 → 企业开办一窗通 [模拟结果]');
    expect(lineOf(out, '模型')).toMatch(/^模型 [0-9a-f]{12}$/);
  });

  test('start-up: why, told as a sum over the nine counters', async () => {
    const { out } = await call(['compare', 'business-startup']);
    expect(lineOf(out, '改革前 为什么')).toBe(
      '改革前 为什么还要 20 天？企业名称预先核准 [1] → 公司设立登记 [5] → 公章刻制审批 [1] → 刻制公章 [1] → ' +
        '开立基本存款账户 [5] → 申领发票和税控设备 [5] → 社会保险登记 [2] = 20 个工作日',
    );
  });

  test('construction permits: the headline, its standing, and the mixed schemes are told', async () => {
    const { out } = await call(['compare', 'construction-permits']);
    expect(lineOf(out, '办理时限')).toBe('办理时限 210 52 −158 −75.2% 工作日');
    expect(out).toMatch(/改革前 +审批关键路径 +(推算|拟合（不作证明）) +210 +算出 +210 /);
    expect(out).toMatch(/改革后 +审批关键路径 +(推算|拟合（不作证明）) +52 +算出 +52 /);
    expect(out).toContain('前后用时的口径不同');
  });
});

test('the head says as of which day the law is read, where both sides are read on one', async () => {
  const head = async (...args: string[]): Promise<string | undefined> => {
    const { out } = await call(['compare', 'business-startup', ...args]);
    return lineOf(out, args.includes('en') ? 'Law as of' : '依据法律的日期');
  };
  expect(await head('--as-of', '2018-01-01')).toBe('依据法律的日期 2018-01-01');
  expect(await head('--as-of', '2021-01-01', '--lang', 'en')).toBe('Law as of 2021-01-01');
  expect(await head()).toBeUndefined();
});

test('the mark of the model knows what was chosen', async () => {
  const mark = async (...args: string[]): Promise<string | undefined> =>
    lineOf((await call(['compare', 'construction-permits', ...args])).out, '模型');
  const usual = await mark();
  for (const args of [
    ['--on', 'none'],
    ['--at', 'investor=government'],
    ['--scope', 'facts-table'],
  ])
    expect(await mark(...args), args.join(' ')).not.toBe(usual);
});

describe('compare in English', () => {
  test('start-up', async () => {
    const { out } = await call(['compare', 'business-startup', '--lang', 'en']);
    expect(lineOf(out, 'Time')).toBe('Time 20 2 −18 −90% working days');
    expect(lineOf(out, 'Visits')).toBe('Visits 8 → 1');
    expect(out.split('\n')[0]).toBe('Starting a business → One window for starting a business [simulated]');
  });

  test('construction permits', async () => {
    const { out } = await call(['compare', 'construction-permits'], { LANG: 'en_GB.UTF-8' });
    expect(lineOf(out, 'Time')).toBe('Time 210 52 −158 −75.2% working days');
    expect(lineOf(out, 'after Why')).toMatch(/^after Why still 52 days\? .* = 52 working days$/);
  });
});

test('columns line up although Chinese characters are two columns wide', async () => {
  const { out } = await call(['compare', 'business-startup']);
  const rows = out.split('\n').filter((line) => /^ {2}(审批事项|办事环节|证明材料|办理时限|收费项目) /.test(line));
  const unitColumns = rows.map((row) => stringWidth(row.slice(0, row.search(/ (项|个|份|工作日)/))));
  expect(rows).toHaveLength(5);
  expect(new Set(unitColumns).size).toBe(1);
});

describe('amounts and procedures', () => {
  const file = documentFolder();
  const feesOf = async (amounts: readonly (number | null)[]): Promise<string | undefined> => {
    const process = smallProcess();
    process.items[1]!.fees = amounts.map((value, k) => ({
      id: `fee-${k}`,
      title: named('费', 'fee'),
      category: 'administrative' as const,
      amount: { value, basis: assumed },
      payer: 'applicant' as const,
    }));
    return lineOf((await call(['compare', file('fees.json', JSON.stringify(process))])).out, '收费金额');
  };

  test('an amount is a least only where a part of it is known', async () => {
    expect(await feesOf([null])).toBe('收费金额 未查到 → 未查到');
    expect(await feesOf([300, null])).toBe('收费金额 ≥ 300 元 → ≥ 300 元');
    expect(await feesOf([300])).toBe('收费金额 300 元 → 300 元');
    expect(await feesOf([0])).toBe('收费金额 0 元 → 0 元');
  });

  test('elapsed without land names the land procedure of the case and no other', async () => {
    const land = async (...at: string[]): Promise<string | undefined> =>
      (await call(['compare', 'construction-permits', ...at])).out
        .split('\n')
        .find((line) => /不含土地|不含.*划拨/.test(line));
    expect(await land()).toMatch(/招拍挂/);
    expect(await land()).not.toMatch(/划拨/);
    expect(await land('--at', 'land=allocated')).toMatch(/划拨/);
    expect(await land('--at', 'land=allocated')).not.toMatch(/招拍挂/);
  });

  test('days have one decimal at most', async () => {
    const { out } = await call(['compare', 'construction-permits', '--lang', 'en']);
    const [, times = ''] = /Four times.*\n([\s\S]*?)\n\n/.exec(out) ?? [];
    expect(times).toMatch(/\d\.\d/);
    expect(times).not.toMatch(/\d\.\d\d/);
  });
});

test('no measure on: before and after are the same', async () => {
  const { out } = await call(['compare', 'construction-permits', '--on', 'none']);
  expect(lineOf(out, '办理时限')).toBe('办理时限 210 210 ±0 ±0% 工作日');
  expect(lineOf(out, '措施')).toMatch(/^措施 \d+ 项中开 0 项$/);
});

test('--json: the documented shape, in which the reductions come out of their fates', async () => {
  const { out } = await call(['compare', 'construction-permits', '--json']);
  const report = JSON.parse(out) as {
    reductions: { name: string; before: number; after: number; fates: Record<string, number> }[];
  };
  expect(Object.keys(report)).toEqual([
    ...['format', 'simulated', 'model', 'process', 'reform', 'city', 'scope', 'attributes', 'measures', 'conditional'],
    ...['reductions', 'prices', 'counts', 'times', 'why', 'schemes', 'rates', 'warnings', 'references', 'outcomes'],
    'weakest',
  ]);
  expect(report).toMatchObject({ format: 1, simulated: true, city: null });
  for (const { name, before, after, fates } of report.reductions.filter(
    ({ name: one }) => one !== 'time' && one !== 'fees',
  )) {
    const { added = 0, ...gone } = fates;
    const left = before - Object.values(gone).reduce((sum, n) => sum + n, 0) + added;
    expect([name, left]).toEqual([name, after]);
  }
  expect(report.reductions.map(({ name }) => name)).toEqual(['items', 'steps', 'materials', 'time', 'fees']);
});

describe('what can be chosen', () => {
  test('a case, a scope and a city are told in the header', async () => {
    const { out } = await call(
      'compare construction-permits --at investor=government land=allocated --scope facts-table --city tongliao'.split(
        ' ',
      ),
    );
    expect(lineOf(out, '案件')).toBe('案件 投资主体 政府投资，用地方式 划拨');
    expect(lineOf(out, '城市')).toBe('城市 通辽市');
    expect(lineOf(out, '口径')).toContain('(facts-table)');
  });

  test.each([
    [['--scope', 'same-item'], '是否想输入“same-items”'],
    [['--at', 'investr=government'], '是否想输入“investor”'],
    [['--at', 'investor=goverment'], '是否想输入“government”'],
    [['--on', 'nothing-of-the-kind'], '没有编号为“nothing-of-the-kind”的措施'],
    [['--city', 'atlantis'], '没有编号为“atlantis”的城市'],
  ])('%j is wrong use, with what was likely meant', async (args, words) => {
    const { status, out, err } = await call(['compare', 'construction-permits', ...args]);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain(words);
  });
});

describe('documents of one’s own', () => {
  const file = documentFolder();
  const small = file('small.json', JSON.stringify(smallProcess()));

  test('a process without a reform is the same before and after', async () => {
    const { status, out } = await call(['compare', small, '--json']);
    const { reform, reductions } = JSON.parse(out) as { reform: null; reductions: { change: number }[] };
    expect([status, reform]).toEqual([0, null]);
    expect(reductions.map(({ change }) => change)).toEqual([0, 0, 0, 0, 0]);
  });

  test('a list of moves is added to the shipped reform', async () => {
    const moves = file('moves.json', JSON.stringify([{ do: 'instant', item: 'social-insurance', basis: assumed }]));
    const { status, out } = await call(['compare', 'business-startup', '--on', 'moves', '--moves', moves, '--json']);
    expect(status).toBe(0);
    const { measures, outcomes } = JSON.parse(out) as { measures: string[]; outcomes: { move: string }[] };
    expect(measures).toEqual(['moves']);
    expect(outcomes.map(({ move }) => move)).toEqual(['instant']);
  });

  test('a reform that was written for another process is an error and not applied', async () => {
    const reform = file('reform.json', JSON.stringify(reformsOf('construction-permits')[0]));
    const { status, out, err } = await call(['compare', 'business-startup', '--moves', reform]);
    expect([status, out]).toEqual([1, '']);
    expect(err).toContain(`${reform}: process`);
    expect(err).toContain('“construction-permits”');
  });

  test('a move that has nothing left to change says so by titles and not by ids', async () => {
    // What is taken by acceptance anyway cannot be let through earlier.
    const gap = { do: 'accept-with-gap', item: 'planning-permit', material: 'land-contract', by: 'acceptance' };
    const moves = file('gap.json', JSON.stringify([gap]));
    const { out } = await call(['compare', small, '--moves', moves]);
    const [, told = ''] = /\n( {2}已无必要 [\s\S]*)$/.exec(out) ?? [];
    expect(told).toContain('建设工程规划许可证');
    expect(told).not.toMatch(/planning-permit|land-contract/);
  });

  test('broken moves are findings that name the move', async () => {
    const moves = file('broken-moves.json', JSON.stringify([{ do: 'vanish', item: 'x' }]));
    const { status, err } = await call(['compare', 'business-startup', '--moves', moves]);
    expect(status).toBe(1);
    expect(err).toContain('measures[moves].moves[0].do');
    expect(err).toContain('没有“vanish”这一种');
    expect(err).toContain('drop-habit');
  });
});
