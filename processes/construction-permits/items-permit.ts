import type { Item, Take } from '../../engine/model/index.ts';
import { assumption, document, fee, law, statutory, take, takes, text, workingDays } from '../bases.ts';
import { laws } from '../laws.ts';
import { counter, usedUpAsPrinted, visits } from './shared.ts';

const construction8 = law(laws.construction, '8');
const needed = (id: string, extra: Partial<Take> = {}): Take => take(id, { basis: construction8, ...extra });

/** 施工许可: the builder chosen and supervised, the works permitted. */
export const permitItems: Item[] = [
  {
    id: 'supervision-filings',
    title: text('施工、监理合同备案和质量、安全监督手续', 'Contract filings, quality and safety supervision'),
    short: text('质安监手续', 'Supervision'),
    kind: '其他行政权力',
    authority: 'housing-construction',
    stage: 'permit',
    lifecycle: 'filing',
    setBy: 'administrative-regulation',
    basis: law(laws.quality, '13', {
      note: text('安全监督依安全生产管理条例10、42条', 'safety by articles 10 and 42 of the safety regulation'),
    }),
    channel: {
      submit: 'counter',
      collect: 'same-visit',
      sets: [
        'construction-contract-filing',
        'supervision-contract-filing',
        'quality-supervision',
        'safety-supervision',
      ],
    },
    takes: [
      ...takes(
        'coded-construction-contract',
        'special-terms-filing',
        'construction-contract-annexes',
        'award-notice',
        'contractor-papers',
        'contractor-authorisation',
        'coded-supervision-contract',
        'supervision-special-terms',
        'supervision-award-notice',
        'supervisor-papers',
        'quality-application',
        'five-parties-pledges',
        'drawing-review-certificate',
        'quality-award-notice',
        'filed-construction-contract',
        'quality-supervision-award',
        'filed-supervision-contract',
        'safety-application',
        'safe-works-pledge',
        'safety-cost-plan',
        'insurance-voucher',
        'safety-staff-certificates',
        'surroundings-briefing',
        'project-approval',
        'safety-award-and-licence',
        'safety-organisation',
        'site-layout',
        'dangerous-works-list',
        'emergency-plan',
        'dust-control-plan',
        'civil-works-pledge',
        'remote-monitoring',
      ),
    ],
    gives: ['contract-filing', 'quality-registration', 'safety-registration'],
    limits: [],
    duration: workingDays(
      5,
      document(
        text(
          '某县并联审批流程图：报建、备案、质安监并行5个工作日',
          'A county’s parallel chart: filings and supervision in 5 working days',
        ),
        'ZJ',
      ),
    ),
    fees: [
      fee(
        'wage-deposit',
        '农民工工资保证金',
        'Deposit for the wages of migrant workers',
        'deposit',
        null,
        assumption(
          '存储比例由各地规定，未找到金额；由施工总承包单位存储，假定在办理质安监手续时存入',
          'the rate is set by each place and no amount was found; the general contractor pays it in, taken to be at the filings of supervision',
        ),
        law(laws.migrantWages2004, '15', {
          succeededBy: { act: laws.migrantWages.title, article: '32', from: '2020-05-01' },
        }),
      ),
    ],
    statedVisits: visits(4),
  },
  {
    id: 'construction-permit',
    title: text('建筑工程施工许可证', 'Construction permit'),
    short: text('施工许可', 'Permit'),
    kind: '行政许可',
    authority: 'housing-construction',
    stage: 'permit',
    lifecycle: 'promised',
    setBy: 'law',
    basis: law(laws.construction, '7-8'),
    channel: counter,
    takes: [
      needed('land-right-proof'),
      needed('supervision-contract', {
        until: '2018-09-27',
        basis: law(laws.permitRule18, '4', {
          application: 'reading',
          note: text(
            '第18号令要求依规定应委托监理的工程已委托监理，2018年第42号令取消此项；据通行理解，条文未核对',
            'order 18 asked for supervision where it is due, order 42 of 2018 dropped it; as commonly read, the text was not checked',
          ),
        }),
      }),
      needed('funds-proof', { until: '2018-09-27', basis: law(laws.permitRule18, '4') }),
      needed('funds-pledge', { from: '2018-09-28', basis: law(laws.permitRule42, '4') }),
      needed('drawing-review-certificate'),
      needed('construction-contract'),
      needed('safety-registration', { basis: law(laws.safety, '10') }),
      needed('quality-registration', { basis: law(laws.quality, '13') }),
      needed('planning-permit'),
      take('project-approval'),
      take('energy-filing-form'),
      take('fire-design-opinion', {
        basis: law(laws.fire, '12', {
          until: '2019-04-22',
          note: text(
            '2008年修订的第12条：未经审核合格不得给予施工许可；2019年4月23日起改为不得施工',
            'article 12 as of 2008: no permit without the approval; since 2019-04-23 it forbids the works',
          ),
        }),
        until: '2019-04-22',
      }),
      ...takes('insurance-fee-proof', 'site-readiness'),
    ],
    gives: ['construction-permit'],
    limits: [
      statutory(15, 'calendar-day', 'receipt', law(laws.permitRule18, '5'), { until: '2018-09-27' }),
      statutory(7, 'calendar-day', 'receipt', law(laws.permitRule42, '5'), { from: '2018-09-28', until: '2019-04-22' }),
      statutory(7, 'calendar-day', 'receipt', law(laws.construction, '8', { from: '2019-04-23' }), {
        from: '2019-04-23',
      }),
    ],
    duration: workingDays(15, usedUpAsPrinted(15, '施工15')),
    stops: [
      {
        id: 'permit-papers',
        title: text('补齐材料，时限顺延', 'Papers completed; the clock is pushed back'),
        ground: 'own-rule',
        basis: law(laws.permitRule, '5', {
          application: 'reading',
          note: text('2018年修改后仍保留', 'kept by the amendment of 2018'),
        }),
      },
    ],
    fees: [],
    statedVisits: visits(2),
  },
];
