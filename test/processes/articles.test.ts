import { describe, expect, test } from 'vitest';
import { checkRules, hardEdges } from '../../engine/check/index.ts';
import type { LawBasis } from '../../engine/model/index.ts';
import { articlesIn, articlesOf, citedArticles } from '../../processes/articles.ts';
import { unwordedOf } from '../../processes/gists.ts';
import { cities, processes, reforms } from '../../processes/index.ts';
import { named, objects } from './objects.ts';

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
      ['14', '16', '17', '18', '19', '20'].flatMap((n) => of('不动产登记暂行条例', n)),
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
  });

  test('a range that nobody means stays the text that it is', () => {
    expect(citedArticles('1-9999999')).toEqual(['1-9999999']);
    expect(citedArticles('14、16-18，一')).toEqual(['14', '16', '17', '18', '一']);
  });
});

/** Every article that a value rests on, those that took the place of others too. */
function citedIn(value: unknown): Pick<LawBasis, 'act' | 'article'>[] {
  return [...objects(value)].flatMap(([, one]) => {
    const { act, article } = one as Partial<LawBasis>;
    return typeof article === 'string' && act !== undefined ? [{ act, article }] : [];
  });
}

describe('no place for the law is empty', () => {
  const documents = [
    ...named<{ id: string }>(processes),
    ...named<{ id: string }>(reforms),
    ...named<{ id: string }>(cities),
  ];
  const cited: (readonly [name: string, value: unknown])[] = [
    ...documents,
    ['the rules', checkRules.map(({ law }) => law?.laws ?? [])] as const,
    ['the orders of law', hardEdges.map(({ basis }) => basis)] as const,
  ];

  test.each(cited)('each article that %s cites has its wording here, or its sense in our words', (_, value) => {
    const bare = citedIn(value).flatMap((basis) =>
      unwordedOf(basis).flatMap(({ article, gist }) => (gist === undefined ? [`${basis.act.zh} ${article}`] : [])),
    );
    expect([...new Set(bare)]).toEqual([]);
  });

  test.each(documents)('what is only told in our words in %s names where it can be read', (_, value) => {
    const nowhere = [...objects(value)].flatMap(([at, one]) => {
      const { kind, act, article, source } = one as Partial<LawBasis>;
      if (kind !== 'law' || act === undefined || article === undefined || source !== undefined) return [];
      return unwordedOf({ act, article }).length === 0 ? [] : [`${at}: ${act.zh} ${article}`];
    });
    expect(nowhere).toEqual([]);
  });

  test('an act that nobody wrote down has neither, and says which article it is', () => {
    expect(unwordedOf({ act: { zh: '某条例', en: 'Some regulation' }, article: '3、5-6' })).toEqual([
      { article: '3' },
      { article: '5' },
      { article: '6' },
    ]);
    expect(unwordedOf({ act: { zh: '物权法', en: 'Property Law' }, article: '191' })).toMatchObject([
      { article: '191', gist: { zh: expect.stringContaining('抵押权人同意') as string } },
    ]);
    expect(unwordedOf({ act: { zh: '契税法', en: 'Deed Tax Law' }, article: '11' })).toEqual([]);
  });
});
