import type { Measure } from '../../engine/model/index.ts';
import { assumption, document, law, since, take, text, workingDays } from '../bases.ts';
import { laws } from '../laws.ts';
import { beijingLowRisk, council33, hohhotEia, soilOrder } from './reform-bases.ts';
import { newPapers, share } from './reform-papers.ts';
import { when } from './when.ts';

const areaPays = law(laws.business, '42');
const connections = document(
  text(
    '水气热报装规定：2个环节，企业侧不超过3个工作日',
    'Rules on connections: two steps, at most 3 working days at the utilities',
  ),
  '水气热',
);
const half = document(
  text('国办发〔2019〕39号：环评审批时限压缩一半', 'State Council document 39/2019: EIA limits cut by half'),
  '39号2019',
);

const wageDeposit = law(laws.migrantWages, '32', {
  note: text('工资保证金可以用金融机构保函替代', 'a guarantee of a bank may stand in for the wage deposit'),
});

const halfAsPrinted = assumption(
  '法定60日的一半，按办事指南通行的写法计为工作日',
  'half of the statutory 60 days, read as working days as service guides print them',
  '39号2019',
);

/** What came from 2020 on. */
export const measures2020: Measure[] = [
  {
    id: 'area-wide-assessment',
    title: text('区域评估', 'Area-wide assessment'),
    ...since('2020'),
    usual: true,
    basis: areaPays,
    moves: [
      {
        do: 'regional-assessment',
        items: ['energy-review', 'seismic-review'],
        when: when.assessedZone,
        basis: areaPays,
      },
    ],
  },
  {
    id: 'eia-commitment',
    title: text('环评告知承诺', 'EIA by commitment'),
    ...since('2020'),
    usual: true,
    basis: hohhotEia,
    moves: [
      {
        do: 'commit',
        item: 'eia',
        materials: ['district-eia-opinion', 'site-conditions-opinion'],
        letter: newPapers.eiaLetter,
        basis: hohhotEia,
      },
      {
        do: 'promise',
        target: 'eia',
        n: 10,
        unit: 'working-day',
        startsAt: 'receipt',
        handling: workingDays(10, hohhotEia),
        basis: hohhotEia,
      },
    ],
  },
  {
    id: 'eia-book-halved',
    title: text('环评报告书审批时限压缩一半', 'EIA report books in half the time'),
    ...since('2020'),
    usual: true,
    basis: half,
    moves: [
      {
        do: 'promise',
        target: 'eia-book',
        n: 30,
        unit: 'working-day',
        startsAt: 'receipt',
        handling: workingDays(30, halfAsPrinted),
        basis: half,
      },
    ],
  },
  {
    id: 'utilities-early',
    title: text('市政公用报装提前、并联', 'Utility connections brought forward'),
    ...since('2020'),
    usual: true,
    basis: connections,
    moves: [
      {
        do: 'add-item',
        item: {
          id: 'utilities-connection',
          title: text('市政公用报装（水电气暖）', 'Utility connections'),
          short: text('公用报装', 'Utilities'),
          kind: '公用企业',
          authority: 'utilities',
          stage: 'parallel',
          lifecycle: 'work',
          setBy: 'market',
          basis: connections,
          when: when.building,
          channel: { submit: 'online', collect: 'none' },
          takes: [
            take('planning-permit', {
              origin: 'sharing',
              basis: document(
                text('报装提前至工程建设许可阶段', 'requests are brought forward to the planning stage'),
                '水气热',
              ),
            }),
            take('connection-request'),
          ],
          gives: ['utilities-connected'],
          limits: [{ scheme: 'promised', n: 3, unit: 'working-day', startsAt: 'acceptance', basis: connections }],
          duration: workingDays(3, connections),
          fees: [
            {
              id: 'connection-works',
              title: text('接入工程费', 'Connection works'),
              category: 'market',
              amount: { value: null, basis: assumption('按成本计，未找到金额', 'at cost; no amount was found') },
              payer: 'applicant',
            },
          ],
        },
        materials: [newPapers.connectionRequest],
        basis: connections,
      },
    ],
  },
  {
    id: 'wage-guarantee',
    title: text('工资保证金以保函代替现金', 'Guarantees instead of cash for the wage deposit'),
    ...since('2020'),
    usual: false,
    basis: wageDeposit,
    moves: [
      {
        do: 'guarantee-for-deposit',
        item: 'supervision-filings',
        fee: 'wage-deposit',
        guarantee: newPapers.wageGuarantee,
        premium: {
          id: 'guarantee-price',
          title: text('保函手续费', 'Price of the guarantee'),
          category: 'market',
          amount: { value: null, basis: assumption('由金融机构定价，未找到金额', 'set by banks; no amount was found') },
          payer: 'applicant',
        },
        basis: wageDeposit,
      },
    ],
  },
  {
    id: 'soil-commitment',
    title: text('水土保持报告表承诺制', 'Soil plans (report form) by commitment'),
    ...since('2023-03-01'),
    usual: true,
    basis: soilOrder,
    moves: [
      {
        do: 'commit',
        item: 'soil-plan',
        materials: ['soil-application'],
        letter: newPapers.soilLetter,
        basis: soilOrder,
      },
      { do: 'instant', item: 'soil-plan', basis: soilOrder },
      {
        do: 'promise',
        target: 'soil-plan-book',
        n: 10,
        unit: 'working-day',
        startsAt: 'acceptance',
        handling: workingDays(10, soilOrder),
        basis: soilOrder,
      },
    ],
  },
  {
    id: 'accept-with-gap',
    title: text('施工许可容缺受理', 'Construction permit accepted with a gap'),
    ...since('2024'),
    usual: false,
    basis: document(
      text('河南省优化营商环境条例第35条容缺受理', 'Henan regulation on the business environment, article 35'),
      'L-河南营商',
    ),
    moves: [
      {
        do: 'accept-with-gap',
        item: 'construction-permit',
        material: 'insurance-fee-proof',
        by: 'decision',
        basis: document(
          text('容缺受理须列入当地公布的清单', 'the gap has to be on the list that the place publishes'),
          'L-河南营商',
        ),
      },
    ],
  },
  {
    id: 'low-risk',
    title: text('社会投资简易低风险项目精简', 'Simple and low-risk private projects'),
    ...since('2024'),
    usual: false,
    basis: beijingLowRisk,
    moves: [
      {
        do: 'classify',
        items: ['scheme-review', 'civil-defence', 'drawing-review', 'lightning-design-review', 'lightning-acceptance'],
        when: when.ordinaryRisk,
        basis: beijingLowRisk,
      },
    ],
  },
  {
    id: 'eia-shared-site-opinion',
    title: text('规划要点由部门共享', 'Planning conditions are shared between offices'),
    ...since('2024'),
    usual: false,
    basis: council33,
    moves: [share(council33, ['site-conditions-opinion', 'district-eia-opinion'], ['eia', 'eia-book'])],
  },
];
