import type { City } from '../../engine/model/index.ts';
import { document, text } from '../bases.ts';
import { sources } from '../sources.ts';
import { supplied, waterCases } from './connections.ts';

const report = document(
  text(
    '南宁2019年用水报装：2个环节、零材料、不超过8个工作日',
    'Nanning, 2019: water in two steps, without papers, in 8 working days',
  ),
  '南宁供水',
  { place: text('南宁', 'Nanning') },
);

/** 南宁: water in two steps, without papers. */
export const nanning: City = {
  format: 1,
  id: 'nanning',
  title: text('南宁市', 'Nanning'),
  sources,
  rules: [
    {
      process: 'utilities',
      from: '2019-01-01',
      title: text('用水报装零材料、8个工作日', 'Water without papers in 8 working days'),
      when: waterCases,
      moves: [
        ...supplied('water', { n: 8, basis: report }),
        { do: 'drop-paper', item: 'water-application', materials: ['water-form', 'drainage-drawings'], basis: report },
        { do: 'online', items: ['water-application'], channel: { attend: 0 }, basis: report },
      ],
    },
  ],
};
