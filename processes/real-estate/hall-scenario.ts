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
import { realEstateScenario } from './scenario.ts';

/** Items of registry, sales office and tax office, which one window takes in. */
const atWindow = [
  'title-search',
  'trade-confirmation',
  'tax-declaration',
  'transfer-registration',
  'mortgage-cancellation',
  'mortgage-registration',
  'first-registration',
];
const handedOut = ['transfer-registration', 'mortgage-registration', 'first-registration'];

const items = atWindow.map((item): ItemChance => {
  const known = realEstateScenario.items.find((chance) => chance.item === item) ?? { item };
  return {
    ...known,
    preparation: { value: { kind: 'triangular', low: 15, likely: 30, high: 60 }, basis: windowTime },
    ...(handedOut.includes(item) ? { delivery: { value: { kind: 'fixed', value: 10 }, basis: exitTime } } : {}),
  };
});

/**
 * The same county on the calendar: windows for intake and delivery, people who are away now and then, papers that several
 * offices ask for, and cases that are under way. An example: nothing in it was observed.
 */
export const realEstateHall: Scenario = {
  ...realEstateScenario,
  id: 'real-estate-hall',
  title: text(
    '示例：企业每天一件登记的旗县，按日历，设综合窗口',
    'Example: a county with one registration of a firm a day, on the calendar, with a window for all intake',
  ),
  desks: [
    ...withAbsence(realEstateScenario.desks),
    {
      id: 'intake-window',
      title: text('不动产综合窗口（收件）', 'Window for real estate (intake)'),
      authority: 'real-estate-registry',
      does: 'intake',
      items: atWindow,
      staff: { value: 1, basis: windowStaff },
    },
    {
      id: 'exit-window',
      title: text('不动产综合窗口（出件）', 'Window for real estate (results)'),
      authority: 'real-estate-registry',
      does: 'delivery',
      items: handedOut,
      staff: { value: 1, basis: windowStaff },
    },
  ],
  arrivals: onWorkingDays(1),
  backlog: [
    {
      count: 10,
      done: ['title-search', 'trade-confirmation'],
      age: 14 * DAY,
      attributes: { transaction: 'transfer' },
      basis: todaysCases,
    },
  ],
  papers: [
    {
      material: 'parties-identity',
      defect: { value: 0.05, basis: wantingPaper },
      again: { value: 0.01, basis: wantingPaper },
      correction: { value: { kind: 'fixed', value: DAY }, basis: wantingPaper },
    },
  ],
  items,
  // From Monday, 6 February 2023, so that all holidays are as announced. Cases of the first twenty weeks fill the desks.
  experiment: { seed: 1, replications: 40, cases: 600, warmUp: 140 * DAY, start: onDay(19_394) },
};
