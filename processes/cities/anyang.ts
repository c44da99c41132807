import type { City } from '../../engine/model/index.ts';
import { document, text } from '../bases.ts';
import { sources } from '../sources.ts';

const regulation = document(
  text('安阳市政务服务条例40条', 'Anyang regulation on government services, article 40'),
  'L-安阳',
  { article: '40', place: text('安阳', 'Anyang') },
);

/** 安阳: registration, sale and taxes in one working day, three at most. */
export const anyang: City = {
  format: 1,
  id: 'anyang',
  title: text('安阳市', 'Anyang'),
  sources,
  rules: [
    {
      process: 'real-estate',
      from: '2021-12-01',
      title: text('一窗受理、并行办理，1个工作日', 'One window, side by side, in one working day'),
      when: { attribute: 'transaction', is: ['transfer'] },
      moves: [
        {
          do: 'stage-promise',
          id: 'anyang-transfer',
          title: text('登记、交易、缴税', 'Registration, sale and taxes'),
          stages: ['trade', 'tax', 'registration'],
          n: 1,
          unit: 'working-day',
          basis: { ...regulation, note: text('最多不超过3个工作日', 'three at most') },
        },
      ],
    },
  ],
};
