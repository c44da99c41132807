import type { Item } from '../../engine/model/index.ts';
import { assumption, law, take, takes, text, workingDays } from '../bases.ts';
import { laws } from '../laws.ts';
import {
  collected,
  companyItem,
  companyLimit,
  fuzhou,
  gasNotice,
  inside,
  luoyuan,
  noTime,
  oneVisit,
  ownPractice,
  priceOf,
  surveyed,
  usedUp,
} from './shared.ts';
import { when } from './when.ts';

const own = (id: string) => take(id, { origin: 'sharing', basis: id.startsWith('gas') ? gasNotice : fuzhou });
/** The applicant carries the road permit to the company, which does not start without it. */
const carried = take('road-excavation-permit', { basis: fuzhou, when: when.road });
const ofWater = law(laws.waterSupply, '18', {
  application: 'reading',
  note: text(
    '条例规定增加公共供水量的，由供水部门统一建设；报装手续见企业规定',
    'the regulation has the supply for new demand built as a whole; how to apply is for the companies to say',
  ),
});
const ofGas = law(laws.gas, '17', {
  note: text('公示业务流程、服务承诺和收费标准', 'procedure, promises and prices are made public'),
});

/** Water by the guide of Luoyuan, in the order that Fuzhou describes; gas by the notice of a company. */
export const waterAndGasItems: Item[] = [
  companyItem(
    'water',
    text('用水受理和现场查勘', 'Application for water, with survey'),
    text('用水受理', 'Application'),
    {
      id: 'water-application',
      basis: ofWater,
      when: when.water,
      channel: surveyed,
      takes: takes('water-form', 'red-line-map', 'drainage-drawings', 'project-approval'),
      gives: ['water-survey'],
      limits: [companyLimit(2, luoyuan)],
      duration: usedUp(2, '罗源供水'),
      note: text('材料依福州2017年须知', 'Papers by the notice of Fuzhou, 2017'),
    },
  ),
  companyItem('water', text('供水接入设计和预算', 'Design and estimate'), text('供水设计', 'Design'), {
    id: 'water-design',
    basis: ofWater,
    when: when.water,
    channel: collected,
    takes: [own('water-survey')],
    gives: ['water-design'],
    limits: [companyLimit(10, luoyuan)],
    duration: usedUp(10, '罗源供水'),
    note: text(
      '福州为受理、查勘、设计、估价合计不超过16个工作日',
      'In Fuzhou 16 working days with application and survey',
    ),
  }),
  companyItem('water', text('签订合同、挂表通水', 'Contract, meter and water'), text('挂表通水', 'Meter'), {
    id: 'water-connection',
    basis: ofWater,
    when: when.water,
    channel: oneVisit,
    takes: [own('water-design'), own('line-built'), carried],
    gives: ['water-connected'],
    limits: [companyLimit(5, luoyuan)],
    duration: usedUp(5, '罗源供水'),
    fees: [priceOf('water-line-price', '供水接入工程费', 'Price of the water line')],
    note: text(
      '罗源为缴费后5个、福州为10个工作日内开工，取5个',
      'Works begin within 5 working days of the payment in Luoyuan, 10 in Fuzhou; 5 are taken',
    ),
  }),
  companyItem('gas', text('用气受理和现场勘测', 'Application for gas, with survey'), text('用气受理', 'Application'), {
    id: 'gas-application',
    basis: ofGas,
    when: when.gas,
    channel: surveyed,
    takes: takes(
      'gas-form',
      'business-licence',
      'legal-representative-id',
      'title-certificate',
      'site-plan',
      'gas-equipment',
    ),
    gives: ['gas-survey'],
    duration: workingDays(
      5,
      assumption(
        '须知为材料齐全后两周内答复，按10个工作日计，其中勘测取5个',
        'the notice has a reply within two weeks of complete papers, taken as 10 working days, 5 of them for the survey',
        '燃气须知',
      ),
    ),
    note: text('材料依该须知，租用场地另附租赁合同', 'Papers by the notice; tenants add the lease'),
  }),
  companyItem('gas', text('供气方案答复和预算', 'Supply plan and estimate for gas'), text('供气方案', 'Plan'), {
    id: 'gas-plan',
    basis: ofGas,
    when: when.gas,
    channel: inside,
    takes: [own('gas-survey')],
    gives: ['gas-plan'],
    duration: workingDays(
      5,
      assumption('两周的答复减去勘测的5个工作日', 'the reply within two weeks, less the 5 of the survey', '燃气须知'),
    ),
  }),
  companyItem('gas', text('签订合同、验收通气', 'Contract, acceptance and gas'), text('验收通气', 'Gas on'), {
    id: 'gas-connection',
    basis: ofGas,
    when: when.gas,
    channel: oneVisit,
    takes: [own('gas-plan'), own('line-built'), { ...carried, basis: ownPractice }],
    gives: ['gas-connected'],
    duration: workingDays(5, noTime(5)),
    fees: [priceOf('gas-line-price', '燃气工程安装费', 'Price of the gas installation', 'government-priced')],
    note: text(
      '内蒙古居民安装费2300至3500元一户，企业另议',
      'Households in Inner Mongolia pay 2,300 to 3,500 yuan; firms by agreement',
    ),
  }),
];
