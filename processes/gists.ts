import type { LawBasis, Text } from '../engine/model/index.ts';
import { articlesOf, citedArticles, shortAct } from './articles.ts';
import { text } from './bases.ts';
import { laws } from './laws.ts';

/** An article that a basis cites and whose wording is not here; what it says in our words, where somebody wrote it down. */
export interface Unworded {
  readonly article: string;
  readonly gist?: Text;
}

const afterReform = (zh: string, en: string): Text =>
  text(
    `${zh}修改之前，其中规定的职责按国务院机构改革方案，由新组建或者接收职责的部门承担；没有交接到位的，原部门继续承担；地方照此办理`,
    `until ${en} are amended, the duties in them are those of the new office, or of the one that takes them over in the reform of institutions; the old office goes on until they are handed over; places do likewise`,
  );

const permitWithin = (zh: string, n: number): Text =>
  text(
    `收到申请之日起${zh}日内，符合条件的颁发施工许可证，不符合的书面告知并说明理由；证明文件不齐的，当场或者五日内一次告知，审批时间可从补齐后顺延`,
    `within ${n} days of the receipt of the application the permit is issued, or refused in writing with reasons; what is missing is told at once or once within five days, and the time may run on from its completion`,
  );

const conditions = text(
  '申请条件：用地批准、建设工程规划许可证、施工场地、已确定施工企业、审查合格的施工图、质量和安全措施',
  'what to have: land, planning permit, a site that is ready, a builder, drawings that passed the review, measures for quality and safety',
);

/**
 * What articles say whose wording is not in `articles.ts`, in our own words, as their sources have it. They stand in for
 * nothing but the reading: whoever decides reads the article itself, at the source that the basis names.
 */
const gists: readonly (readonly [act: Text, articles: Readonly<Record<string, Text>>])[] = [
  [laws.dutiesOfOffices.title, { 一: afterReform('有关法律', 'the laws') }],
  [laws.dutiesByRegulations.title, { 一: afterReform('有关行政法规', 'the administrative regulations') }],
  [
    laws.permitRule.title,
    {
      5: text(
        '证明文件不齐或者失效的，当场或者五日内一次告知，审批时间可从补齐后顺延；2018年修改前后都是如此',
        'papers that are missing or no longer valid are told at once or once within five days, and the time may run on from their completion; so before and after the amendment of 2018',
      ),
    },
  ],
  [
    laws.permitRule18.title,
    {
      4: text(
        `${conditions.zh}；建设资金落实（工期不足一年的一般不少于合同价一半，超过一年的不少于三成，由银行出具证明）；第七项通行理解为应监理的已委托监理，原文未见`,
        `${conditions.en}; and the funds, shown by a bank (as a rule half of the contract’s price for works of up to a year, three tenths for longer ones); item 7, which is commonly read as the contract of supervision, was not seen`,
      ),
      5: permitWithin('十五', 15),
    },
  ],
  [
    laws.permitRule42.title,
    {
      4: text(
        '删去第一款第七项；建设资金落实改为由建设单位提供承诺书；其他条件不变',
        'item 7 is deleted; instead of proof of the funds the developer gives a letter; the other conditions stay',
      ),
      5: permitWithin('七', 7),
    },
  ],
  [
    laws.drawingRule.title,
    {
      12: text(
        '施工图审查一般不超过：大型工程15个工作日，中型及以下10个；勘察文件甲级7个，乙级及以下5个；修改和复审的时间不计',
        'a review takes as a rule at most 15 working days for large works, 10 for others; survey reports 7 for class A, 5 for others; corrections and the second review are not counted',
      ),
    },
  ],
  [
    laws.fireRule51.title,
    {
      22: text(
        '受理消防设计审查申请之日起15个工作日内出具书面意见；须专家评审的，评审不超过20个工作日（据2020年1月的印本）',
        'a written opinion within 15 working days of the acceptance; where experts have to review the design, at most 20 working days for that (by a print of January 2020)',
      ),
    },
  ],
  [
    laws.migrantWages2004.title,
    {
      15: text(
        '企业按规定缴纳工资保障金，存入当地政府指定的专户，用于垫付拖欠的工资（据通行理解，条文未核对）',
        'firms pay a deposit into an account that the local government names, out of which wages owed are advanced (as it is commonly read; the article was not checked)',
      ),
    },
  ],
  [
    laws.property.title,
    {
      22: text(
        '不动产登记费按件收取，不得按面积、体积或者价款的比例；标准由国务院有关部门会同价格主管部门规定',
        'registration is charged by the piece, not by area, volume or price; the rate is set by the departments of the State Council with that for prices',
      ),
      191: text(
        '抵押期间，抵押人经抵押权人同意才能转让抵押财产，所得价款提前清偿或者提存；受让人代为清偿、消灭抵押权的除外',
        'what is mortgaged is transferred with the mortgagee’s consent only, and the price pays the debt early or is deposited; unless the buyer pays the debt and so ends the mortgage',
      ),
    },
  ],
];

/** The articles that a basis cites and whose wording is not here, each with its sense where it is known. */
export function unwordedOf(basis: Pick<LawBasis, 'act' | 'article'>): Unworded[] {
  const worded = new Set(articlesOf(basis).map(({ article }) => String(article)));
  const [, known = {}] = gists.find(([act]) => act.zh === shortAct(basis.act)) ?? [];
  return citedArticles(basis.article).flatMap((article) => {
    if (worded.has(article)) return [];
    const gist = known[article];
    return [gist === undefined ? { article } : { article, gist }];
  });
}
