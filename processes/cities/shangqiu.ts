import type { City } from '../../engine/model/index.ts';
import { document, text } from '../bases.ts';
import { sources } from '../sources.ts';
import { gasCases, heatCases, heated, supplied, waterCases } from './connections.ts';

const regulation = document(
  text('商丘市优化营商环境条例16条', 'Shangqiu regulation on the business environment, article 16'),
  'L-商丘营商',
  { article: '16', place: text('商丘', 'Shangqiu') },
);

/** 商丘: water in 5, gas in 7, heating in 8 working days from the application. */
export const shangqiu: City = {
  format: 1,
  id: 'shangqiu',
  title: text('商丘市', 'Shangqiu'),
  sources,
  rules: [
    {
      process: 'utilities',
      from: '2020-04-30',
      title: text('用水报装5个工作日', 'Water in 5 working days'),
      when: waterCases,
      moves: supplied('water', { n: 5, basis: regulation }),
    },
    {
      process: 'utilities',
      from: '2020-04-30',
      title: text('用气报装7个工作日', 'Gas in 7 working days'),
      when: gasCases,
      moves: supplied('gas', { n: 7, basis: regulation }),
    },
    {
      process: 'utilities',
      from: '2020-04-30',
      title: text('用热报装8个工作日', 'Heating in 8 working days'),
      when: heatCases,
      moves: heated({ n: 8, basis: regulation }),
    },
  ],
};
