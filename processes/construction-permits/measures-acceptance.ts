import type { Measure } from '../../engine/model/index.ts';
import { assumption, law, since, text, workingDays } from '../bases.ts';
import { laws } from '../laws.ts';
import { council11, council33, fitted, jointAcceptanceCounty, listAssumed, sharing, tongliao } from './reform-bases.ts';
import { combine, drop, dropHabit, newPapers, replace, share } from './reform-papers.ts';

const ownAcceptance = law(laws.environment, '17-19', {
  from: '2017-10-01',
  note: text('环保设施由建设单位自主验收', 'the builder accepts the environmental facilities itself'),
});

const jointOpinionServes = law(laws.realEstate, '16', {
  application: 'reading',
  note: text(
    '联合验收意见书含竣工验收备案，作为登记原因文件；须先取得备案的次序不变',
    'the joint opinion holds the completion filing and is the document of the cause; the filing still comes first',
  ),
});
const withinRound = assumption(
  '在15个工作日的联合验收内，且不超过消防验收的15日，取10个工作日',
  '10 working days are taken, within the joint acceptance of 15 working days and the 15 days of fire acceptance',
);

const fireFilingReport = law(laws.fire, '13', {
  application: 'reading',
  note: text('同一份竣工验收报告', 'the same report of the completion acceptance'),
});

/** Acceptance and title, from 2019 on. */
export const acceptanceMeasures: Measure[] = [
  {
    id: 'joint-acceptance',
    title: text('联合测绘、联合验收', 'Joint survey and joint acceptance'),
    ...since('2019'),
    usual: true,
    basis: council33,
    moves: [
      dropHabit('planning-verification', 'lightning-acceptance', council33),
      dropHabit('lightning-acceptance', 'completion-filing', council33),
      replace('planning-verification', 'verification-application', newPapers.acceptanceForm, council33),
      drop('planning-verification', council33, 'completion-application'),
      combine(
        'planning-verification',
        newPapers.jointSurvey,
        council33,
        'as-built-site-plan',
        'building-survey-report',
      ),
      replace('fire-acceptance', 'fire-acceptance-application', newPapers.acceptanceForm, council33),
      replace('fire-acceptance', 'completion-report-drawings', newPapers.fivePartyReport, council33),
      combine(
        'fire-acceptance',
        newPapers.fireTestReport,
        jointAcceptanceCounty,
        'fire-product-certificates',
        'fire-component-proofs',
        'fire-facility-test',
      ),
      drop('fire-acceptance', jointAcceptanceCounty, 'acceptance-qualifications'),
      replace('fire-acceptance-filing', 'fire-filing-form', newPapers.acceptanceForm, council33),
      replace('fire-acceptance-filing', 'completion-report', newPapers.fivePartyReport, fireFilingReport),
      replace('lightning-acceptance', 'lightning-acceptance-application', newPapers.acceptanceForm, council33),
      replace(
        'lightning-acceptance',
        'lightning-as-built',
        {
          id: 'as-built-drawings',
          title: text('竣工图', 'As-built drawings'),
          holder: 'third-party',
          core: true,
        },
        council33,
      ),
      drop(
        'lightning-acceptance',
        jointAcceptanceCounty,
        'lightning-contractor',
        'lightning-test-report',
        'lightning-products',
      ),
      replace('completion-filing', 'completion-report', newPapers.fivePartyReport, council33),
      replace('completion-filing', 'quality-warranty', newPapers.archive, jointAcceptanceCounty),
      drop('completion-filing', ownAcceptance, 'environment-recognition'),
      replace('first-registration', 'completion-filing', newPapers.jointOpinion, jointOpinionServes),
      {
        do: 'joint',
        group: {
          id: 'joint-acceptance',
          title: text('竣工联合验收', 'Joint acceptance'),
          lead: 'housing-construction',
          members: [
            'planning-verification',
            'fire-acceptance',
            'fire-acceptance-filing',
            'lightning-acceptance',
            'completion-filing',
          ],
          together: { form: true, visit: true, opinion: true },
          gives: ['joint-acceptance-opinion'],
          restart: 'objectors',
          basis: council33,
        },
        materials: [newPapers.jointOpinion],
        basis: council33,
      },
      {
        do: 'online',
        items: [
          'planning-verification',
          'fire-acceptance',
          'fire-acceptance-filing',
          'lightning-acceptance',
          'completion-filing',
        ],
        channel: { submit: 'online', collect: 'online', attend: 1 },
        basis: jointAcceptanceCounty,
      },
      {
        do: 'promise',
        target: 'fire-acceptance',
        n: 10,
        unit: 'working-day',
        startsAt: 'acceptance',
        handling: workingDays(10, withinRound),
        basis: withinRound,
      },
      {
        do: 'promise',
        target: 'joint-acceptance',
        n: 15,
        unit: 'working-day',
        startsAt: 'acceptance',
        handling: workingDays(15, tongliao),
        basis: tongliao,
      },
    ],
  },
  {
    id: 'registration-after-acceptance',
    title: text('联合验收意见直接用于首次登记', 'The joint opinion serves for first registration'),
    ...since('2019'),
    usual: true,
    basis: sharing,
    moves: [
      share(
        sharing,
        ['joint-acceptance-opinion', 'completion-filing', 'boundary-survey', 'registration-identity'],
        ['first-registration'],
      ),
      drop('first-registration', listAssumed, 'interested-parties'),
      {
        do: 'promise',
        target: 'first-registration',
        n: 5,
        unit: 'working-day',
        startsAt: 'acceptance',
        handling: workingDays(5, registrationDays()),
        basis: registrationDays(),
      },
      {
        do: 'online',
        items: ['first-registration'],
        channel: { submit: 'online', collect: 'counter' },
        basis: council11,
      },
    ],
  },
];

function registrationDays() {
  return fitted(
    '北京低风险项目的首次登记为3个工作日，一般项目取5个',
    'Beijing’s low-risk projects are registered in 3 working days; 5 are taken for ordinary ones',
    'BJ-LR',
  );
}
