import { assumption, law, take, text } from '../bases.ts';
import { laws } from '../laws.ts';
import type { Basis } from '../../engine/model/index.ts';

export const doingBusiness = text('世界银行《营商环境报告》上海表', 'World Bank, Doing Business, table for Shanghai');
export const withLicence = take('business-licence', { basis: law(laws.company, '25') });

/** Visits by item, which no place published. */
export const visitsFitted: Basis = assumption(
  '各事项的跑动次数按广东2017年合计约8次分摊',
  'visits by item are split so that they sum to the published eight of Guangdong, 2017',
  'GD2017',
);
