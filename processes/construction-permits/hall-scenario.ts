import type { ItemChance, Scenario } from '../../engine/model/index.ts';
import { assumption, text } from '../bases.ts';
import {
  DAY,
  exitTime,
  onDay,
  onWorkingDays,
  todaysCases,
  wantingPaper,
  windowStaff,
  windowTime,
  withAbsence,
} from '../examples.ts';
import { constructionPermitsScenario } from './scenario.ts';

/** Items of the permits before the works, which one window takes in. */
const atWindow = [
  'land-planning-permit',
  'scheme-review',
  'planning-permit',
  'supervision-filings',
  'construction-permit',
];
const handedOut = ['planning-permit', 'construction-permit'];

const items = atWindow.map((item): ItemChance => {
  const known = constructionPermitsScenario.items.find((chance) => chance.item === item) ?? { item };
  return {
    ...known,
    preparation: { value: { kind: 'triangular', low: 15, likely: 30, high: 60 }, basis: windowTime },
    ...(handedOut.includes(item) ? { delivery: { value: { kind: 'fixed', value: 10 }, basis: exitTime } } : {}),
  };
});

const surveyed = assumption(
  '联合验收的现场踏勘未见用时记载，取半天，各部门一人同时到场',
  'how long the survey of a joint acceptance takes was not found; half a day is taken, with one officer of each office at the same time',
);

const looked = assumption(
  '事后核查的比例、时间、用时和撤销比例均未见统计：假定承诺的项目核查三成，批复后一至三个月到现场，半天查完，其中百分之二因承诺不实被撤销',
  'how many promises are checked, when, for how long, and how many approvals are revoked was not found: three in ten projects that promised are taken to be visited one to three months after their approval, for half a day, and two in a hundred of them to lose it for a false promise',
);

/** What firms promised instead of showing it is checked later; those that decline the offer have promised nothing. */
const promisedEia: ItemChance = {
  item: 'eia',
  checks: {
    share: { value: 0.3, basis: looked },
    after: { value: { kind: 'triangular', low: 30 * DAY, likely: 60 * DAY, high: 90 * DAY }, basis: looked },
    work: { value: { kind: 'fixed', value: 210 }, basis: looked },
    revoked: { value: 0.02, basis: looked },
  },
};

/**
 * The same city on the calendar: windows for intake and delivery, people who are away now and then, a weekly meeting about
 * designs, papers that several offices ask for, cases that are under way, and after the reform an offer that most take up,
 * with later checks of what was promised, and a joint survey at completion.
 * An example: nothing in it was observed.
 */
export const constructionPermitsHall: Scenario = {
  ...constructionPermitsScenario,
  id: 'construction-permits-hall',
  title: text(
    '示例：每周一个建设项目的城市，按日历，设综合窗口',
    'Example: a city with one building project a week, on the calendar, with a window for all intake',
  ),
  desks: [
    ...withAbsence(constructionPermitsScenario.desks),
    {
      id: 'intake-window',
      title: text('工程建设综合窗口（收件）', 'Window for all building permits (intake)'),
      authority: 'housing-construction',
      does: 'intake',
      items: atWindow,
      staff: { value: 1, basis: windowStaff },
    },
    {
      id: 'exit-window',
      title: text('工程建设综合窗口（出件）', 'Window for all building permits (results)'),
      authority: 'housing-construction',
      does: 'delivery',
      items: handedOut,
      staff: { value: 1, basis: windowStaff },
    },
  ],
  arrivals: onWorkingDays(0.2),
  backlog: [
    {
      count: 4,
      done: ['project-filing', 'land', 'land-planning-permit', 'scheme-review', 'civil-defence', 'planning-permit'],
      age: 150 * DAY,
      attributes: { investor: 'private' },
      basis: todaysCases,
    },
  ],
  uptake: [
    {
      measure: 'eia-commitment',
      share: {
        value: 0.7,
        basis: assumption(
          '环评告知承诺由企业自愿选择，采用比例未见统计，取七成作为示例',
          'EIA by commitment is for the firm to choose; how many do was not found, and seven in ten are an example',
        ),
      },
    },
  ],
  papers: ['business-licence', 'land-right-proof'].map((material) => ({
    material,
    defect: { value: 0.05, basis: wantingPaper },
    again: { value: 0.01, basis: wantingPaper },
    correction: { value: { kind: 'fixed', value: 3 * DAY }, basis: wantingPaper },
  })),
  meetings: [
    {
      id: 'design-meeting',
      title: text('设计方案技术审查会', 'Meeting about designs'),
      nodes: ['scheme-review'],
      days: [3],
      at: 570,
      basis: assumption(
        '审查会日程未见记载，假定每周三上午九点半开会',
        'no schedule of meetings was found; Wednesday at half past nine is taken',
      ),
    },
  ],
  items: [...items, promisedEia, ...constructionPermitsScenario.items.filter(({ item }) => !atWindow.includes(item))],
  groups: [
    {
      group: 'joint-acceptance',
      survey: {
        officers: [
          { desk: 'natural-resources', staff: 1 },
          { desk: 'housing-construction', staff: 1 },
          { desk: 'meteorology', staff: 1 },
        ],
        work: { value: { kind: 'fixed', value: 210 }, basis: surveyed },
      },
    },
  ],
  // From Monday, 6 January 2014, over ten years, so that nearly all holidays are as announced. Cases of the first three years,
  // while the desks after the works are still empty, are not counted.
  experiment: { seed: 1, replications: 40, cases: 450, warmUp: 1095 * DAY, start: onDay(16_076) },
};
