import type { City, Move } from '../../engine/model/index.ts';
import { document, text } from '../bases.ts';
import { sources } from '../sources.ts';

const place = { place: text('天津', 'Tianjin') };
const report = document(
  text(
    '天津市2019年：企业间转移1个工作日，土地抵押1个、房屋抵押3个工作日',
    'Tianjin, 2019: transfers between firms in 1 working day, mortgages of land in 1, of buildings in 3',
  ),
  '天津2019',
  place,
);

const promise = (target: string, n: number): Move => ({
  do: 'promise',
  target,
  n,
  unit: 'working-day',
  startsAt: 'acceptance',
  basis: report,
});

/** 天津: its promises of 2019 for registration. */
export const tianjin: City = {
  format: 1,
  id: 'tianjin',
  title: text('天津市', 'Tianjin'),
  sources,
  rules: [
    {
      process: 'real-estate',
      from: '2019-01-01',
      title: text('企业间转移登记1个工作日', 'Transfers between firms in one working day'),
      when: { attribute: 'transaction', is: ['transfer'] },
      moves: [promise('transfer-registration', 1)],
    },
    {
      process: 'real-estate',
      from: '2019-01-01',
      title: text('房屋抵押登记3个工作日', 'Mortgages of buildings in 3 working days'),
      when: { attribute: 'transaction', is: ['mortgage'] },
      moves: [promise('mortgage-registration', 3)],
    },
  ],
};
