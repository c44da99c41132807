import { describe, expect, test } from 'vitest';
import type { WaitsReport, WhyReport } from '../../engine/exchange/index.ts';
import { changed, itemOf, law, named, assumed, take } from '../support/small-process.ts';
import { call, documentFolder } from './call.ts';

const write = documentFolder();
/** The environmental approval before the planning permit by habit alone; the permit of works by 建筑法 8. */
const process = changed((small) => {
  small.habits = [
    { earlier: 'eia', later: 'planning-permit', note: named('一直这样办', 'always done so'), basis: assumed },
  ];
  small.acts[0]!.takes[0] = take('construction-permit', { basis: law('建筑法', '7') });
  itemOf(small, 'planning-permit').takes[1] = take('land-contract', { basis: law('城乡规划法', '40') });
});
const file = write('small.json', JSON.stringify(process));
const json = async <T>(...args: string[]): Promise<T> => JSON.parse((await call([...args, '--json'])).out) as T;

describe('binglian why', () => {
  test('tells a habit, who may let go of it, and the days that it costs', async () => {
    const { status, out } = await call(['why', file, 'planning-permit', 'eia']);
    expect(status).toBe(0);
    expect(out).toContain('“建设工程规划许可证”等“环境影响报告表审批”：习惯前置');
    expect(out).toContain('本级可办 · 不需另发文件 · 不再等 · −10 个工作日');
  });

  test('tells what an article says whose wording is not there, that these are our words, and where it can be read', async () => {
    const asked = ['why', 'real-estate', 'transfer-registration', 'mortgage-cancellation'];
    const mortgaged = ['--at', 'seller-mortgage=mortgaged'];
    const { out } = await call([...asked, ...mortgaged]);
    expect(out).toMatch(/第191条原文未收录，大意：.*经抵押权人同意.*；见 http/);
    expect((await call([...asked, ...mortgaged, '--lang', 'en'])).out).toMatch(
      /The wording of article 191 is not in our sources; in our words: .* consent .*; read it at http/,
    );
  });

  test('tells the article of a paper, and that only a law lets it go', async () => {
    const { out } = await call(['why', file, 'planning-permit', 'construction-permit', '--lang', 'en']);
    expect(out).toContain('waits for');
    expect(out).toContain('before acceptance · 建筑法, article 8');
    expect(out).toContain('amendment of law · a change of law · no wait any more');
  });

  test('in JSON has the chain with basis and ways', async () => {
    const report = await json<WhyReport>('why', file, 'eia', 'construction-permit');
    expect(report).toMatchObject({ simulated: true, side: 'before', relation: 'waits', verdict: 'habit' });
    expect(report.chain.map(({ later }) => later.id)).toEqual(['planning-permit', 'construction-permit']);
    expect(report.chain[0]!.reasons[0]!.ways[0]).toMatchObject({
      ...{ move: 'drop-habit', needs: 'nothing', competence: 'this-level', days: 10, payer: 'nobody' },
    });
    expect(report.chain[1]!.reasons[0]).toMatchObject({ basis: { article: '8' }, material: { id: 'planning-permit' } });
  });

  test('says that two without an arrow may run in parallel', async () => {
    const { out } = await call(['why', 'construction-permits', 'eia', 'soil-plan']);
    expect(out).toContain('没有前置关系，可以并联办理');
  });

  test('without two lists the waits for which no basis was found, and leaves it to a person that there is none', async () => {
    const { status, out } = await call(['why', file]);
    expect(status).toBe(0);
    expect(out).toContain('未找到依据的等待 2 条（共 6 条先后关系）');
    expect(out).toContain('审批关键路径 24 → 14 个工作日');
    expect(out).toContain('请法制机构指定的人确认');
    const report = await json<WaitsReport>('why', file);
    expect(report.waits.map(({ earlier, days }) => [earlier.id, days])).toEqual([
      ['eia', 10],
      ['project-filing', 0],
    ]);
  });

  test('looks at the reformed process, where the habit may be gone', async () => {
    const drawings = ['construction-permits', 'fire-design-review', 'lightning-design-review'] as const;
    expect(await json<WhyReport>('why', ...drawings)).toMatchObject({ side: 'before', verdict: 'habit' });
    const after = await json<WhyReport>('why', ...drawings, '--on', 'joint-drawing-review');
    expect(after).toMatchObject({ side: 'after', measures: ['joint-drawing-review'] });
    expect(after.verdict).not.toBe('habit');
  });

  test.each([
    [['why', file, 'eia'], '写两个编号'],
    [['why', file, 'eia', 'nowhere'], '没有编号为“nowhere”的事项、行为、程序或联合办理'],
    [['why', file, 'eia', 'planning-permit', '--before', '--after'], '不能与'],
  ])('%j is wrong use and says why', async (args, said) => {
    const { status, out, err } = await call(args);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain(said);
  });
});
