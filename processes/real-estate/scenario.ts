import type { Desk, ItemChance, Scenario } from '../../engine/model/index.ts';
import { assumption, text } from '../bases.ts';
import { DAY } from '../examples.ts';

const oneInHand = assumption(
  '未见人员数。假定每人同时只办一件，占用其全部办理用时；人数使改革前忙碌大致七至八成。承诺时限缩短时，工作量也按同比减少，实际未必如此',
  'no head-counts were found. Each member of staff is taken to have one case in hand for the whole of its duration, and their number is set so that they were about seven or eight tenths busy before the reform. A shorter promise then counts as less work, which it need not be',
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
        '未见不予受理的比例，取此值作为示例',
        'no share of applications that are not accepted was found, and this one is an example',
      ),
    },
    again: {
      value: 0.1,
      basis: assumption(
        '一次性告知之后，再次不予受理的假定为一成',
        'after the one-time notice one in ten is taken to fail again',
      ),
    },
    correction: {
      value: { kind: 'triangular', low: DAY, likely: 3 * DAY, high: 15 * DAY },
      basis: assumption(
        '申请人补正用时未见记载，取1至15日，通常3日',
        'how long applicants take to correct was not found; 1 to 15 days, usually 3, are taken',
      ),
    },
  },
});

const mixed = assumption(
  '各类登记的占比未见统计，作为示例',
  'no statistics of the kinds of registrations were found; the shares are an example',
);

/** A county in which firms bring one registration a day. An example: nothing in it was observed. */
export const realEstateScenario: Scenario = {
  format: 1,
  id: 'real-estate-county',
  title: text('示例：企业每天一件登记的旗县', 'Example: a county with one registration of a firm a day'),
  process: 'real-estate',
  desks: [desk('real-estate-registry', 40), desk('housing-construction', 5), desk('tax', 3)],
  arrivals: {
    kind: 'poisson',
    rate: {
      value: { perDay: 1 },
      basis: assumption(
        '一个小旗县企业每年约二百五十件登记，作为示例，未引用统计',
        'about 250 registrations of firms a year, as in a small county; an example, no statistics are quoted',
      ),
    },
  },
  mix: [
    {
      attribute: 'transaction',
      shares: { value: { transfer: 0.5, mortgage: 0.4, 'first-registration': 0.1 }, basis: mixed },
    },
    { attribute: 'seller-mortgage', shares: { value: { none: 0.7, mortgaged: 0.3 }, basis: mixed } },
  ],
  items: [
    incomplete('trade-confirmation', 0.2),
    incomplete('tax-declaration', 0.2),
    incomplete('transfer-registration', 0.3),
    incomplete('mortgage-registration', 0.2),
    incomplete('first-registration', 0.4),
  ],
  procedures: [],
  groups: [],
  // Working time only. The first hundred working days fill the desks and are not counted.
  experiment: { seed: 1, replications: 40, cases: 1000, warmUp: 100 * 480 },
};
