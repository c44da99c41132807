import type { Measure } from '../../engine/model/index.ts';
import { law, text, workingDays } from '../bases.ts';
import { laws } from '../laws.ts';
import { council11, council33, fitted, hunan, manyInOne, sharing } from './reform-bases.ts';
import { combine, drop, dropHabit, newPapers, replace, share } from './reform-papers.ts';

const fireJoined = law(laws.fireRule51, '24', {
  note: text('消防设计审查并入联合审图', 'fire design review joins the joint drawing review'),
});
const fireLimit = law(laws.fireRule51, '22-27', {
  note: text(
    '法定15个工作日；在联合审图轮次内同步完成',
    'the statutory 15 working days; done within the round of the joint review',
  ),
});
const landDays = fitted('用地规划许可5个工作日', '5 working days for the land-use permit');

/** What was taken to the whole country in 2019. */
export const measures2019: Measure[] = [
  {
    id: 'land-permits-in-one',
    title: text('用地规划许可与用地批准合并（多审合一）', 'Land permits in one'),
    introduced: '2019',
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
    introduced: '2019',
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
        basis: law(laws.business, '43', { application: 'reading' }),
      },
    ],
  },
  {
    id: 'shared-certificates',
    title: text('证照和批文共享', 'Certificates and approvals are shared'),
    introduced: '2019',
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
    introduced: '2019',
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
