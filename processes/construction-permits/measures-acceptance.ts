import type { Measure } from '../../engine/model/index.ts';
import { assumption, document, law, text, workingDays } from '../bases.ts';
import { laws } from '../laws.ts';
import { council11, council33, jointAcceptanceCounty, listAssumed, sharing, tongliao } from './reform-bases.ts';
import { combine, drop, dropHabit, newPapers, replace, share } from './reform-papers.ts';

const ownAcceptance = law(laws.environment, '17-19', {
  from: '2017-10-01',
  note: text('环保设施由建设单位自主验收', 'the builder accepts the environmental facilities itself'),
});

const withinRound = assumption(
  '在15个工作日的联合验收内，且不超过消防验收的15日，取10个工作日',
  '10 working days are taken, within the joint acceptance of 15 working days and the 15 days of fire acceptance',
);

/** Acceptance and title, from 2019 on. */
export const acceptanceMeasures: Measure[] = [
  {
    id: 'joint-acceptance',
    title: text('联合测绘、联合验收', 'Joint survey and joint acceptance'),
    introduced: '2019',
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
      replace('first-registration', 'completion-filing', newPapers.jointOpinion, council33),
      {
        do: 'joint',
        group: {
          id: 'joint-acceptance',
          title: text('竣工联合验收', 'Joint acceptance'),
          lead: 'housing-construction',
          members: ['planning-verification', 'fire-acceptance', 'lightning-acceptance', 'completion-filing'],
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
        items: ['planning-verification', 'fire-acceptance', 'lightning-acceptance', 'completion-filing'],
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
    introduced: '2019',
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
  return document(
    text(
      '北京低风险项目3个工作日，一般项目假定5个工作日',
      'Beijing low-risk in 3 working days; 5 are assumed for ordinary projects',
    ),
    'BJ-LR',
  );
}
