import type { City } from '../../engine/model/index.ts';
import { document, text } from '../bases.ts';
import { sources } from '../sources.ts';
import { approvalStages, privateLowRisk } from './conditions.ts';

const regulation = document(
  text('河南省优化营商环境条例', 'Henan regulation on the business environment'),
  'L-河南营商',
  { place: text('河南', 'Henan') },
);

/** 河南: the limits that the province's regulation sets for its cities. */
export const henan = {
  format: 1,
  id: 'henan',
  title: text('河南省各市', 'Cities of Henan'),
  sources,
  rules: [
    {
      process: 'construction-permits',
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
  ],
} satisfies City;
