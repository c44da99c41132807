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
import { utilitiesScenario } from './scenario.ts';

/** What the windows take in: the four applications and the permits of the line. */
const atWindow = [
  'power-application',
  'water-application',
  'gas-application',
  'heat-application',
  'line-planning-permit',
  'road-occupation',
  'road-excavation',
  'traffic-consent',
  'green-space',
  'tree-removal',
];
const handedOut = ['line-planning-permit', 'road-occupation', 'road-excavation', 'traffic-consent', 'green-space'];

const items = atWindow.map((item): ItemChance => {
  const known = utilitiesScenario.items.find((chance) => chance.item === item) ?? { item };
  return {
    ...known,
    preparation: { value: { kind: 'triangular', low: 15, likely: 30, high: 60 }, basis: windowTime },
    ...(handedOut.includes(item) ? { delivery: { value: { kind: 'fixed', value: 10 }, basis: exitTime } } : {}),
  };
});

const surveyed = assumption(
  '联合踏勘用时未见记载，取三个半小时，四家企业各一人同时到场，不论用户要几种',
  'how long a joint survey takes was not found; three and a half hours are taken, with one of each of the four companies at the same time, whatever the customer wants',
);

/**
 * The same city on the calendar: windows for intake and delivery, people who are away now and then, papers that several
 * companies ask for, cases that are under way, and after the reform a joint survey. An example: nothing in it was observed.
 */
export const utilitiesHall: Scenario = {
  ...utilitiesScenario,
  id: 'utilities-hall',
  title: text(
    '示例：每周两家企业报装的城市，按日历，设综合窗口',
    'Example: a city in which two firms a week ask for connections, on the calendar, with a window for all intake',
  ),
  desks: [
    ...withAbsence(utilitiesScenario.desks),
    {
      id: 'intake-window',
      title: text('报装和外线综合窗口（收件）', 'Window for connections and lines (intake)'),
      authority: 'municipal-works',
      does: 'intake',
      items: atWindow,
      staff: { value: 1, basis: windowStaff },
    },
    {
      id: 'exit-window',
      title: text('报装和外线综合窗口（出件）', 'Window for connections and lines (results)'),
      authority: 'municipal-works',
      does: 'delivery',
      items: handedOut,
      staff: { value: 1, basis: windowStaff },
    },
  ],
  arrivals: onWorkingDays(0.4),
  backlog: [
    {
      count: 6,
      done: ['power-application', 'water-application', 'gas-application', 'heat-application'],
      age: 30 * DAY,
      attributes: { power: 'single-source' },
      basis: todaysCases,
    },
  ],
  papers: ['title-certificate', 'red-line-map'].map((material) => ({
    material,
    defect: { value: 0.05, basis: wantingPaper },
    again: { value: 0.01, basis: wantingPaper },
    correction: { value: { kind: 'fixed', value: 3 * DAY }, basis: wantingPaper },
  })),
  items,
  groups: [
    {
      group: 'joint-survey',
      survey: {
        officers: ['power-company', 'water-company', 'gas-company', 'heat-company'].map((desk) => ({ desk, staff: 1 })),
        work: { value: { kind: 'fixed', value: 210 }, basis: surveyed },
      },
    },
  ],
  // From Monday, 4 January 2016, so that all holidays are as announced. Cases of the first year fill the desks.
  experiment: { seed: 1, replications: 40, cases: 400, warmUp: 365 * DAY, start: onDay(16_804) },
};
