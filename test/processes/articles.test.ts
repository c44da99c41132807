import { describe, expect, test } from 'vitest';
import { activeWhole, arrowsOf, isLocked } from '../../engine/network/index.ts';
import { articlesIn, articlesOf } from '../../processes/articles.ts';
import { processes } from '../../processes/index.ts';

const of = (act: string, article: string): string[] =>
  articlesOf({ act: { zh: act, en: act }, article }).map(({ text }) => text);

describe('the wording of an article', () => {
  // Phrases as the facts quote them.
  test.each([
    ['城市道路管理条例', '33', '应当提交城市规划部门批准签发的文件'],
    ['契税法', '11', '不动产登记机构应当查验契税完税、减免税凭证或者有关信息'],
    ['行政许可法', '32', '逾期不告知的，自收到申请材料之日起即为受理'],
    ['城乡规划法', '45', '建设单位不得组织竣工验收'],
    ['环境影响评价法', '25', '建设单位不得开工建设'],
  ])('%s %s says “%s”', (act, article, phrase) => {
    expect(of(act, article).join()).toContain(phrase);
    expect(of(`中华人民共和国${act}`, article)).toEqual(of(act, article));
  });

  test('a list gives each of its articles and ranges', () => {
    expect(of('不动产登记暂行条例', '14, 16-20')).toEqual(
      ['14', '16', '17', '20'].flatMap((n) => of('不动产登记暂行条例', n)),
    );
  });

  test('a report has those of all bases in it, of successors too, each once', () => {
    const cited = { kind: 'law', act: { zh: '公司登记管理条例', en: '' }, article: '25' };
    const later = { act: { zh: '市场主体登记管理条例', en: '' }, article: '21', from: '2022-03-01' };
    const report = { steps: [{ basis: { ...cited, succeededBy: later } }, { basis: cited }] };
    expect(articlesIn(report).map(({ act, article }) => `${act} ${article}`)).toEqual([
      '公司登记管理条例 25',
      '市场主体登记管理条例 21',
    ]);
    expect(articlesIn({ act: 'spring', article: '1' })).toEqual([]);
  });

  test('a range gives each of its articles, and what is not known gives none', () => {
    expect(of('城乡规划法', '37–38')).toEqual([...of('城乡规划法', '37'), ...of('城乡规划法', '38')]);
    expect(of('城乡规划法', '999')).toEqual([]);
    expect(of('物权法', '191')).toEqual([]);
  });

  test('stands behind every order that a law sets in a shipped process, but for acts that the collection does not have', () => {
    const without = processes
      .flatMap((process) => arrowsOf(activeWhole(process)).filter(isLocked))
      .flatMap(({ basis }) => (basis?.kind === 'law' && articlesOf(basis).length === 0 ? [basis.act.zh] : []));
    expect([...new Set(without)].filter((act) => act !== '物权法')).toEqual([]);
  });
});
