import type { Item } from '../../engine/model/index.ts';
import { assumption, document, fee, law, statutory, take, takes, text, workingDays } from '../bases.ts';
import { laws } from '../laws.ts';
import { counter, usedUp, visits } from './shared.ts';
import { when } from './when.ts';

const quality5 = law(laws.quality, '5');

/** The reviews of the construction drawings: structure, fire, lightning. */
export const drawingItems: Item[] = [
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
          note: text(
            '大型15个工作日，中小型10个；勘察文件7个、5个',
            'large projects 15, others 10; survey reports 7 and 5',
          ),
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
      statutory(
        15,
        'working-day',
        'acceptance',
        law(laws.fireRule51, '22', { note: text('规定写明15个工作日', 'the rules say 15 working days') }),
        { from: '2020-06-01' },
      ),
    ],
    duration: workingDays(20, usedUp),
    stops: [
      {
        id: 'fire-experts',
        title: text(
          '专家评审（不计入时限；2020年6月起至多20个工作日）',
          'Expert review (outside the clock; at most 20 working days since June 2020)',
        ),
        ground: 'expert-review',
        basis: law(laws.licensing, '45'),
      },
    ],
    fees: [],
    statedVisits: visits(2),
  },
  {
    id: 'lightning-design-review',
    title: text('防雷装置设计审核', 'Lightning-protection design review'),
    short: text('防雷设计', 'Lightning design'),
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
];
