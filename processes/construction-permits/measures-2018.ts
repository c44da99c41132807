import type { Measure } from '../../engine/model/index.ts';
import { document, law, since, text, workingDays } from '../bases.ts';
import { laws } from '../laws.ts';
import { beijingClasses, council33, fitted, listAssumed, sharing, tianshui } from './reform-bases.ts';
import { combine, drop, dropHabit, newPapers, replace, share } from './reform-papers.ts';
import { usedUpAsPrinted } from './shared.ts';
import { when } from './when.ts';

const permitDays = law(laws.permitRule42, '5', {
  note: text('2019年4月23日起由建筑法8条规定', 'since 2019-04-23 by article 8 of the Construction Law'),
});
const merged = document(
  text(
    '国办发〔2018〕33号：质量监督、安全监督手续与施工许可合并办理',
    'State Council document 33/2018: quality and safety supervision are handled with the construction permit',
  ),
  '33号',
  { note: text('2019年4月起质量管理条例13条同此', 'article 13 of the quality regulation says so since April 2019') },
);
const noSupervisionContract = law(laws.permitRule42, '4', {
  application: 'reading',
  note: text(
    '第42号令取消监理合同的要求；条文未核对',
    'order 42 dropped the supervision contract; the text was not checked',
  ),
});
const noNewWorks = law(laws.planning, '37-45', {
  application: 'reading',
  note: text(
    '内部装修改造不新取得用地、不新建建筑物，这些许可和核实本不适用；北京市规划国土发〔2018〕69号据此直接办理施工许可',
    'interior works take no land and put up no building, so these permits and the verification never applied; Beijing document 69/2018 goes straight to the construction permit',
  ),
});
const gd5 = document(
  text(
    '某市五阶段流程图：方案阶段部门意见4个工作日',
    'Five-stage chart of a city: departments answer in 4 working days',
  ),
  'GD5',
);
const schemeDays = fitted('方案联合审查7个工作日', '7 working days for the joint scheme review');
const planningDays = fitted(
  '北京低风险项目的规划许可为5个工作日，一般项目取同数',
  'Beijing’s low-risk projects get the planning permit in 5 working days; the same is taken for ordinary ones',
  'BJ-LR',
);

