import type { City, Move } from '../../engine/model/index.ts';
import { document, text, workingDays } from '../bases.ts';
import { sources } from '../sources.ts';
import { waterCases } from './connections.ts';

const report = document(
  text(
    '武汉2019年用水报装：登记0.5个、现场查勘3个、并网通水0.5个工作日，占掘路审批不计',
    'Wuhan, 2019: application in 0.5, survey in 3, connection in 0.5 working days, without road permits',
  ),
  '武汉供水',
  { place: text('武汉', 'Wuhan') },
);

const promise = (target: string, n: number): Move => ({
  do: 'promise',
  target,
  n,
  unit: 'working-day',
  startsAt: 'acceptance',
  handling: workingDays(n, report),
  basis: report,
});

/** 武汉: water in 4 working days. */
export const wuhan: City = {
  format: 1,
  id: 'wuhan',
  title: text('武汉市', 'Wuhan'),
  sources,
  rules: [
    {
      process: 'utilities',
      from: '2019-01-01',
      title: text('用水报装4个工作日', 'Water in 4 working days'),
      when: waterCases,
      moves: [promise('water-application', 0.5), promise('water-design', 3), promise('water-connection', 0.5)],
    },
  ],
};
