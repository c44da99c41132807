import type { Item } from '../../engine/model/index.ts';
import { assumption, fee, take, takes, text, workingDays } from '../bases.ts';
import { companyItem, companyLimit, oneVisit, priceOf, surveyed, weihai } from './shared.ts';
import { when } from './when.ts';

const own = (id: string) => take(id, { origin: 'sharing', basis: weihai });
/** The table's range of working days: its upper end is the company's limit, and is taken as used up. */
const upperEnd = (low: number, high: number): Pick<Item, 'limits' | 'duration'> => ({
  limits: [companyLimit(high, weihai)],
  duration: workingDays(
    high,
    assumption(
      `流程表为${low}至${high}个工作日，取上限`,
      `the table has ${low} to ${high} working days; the upper end is taken`,
      '威海热力',
    ),
  ),
});

/** Heating by the table of a company: four calls at its counter, then it builds. */
export const heatItems: Item[] = [
  companyItem(
    'heat',
    text('供热增容受理和现场勘察', 'Application for heating, with survey'),
    text('供热受理', 'Application'),
    {
      id: 'heat-application',
      basis: weihai,
      when: when.heat,
      channel: surveyed,
      takes: takes(
        'drawing-review-record',
        'heating-drawings',
        'household-table',
        'printed-plan',
        'facility-fee-proof',
        'estate-plan',
        'floor-area-table',
      ),
      gives: ['heat-survey'],
      ...upperEnd(5, 7),
    },
  ),
  companyItem('heat', text('核实用户资料、入网意见', 'Check of the customer, opinion'), text('资料核实', 'Check'), {
    id: 'heat-verification',
    basis: weihai,
    when: when.heat,
    channel: oneVisit,
    takes: [own('heat-survey'), take('title-certificate')],
    gives: ['heat-opinion'],
    ...upperEnd(1, 2),
  }),
  companyItem('heat', text('供热增容费收取', 'Payment for the connection'), text('增容收费', 'Payment'), {
    id: 'heat-payment',
    basis: weihai,
    when: when.heat,
    channel: oneVisit,
    takes: [own('heat-opinion')],
    gives: ['heat-receipt'],
    ...upperEnd(3, 5),
    fees: [
      fee(
        'heat-connection-price',
        '供热增容费（每平方米88元）',
        'Connection price (88 yuan a square metre)',
        'government-priced',
        null,
        weihai,
      ),
      priceOf('heat-line-price', '供热红线外管线工程费', 'Price of the heating line outside the boundary'),
    ],
    note: text(
      '增容费按建筑面积计，总额未知；红线外管线费用是否另收未见记载，列为待定',
      'The price goes by floor area, so that its sum is unknown; whether the line outside the boundary costs extra was not found',
    ),
  }),
  companyItem('heat', text('签订供用热合同', 'Heating contract'), text('供热合同', 'Contract'), {
    id: 'heat-contract',
    basis: weihai,
    when: when.heat,
    channel: oneVisit,
    takes: [own('heat-receipt')],
    gives: ['heat-contract'],
    ...upperEnd(5, 7),
  }),
];
