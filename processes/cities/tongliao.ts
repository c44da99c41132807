import type { City } from '../../engine/model/index.ts';
import { document, text } from '../bases.ts';
import { sources } from '../sources.ts';
import { privateCases, governmentCases } from './conditions.ts';

const daily = document(
  text(
    '通辽日报2020年10月29日：开工前政府投资30个、社会投资22个工作日，竣工验收15个工作日',
    'Tongliao Daily, 29 October 2020: 30 working days before works for government and 22 for private projects, 15 for acceptance',
  ),
  'TL2020',
  { place: text('通辽', 'Tongliao') },
);
const beforeWorks = ['land', 'planning', 'permit'];
const acceptance = {
  do: 'stage-promise',
  id: 'tongliao-acceptance',
  title: text('竣工验收阶段', 'Acceptance stage'),
  stages: ['acceptance'],
  n: 15,
  unit: 'working-day',
  basis: daily,
} as const;

/** 通辽: its promises for the stages of construction. */
export const tongliao: City = {
  format: 1,
  id: 'tongliao',
  title: text('通辽市', 'Tongliao'),
  sources,
  rules: [
    {
      process: 'construction-permits',
      from: '2020-01-01',
      title: text('社会投资项目阶段承诺', 'Stage promises for private projects'),
      when: privateCases,
      moves: [
        {
          do: 'stage-promise',
          id: 'tongliao-before-works',
          title: text('开工前各阶段', 'Stages before the start of works'),
          stages: beforeWorks,
          n: 22,
          unit: 'working-day',
          basis: daily,
        },
        { ...acceptance, stages: [...acceptance.stages] },
      ],
    },
    {
      process: 'construction-permits',
      from: '2020-01-01',
      title: text('政府投资项目阶段承诺', 'Stage promises for government projects'),
      when: governmentCases,
      moves: [
        {
          do: 'stage-promise',
          id: 'tongliao-before-works',
          title: text('开工前各阶段', 'Stages before the start of works'),
          stages: beforeWorks,
          n: 30,
          unit: 'working-day',
          basis: daily,
        },
        { ...acceptance, stages: [...acceptance.stages] },
      ],
    },
  ],
};
