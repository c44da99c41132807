import { describe, expect, test } from 'vitest';
import { activeWhole, arrowsOf, isLocked } from '../../engine/network/index.ts';
import { articlesOf } from '../../processes/articles.ts';
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
