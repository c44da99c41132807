import type { City, Condition, Text } from '../../engine/model/index.ts';
import { document, text } from '../bases.ts';
import { sources } from '../sources.ts';
import { approvalStages, governmentCases, privateLowRisk, privateOrdinary } from './conditions.ts';

const daily = document(
  text('呼和浩特日报：2022年第三方评估', 'Hohhot Daily on the third-party assessment of 2022'),
  'HHHT',
  { place: text('呼和浩特', 'Hohhot') },
);

function wholeFlow(title: Text, when: Condition, n: number) {
  return {
    process: 'construction-permits',
    from: '2022-01-01',
    title,
    when,
    moves: [
      {
        do: 'stage-promise' as const,
        id: 'hohhot-whole-flow',
        title: text('审批全流程', 'The whole approval flow'),
        stages: approvalStages(),
        n,
        unit: 'working-day' as const,
        basis: daily,
      },
    ],
  };
}

/** 呼和浩特: 57, 68 and 10 working days for the whole flow. */
export const hohhot: City = {
  format: 1,
  id: 'hohhot',
  title: text('呼和浩特市', 'Hohhot'),
  sources,
  rules: [
    wholeFlow(text('社会投资项目全流程承诺', 'Promise for private projects'), privateOrdinary, 57),
    wholeFlow(text('政府投资项目全流程承诺', 'Promise for government projects'), governmentCases, 68),
    wholeFlow(text('社会投资简易低风险项目全流程承诺', 'Promise for simple low-risk projects'), privateLowRisk, 10),
  ],
};
