import { checkRules, hardEdges } from '../../engine/check/index.ts';
import { describe, expect, test } from 'vitest';
import { cities, processes, reformsOf } from '../../processes/index.ts';
import { parseProcess } from '../../engine/model/index.ts';
import { fromJson } from '../../engine/statechart/index.ts';
import { call, documentFolder, lineOf } from './call.ts';
import { smallProcess } from '../support/small-process.ts';

const ids = processes.map(({ id }) => id);

async function checked(args: readonly string[]): Promise<{ status: number; levels: string[] }> {
  const { status, out } = await call([...args, '--json']);
  const { findings } = JSON.parse(out) as { findings: { level: string }[] };
  return { status, levels: findings.map(({ level }) => level) };
}

describe('list', () => {
  test('every shipped process with its five pairs', async () => {
    const { status, out } = await call(['list']);
    expect(status).toBe(0);
    expect(lineOf(out, 'business-startup')).toMatch(/ 35 → 5 20 → 2 /);
    expect(lineOf(out, 'construction-permits')).toMatch(/ 210 → 52 /);
  });

  test('as JSON', async () => {
    const { out } = await call(['list', '--json']);
    const rows = JSON.parse(out) as { id: string; reductions: object[] }[];
    expect(rows.map(({ id }) => id)).toEqual(ids);
    for (const { reductions } of rows) expect(reductions).toHaveLength(5);
  });
});

