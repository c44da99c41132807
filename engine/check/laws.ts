import type { Basis, IsoDate, Item, ItemKind, LawBasis } from '../model/index.ts';
import { inForceOn } from '../model/index.ts';

const licensing = { zh: '中华人民共和国行政许可法', en: 'Administrative Licensing Law' };

/** An article of 行政许可法, in force since 1 July 2004. */
export function licensingLaw(article: string): LawBasis {
  return { kind: 'law', act: licensing, article, application: 'direct', from: '2004-07-01' };
}

/** 国务院令716号 第7条: what offices can get by sharing must not be asked of the applicant. */
export const sharingRegulation = article(
  '国务院关于在线政务服务的若干规定',
  'Regulations of the State Council on Online Government Services',
  '7',
  '2019-04-26',
);

/** An article of 优化营商环境条例, in force since 1 January 2020. */
export function businessRegulation(number: string): LawBasis {
  return article('优化营商环境条例', 'Regulation on Optimising the Business Environment', number, '2020-01-01');
}

/** An article of 不动产登记暂行条例, in force since 1 March 2015. */
export function realEstateRegulation(number: string): LawBasis {
  return article('不动产登记暂行条例', 'Interim Regulation on Real-Estate Registration', number, '2015-03-01');
}

/** An article of 市场主体登记管理条例, in force since 1 March 2022. */
export function marketEntityRegulation(number: string): LawBasis {
  return article('市场主体登记管理条例', 'Regulation on Registration of Market Entities', number, '2022-03-01');
}

/** An article of 公司登记管理条例, until market entities got a regulation of their own. */
export function companyRegulation(number: string): LawBasis {
  return article('公司登记管理条例', 'Regulation on Company Registration', number, '1994-07-01', '2022-02-28');
}

/** The kind of item that the licensing law binds. */
export const licences: readonly ItemKind[] = ['行政许可'];

/** What else offices do on application. */
export const services: readonly ItemKind[] = ['行政确认', '行政备案', '其他行政权力', '公共服务'];

/** All that offices do on application 政务服务事项: administrative powers and public services (优化营商环境条例 35). */
export const governmentServices: readonly ItemKind[] = [...licences, ...services];

/**
 * What may set the conditions of an item: for licences laws, regulations and rules (行政许可法 16, from which it is read that a
 * normative document may not add to them), and so for all other services since 2020 (优化营商环境条例 35).
 */
export const conditionLaws = {
  licences: { ...licensingLaw('16'), application: 'reading' },
  services: businessRegulation('35'),
} as const;

/** The first of some articles and documents that is in force on a day. */
export function firstInForce<T extends Extract<Basis, { kind: 'law' | 'document' }>>(
  asOf: IsoDate,
  laws: readonly T[],
): T | undefined {
  return laws.find((law) => inForceOn(law, asOf));
}

/** Whether the item is a licence 行政许可, which the licensing law binds. */
export function isLicence({ kind }: Pick<Item, 'kind'>): boolean {
  return kind === '行政许可';
}

/** Whether a basis is 行政许可法, and, where articles are given, one of them. */
export function isLicensingLaw(basis: Basis | undefined, articles?: readonly number[]): boolean {
  return cites(basis, licensing.zh, articles);
}

/** The short title of an act: without the name of the state, marks of a book and a bracket of numbers behind it. */
function shortTitle(zh: string): string {
  return zh
    .replace(/[《》]/g, '')
    .replace(/^中华人民共和国/, '')
    .replace(/[（(].*[)）]$/, '');
}

/** Whether a basis is the act with this Chinese title, and, where articles are given, one of them. */
export function cites(basis: Basis | undefined, act: string, articles?: readonly number[]): boolean {
  if (basis?.kind !== 'law' || shortTitle(basis.act.zh) !== shortTitle(act)) return false;
  return articles === undefined || articleNumbers(basis.article).some((number) => articles.includes(number));
}

/** Whether a basis is the very version of an act with this Chinese title, with the bracket behind it. */
export function isTitled(basis: Basis, act: string): boolean {
  return basis.kind === 'law' && basis.act.zh.replace(/[《》]/g, '') === act;
}

/** Whether two bases are the same act and share an article. */
export function shareArticle(a: Basis | undefined, b: Basis | undefined): boolean {
  return b?.kind === 'law' && cites(a, b.act.zh, articleNumbers(b.article));
}

/** An article of an act, as a basis. */
export function article(zh: string, en: string, number: string, from: IsoDate, until?: IsoDate): LawBasis {
  return {
    kind: 'law',
    act: { zh, en },
    article: number,
    application: 'direct',
    from,
    ...(until === undefined ? {} : { until }),
  };
}

const digits = '零一二三四五六七八九';

/** The article numbers in a text such as `42`, `42条`, `第四十二条` or `42、44`. */
export function articleNumbers(article: string): number[] {
  const arabic = article.match(/\d+/g)?.map(Number) ?? [];
  const chinese = article.match(/[零一二三四五六七八九十百]+/g)?.map(fromChinese) ?? [];
  return [...arabic, ...chinese];
}

function fromChinese(text: string): number {
  const digit = (character: string | undefined): number => Math.max(0, digits.indexOf(character ?? '零'));
  const [hundreds, rest] = text.includes('百') ? text.split('百') : ['', text];
  const [tens, ones] = (rest ?? '').includes('十') ? (rest ?? '').split('十') : [undefined, rest];
  const ten = tens === undefined ? 0 : tens === '' ? 1 : digit(tens.slice(-1));
  return (hundreds === '' ? 0 : digit(hundreds)) * 100 + ten * 10 + digit(ones?.slice(-1));
}

/** Whether a basis can carry a rule: a law, regulation or published document, and not a guess. */
export function isPublished(basis: Basis | undefined): boolean {
  return basis?.kind === 'law' || basis?.kind === 'document';
}
