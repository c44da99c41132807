import type { Desk, ItemChance, Scenario } from '../../engine/model/index.ts';
import { assumption, text } from '../bases.ts';
import { DAY } from '../examples.ts';

const oneInHand = assumption(
  '未见人员数。假定每人同时只办一件，占用其全部办理用时；人数使改革前忙碌大致六至八成。承诺时限缩短时，工作量也按同比减少，实际未必如此',
  'no head-counts were found. Each member of staff is taken to have one case in hand for the whole of its duration, and their number is set so that they were about six to eight tenths busy before the reform. A shorter promise then counts as less work, which it need not be',
);

const desk = (authority: string, staff: number): Desk => ({
  id: authority,
  authority,
  staff: { value: staff, basis: oneInHand },
});

const incomplete = (item: string, rate: number): ItemChance => ({
  item,
  returns: {
    rate: {
      value: rate,
      basis: assumption(
        '未见退件率，取此值作为示例',
        'no share of incomplete applications was found, and this one is an example',
      ),
    },
    again: {
      value: 0.1,
      basis: assumption(
        '一次性告知之后，再次退回的假定为一成',
        'after the one-time notice one in ten is taken to fail again',
      ),
    },
    correction: {
      value: { kind: 'triangular', low: DAY, likely: 4 * DAY, high: 15 * DAY },
      basis: assumption(
        '申请人补正用时未见记载，取1至15日，通常4日',
        'how long applicants take to correct was not found; 1 to 15 days, usually 4, are taken',
      ),
    },
  },
});

const works = (procedure: string) => ({
  procedure,
  duration: {
    value: { kind: 'triangular' as const, low: 15 * DAY, likely: 30 * DAY, high: 60 * DAY },
    basis: assumption('工期因工程而异，取15至60日，通常30日', 'works differ; 15 to 60 days, usually 30, are taken'),
  },
});

const mixed = assumption(
  '各类报装的占比未见统计，作为示例',
  'no statistics of the kinds of connections were found; the shares are an example',
);

/** A city in which two firms a week ask for connections. An example: nothing in it was observed. */
export const utilitiesScenario: Scenario = {
  format: 1,
  id: 'utilities-city',
  title: text('示例：每周两家企业报装的城市', 'Example: a city in which two firms a week ask for connections'),
  process: 'utilities',
  desks: [
    desk('power-company', 16),
    desk('water-company', 9),
    desk('gas-company', 5),
    desk('heat-company', 8),
    desk('natural-resources', 8),
    desk('municipal-works', 13),
    desk('traffic-police', 7),
    desk('landscaping', 6),
  ],
  arrivals: {
    kind: 'poisson',
    rate: {
      value: { perDay: 0.4 },
      basis: assumption(
        '约每年一百家企业，作为示例，未引用统计',
        'about a hundred firms a year; an example, no statistics are quoted',
      ),
    },
  },
  mix: [
    {
      attribute: 'power',
      shares: { value: { 'low-voltage': 0.6, 'single-source': 0.3, 'dual-source': 0.1 }, basis: mixed },
    },
    { attribute: 'line', shares: { value: { none: 0.3, long: 0.7 }, basis: mixed } },
    { attribute: 'green', shares: { value: { none: 0.5, lawn: 0.5 }, basis: mixed } },
    { attribute: 'gas', shares: { value: { wanted: 0.5, not: 0.5 }, basis: mixed } },
    { attribute: 'heat', shares: { value: { wanted: 0.7, not: 0.3 }, basis: mixed } },
  ],
  items: [
    incomplete('power-application', 0.3),
    incomplete('water-application', 0.2),
    incomplete('gas-application', 0.2),
    incomplete('heat-application', 0.3),
    incomplete('line-planning-permit', 0.3),
    incomplete('road-excavation', 0.3),
  ],
  procedures: [works('external-line'), works('power-installation')],
  groups: [],
  // Attributes that are not mixed have their usual value: each kind of case costs time to prepare. Working time only. The first hundred and fifty working days fill the desks and are not counted.
  experiment: { seed: 1, replications: 40, cases: 800, warmUp: 150 * 480 },
};
