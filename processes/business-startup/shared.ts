import { assumption, law, take, text } from '../bases.ts';
import { laws } from '../laws.ts';
import type { Basis } from '../../engine/model/index.ts';

export const doingBusiness = text('世界银行《营商环境报告》上海表', 'World Bank, Doing Business, table for Shanghai');
export const withLicence = take('business-licence', {
  basis: law(laws.company, '25', {
    succeededBy: { act: laws.marketEntity.title, article: '21', from: '2022-03-01' },
    note: text(
      '2022年3月1日起由市场主体登记管理条例21条规定签发营业执照，“凭执照刻章、开户”一句未再写入；此后先有执照为本系统的读法',
      'since 2022-03-01 article 21 of the regulation on market entities has the licence issued, without the sentence on seals and accounts; that the licence still comes first is our reading',
    ),
  }),
});

/** Visits by item, which no place published. */
export const visitsFitted: Basis = assumption(
  '各事项的跑动次数按广东2017年合计约8次分摊',
  'visits by item are split so that they sum to the published eight of Guangdong, 2017',
  'GD2017',
);
