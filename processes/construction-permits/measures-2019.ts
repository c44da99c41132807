import type { Basis, Measure, Move } from '../../engine/model/index.ts';
import { assumption, document, law, since, text, workingDays } from '../bases.ts';
import { laws } from '../laws.ts';
import { council11, council33, fitted, hunan, manyInOne, newOffices, sharing } from './reform-bases.ts';
import { combine, drop, dropHabit, newPapers, replace, share } from './reform-papers.ts';

const fireJoined = document(
  text(
    '国办发〔2018〕33号：消防设计等审查并入施工图联合审查',
    'State Council document 33/2018: fire design review joins the joint drawing review',
  ),
  '33号',
  { note: text('2020年6月起住建部令第51号24条同此', 'article 24 of MOHURD order 51 says so since June 2020') },
);
const fireLimit = assumption(
  '在联合审图轮次内同步完成；承诺取住建部令第51号（2020年6月起）的15个工作日',
  'done within the round of the joint review; promised are the 15 working days of MOHURD order 51 (since June 2020)',
  '消防51',
);
const officePays = assumption(
  '防雷技术审查改由审批部门委托并付费，2016至2017年清理规范中介服务时起，文件未查到',
  'the office commissions and pays the technical review since intermediary services were cleared up in 2016–2017; the document was not found',
);
const landDays = fitted('用地规划许可5个工作日', '5 working days for the land-use permit');

const byPlan = newOffices(
  '地方机构改革后由自然资源局承担规划、国土的职责',
  'after the reform of local institutions the Natural Resources Bureau has the duties of planning and land',
);
const byEnvironment = newOffices(
  '地方机构改革后由生态环境局承担环境保护的职责',
  'after the reform of local institutions the Ecology Bureau has the duties of environmental protection',
);
const byHousing = (article: string) =>
  law(laws.fire, article, {
    from: '2019-04-23',
    note: text(
      '2019年4月23日修改后由住房和城乡建设主管部门负责',
      'with the housing authority since the amendment of 2019-04-23',
    ),
  });
const delegate = (item: string, to: string, basis: Basis): Move => ({ do: 'delegate', item, to, basis });

