import type { ItemChance, Scenario } from '../../engine/model/index.ts';
import { text } from '../bases.ts';
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
import { businessStartupScenario } from './scenario.ts';

/** Items of the county's own offices, which one window takes in. */
const atWindow = [
  'name-pre-approval',
  'establishment-registration',
  'seal-approval',
  'tax-registration',
  'invoices',
  'social-insurance',
  'housing-fund',
];

const takenIn: Pick<ItemChance, 'preparation'> = {
  preparation: { value: { kind: 'triangular', low: 15, likely: 30, high: 60 }, basis: windowTime },
};

const items = atWindow.map((item): ItemChance => {
  const known = businessStartupScenario.items.find((chance) => chance.item === item) ?? { item };
  const isHandedOut = item === 'establishment-registration';
  return {
    ...known,
    ...takenIn,
    ...(isHandedOut ? { delivery: { value: { kind: 'fixed', value: 10 }, basis: exitTime } } : {}),
  };
});

/**
 * The same county on the calendar: a service hall with one window for intake and one for delivery, people who are away now
 * and then, papers that several offices ask for, and cases that are under way. An example: nothing in it was observed.
 */
export const businessStartupHall: Scenario = {
  ...businessStartupScenario,
  id: 'business-startup-hall',
  title: text(
    '示例：每天两家新企业的旗县，按日历，设综合窗口',
    'Example: a county with two new firms a day, on the calendar, with a window for all intake',
  ),
  desks: [
    ...withAbsence(businessStartupScenario.desks),
    {
      id: 'intake-window',
      title: text('综合窗口（收件）', 'Window for all intake'),
      authority: 'market-regulation',
      does: 'intake',
      items: atWindow,
      staff: { value: 2, basis: windowStaff },
    },
    {
      id: 'exit-window',
      title: text('出件窗口', 'Window for results'),
      authority: 'market-regulation',
      does: 'delivery',
      items: ['establishment-registration'],
      staff: { value: 1, basis: windowStaff },
    },
  ],
  arrivals: onWorkingDays(2),
  backlog: [
    { count: 20, done: ['name-pre-approval'], age: 3 * DAY, basis: todaysCases },
    { count: 20, done: ['name-pre-approval', 'establishment-registration'], age: 14 * DAY, basis: todaysCases },
  ],
  papers: [
    {
      material: 'legal-representative-id',
      defect: { value: 0.05, basis: wantingPaper },
      again: { value: 0.01, basis: wantingPaper },
      correction: { value: { kind: 'fixed', value: DAY }, basis: wantingPaper },
    },
  ],
  items: [...items, ...businessStartupScenario.items.filter(({ item }) => !atWindow.includes(item))],
  // From Monday, 6 February 2023, so that all holidays are as announced. Cases of the first twelve weeks fill the desks.
  experiment: { seed: 1, replications: 40, cases: 1200, warmUp: 84 * DAY, start: onDay(19_394) },
};
