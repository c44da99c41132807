import type { City } from '../../engine/model/index.ts';
import { document, text } from '../bases.ts';
import { sources } from '../sources.ts';
import { approvalStages, privateLowRisk } from './conditions.ts';
import { gasCases, heatCases, heated, lowVoltage, lowVoltageCases, supplied, waterCases } from './connections.ts';

const regulation = document(
  text('河南省优化营商环境条例', 'Henan regulation on the business environment'),
  'L-河南营商',
  { place: text('河南', 'Henan') },
);

const ofCompanies = document(
  text('河南省优化营商环境条例21条', 'Henan regulation on the business environment, article 21'),
  'L-河南营商',
  { article: '21', place: text('河南', 'Henan') },
);
const ofTransfers = { ...regulation, article: '44', note: text('最多不超过3个工作日', 'three at most') };

/** 河南: the limits that the province's regulation sets for its cities. */
export const henan: City = {
  format: 1,
  id: 'henan',
  title: text('河南省各市', 'Cities of Henan'),
  sources,
  rules: [
    {
      process: 'construction-permits',
      from: '2021-01-01',
      title: text('社会投资简易低风险项目', 'Simple low-risk private projects'),
      when: privateLowRisk,
      moves: [
        {
          do: 'stage-promise',
          id: 'henan-low-risk',
          title: text('从立项到不动产登记', 'From the project to registration'),
          stages: approvalStages(),
          n: 15,
          unit: 'working-day',
          basis: regulation,
        },
      ],
    },
    {
      process: 'business-startup',
      from: '2021-01-01',
      title: text('企业开办一日办结', 'Start-up in one day'),
      moves: [
        {
          do: 'stage-promise',
          id: 'henan-start-up',
          title: text('企业开办全流程', 'The whole start-up'),
          stages: ['registration', 'seal', 'tax', 'employment'],
          n: 1,
          unit: 'working-day',
          basis: regulation,
        },
      ],
    },
    {
      process: 'real-estate',
      from: '2021-01-01',
      title: text('登记、交易、缴税1个工作日', 'Registration, sale and taxes in one working day'),
      when: { attribute: 'transaction', is: ['transfer'] },
      moves: [
        {
          do: 'stage-promise',
          id: 'henan-transfer',
          title: text('登记、交易、缴税', 'Registration, sale and taxes'),
          stages: ['trade', 'tax', 'registration'],
          n: 1,
          unit: 'working-day',
          basis: ofTransfers,
        },
      ],
    },
    {
      process: 'utilities',
      from: '2021-01-01',
      title: text('用水报装5个工作日', 'Water in 5 working days'),
      when: waterCases,
      moves: supplied('water', { n: 5, basis: ofCompanies }),
    },
    {
      process: 'utilities',
      from: '2021-01-01',
      title: text('用气报装5个工作日', 'Gas in 5 working days'),
      when: gasCases,
      moves: supplied('gas', { n: 5, basis: ofCompanies }),
    },
    {
      process: 'utilities',
      from: '2021-01-01',
      title: text('用热报装8个工作日', 'Heating in 8 working days'),
      when: heatCases,
      moves: heated({ n: 8, basis: ofCompanies }),
    },
    {
      process: 'utilities',
      from: '2021-01-01',
      title: text('低压接电5个工作日', 'Low voltage in 5 working days'),
      when: lowVoltageCases,
      moves: lowVoltage({ n: 5, basis: ofCompanies }),
    },
  ],
};