/** What the pilots of 2018 introduced. */
export const measures2018: Measure[] = [
  {
    id: 'project-classes',
    title: text('分级分类管理', 'Classes of projects'),
    ...since('2018-05-14'),
    usual: true,
    basis: council33,
    moves: [
      {
        do: 'classify',
        items: ['land-planning-permit', 'planning-permit', 'planning-verification'],
        when: when.notFitOut,
        basis: noNewWorks,
      },
      { do: 'classify', items: ['scheme-review'], when: when.notFitOut, basis: beijingClasses },
      { do: 'classify', items: ['scheme-review'], when: when.schemeNotSold, basis: council33 },
    ],
  },
  {
    id: 'project-filing-online',
    title: text('项目备案网上即办', 'Filing online and at once'),
    ...since('2018'),
    usual: true,
    basis: law(laws.investment, '13'),
    moves: [
      { do: 'instant', item: 'project-filing', basis: law(laws.investment, '13') },
      { do: 'online', items: ['project-filing'], channel: { submit: 'online', collect: 'online' }, basis: council33 },
    ],
  },
  {
    id: 'retime-assessments',
    title: text('环评、水保调整至开工前', 'EIA and soil plan before the start of works'),
    ...since('2018'),
    usual: true,
    basis: tianshui,
    moves: [
      ...(['eia', 'eia-book'] as const).map((earlier) => ({
        do: 'retime' as const,
        earlier,
        later: 'construction-permit',
        to: 'start-of-works',
        by: 'acceptance' as const,
        basis: law(laws.eia, '25'),
      })),
      ...(['soil-plan', 'soil-plan-book'] as const).map((earlier) => ({
        do: 'retime' as const,
        earlier,
        later: 'construction-permit',
        to: 'start-of-works',
        by: 'acceptance' as const,
        basis: law(laws.soil, '26'),
      })),
    ],
  },
  {
    id: 'joint-scheme-review',
    title: text('设计方案联合审查，人防改为内部协作', 'Joint scheme review; civil defence answers inside'),
    ...since('2018-05-14'),
    usual: true,
    basis: council33,
    moves: [
      { do: 'internalise', item: 'civil-defence', into: 'scheme-review', replyWorkingDays: 4, basis: gd5 },
      { do: 'promise', target: 'civil-defence', n: 4, unit: 'working-day', startsAt: 'acceptance', basis: gd5 },
      combine('scheme-review', newPapers.schemeForm, council33, 'scheme-application', 'self-check'),
      share(council33, ['department-opinions'], ['scheme-review']),
      drop('scheme-review', council33, 'design-contract-filing'),
      {
        do: 'promise',
        target: 'scheme-review',
        n: 7,
        unit: 'working-day',
        startsAt: 'acceptance',
        handling: workingDays(7, schemeDays),
        basis: schemeDays,
      },
    ],
  },
  {
    id: 'planning-permit-simplified',
    title: text('工程规划许可精简', 'Planning permit simplified'),
    ...since('2018-05-14'),
    usual: true,
    basis: council33,
    moves: [
      combine(
        'planning-permit',
        newPapers.planningForm,
        council33,
        'authorisation',
        'project-information',
        'planning-application',
        'planning-statement',
        'self-check',
      ),
      combine('planning-permit', newPapers.submissionDrawings, council33, 'topographic-map', 'general-layout-drawings'),
      share(council33, ['green-design-opinion'], ['planning-permit']),
      {
        do: 'promise',
        target: 'planning-permit',
        n: 5,
        unit: 'working-day',
        startsAt: 'acceptance',
        handling: workingDays(5, planningDays),
        basis: planningDays,
      },
    ],
  },
  {
    id: 'permit-with-supervision',
    title: text('质量安全监督与施工许可合并，取消合同备案', 'Supervision merged into the permit; no contract filing'),
    ...since('2018-09-28'),
    usual: true,
    basis: merged,
    moves: [
      combine('supervision-filings', newPapers.permitForm, merged, 'quality-application', 'safety-application'),
      combine(
        'supervision-filings',
        newPapers.safetyPledge,
        listAssumed,
        'safe-works-pledge',
        'civil-works-pledge',
        'five-parties-pledges',
        'safety-cost-plan',
        'safety-organisation',
        'dangerous-works-list',
        'emergency-plan',
        'dust-control-plan',
        'site-layout',
        'surroundings-briefing',
        'remote-monitoring',
      ),
      drop(
        'supervision-filings',
        council33,
        'coded-construction-contract',
        'special-terms-filing',
        'construction-contract-annexes',
        'coded-supervision-contract',
        'supervision-special-terms',
        'filed-construction-contract',
        'filed-supervision-contract',
        'contractor-authorisation',
        'supervision-award-notice',
        'quality-award-notice',
        'quality-supervision-award',
      ),
      share(
        sharing,
        [
          'award-notice',
          'contractor-papers',
          'supervisor-papers',
          'insurance-voucher',
          'safety-staff-certificates',
          'safety-award-and-licence',
        ],
        ['supervision-filings'],
      ),
      drop('construction-permit', noSupervisionContract, 'supervision-contract'),
      replace(
        'construction-permit',
        'construction-contract',
        newPapers.contractorConfirmation,
        law(laws.construction, '8', { application: 'reading' }),
      ),
      drop('construction-permit', council33, 'energy-filing-form', 'site-readiness'),
      {
        do: 'merge',
        items: ['construction-permit', 'supervision-filings'],
        into: {
          id: 'construction-permit',
          title: text(
            '建筑工程施工许可证（合并质量安全监督）',
            'Construction permit (with quality and safety supervision)',
          ),
          short: text('施工许可', 'Permit'),
          authority: 'housing-construction',
          gives: ['construction-permit', 'quality-registration', 'safety-registration'],
        },
        duration: 'maximum',
        basis: merged,
      },
      {
        do: 'promise',
        target: 'construction-permit',
        n: 7,
        unit: 'calendar-day',
        startsAt: 'receipt',
        handling: workingDays(7, usedUpAsPrinted(7, 'L-建筑')),
        basis: permitDays,
      },
    ],
  },
  {
    id: 'free-scheme',
    title: text('方案审查不等用地规划许可', 'Scheme review does not wait for the land permit'),
    ...since('2018'),
    usual: false,
    basis: tianshui,
    moves: [dropHabit('land-planning-permit', 'scheme-review', tianshui)],
  },
];
