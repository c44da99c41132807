import type { Desk, ItemChance, Scenario } from '../../engine/model/index.ts';
import { assumption, text } from '../bases.ts';

const oneInHand = assumption(
  '未见人员数。假定每人同时只办一件，占用其全部办理用时；人数使改革前忙碌大致七至八成（办件少的部门更低），住建部门另加2019年接手消防的人员。承诺时限缩短时，工作量也按同比减少，实际未必如此',
  'no head-counts were found. Each member of staff is taken to have one case in hand for the whole of its duration, and their number is set so that they were about seven or eight tenths busy before the reform, less in offices with few cases, with more at the construction bureau for the fire work that it took over in 2019. A shorter promise then counts as less work, which it need not be',
);

const desk = (authority: string, staff: number): Desk => ({
  id: authority,
  authority,
  staff: { value: staff, basis: oneInHand },
});

const DAY = 1440;

const incomplete = (item: string): ItemChance => ({
  item,
  returns: {
    rate: {
      value: 0.4,
      basis: assumption(
        '未见退件率，取四成作为示例',
        'no share of incomplete applications was found; four in ten is an example',
      ),
    },
    again: {
      value: 0.2,
      basis: assumption(
        '一次性告知之后，再次退回的假定为两成',
        'after the one-time notice one in five is taken to fail again',
      ),
    },
    correction: {
      value: { kind: 'triangular', low: 3 * DAY, likely: 10 * DAY, high: 40 * DAY },
      basis: assumption(
        '申请人补正用时未见记载，取3至40日，通常10日',
        'how long applicants take to correct was not found; 3 to 40 days, usually 10, are taken',
      ),
    },
  },
});

const mixed = assumption(
  '各类项目的占比未见统计，作为示例',
  'no statistics of the kinds of projects were found; the shares are an example',
);

/** A city in which one building project a week begins. An example: nothing in it was observed. */
export const constructionPermitsScenario: Scenario = {
  format: 1,
  id: 'construction-permits-city',
  title: text('示例：每周一个建设项目的城市', 'Example: a city with one building project a week'),
  process: 'construction-permits',
  desks: [
    desk('development-reform', 2),
    desk('planning', 20),
    desk('natural-resources', 20),
    desk('land-resources', 1),
    desk('civil-defence-office', 5),
    desk('housing-construction', 12),
    desk('drawing-reviewer', 4),
    desk('fire-service', 6),
    desk('meteorology', 4),
    desk('environment', 7),
    desk('ecology', 7),
    desk('water', 5),
    desk('real-estate-registry', 8),
  ],
  arrivals: {
    kind: 'poisson',
    rate: {
      value: { perDay: 0.2 },
      basis: assumption(
        '约每年五十个项目，作为示例，未引用统计',
        'about fifty projects a year; an example, no statistics are quoted',
      ),
    },
  },
  mix: [
    { attribute: 'investor', shares: { value: { private: 0.8, government: 0.2 }, basis: mixed } },
    { attribute: 'eia', shares: { value: { 'report-form': 0.7, register: 0.2, 'report-book': 0.1 }, basis: mixed } },
    { attribute: 'fire', shares: { value: { special: 0.6, other: 0.4 }, basis: mixed } },
  ],
  items: [
    incomplete('scheme-review'),
    {
      ...incomplete('planning-permit'),
      refusal: {
        value: 0.02,
        basis: assumption(
          '未见不予许可的比例，取百分之二作为示例；不予许可的项目不再继续',
          'no share of refusals was found; two in a hundred is an example, and a refused project ends there',
        ),
      },
    },
    incomplete('drawing-review'),
    incomplete('construction-permit'),
  ],
  procedures: [
    {
      procedure: 'works',
      duration: {
        value: { kind: 'triangular', low: 360 * DAY, likely: 540 * DAY, high: 900 * DAY },
        basis: assumption(
          '工期因工程而异，取12至30个月，通常18个月',
          'works differ; 12 to 30 months, usually 18, are taken',
        ),
      },
    },
  ],
  groups: [],
  // Working time only. Cases of the first three years, while the desks after the works are still empty, are not counted.
  experiment: { seed: 1, replications: 40, cases: 1500, warmUp: 750 * 480 },
};