/** What was taken to the whole country in 2019. */
export const measures2019: Measure[] = [
  {
    id: 'new-offices',
    title: text('机构改革：职责移交新部门', 'Reform of institutions: new offices take over'),
    ...since('2019'),
    usual: true,
    basis: newOffices('各地2019年3月前后完成', 'done in most places by March 2019'),
    moves: [
      delegate('land-planning-permit', 'natural-resources', byPlan),
      delegate('scheme-review', 'natural-resources', byPlan),
      delegate('planning-permit', 'natural-resources', byPlan),
      delegate('planning-verification', 'natural-resources', byPlan),
      delegate('land-pre-review', 'natural-resources', byPlan),
      delegate('site-opinion', 'natural-resources', byPlan),
      delegate('eia', 'ecology', byEnvironment),
      delegate('eia-book', 'ecology', byEnvironment),
      delegate('eia-register', 'ecology', byEnvironment),
      delegate('fire-design-review', 'housing-construction', byHousing('11')),
      delegate('fire-acceptance', 'housing-construction', byHousing('13')),
      delegate('fire-acceptance-filing', 'housing-construction', byHousing('13')),
    ],
  },
  {
    id: 'land-permits-in-one',
    title: text('用地规划许可与用地批准合并（多审合一）', 'Land permits in one'),
    ...since('2019'),
    usual: true,
    basis: manyInOne,
    moves: [
      combine(
        'land-planning-permit',
        newPapers.landForm,
        manyInOne,
        'authorisation',
        'project-information',
        'land-permit-application',
      ),
      replace('land-planning-permit', 'topographic-map', newPapers.boundarySurvey, manyInOne),
      share(manyInOne, ['land-contract'], ['land-planning-permit']),
      {
        do: 'promise',
        target: 'land-planning-permit',
        n: 5,
        unit: 'working-day',
        startsAt: 'acceptance',
        handling: workingDays(5, landDays),
        basis: landDays,
      },
    ],
  },
  {
    id: 'joint-drawing-review',
    title: text('联合审图，政府购买服务', 'Joint drawing review, paid by government'),
    ...since('2019'),
    usual: true,
    basis: hunan,
    moves: [
      dropHabit('drawing-review', 'fire-design-review', council33),
      dropHabit('drawing-review', 'lightning-design-review', council33),
      dropHabit('fire-design-review', 'lightning-design-review', council33),
      dropHabit('lightning-design-review', 'supervision-filings', council33),
      replace('drawing-review', 'construction-drawings', newPapers.digitalDrawings, hunan),
      drop('fire-design-review', hunan, 'fire-application', 'designer-qualification'),
      replace('fire-design-review', 'fire-design-documents', newPapers.digitalDrawings, fireJoined),
      drop(
        'lightning-design-review',
        hunan,
        'lightning-application',
        'designer-qualification',
        'lightning-technical-review',
      ),
      replace('lightning-design-review', 'lightning-drawings', newPapers.digitalDrawings, hunan),
      {
        do: 'joint',
        group: {
          id: 'joint-review-of-drawings',
          title: text('施工图联合审查', 'Joint drawing review'),
          lead: 'drawing-reviewer',
          members: ['drawing-review', 'fire-design-review', 'lightning-design-review'],
          together: { form: true, visit: false, opinion: true },
          restart: 'objectors',
          basis: council33,
        },
        basis: council33,
      },
      {
        do: 'promise',
        target: 'drawing-review',
        n: 13,
        unit: 'working-day',
        startsAt: 'acceptance',
        handling: workingDays(13, hunan),
        basis: hunan,
      },
      {
        do: 'promise',
        target: 'fire-design-review',
        n: 15,
        unit: 'working-day',
        startsAt: 'acceptance',
        handling: workingDays(15, fireLimit),
        basis: fireLimit,
      },
      {
        do: 'promise',
        target: 'joint-review-of-drawings',
        n: 13,
        unit: 'working-day',
        startsAt: 'acceptance',
        handling: workingDays(13, hunan),
        basis: hunan,
      },
      { do: 'waive-fee', item: 'drawing-review', fee: 'drawing-review-fee', payer: 'government', basis: hunan },
      {
        do: 'waive-fee',
        item: 'lightning-design-review',
        fee: 'lightning-technical-fee',
        payer: 'office',
        basis: officePays,
      },
    ],
  },
  {
    id: 'shared-certificates',
    title: text('证照和批文共享', 'Certificates and approvals are shared'),
    ...since('2019'),
    usual: true,
    basis: sharing,
    moves: [
      share(sharing, [
        'business-licence',
        'project-approval',
        'land-right-proof',
        'planning-permit',
        'drawing-review-certificate',
        'fire-design-opinion',
        'lightning-design-opinion',
        'insurance-fee-proof',
        'fire-acceptance-opinion',
        'verification-certificate',
      ]),
    ],
  },
  {
    id: 'online-approvals',
    title: text('一张表单，全程网办', 'Online from end to end'),
    ...since('2019'),
    usual: true,
    basis: council11,
    moves: [
      {
        do: 'online',
        items: [
          'land-planning-permit',
          'scheme-review',
          'planning-permit',
          'preliminary-design',
          'drawing-review',
          'fire-design-review',
          'lightning-design-review',
          'construction-permit',
          'eia',
          'eia-book',
          'soil-plan',
          'soil-plan-book',
          'energy-review',
          'seismic-review',
        ],
        channel: { submit: 'online', collect: 'online' },
        basis: council11,
      },
      {
        do: 'online',
        items: ['project-proposal', 'land-pre-review', 'site-opinion', 'feasibility-approval'],
        channel: { submit: 'online', collect: 'online' },
        basis: council11,
      },
    ],
  },
];
