import type { Act, CaseClass, Habit, Procedure, StatuteOrder } from '../../engine/model/index.ts';
import { assumption, document, law, take, text } from '../bases.ts';
import { laws } from '../laws.ts';
import { when } from './when.ts';

/** What takes time outside any approval clock. */
export const procedures: Procedure[] = [
  {
    id: 'land',
    title: text('土地招拍挂出让', 'Land auction and grant'),
    stage: 'land',
    authority: 'land-office',
    takes: [],
    gives: ['land-contract', 'land-right-proof'],
    duration: {
      n: 45,
      unit: 'calendar-day',
      basis: assumption(
        '出让公告至少20日，挂牌至少10个工作日，加签约交地，取45日',
        'a notice of at least 20 days, listing of at least 10 working days, then contract and payment: 45 days are taken',
      ),
    },
    segment: 'land',
    when: when.landGranted,
    basis: law(laws.planning, '38'),
  },
  {
    id: 'land-allocation',
    title: text('国有土地划拨', 'Allocation of state-owned land'),
    stage: 'land',
    authority: 'land-office',
    takes: [take('land-planning-permit', { basis: law(laws.planning, '37') })],
    gives: ['land-right-proof'],
    duration: {
      n: 20,
      unit: 'working-day',
      basis: assumption('未见用时，比照一般规定', 'no time was found; taken like the general rule'),
    },
    segment: 'land',
    when: when.landAllocated,
    basis: law(laws.planning, '37'),
  },
  {
    id: 'tender',
    title: text('施工、监理招标投标', 'Tender of works and supervision'),
    stage: 'permit',
    authority: 'resource-trading-centre',
    takes: [take('drawing-review-certificate', { basis: law(laws.quality, '11', { application: 'reading' }) })],
    gives: ['award-notice'],
    duration: {
      n: 35,
      unit: 'calendar-day',
      basis: assumption(
        '招标投标法24条至少20日，实施条例16条至少5日、54条至少3日；通常30至45日，取35日',
        'at least 20 days by article 24 of the law, 5 and 3 by articles 16 and 54 of its rules; 30 to 45 usually, 35 taken',
        'L-招投条例',
      ),
    },
    segment: 'tender',
    basis: law(laws.tender, '24'),
  },
  {
    id: 'works',
    title: text('工程施工', 'Building works'),
    stage: 'works',
    takes: [],
    gives: [],
    duration: {
      n: 540,
      unit: 'calendar-day',
      basis: assumption('工期因工程而异，取18个月', 'works differ; 18 months are taken'),
    },
    segment: 'works',
    basis: law(laws.quality, '5'),
    matter: 'works',
  },
];

const before = (material: string, basis: ReturnType<typeof law>) => take(material, { basis });

/** What laws bind the applicant's own acts to. */
export const acts: Act[] = [
  {
    id: 'start-of-works',
    title: text('开工', 'Start of works'),
    stage: 'works',
    takes: [
      before('construction-permit', law(laws.construction, '7')),
      before('eia-approval', law(laws.eia, '25')),
      before('soil-approval', law(laws.soil, '26')),
      before('energy-opinion', law(laws.energy, '15')),
      before('seismic-requirements', law(laws.seismic, '11', { application: 'reading' })),
      before('drawing-review-certificate', law(laws.quality, '11')),
      take('fire-design-opinion', { basis: law(laws.fire, '12', { from: '2019-04-23' }), from: '2019-04-23' }),
    ],
    basis: law(laws.construction, '7'),
  },
  {
    id: 'completion-acceptance',
    title: text('组织竣工验收', 'Completion acceptance by the builder'),
    stage: 'acceptance',
    takes: [
      before('verification-certificate', law(laws.planning, '45')),
      take('fire-filing-receipt', {
        by: 'later',
        within: { n: 5, unit: 'working-day' },
        basis: law(laws.fire, '13', {
          note: text(
            '验收后报备案；5个工作日见2020年工作细则[消防细则]，此前的期限未查到，同取',
            'to be filed after the acceptance; the 5 working days are of the detailed rules of 2020, those before were not found and are taken alike',
          ),
        }),
      }),
    ],
    basis: law(laws.quality, '16'),
  },
  {
    id: 'use',
    title: text('投入使用', 'Use'),
    stage: 'title',
    takes: [
      before('fire-acceptance-opinion', law(laws.fire, '13')),
      take('utilities-connected', {
        basis: document(
          text('水电气热报装规定：竣工后接通', 'Rules on connections: connected after completion'),
          '水气热',
        ),
      }),
    ],
    basis: law(laws.construction, '61'),
  },
];

