import type { City } from '../../engine/model/index.ts';
import { document, text } from '../bases.ts';
import { sources } from '../sources.ts';

const regulation = document(
  text(
    '潍坊市供热条例18条：既有建筑申请接入集中供热管网，应当于每年的7月31日前提出',
    'Weifang regulation on heating, article 18: for existing buildings one applies by 31 July of each year',
  ),
  'L-潍坊供热',
  { article: '18', place: text('潍坊', 'Weifang') },
);

/** 潍坊: existing buildings apply for heating by 31 July, or wait for the next year. */
export const weifang: City = {
  format: 1,
  id: 'weifang',
  title: text('潍坊市', 'Weifang'),
  sources,
  rules: [
    {
      process: 'utilities',
      from: '2021-05-01',
      title: text('既有建筑7月31日前申请用热', 'Existing buildings apply for heating by 31 July'),
      when: {
        all: [
          { attribute: 'heat', is: ['wanted'] },
          { attribute: 'building', is: ['existing'] },
        ],
      },
      moves: [
        {
          do: 'season',
          items: ['heat-application'],
          season: {
            id: 'heating-applications',
            title: text('既有建筑用热申请期', 'Applications for heating of existing buildings'),
            from: '01-01',
            until: '07-31',
            basis: regulation,
          },
          basis: regulation,
        },
      ],
    },
  ],
};
