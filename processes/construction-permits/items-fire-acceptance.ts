import type { Item } from '../../engine/model/index.ts';
import { assumption, document, fee, law, statutory, take, takes, text, workingDays } from '../bases.ts';
import { laws } from '../laws.ts';
import { counter, oneVisit, usedUpAsPrinted, visits } from './shared.ts';
import { when } from './when.ts';

/** Fire after the works: acceptance of special projects 消防验收, filing of all others 消防验收备案. */
export const fireAcceptance: Item[] = [
  {
    id: 'fire-acceptance',
    title: text('消防验收', 'Fire acceptance'),
    short: text('消防验收', 'Fire check'),
    kind: '行政许可',
    authority: 'fire-service',
    stage: 'acceptance',
    lifecycle: 'promised',
    setBy: 'law',
    basis: law(laws.fire, '13'),
    when: when.specialFire,
    channel: counter,
    takes: takes(
      'fire-acceptance-application',
      'completion-report-drawings',
      'fire-product-certificates',
      'fire-component-proofs',
      'fire-facility-test',
      'acceptance-qualifications',
      'business-licence',
    ),
    gives: ['fire-acceptance-opinion'],
    limits: [
      statutory(
        20,
        'calendar-day',
        'acceptance',
        document(text('公安部规定：消防验收20日', 'Ministry of Public Security: fire acceptance in 20 days'), '消防20'),
        { until: '2020-05-31' },
      ),
      statutory(
        15,
        'calendar-day',
        'acceptance',
        assumption('住建部令第51号的15日，条文未见', 'the 15 days of MOHURD order 51; the article was not seen'),
        { from: '2020-06-01' },
      ),
    ],
    duration: workingDays(20, usedUpAsPrinted(20, '消防20')),
    fees: [
      fee(
        'fire-test-fee',
        '消防设施检测费',
        'Test of fire facilities',
        'market',
        null,
        assumption('付给第三方；金额未找到', 'paid to a third party; no amount was found'),
      ),
    ],
    statedVisits: visits(2),
  },
  {
    id: 'fire-acceptance-filing',
    title: text('建设工程消防验收备案', 'Filing of fire acceptance'),
    short: text('消防备案', 'Fire filing'),
    kind: '行政备案',
    authority: 'fire-service',
    stage: 'acceptance',
    lifecycle: 'filing',
    setBy: 'law',
    basis: law(laws.fire, '13', {
      note: text(
        '其他建设工程在验收后报备案，接受抽查；抽查不合格的停止使用',
        'other projects are filed after their acceptance and spot-checked; one that fails is closed',
      ),
    }),
    when: when.otherFire,
    channel: oneVisit,
    takes: [
      take('fire-filing-form'),
      take('completion-report', {
        basis: law(laws.fire, '13', {
          application: 'reading',
          note: text('备案在竣工验收之后', 'the filing follows the completion acceptance'),
        }),
      }),
      take('as-built-drawings'),
    ],
    gives: ['fire-filing-receipt'],
    limits: [],
    duration: workingDays(
      0.5,
      document(
        text(
          '2019年前的消防办事指南：备案0.5个工作日',
          'Fire service guide from before 2019: filing in half a working day',
        ),
        '消防时限',
      ),
    ),
    fees: [],
    statedVisits: visits(1),
    note: text(
      '未见部门备案的法定时限；抽查15个工作日，只涉及抽中的工程，不模拟',
      'No statutory limit of the office was found; spot checks take 15 working days, only where one is drawn, and are not simulated',
    ),
  },
];
