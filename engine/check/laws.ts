import type { Basis, Item, LawBasis } from '../model/index.ts';

const licensing = { zh: '中华人民共和国行政许可法', en: 'Administrative Licensing Law' };

/** An article of 行政许可法, in force since 1 July 2004. */
export function licensingLaw(article: string): LawBasis {
  return { kind: 'law', act: licensing, article, application: 'direct', from: '2004-07-01' };
}

/** 国务院令716号 第7条: what offices can get by sharing must not be asked of the applicant. */
export const sharingRegulation: LawBasis = {
  kind: 'law',
  act: { zh: '国务院关于在线政务服务的若干规定', en: 'Regulations of the State Council on Online Government Services' },
  article: '7',
  application: 'direct',
  from: '2019-04-26',
};

/** Whether the item is a licence 行政许可, which the licensing law binds. */
export function isLicence({ kind }: Pick<Item, 'kind'>): boolean {
  return kind === '行政许可';
}

/** Whether a basis is 行政许可法, and, where articles are given, one of them. */
export function isLicensingLaw(basis: Basis | undefined, articles?: readonly number[]): boolean {
  if (basis?.kind !== 'law' || !basis.act.zh.includes('行政许可法')) return false;
  return articles === undefined || articleNumbers(basis.article).some((number) => articles.includes(number));
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
