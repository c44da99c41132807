import type { Scope } from '../../engine/model/index.ts';
import { text } from '../bases.ts';

const accounts = ['power-transfer', 'water-transfer', 'gas-transfer', 'heat-transfer'];
const aroundTheSale = ['title-search', 'appraisal', 'building-survey', ...accounts];
const beforeRegistration = ['trade-confirmation', 'tax-declaration', 'tax-payment'];

const alike = (without: string[]): Pick<Scope, 'before' | 'after'> => ({
  before: { without, conditional: 'active' },
  after: { without, conditional: 'active' },
});

export const scopes: Scope[] = [
  {
    id: 'same-items',
    title: text('同口径（默认）：从查询到水电气暖过户', 'Same items: from the search to the accounts (default)'),
    note: text(
      '两侧都计查询、交易、评估、缴税、登记和水电气暖过户',
      'Both sides count search, sale, appraisal, taxes, registration and the utility accounts',
    ),
    ...alike([]),
  },
  {
    id: 'registration-trade-tax',
    title: text('登记、交易、缴税', 'Registration, sale and taxes'),
    note: text(
      '各地公布的“一窗受理、并行办理”口径：两侧都不计查询、评估、测绘和水电气暖过户',
      'As cities publish “one window”: no search, appraisal, survey or accounts on either side',
    ),
    ...alike(aroundTheSale),
  },
  {
    id: 'registration',
    title: text('只计登记', 'Registration only'),
    note: text(
      '条例和国办发〔2019〕8号的时限只管登记本身，自受理起算',
      'The limits of the regulation and of document 8/2019 are of the registration alone, from acceptance',
    ),
    ...alike([...aroundTheSale, ...beforeRegistration]),
  },
];
