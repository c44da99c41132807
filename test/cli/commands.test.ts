import { describe, expect, test } from 'vitest';
import { processes } from '../../processes/index.ts';
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
      expect(all.levels.length).toBeGreaterThan(usual.levels.length);
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

  test('assumptions: as many as the document has', async () => {
    const { out } = await call(['assumptions', id, '--json']);
    const [{ assumptions } = { assumptions: [] }] = JSON.parse(out) as { assumptions: { at: string }[] }[];
    const process = processes.find((one) => one.id === id);
    expect(assumptions).toHaveLength(JSON.stringify(process).split('"kind":"assumption"').length - 1);
    for (const { at } of assumptions) expect(at).toMatch(/^[a-z]+(\[|\.|$)/i);
  });
});

test('a trace of start-up without reforms ends on day 20', async () => {
  const { out } = await call(['trace', 'business-startup', '--on', 'none']);
  expect(out.trimEnd().split('\n').at(-1)).toMatch(/^ {2}第 20 天 · 企业开办 · 全部办结/);
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

  test('help and version are no wrong use', async () => {
    expect((await call(['--help'])).status).toBe(0);
    expect((await call(['compare', '--help'])).out).toContain('--scope');
    expect((await call(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
