import type { City } from '../../engine/model/index.ts';
import { document, text } from '../bases.ts';
import { sources } from '../sources.ts';
import { lowVoltage, lowVoltageCases } from './connections.ts';

const regulation = document(
  text('重庆市优化营商环境条例32条', 'Chongqing regulation on the business environment, article 32'),
  'L-重庆营商',
  { article: '32', place: text('重庆', 'Chongqing') },
);

/** 重庆: low voltage in 8 working days. */
export const chongqing: City = {
  format: 1,
  id: 'chongqing',
  title: text('重庆市', 'Chongqing'),
  sources,
  rules: [
    {
      process: 'utilities',
      from: '2021-07-01',
      title: text('低压接电8个工作日', 'Low voltage in 8 working days'),
      when: lowVoltageCases,
      moves: lowVoltage({ n: 8, basis: regulation }),
    },
  ],
};