describe.each(ids)('%s', (id) => {
  test('show names every item', async () => {
    const { status, out } = await call(['show', id]);
    expect(status).toBe(0);
    for (const item of processes.find((one) => one.id === id)!.items) expect(out).toContain(item.title.zh);
  });

  test('check has status 1 just when one of its findings is an error; --all tells more', async () => {
    for (const after of [[], ['--after']]) {
      const usual = await checked(['check', id, ...after]);
      const all = await checked(['check', id, '--all', ...after]);
      for (const { status, levels } of [usual, all]) expect(status).toBe(levels.includes('error') ? 1 : 0);
      expect(usual.levels).not.toContain('note');
      expect(all.levels.length).toBeGreaterThanOrEqual(usual.levels.length);
    }
  });

  test('trace reaches the goal and says so', async () => {
    const { status, out } = await call(['trace', id]);
    expect(status).toBe(0);
    expect(out.trimEnd().split('\n').at(-1)).toContain('全部办结');
  });

  test('export json is the document, export xstate a machine that can be read back', async () => {
    const document = await call(['export', id, '--format', 'json']);
    expect(parseProcess(JSON.parse(document.out)).ok).toBe(true);
    const machine = await call(['export', id, '--format', 'xstate']);
    expect(fromJson(JSON.parse(machine.out)).findings).toEqual([]);
  });

  test('assumptions: as many as the process, its reforms and the rules of cities for it have', async () => {
    const { out } = await call(['assumptions', id, '--json']);
    const [{ assumptions } = { assumptions: [] }] = JSON.parse(out) as { assumptions: { at: string }[] }[];
    const process = processes.find((one) => one.id === id);
    const rules = cities.flatMap((city) => city.rules.filter((rule) => rule.process === id));
    const text = JSON.stringify([process, reformsOf(id), rules]);
    expect(assumptions).toHaveLength(text.split('"kind":"assumption"').length - 1);
    for (const { at } of assumptions) expect(at).toMatch(/^[a-z]+(\[|\.|$)/i);
  });
});

test('check --all tells the notes too, of which construction has some', async () => {
  const { out } = await call(['check', 'construction-permits', '--all', '--json']);
  expect((JSON.parse(out) as { findings: { level: string }[] }).findings.map(({ level }) => level)).toContain('note');
});

test('rules lists every rule with its articles, and every order that a law sets', async () => {
  const { out } = await call(['rules', '--json']);
  const told = JSON.parse(out) as { rules: { code: string }[]; orders: unknown[] };
  expect(told.rules.map(({ code }) => code)).toEqual(checkRules.map(({ code }) => code));
  expect(told.orders).toHaveLength(hardEdges.length);
  const text = (await call(['rules'])).out;
  expect(text).toContain('约束：行政许可\n    中华人民共和国行政许可法 第44条 2004-07-01');
  expect(text).toMatch(/缴纳契税 → 不动产转移登记 +契税法 第11条 2021-09-01/);
  for (const { code } of checkRules) expect(text).toContain(`[${code}]`);
});

describe('--as-of reads the law of a day', () => {
  test('show tells the limit of the construction permit then in force', async () => {
    const limitOn = async (day: string): Promise<string | undefined> => {
      const { out } = await call(['show', 'construction-permits', '--as-of', day]);
      expect(out).toContain(`依据法律的日期 ${day}`);
      return /^ +construction-permit .* (\d+ 个自然日)$/m.exec(out)?.[1];
    };
    expect(await limitOn('2018-09-27')).toBe('15 个自然日');
    expect(await limitOn('2018-09-28')).toBe('7 个自然日');
  });

  test('compare and check read both sides of it; a day that is none is refused', async () => {
    const modelOn = async (...day: string[]): Promise<string | undefined> =>
      (JSON.parse((await call(['compare', 'construction-permits', '--json', ...day])).out) as { model?: string }).model;
    expect(await modelOn('--as-of', '2021-01-01')).not.toBe(await modelOn());
    const { status, err } = await call(['check', 'construction-permits', '--as-of', '2021-1-1']);
    expect(status).toBe(2);
    expect(err).toContain('YYYY-MM-DD');
  });
});

test('a trace of start-up without reforms ends on day 20', async () => {
  const { out } = await call(['trace', 'business-startup', '--on', 'none']);
  expect(out.trimEnd().split('\n').at(-1)).toMatch(/^ {2}第 20 天 · 企业开办 · 全部办结/);
});

describe('the side of the reform', () => {
  const json = async (args: string): Promise<Record<string, unknown>> =>
    JSON.parse((await call(args.split(' '))).out) as Record<string, unknown>;

  test('trace says in its first line which one it walks', async () => {
    const head = async (args: string): Promise<string> => (await call(args.split(' '))).out.split('\n')[0]!;
    expect(await head('trace business-startup')).toMatch(/^企业开办 · 改革后，\d+ 项措施中开 \d+ 项 \[模拟结果/);
    expect(await head('trace business-startup --lang en')).toMatch(/ · after, \d+ of \d+ measures on \[simulated/);
    expect(await head('trace business-startup --before')).toBe('企业开办 · 改革前 [模拟结果]');
  });

  test('trace --before ends on the day of the headline before, its JSON says the same', async () => {
    const { out } = await call(['trace', 'business-startup', '--before']);
    expect(out.trimEnd().split('\n').at(-1)).toMatch(/^ {2}第 20 天 · 企业开办 · 全部办结/);
    expect(await json('trace business-startup --before --json')).toMatchObject({
      ...{ side: 'before', measures: [], city: null, simulated: true, outcome: 'reached' },
    });
    expect(await json('trace construction-permits --city tongliao --json')).toMatchObject({
      ...{ side: 'after', city: 'tongliao', reform: 'parallel-approval' },
    });
  });

  test('export --after is a document that can be read and differs; --on and --city imply it', async () => {
    for (const args of ['--after', '--on none', '--city tongliao', '--after --at investor=government']) {
      const document = await json(`export construction-permits ${args}`);
      expect(parseProcess(document)).toMatchObject({ ok: true });
      expect(document['id']).toBe('construction-permits-after');
    }
    const machine = await json('export construction-permits --format xstate --after --at investor=government');
    const before = await json('export construction-permits --format xstate');
    expect(fromJson(machine).findings).toEqual([]);
    expect(Object.keys(machine['states'] as object)).not.toEqual(Object.keys(before['states'] as object));
  });

  test('check takes the same choices', async () => {
    const { status } = await call(
      'check construction-permits --after --at investor=government --city tongliao'.split(' '),
    );
    expect(status).toBeLessThan(2);
    const wrong = await call('check construction-permits --on nosuch'.split(' '));
    expect([wrong.status, wrong.out]).toEqual([2, '']);
  });
});

test('the JSON Schema says which draft it is and names the fields of a process', async () => {
  const { out } = await call(['export', 'schema']);
  const schema = JSON.parse(out) as { $schema: string; required: string[] };
  expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
  expect(schema.required).toEqual(expect.arrayContaining(['format', 'id', 'items', 'materials', 'goal']));
});

describe('check of a document with an error', () => {
  const file = documentFolder();

  test('a ring is told and the status is 1', async () => {
    const process = smallProcess();
    const [first, second] = process.items;
    const arrow = { note: { zh: '环', en: 'ring' }, basis: first!.basis };
    process.habits.push(
      { earlier: first!.id, later: second!.id, ...arrow },
      { earlier: second!.id, later: first!.id, ...arrow },
    );
    const path = file('ring.json', JSON.stringify(process));
    const { status, out } = await call(['check', path]);
    expect(status).toBe(1);
    expect(out).toContain('错误');
    const compared = await call(['compare', path]);
    expect(compared.status).toBe(0);
    expect(lineOf(compared.out, '办理时限')).toMatch(/^办理时限 -- -- -- -- 工作日 --/);
    const traced = await call(['trace', path]);
    expect(traced.status).toBe(1);
    expect(traced.err).toContain(first!.id);
  });
});

describe('language', () => {
  test.each([
    [{}, '流程'],
    [{ LANG: 'zh_CN.UTF-8' }, '流程'],
    [{ LANG: 'en_US.UTF-8' }, 'Processes'],
    [{ LANG: 'zh_CN.UTF-8', LC_ALL: 'C' }, 'Processes'],
  ])('of the environment %j', async (env, word) => {
    expect((await call(['list'], env as Record<string, string>)).out.startsWith(word)).toBe(true);
  });

  test('--lang wins', async () => {
    expect((await call(['list', '--lang', 'en'], { LANG: 'zh_CN.UTF-8' })).out.startsWith('Processes')).toBe(true);
    expect((await call(['list', '--lang=zh'], { LANG: 'en_US.UTF-8' })).out.startsWith('流程')).toBe(true);
  });
});

describe('wrong use has status 2 and writes to standard error only', () => {
  const file = documentFolder();
  test.each([
    [['nosuch']],
    [['compare']],
    [['compare', 'business-startup', '--nosuch']],
    [['compare', 'business-startup', 'too', 'many']],
    [['compare', 'business-startup', '--at', 'no-equals-sign']],
    [['compare', 'busines-startup']],
    [['list', '--lang', 'fr']],
    [['export', 'business-startup', '--format', 'pdf']],
    [['serve', '--port', '99999']],
    [[]],
  ])('%j', async (args) => {
    const { status, out, err } = await call(args);
    expect([status, out]).toEqual([2, '']);
    expect(err).not.toBe('');
    expect(err).not.toMatch(/\n\s+at /);
  });

  test.each([
    [['shwo'], '没有命令“shwo”\n（是否想输入 show？）'],
    [['compare', 'business-startup', '--scop', 'x'], '没有选项“--scop”\n（是否想输入 --scope？）'],
    [['compare'], '缺少参数“process”'],
    [['compare', 'business-startup', '--scope'], '选项“--scope <id>”后面缺少取值'],
    [['show', 'business-startup', 'more'], '参数过多'],
    [['list', '--lang', 'fr'], '“--lang <language>”的取值“fr”不对。可选：zh, en'],
    [['compare', 'business-startup', '--at', 'x'], '写成 属性=取值'],
    [['trace', 'business-startup', '--before', '--on', 'none'], '选项“--before”不能与“--on <measures>”同时使用'],
  ])('%j is told in Chinese', async (args, words) => {
    const { err } = await call(args);
    expect(err).toContain(words);
    expect(err).not.toMatch(/error|unknown|Did you|Allowed|invalid/);
  });

  test('in English one thing is singular', async () => {
    const { out } = await call(['check', file('warned.json', JSON.stringify(smallProcess())), '--lang', 'en']);
    expect(out.trimEnd().split('\n').at(-1)).not.toMatch(
      /\b1 (errors|warnings|leads|notes)|\b[02-9] (error|warning|lead|note)\b/,
    );
  });

  test('help and version are no wrong use', async () => {
    expect((await call(['--help'])).status).toBe(0);
    expect((await call(['--help', '--lang', 'en'])).out).toContain('non-classified work only');
    expect((await call(['--help', '--lang', 'zh'])).out).toContain('不得录入国家秘密、工作秘密和申请人个人信息');
    expect((await call(['compare', '--help'])).out).toContain('--scope');
    expect((await call(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
