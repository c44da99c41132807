import type { Condition, Item, Text } from '../../engine/model/index.ts';
import { assumption, law, take, takes, text, workingDays } from '../bases.ts';
import { laws } from '../laws.ts';
import { companyItem, companyLimit, inside, noTime, oneVisit, powerRule, priceOf, surveyed, usedUp } from './shared.ts';
import { when } from './when.ts';

/** What the company has from its own earlier step. */
const own = (id: string) => take(id, { origin: 'sharing', basis: powerRule });
const ofCompany = (n: number) => companyLimit(n, powerRule);
const apply = law(laws.electricity, '26');
const supply = law(laws.powerSupply, '24');

const plan = (id: string, [title, short]: [Text, Text], days: number, condition: Condition, why: string, en: string) =>
  companyItem('power', title, short, {
    id,
    basis: apply,
    when: condition,
    channel: inside,
    takes: [own('power-survey')],
    gives: ['power-plan'],
    duration: workingDays(days, assumption(why, en, '供电考核')),
  });

/** Electricity: the company’s steps from the application to the meter, for 10 kV and for low voltage. */
export const powerItems: Item[] = [
  companyItem(
    'power',
    text('用电业务受理和现场勘查', 'Application for electricity, with survey'),
    text('用电受理', 'Application'),
    {
      id: 'power-application',
      basis: apply,
      when: when.power,
      channel: surveyed,
      takes: takes(
        'power-form',
        'business-licence',
        'organisation-code-certificate',
        'legal-representative-id',
        'authorisation',
        'agent-id',
        'title-certificate',
        'project-approval',
        'red-line-map',
        'equipment-list',
        'site-plan',
      ),
      gives: ['power-survey'],
      duration: workingDays(
        5,
        assumption(
          '规定受理到答复共15个（双电源30个）工作日，其中受理和勘查取5个',
          'the rule has 15 working days (30 for two sources) from application to reply; 5 of them are taken for the survey',
          '供电考核',
        ),
      ),
      note: text(
        '改革前10千伏报装通常收10至14份材料，所列为常见的11份，未见全国清单',
        'Before the reforms 10 to 14 papers were usual for 10 kV; these are 11 common ones, no national list was found',
      ),
    },
  ),
  plan(
    'power-plan-single',
    [text('供电方案答复（单电源）', 'Supply plan (single source)'), text('供电方案', 'Plan')],
    10,
    when.singleSource,
    '单电源自受理到答复15个工作日，减去勘查的5个',
    '15 working days from application to reply, less the 5 of the survey',
  ),
  plan(
    'power-plan-dual',
    [text('供电方案答复（双电源）', 'Supply plan (dual source)'), text('双源方案', 'Plan')],
    25,
    when.dualSource,
    '双电源自受理到答复30个工作日，减去勘查的5个',
    '30 working days from application to reply, less the 5 of the survey',
  ),
  plan(
    'power-plan-low',
    [text('供电方案答复（低压）', 'Supply plan (low voltage)'), text('低压方案', 'Plan')],
    3,
    when.lowVoltage,
    '低压用户改革前的答复时限未见记载，取3个工作日',
    'no time of a reply to low-voltage customers before the reforms was found; 3 working days are taken',
  ),
  companyItem('power', text('受电工程设计审核', 'Review of the customer’s design'), text('设计审核', 'Review'), {
    id: 'power-design-review',
    basis: supply,
    when: when.highVoltage,
    channel: oneVisit,
    takes: [own('power-plan'), take('power-design', { basis: supply }), take('designer-qualification')],
    gives: ['power-design-opinion'],
    limits: [ofCompany(10)],
    duration: usedUp(10, '供电考核'),
  }),
  companyItem('power', text('受电工程中间检查', 'Interim inspection of the works'), text('中间检查', 'Inspection'), {
    id: 'power-interim-inspection',
    basis: supply,
    when: when.highVoltage,
    channel: oneVisit,
    takes: [own('power-design-opinion'), take('works-papers')],
    gives: ['interim-record'],
    limits: [ofCompany(5)],
    duration: usedUp(5, '供电考核'),
  }),
  companyItem('power', text('竣工检验', 'Completion inspection'), text('竣工检验', 'Completion'), {
    id: 'power-completion-inspection',
    basis: supply,
    when: when.highVoltage,
    channel: oneVisit,
    takes: [take('works-report', { basis: supply }), own('interim-record'), own('line-built')],
    gives: ['power-inspection'],
    limits: [ofCompany(5)],
    duration: usedUp(5, '供电考核'),
  }),
  companyItem('power', text('签订合同、装表接电', 'Contract, meter and current'), text('装表接电', 'Meter'), {
    id: 'power-metering',
    basis: law(laws.electricity, '26-27'),
    when: when.highVoltage,
    channel: oneVisit,
    takes: [own('power-inspection')],
    gives: ['power-connected'],
    limits: [ofCompany(5)],
    duration: usedUp(5, '供电考核'),
    fees: [priceOf('power-line-price', '用电外线工程费', 'Price of the power line')],
  }),
  companyItem('power', text('低压装表接电（无外线）', 'Meter, low voltage without a line'), text('低压接电', 'Meter'), {
    id: 'power-metering-low',
    basis: law(laws.electricity, '26-27'),
    when: when.lowVoltageWithoutLine,
    channel: oneVisit,
    takes: [own('power-plan')],
    gives: ['power-connected'],
    duration: workingDays(5, noTime(5)),
  }),
  companyItem('power', text('低压外线施工、装表接电', 'Line and meter, low voltage'), text('施工接电', 'Line, meter'), {
    id: 'power-works-low',
    basis: law(laws.electricity, '26-27'),
    when: when.lowVoltageWithLine,
    channel: oneVisit,
    takes: [
      own('power-plan'),
      take('line-planning-permit', { basis: law(laws.planning, '40') }),
      take('road-excavation-permit', { basis: law(laws.roads, '33'), when: when.road }),
      take('traffic-consent', { basis: law(laws.roads, '33'), when: when.road }),
      take('green-space-permit', { basis: law(laws.greening, '19'), when: when.green }),
      take('tree-permit', { basis: law(laws.greening, '20'), when: when.trees }),
    ],
    gives: ['power-connected'],
    duration: workingDays(20, noTime(20)),
    fees: [priceOf('power-low-line-price', '低压外线工程费', 'Price of the low-voltage line')],
  }),
];
