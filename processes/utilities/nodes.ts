import type { Basis, Habit, Procedure } from '../../engine/model/index.ts';
import { assumption, law, take, text } from '../bases.ts';
import { laws } from '../laws.ts';
import { fuzhou, powerRule, weihai } from './shared.ts';
import { when } from './when.ts';

const days = (n: number, zh: string, en: string): Procedure['duration'] => ({
  n,
  unit: 'calendar-day',
  basis: assumption(zh, en),
});
const from = (id: string, basis: Basis) => take(id, { origin: 'sharing', basis });
const permitted = (id: string, article: string, condition: Procedure['when']) =>
  take(id, {
    basis: law(id.startsWith('green') || id.startsWith('tree') ? laws.greening : laws.roads, article),
    ...(condition === undefined ? {} : { when: condition }),
  });

/** Design and works, which no limit of the companies or offices contains. */
export const procedures: Procedure[] = [
  {
    id: 'line-design-work',
    title: text('外线设计', 'Design of the external line'),
    stage: 'permits',
    authority: 'contractors',
    takes: [
      from('power-plan', fuzhou),
      from('water-design', fuzhou),
      from('gas-plan', fuzhou),
      from('heat-opinion', fuzhou),
    ],
    gives: ['line-design'],
    duration: days(
      15,
      '设计用时不在报装时限之内，未见记载，取15日',
      'the time of the design is outside all limits and was not found; 15 days are taken',
    ),
    segment: 'design',
    when: when.line,
    basis: law(laws.roads, '33', {
      application: 'reading',
      note: text('挖掘道路须提交设计文件', 'to dig up a road one needs the design'),
    }),
  },
  {
    id: 'power-design-work',
    title: text('受电工程设计', 'Design of the customer’s installation'),
    stage: 'power',
    authority: 'contractors',
    takes: [from('power-plan', powerRule)],
    gives: ['power-design'],
    duration: days(15, '未见记载，取15日', 'not found; 15 days are taken'),
    segment: 'design',
    when: when.highVoltage,
    basis: law(laws.powerSupply, '24'),
  },
  {
    id: 'power-installation',
    title: text('受电工程施工', 'Works on the customer’s installation'),
    stage: 'power',
    authority: 'contractors',
    takes: [take('power-design', { basis: powerRule }), from('power-design-opinion', powerRule)],
    gives: ['works-report'],
    duration: days(30, '工期因工程而异，取30日', 'works differ; 30 days are taken'),
    segment: 'works',
    when: when.highVoltage,
    basis: law(laws.powerSupply, '24'),
  },
  {
    id: 'external-line',
    title: text('外线施工', 'Works on the external line'),
    stage: 'permits',
    authority: 'contractors',
    takes: [
      take('line-planning-permit', { basis: law(laws.planning, '40') }),
      permitted('road-occupation-permit', '31', when.road),
      permitted('road-excavation-permit', '33', when.road),
      permitted('traffic-consent', '33', when.road),
      permitted('green-space-permit', '19', when.green),
      permitted('tree-permit', '20', when.trees),
    ],
    gives: ['line-built'],
    duration: days(30, '工期因工程而异，取30日', 'works differ; 30 days are taken'),
    segment: 'works',
    when: when.line,
    basis: law(laws.planning, '40'),
  },
  {
    id: 'heat-works',
    title: text('供热配套安装、开栓', 'Heating works and opening'),
    stage: 'heat',
    authority: 'heat-company',
    takes: [from('heat-contract', weihai), from('line-built', weihai)],
    gives: ['heat-connected'],
    duration: days(
      30,
      '流程表为受理后1个月内开工；工期未见，合取30日',
      'the table has works begin within a month of acceptance; how long they take was not found, and 30 days are taken for both',
    ),
    segment: 'works',
    when: when.heat,
    basis: assumption('企业自行安装', 'the company builds it itself', '威海热力'),
  },
];

const courier = (earlier: string, later: string, zh: string, en: string): Habit => ({
  earlier,
  later,
  note: text(zh, en),
  basis: { ...fuzhou, note: text('申请人持审批表逐家送办', 'the applicant takes the form from office to office') },
});

/** The order in which the applicant went from office to office; only planning before excavation is law. */
export const habits: Habit[] = [
  courier('line-planning-permit', 'road-occupation', '先规划，后占道', 'planning first, then the occupation'),
  courier('road-occupation', 'road-excavation', '先占道，后掘路', 'occupation first, then the excavation'),
  courier('road-excavation', 'traffic-consent', '先市政，后交管', 'municipal works first, then the traffic police'),
  courier('traffic-consent', 'green-space', '先交管，后绿化', 'traffic police first, then green space'),
  courier('line-planning-permit', 'green-space', '先规划，后绿化', 'planning first, then green space'),
  courier('green-space', 'tree-removal', '先占绿，后伐树', 'green space first, then the trees'),
];
