import type { Item } from '../../engine/model/index.ts';
import { assumption, fee, law, takes, text, workingDays } from '../bases.ts';
import { laws } from '../laws.ts';
import { counter, oneVisit, ownPractice, registrationFee, thirtyDays, usedUp } from './shared.ts';
import { when } from './when.ts';

/** Mortgage and first registration, which are cases of their own. */
export const otherItems: Item[] = [
  {
    id: 'mortgage-registration',
    title: text('不动产抵押权登记', 'Registration of a mortgage'),
    short: text('抵押登记', 'Mortgage'),
    kind: '行政确认',
    authority: 'real-estate-registry',
    stage: 'registration',
    lifecycle: 'promised',
    setBy: 'administrative-regulation',
    basis: law(laws.realEstate, '14, 16-20'),
    matter: 'mortgage-registration',
    when: when.mortgage,
    channel: counter,
    takes: takes('mortgage-application', 'old-title', 'loan-contract', 'mortgage-contract', 'parties-identity'),
    gives: ['mortgage-proof'],
    limits: [thirtyDays],
    duration: workingDays(30, usedUp),
    fees: [registrationFee],
    note: text(
      '材料依河北魏县2021年指南[魏县2021]；贷款审批、抵押物评估属银行的事，不在本流程',
      'The papers are those of the guide of Wei county, Hebei, 2021; the loan and its appraisal are the bank’s and not of this process',
    ),
  },
  {
    id: 'building-survey',
    title: text('不动产权籍调查和房产测绘', 'Survey of boundaries and floor areas'),
    short: text('权籍调查', 'Survey'),
    kind: '中介服务',
    authority: 'surveyor',
    stage: 'search',
    lifecycle: 'work',
    setBy: 'administrative-regulation',
    basis: law(laws.realEstate, '16', {
      note: text('要求界址、空间界限、面积等材料', 'it asks for boundaries and areas'),
    }),
    when: when.first,
    channel: oneVisit,
    takes: takes('as-built-drawings'),
    gives: ['survey-report'],
    limits: [],
    duration: workingDays(5, assumption('用时未见记载，取5个工作日', 'no time was found; 5 working days are taken')),
    fees: [fee('survey-price', '测绘费', 'Price of the survey', 'market', null, ownPractice)],
  },
  {
    id: 'first-registration',
    title: text('国有建设用地使用权及房屋所有权首次登记', 'First registration of land and building'),
    short: text('首次登记', 'First title'),
    kind: '行政确认',
    authority: 'real-estate-registry',
    stage: 'registration',
    lifecycle: 'promised',
    setBy: 'administrative-regulation',
    basis: law(laws.realEstate, '14, 16-20'),
    matter: 'first-registration',
    when: when.first,
    channel: { ...counter, attend: 1 },
    takes: takes(
      'registration-application',
      'parties-identity',
      'land-contract',
      'land-price-receipt',
      'planning-verification',
      'completion-filing',
      'survey-report',
      'interested-parties',
    ),
    gives: ['title-certificate'],
    limits: [thirtyDays],
    duration: workingDays(30, usedUp),
    fees: [registrationFee],
    note: text(
      '登记机构可以实地查看（条例19条），按陪同一次计；材料按条例16条和安阳条例40条所列归并',
      'The registry may look at the building (article 19), counted as one call; papers by article 16 and by what article 40 of Anyang lists',
    ),
  },
];
