import type { City, Move } from '../../engine/model/index.ts';
import { assumption, document, text } from '../bases.ts';
import { sources } from '../sources.ts';
import { lowVoltageCases } from './connections.ts';

const rule = document(
  text(
    '上海市低压接电规定（2024年12月31日至2029年12月30日）：全过程不超过10日，其中申请和设计不超过4日、受理1日，外线审批2日',
    'Shanghai on low-voltage connections (2024-12-31 to 2029-12-30): 10 days for the whole process, of which 4 for application and design with 1 for acceptance, and 2 for permits',
  ),
  '上海接电',
  { place: text('上海', 'Shanghai') },
);

const shareOf = (n: number) =>
  assumption(
    `全过程10日，所见为英文摘要，未写明工作日，按日历日计；拟合分配到本环节${n}日`,
    `10 days in all; the English summary that was seen does not say working days, so they are calendar days; of them ${n} fitted to this step`,
    rule.source,
  );

/** The rule’s bare days are calendar days, as everywhere outside the licensing law. */
const share = (target: string, n: number): Move => ({
  ...{ do: 'promise', target, n, unit: 'calendar-day', startsAt: 'acceptance' },
  handling: { n, unit: 'calendar-day', basis: shareOf(n) },
  basis: shareOf(n),
});

const registered = (target: string, n: number): Move => ({
  do: 'promise',
  target,
  n,
  unit: 'working-day',
  startsAt: 'acceptance',
  basis: document(
    text('上海市不动产登记若干规定14条', 'Shanghai rules on real-estate registration, article 14'),
    'L-上海登记',
    { article: '14', place: text('上海', 'Shanghai') },
  ),
});

/** 上海: low voltage in 10 calendar days, permits and works included; registrations in 5. */
export const shanghai: City = {
  format: 1,
  id: 'shanghai',
  title: text('上海市', 'Shanghai'),
  sources,
  rules: [
    {
      process: 'utilities',
      from: '2024-12-31',
      until: '2029-12-30',
      title: text('低压接电全过程10日', 'Low voltage in 10 days, the whole process'),
      when: lowVoltageCases,
      moves: [
        share('power-application', 1),
        share('power-plan-low', 3),
        share('line-planning-permit', 1),
        share('joint-line-permits', 1),
        share('power-works-low', 4),
      ],
    },
    {
      process: 'real-estate',
      from: '2021-03-01',
      title: text('登记5个工作日，抵押注销1个工作日', 'Registrations in 5 working days, cancellations in one'),
      moves: [
        registered('first-registration', 5),
        registered('mortgage-registration', 5),
        registered('mortgage-cancellation', 1),
      ],
    },
  ],
};
