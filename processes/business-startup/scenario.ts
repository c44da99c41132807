import type { Desk, ItemChance, Scenario } from '../../engine/model/index.ts';
import { assumption, text } from '../bases.ts';

const oneInHand = assumption(
  '未见人员数。假定每人同时只办一件，占用其全部办理用时；人数使改革前忙碌大致七至八成。承诺时限缩短时，工作量也按同比减少，实际未必如此',
  'no head-counts were found. Each member of staff is taken to have one case in hand for the whole of its duration, and their number is set so that they were about seven or eight tenths busy before the reform. A shorter promise then counts as less work, which it need not be',
);

const desk = (authority: string, staff: number): Desk => ({
  id: authority,
  authority,
  staff: { value: staff, basis: oneInHand },
});

const DAY = 1440;

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
      value: { kind: 'triangular', low: DAY, likely: 3 * DAY, high: 10 * DAY },
      basis: assumption(
        '申请人补正用时未见记载，取1至10日，通常3日',
        'how long applicants take to correct was not found; 1 to 10 days, usually 3, are taken',
      ),
    },
  },
});

/** A county in which two firms a day are founded. An example: nothing in it was observed. */
export const businessStartupScenario: Scenario = {
  format: 1,
  id: 'business-startup-county',
  title: text('示例：每天两家新企业的旗县', 'Example: a county with two new firms a day'),
  process: 'business-startup',
  desks: [
    desk('industry-commerce', 15),
    desk('market-regulation', 15),
    desk('police', 3),
    desk('tax', 12),
    desk('social-insurance-agency', 5),
    desk('housing-fund-centre', 2),
  ],
  arrivals: {
    kind: 'poisson',
    rate: {
      value: { perDay: 2 },
      basis: assumption(
        '一个小旗县每年约五百家新设企业，作为示例，未引用统计',
        'about five hundred new firms a year, as in a small county; an example, no statistics are quoted',
      ),
    },
  },
  mix: [],
  items: [incomplete('establishment-registration', 0.3), incomplete('bank-account', 0.2), incomplete('invoices', 0.2)],
  procedures: [],
  groups: [],
  // Working time only. The first sixty working days fill the desks and are not counted.
  experiment: { seed: 1, replications: 40, cases: 2000, warmUp: 60 * 480 },
};
