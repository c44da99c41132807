import type { City, Move } from '../../engine/model/index.ts';
import { document, text } from '../bases.ts';
import { sources } from '../sources.ts';

const notice = document(
  text(
    '广州市不动产登记通知：企业间转移1个环节、2份材料、60分钟；一般登记4个、抵押登记2个工作日',
    'Notice of Guangzhou: 1 step, 2 papers and 60 minutes for transfers between firms; 4 working days as a rule, 2 for mortgages',
  ),
  '广州登记',
  { place: text('广州', 'Guangzhou') },
);

const promise = (target: string, n: number, unit: 'working-day' | 'minute' = 'working-day'): Move => ({
  do: 'promise',
  target,
  n,
  unit,
  startsAt: 'acceptance',
  basis: notice,
});
const transaction = (value: string) => ({ attribute: 'transaction', is: [value] });

/** 广州: transfers between firms in an hour. */
export const guangzhou: City = {
  format: 1,
  id: 'guangzhou',
  title: text('广州市', 'Guangzhou'),
  sources,
  rules: [
    {
      process: 'real-estate',
      title: text('企业间转移登记60分钟', 'Transfers between firms in 60 minutes'),
      when: transaction('transfer'),
      moves: [
        promise('transfer-registration', 60, 'minute'),
        promise('trade-confirmation', 0, 'minute'),
        { do: 'share', materials: ['parties-identity', 'old-title'], basis: notice },
      ],
    },
    {
      process: 'real-estate',
      title: text('抵押登记2个工作日', 'Mortgages in 2 working days'),
      when: transaction('mortgage'),
      moves: [promise('mortgage-registration', 2)],
    },
    {
      process: 'real-estate',
      title: text('一般登记4个工作日', 'Registrations in 4 working days as a rule'),
      when: transaction('first-registration'),
      moves: [promise('first-registration', 4)],
    },
  ],
};