const order = (earlier: string, later: string, basis: StatuteOrder['basis']): StatuteOrder => ({
  earlier,
  later,
  by: 'acceptance',
  basis,
});

/** Orders that a law sets without naming a paper of the lists. */
export const orders: StatuteOrder[] = [
  order('scheme-review', 'planning-permit', law(laws.planning, '40')),
  order(
    'preliminary-design',
    'drawing-review',
    law(laws.quality, '5', {
      application: 'reading',
      note: text('施工图依据批准的初步设计编制', 'construction drawings follow the approved preliminary design'),
    }),
  ),
  order('tender', 'construction-permit', law(laws.construction, '8')),
  order('start-of-works', 'works', law(laws.construction, '7')),
  order('works', 'planning-verification', law(laws.planning, '45')),
  order('works', 'fire-acceptance', law(laws.fire, '13')),
  order('works', 'lightning-acceptance', law(laws.weather, '23')),
  order('works', 'completion-acceptance', law(laws.quality, '16')),
  order('completion-acceptance', 'completion-filing', law(laws.quality, '49')),
  order('completion-acceptance', 'fire-acceptance-filing', law(laws.fire, '13')),
  order('completion-acceptance', 'use', law(laws.construction, '61')),
];

const practice = (zh: string, en: string) => assumption(zh, en);
const serial = practice(
  '改革前各部门依次审批的做法，材料和法律均未要求',
  'before the reform offices worked one after another; neither paper nor law demands it',
);
const beforePermit = assumption(
  '办理施工许可时普遍先查验；建筑法8条未列，法律只要求开工前取得',
  'commonly checked before the construction permit; article 8 of the Construction Law does not list it, and the law asks for it before the start of works',
  '天水',
);

function habit(earlier: string, later: string, zh: string, en: string, basis = serial): Habit {
  return { earlier, later, note: text(zh, en), basis };
}

/** The serial practice of the offices where neither a paper nor a statute gives the order. */
export const habits: Habit[] = [
  habit('land-planning-permit', 'scheme-review', '先用地，后方案', 'land first, then the scheme'),
  habit('civil-defence', 'planning-permit', '先人防，后规划许可', 'civil defence first, then the planning permit'),
  habit('drawing-review', 'fire-design-review', '先审图，后消防', 'drawings first, then fire'),
  habit('drawing-review', 'lightning-design-review', '先审图，后防雷', 'drawings first, then lightning'),
  habit('fire-design-review', 'lightning-design-review', '先消防，后防雷', 'fire first, then lightning'),
  habit('lightning-design-review', 'supervision-filings', '先防雷，后备案和质安监', 'lightning first, then filings'),
  habit('eia', 'construction-permit', '先环评，后施工许可', 'EIA before the permit', beforePermit),
  habit('eia-book', 'construction-permit', '先环评，后施工许可', 'EIA before the permit', beforePermit),
  habit('soil-plan', 'construction-permit', '先水保，后施工许可', 'soil plan before the permit', beforePermit),
  habit('soil-plan-book', 'construction-permit', '先水保，后施工许可', 'soil plan before the permit', beforePermit),
  habit('planning-verification', 'lightning-acceptance', '先规划核实，后防雷验收', 'planning first, then lightning'),
  habit('lightning-acceptance', 'completion-filing', '先防雷验收，后竣工备案', 'lightning first, then the filing'),
];

const caseClass = (id: string, zh: string, en: string, condition: CaseClass['when']): CaseClass => ({
  id,
  title: text(zh, en),
  when: condition,
  moves: [],
});
const both = (investor: 'private' | 'government', project: string): CaseClass['when'] => ({
  all: [when[investor], { attribute: 'project', is: [project] }, when.ordinaryRisk],
});

/**
 * The classes in which cities sort projects. They name cases and change nothing by themselves: what a class needs follows
 * from the conditions of the items, which the measures sharpen.
 */
export const classes: CaseClass[] = [
  caseClass('private-civil', '社会投资民用建筑', 'Private civil building', both('private', 'civil')),
  caseClass('private-industrial', '社会投资工业项目', 'Private industrial building', both('private', 'industrial')),
  caseClass('private-housing', '社会投资住宅', 'Private housing', both('private', 'housing')),
  caseClass('government-civil', '政府投资房屋建筑', 'Government building', both('government', 'civil')),
  caseClass('government-municipal', '政府投资市政工程', 'Government municipal works', both('government', 'municipal')),
  caseClass('fit-out', '既有建筑内部装修改造', 'Interior fit-out', { attribute: 'project', is: ['fit-out'] }),
  caseClass('low-risk', '社会投资简易低风险', 'Private, simple and low-risk', { all: [when.private, when.lowRisk] }),
];
