import type { Item, Take } from '../../engine/model/index.ts';
import { assumption, document, fee, law, statutory, take, takes, text, workingDays } from '../bases.ts';
import { laws } from '../laws.ts';
import { counter, usedUp, visits } from './shared.ts';
import { when } from './when.ts';

const construction8 = law(laws.construction, '8');
const quality5 = law(laws.quality, '5');
const needed = (id: string, extra: Partial<Take> = {}): Take => take(id, { basis: construction8, ...extra });

/** 施工许可: drawings reviewed, builder chosen and supervised, works permitted. */
export const permitItems: Item[] = [
  {
    id: 'drawing-review',
    title: text('施工图设计文件审查', 'Construction-drawing review'),
    short: text('施工图审查', 'Drawings'),
    kind: '中介服务',
    authority: 'drawing-reviewer',
    stage: 'permit',
    lifecycle: 'promised',
    setBy: 'administrative-regulation',
    basis: law(laws.quality, '11'),
    channel: counter,
    takes: [
      take('planning-permit'),
      take('construction-drawings', { basis: quality5 }),
      take('survey-report', { basis: quality5 }),
    ],
    gives: ['drawing-review-certificate'],
    limits: [
      statutory(
        15,
        'working-day',
        'acceptance',
        law(laws.drawingRule, '12', {
          note: text('大型15日，中小型10日；勘察文件7日、5日', 'large projects 15, others 10; survey reports 7 and 5'),
        }),
      ),
    ],
    duration: workingDays(15, usedUp),
    stops: [
      {
        id: 'drawing-correction',
        title: text('修改和复审（不计入时限）', 'Correction and second review (outside the clock)'),
        ground: 'own-rule',
        basis: law(laws.drawingRule, '12'),
      },
    ],
    fees: [
      fee(
        'drawing-review-fee',
        '施工图审查费',
        'Fee for drawing review',
        'market',
        null,
        assumption(
          '改革前由建设单位支付；单价未找到',
          'paid by the builder before the reform; no price was found',
          '岳阳审图',
        ),
      ),
    ],
    statedVisits: visits(2),
  },
  {
    id: 'fire-design-review',
    title: text('消防设计审核', 'Fire design approval'),
    short: text('消防设计', 'Fire design'),
    kind: '行政许可',
    authority: 'fire-service',
    stage: 'permit',
    lifecycle: 'promised',
    setBy: 'law',
    basis: law(laws.fire, '11-12'),
    when: when.specialFire,
    channel: counter,
    takes: takes(
      'fire-application',
      'business-licence',
      'designer-qualification',
      'fire-design-documents',
      'planning-permit',
    ),
    gives: ['fire-design-opinion'],
    limits: [
      statutory(
        20,
        'working-day',
        'acceptance',
        document(
          text('消防设计审核旧规：重点工程20个工作日', 'Old rule on fire design: 20 working days for key projects'),
          '消防老',
        ),
        {
          until: '2020-05-31',
          note: text('职责移交后至2020年5月31日沿用', 'kept after the transfer of duties until 2020-05-31'),
        },
      ),
      statutory(15, 'working-day', 'acceptance', law(laws.fireRule51, '22-27'), { from: '2020-06-01' }),
    ],
    duration: workingDays(20, usedUp),
    stops: [
      {
        id: 'fire-experts',
        title: text('专家评审（至多20个工作日）', 'Expert review (at most 20 working days)'),
        ground: 'expert-review',
        basis: law(laws.fireRule51, '22-27'),
      },
    ],
    fees: [],
    statedVisits: visits(2),
  },
  {
    id: 'lightning-design-review',
    title: text('防雷装置设计审核', 'Lightning-protection design review'),
    short: text('防雷设计', 'Lightning'),
    kind: '行政许可',
    authority: 'meteorology',
    stage: 'permit',
    lifecycle: 'promised',
    setBy: 'administrative-regulation',
    basis: law(laws.weather, '23'),
    channel: counter,
    takes: takes(
      'lightning-application',
      'planning-permit',
      'designer-qualification',
      'lightning-drawings',
      'lightning-technical-review',
    ),
    gives: ['lightning-design-opinion'],
    limits: [
      statutory(
        10,
        'working-day',
        'acceptance',
        document(
          text('鄂托克旗气象局2017年办事指南', 'Service guide of the Otog Banner weather office, 2017'),
          '防雷鄂旗',
          {
            place: text('鄂托克旗', 'Otog Banner'),
          },
        ),
        { until: '2020-12-31' },
      ),
      statutory(10, 'working-day', 'acceptance', document(laws.lightningRule.title, '防雷37'), {
        from: '2021-01-01',
        note: text('另有5个工作日作受理决定', 'beside 5 working days to decide on acceptance'),
      }),
    ],
    duration: workingDays(10, usedUp),
    fees: [
      fee(
        'lightning-technical-fee',
        '防雷技术审查费',
        'Fee for the technical review',
        'market',
        null,
        assumption(
          '2016至2017年清理前由申请人支付；金额未找到',
          'paid by the applicant until the clean-up of 2016–2017; no amount was found',
        ),
      ),
    ],
    statedVisits: visits(2),
  },
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
    fees: [],
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
      needed('supervision-contract'),
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
    duration: workingDays(
      15,
      assumption(
        '假定用足15日，按办事指南通行的写法计为工作日',
        'the 15 days are taken as used up, read as working days as service guides print them',
        '施工15',
      ),
    ),
    stops: [
      {
        id: 'permit-papers',
        title: text('补齐材料，时限顺延', 'Papers completed; the clock is pushed back'),
        ground: 'own-rule',
        basis: law(laws.permitRule42, '5'),
      },
    ],
    fees: [],
    statedVisits: visits(2),
  },
];
