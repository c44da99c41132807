import type { Item } from '../../engine/model/index.ts';
import { assumption, document, fee, law, statutory, take, takes, text, workingDays } from '../bases.ts';
import { laws } from '../laws.ts';
import { fireAcceptance } from './items-fire-acceptance.ts';
import { assumedGeneralLimit, assumedGeneralRule, counter, usedUp, visits } from './shared.ts';
import { when } from './when.ts';

/** 竣工验收 and 产权: from completed works to the title. */
export const acceptanceItems: Item[] = [
  {
    id: 'planning-verification',
    title: text('建设工程规划核实', 'Planning verification'),
    short: text('规划核实', 'Verification'),
    kind: '行政确认',
    authority: 'planning',
    stage: 'acceptance',
    lifecycle: 'promised',
    setBy: 'law',
    basis: law(laws.planning, '45'),
    channel: counter,
    takes: takes(
      'verification-application',
      'completion-application',
      'as-built-site-plan',
      'building-survey-report',
      'as-built-drawings',
      'fire-acceptance-opinion',
      'planning-permit',
      'land-right-proof',
    ),
    gives: ['verification-certificate'],
    limits: [assumedGeneralLimit],
    duration: workingDays(20, assumedGeneralRule),
    fees: [],
    statedVisits: visits(2),
    note: text(
      '所要“消防、环保、人防验收意见”一份，前置为消防验收',
      'One of its papers is the acceptance opinions of fire, environment and civil defence; fire acceptance gives it',
    ),
  },
  ...fireAcceptance,
  {
    id: 'lightning-acceptance',
    title: text('防雷装置竣工验收', 'Lightning acceptance'),
    short: text('防雷验收', 'Lightning check'),
    kind: '行政许可',
    authority: 'meteorology',
    stage: 'acceptance',
    lifecycle: 'promised',
    setBy: 'administrative-regulation',
    basis: law(laws.weather, '23'),
    channel: counter,
    takes: takes(
      'lightning-acceptance-application',
      'lightning-design-opinion',
      'lightning-contractor',
      'lightning-test-report',
      'lightning-as-built',
      'lightning-products',
    ),
    gives: ['lightning-acceptance-opinion'],
    limits: [
      statutory(
        10,
        'working-day',
        'acceptance',
        document(
          text('防雷验收旧规：决定5至10个工作日', 'Old rule on lightning acceptance: decision in 5 to 10 working days'),
          '防雷验',
          {
            note: text('取上限；另有5个工作日审查材料', 'the cap is taken; beside 5 working days to check the papers'),
          },
        ),
      ),
    ],
    duration: workingDays(
      5,
      assumption(
        '防雷验收旧规为5至10个工作日，取下限',
        'the old rule on lightning acceptance has 5 to 10 working days; the lower end is taken',
        '防雷验',
      ),
    ),
    fees: [
      fee(
        'lightning-test-fee',
        '防雷检测费',
        'Test of lightning protection',
        'market',
        null,
        assumption('未找到金额', 'no amount was found'),
      ),
    ],
    statedVisits: visits(2),
  },
  {
    id: 'completion-filing',
    title: text('竣工验收备案', 'Completion filing'),
    short: text('竣工备案', 'Completion filing'),
    kind: '行政备案',
    authority: 'housing-construction',
    stage: 'acceptance',
    lifecycle: 'filing',
    setBy: 'administrative-regulation',
    basis: law(laws.quality, '49'),
    channel: counter,
    takes: [
      take('completion-report'),
      take('verification-certificate', { basis: law(laws.quality, '49') }),
      take('fire-acceptance-opinion', { basis: law(laws.quality, '49') }),
      take('environment-recognition'),
      take('quality-warranty'),
    ],
    gives: ['completion-filing'],
    limits: [],
    duration: workingDays(
      15,
      assumption(
        '15日是建设单位报备的义务期限，部门办理无时限；假定合计用足15个工作日',
        'the 15 days are the builder’s duty and no limit of the office; 15 working days in all are assumed',
        'L-质量',
      ),
    ),
    fees: [],
    statedVisits: visits(2),
  },
  {
    id: 'first-registration',
    title: text('不动产首次登记', 'First real-estate registration'),
    short: text('首次登记', 'Title'),
    kind: '行政确认',
    authority: 'real-estate-registry',
    stage: 'title',
    lifecycle: 'promised',
    setBy: 'administrative-regulation',
    basis: law(laws.realEstate, '16, 20'),
    when: when.building,
    channel: counter,
    takes: [
      ...takes('registration-application', 'registration-identity'),
      take('completion-filing', {
        basis: law(laws.realEstate, '16', {
          application: 'reading',
          note: text('作为登记原因文件', 'as the document of the cause of registration'),
        }),
      }),
      ...takes('boundary-survey', 'interested-parties'),
    ],
    gives: ['real-estate-title'],
    limits: [
      statutory(
        30,
        'working-day',
        'acceptance',
        law(laws.realEstate, '20', { note: text('条例写明30个工作日', 'the regulation says 30 working days') }),
      ),
    ],
    duration: workingDays(30, usedUp),
    fees: [
      fee(
        'registration-fee',
        '不动产登记费',
        'Registration fee',
        'administrative',
        550,
        document(text('世界银行《营商环境报告》上海表', 'World Bank, Doing Business, table for Shanghai'), 'DBjs'),
        law(laws.property, '22', {
          succeededBy: { act: text('民法典', 'Civil Code'), article: '223', from: '2021-01-01' },
        }),
      ),
    ],
    statedVisits: visits(2),
  },
];
