import type { Measure, Move } from '../../engine/model/index.ts';
import { assumption, material, since, text, workingDays } from '../bases.ts';
import {
  changzhi,
  fromPlatform,
  hohhotHeat,
  jingmen,
  joined,
  sharing,
  waterGasHeat,
  xinmi,
  zhoukou,
} from './reform-bases.ts';
import { part } from './shared.ts';
import { when } from './when.ts';

const applications = ['power-application', 'water-application', 'gas-application', 'heat-application'];
const permits = ['road-occupation', 'road-excavation', 'traffic-consent', 'green-space', 'tree-removal'];
const allPermits = ['line-planning-permit', ...permits];

const withinThree = (target: string, n: number): Move =>
  part(target, n, waterGasHeat, '企业办理合计3个工作日', '3 working days of the company in all');

export const waterGasHeatLimits: Measure = {
  id: 'water-gas-heat-limits',
  title: text('水气热报装两个环节3个工作日', 'Water, gas and heating in two steps and 3 working days'),
  ...since('2020'),
  usual: true,
  basis: waterGasHeat,
  moves: [
    {
      do: 'merge',
      items: ['heat-payment', 'heat-contract', 'heat-verification'],
      into: {
        id: 'heat-contract',
        title: text('供热核实、缴费、签约', 'Check, payment and heating contract'),
        short: text('供热签约', 'Contract'),
        gives: ['heat-opinion', 'heat-contract'],
      },
      duration: 'sum',
      basis: waterGasHeat,
    },
    withinThree('water-application', 1),
    withinThree('water-design', 1),
    withinThree('water-connection', 1),
    withinThree('gas-application', 1),
    withinThree('gas-plan', 1),
    withinThree('gas-connection', 1),
    withinThree('heat-application', 1),
    withinThree('heat-contract', 2),
  ],
};

export const areaMeasured: Measure = {
  id: 'area-measured-by-the-company',
  title: text('面积由热力企业勘察核定', 'The heating company measures the area'),
  ...since('2020'),
  usual: true,
  basis: changzhi,
  moves: [
    {
      do: 'drop-intermediary',
      item: 'heat-application',
      material: 'floor-area-table',
      how: 'abolished',
      basis: changzhi,
    },
  ],
};

export const dataSharing: Measure = {
  id: 'data-sharing',
  title: text('证照和批文共享', 'Certificates and approvals are shared'),
  ...since('2020'),
  usual: true,
  basis: fromPlatform,
  moves: [
    {
      do: 'share',
      materials: [
        'business-licence',
        'legal-representative-id',
        'title-certificate',
        'project-approval',
        'red-line-map',
        'drawing-review-record',
        'facility-fee-proof',
        'estate-plan',
        'designer-qualification',
      ],
      basis: fromPlatform,
    },
    {
      do: 'share',
      materials: [
        'line-planning-permit',
        'road-occupation-permit',
        'road-excavation-permit',
        'traffic-consent',
        'green-space-permit',
        'tree-permit',
      ],
      basis: sharing,
    },
  ],
};

const branch = (item: string, fee: string): Move => ({
  do: 'waive-fee',
  item,
  fee,
  payer: 'office',
  basis: hohhotHeat,
});

export const companyBuildsLines: Measure = {
  id: 'company-builds-lines',
  title: text('公用企业自建外线、自办手续', 'The companies build their own lines and get the permits'),
  ...since('2021'),
  usual: true,
  basis: hohhotHeat,
  moves: [
    {
      do: 'take-over',
      items: allPermits,
      by: text('管线所属公用企业', 'the company whose line it is'),
      basis: hohhotHeat,
    },
    branch('heat-payment', 'heat-line-price'),
    ...[
      ['power-metering', 'power-line-price'] as const,
      ['water-connection', 'water-line-price'] as const,
      ['gas-connection', 'gas-line-price'] as const,
    ].map(([item, fee]): Move => ({
      ...branch(item, fee),
      basis: assumption(
        '投资到用地红线：10千伏依河南通知由电网投资时适用，水气比照供热，未见全国规定',
        'investment up to the boundary: for 10 kV where the grid invests, as Henan says; water and gas like heating, no national rule was found',
      ),
    })),
  ],
};

/** 联合报装: one form, one window, one survey for all four. */
export const jointConnection: Measure = {
  id: 'joint-connection',
  title: text('水电气暖联合报装', 'One joint connection'),
  ...since('2022'),
  usual: true,
  basis: jingmen,
  moves: [
    {
      do: 'joint',
      group: {
        id: 'joint-survey',
        title: text('水电气暖联合受理、联合踏勘', 'Joint application and survey'),
        lead: 'power-company',
        members: applications,
        together: { form: true, visit: true, opinion: false },
        restart: 'objectors',
        basis: jingmen,
      },
      basis: jingmen,
    },
    {
      do: 'single-window',
      items: applications,
      place: { id: 'utilities-window', title: text('水电气暖联合报装窗口', 'Window for utility connections') },
      form: material('connection-form', '联合报装申请表', 'Form for all connections', 'applicant', { core: true }),
      replaces: ['power-form', 'water-form', 'gas-form', 'household-table', 'printed-plan'],
      basis: jingmen,
    },
    {
      do: 'promise',
      target: 'joint-survey',
      n: 1,
      unit: 'working-day',
      startsAt: 'acceptance',
      handling: workingDays(
        1,
        assumption(
          '联合踏勘用时未见记载，取1个工作日',
          'no time of a joint survey was found; one working day is taken',
        ),
      ),
      basis: assumption(
        '联合踏勘用时未见记载，取1个工作日',
        'no time of a joint survey was found; one working day is taken',
      ),
    },
  ],
};

/** 外线并联审批: one form, one window, a joint survey, side by side. */
export const parallelPermits: Measure = {
  id: 'parallel-permits',
  title: text('外线工程并联审批', 'Permits of the line side by side'),
  ...since('2022'),
  usual: true,
  basis: xinmi,
  moves: [
    { do: 'parallelise', stage: 'permits', basis: joined },
    {
      do: 'joint',
      group: {
        id: 'joint-line-permits',
        title: text('外线工程联合勘查、并联审批', 'Joint survey and parallel permits of the line'),
        lead: 'municipal-works',
        members: permits,
        together: { form: true, visit: true, opinion: false },
        restart: 'objectors',
        basis: joined,
      },
      basis: joined,
    },
    {
      do: 'single-window',
      items: permits,
      place: { id: 'line-window', title: text('外线工程审批窗口', 'Window for permits of lines') },
      form: material('line-form', '外线工程并联审批申请表', 'Form for all permits of the line', 'applicant', {
        core: true,
      }),
      replaces: ['occupation-form', 'excavation-form', 'traffic-form', 'green-form', 'tree-form'],
      basis: xinmi,
    },
    {
      do: 'promise',
      target: 'joint-line-permits',
      n: 2,
      unit: 'working-day',
      startsAt: 'acceptance',
      handling: workingDays(2, xinmi),
      basis: xinmi,
    },
    ...permits.map((target): Move => ({
      do: 'promise',
      target,
      n: 2,
      unit: 'working-day',
      startsAt: 'acceptance',
      basis: xinmi,
    })),
    {
      do: 'promise',
      target: 'line-planning-permit',
      n: 3,
      unit: 'working-day',
      startsAt: 'acceptance',
      handling: workingDays(3, zhoukou),
      basis: zhoukou,
    },
    { do: 'share', materials: ['line-design'], items: allPermits, basis: xinmi },
  ],
};

export const onlineConnections: Measure = {
  id: 'online-connections',
  title: text('报装全程网办', 'Connections online from end to end'),
  ...since('2022'),
  usual: true,
  basis: jingmen,
  moves: [
    { do: 'online', items: applications, channel: { submit: 'online', collect: 'online' }, basis: jingmen },
    {
      do: 'online',
      items: ['power-plan-single', 'power-plan-dual', 'power-plan-low', 'water-design', 'gas-plan'],
      channel: { collect: 'online' },
      basis: jingmen,
    },
    {
      do: 'online',
      items: ['power-metering', 'power-metering-low', 'power-works-low', 'water-connection', 'heat-contract'],
      channel: { submit: 'online', collect: 'online', attend: 0 },
      basis: jingmen,
    },
    {
      do: 'online',
      items: ['gas-connection'],
      channel: { submit: 'online', collect: 'online' },
      basis: jingmen,
    },
  ],
};

/** What a place may add: short lines are filed, and the window decides. */
export const shortLinesFiled: Measure = {
  id: 'short-lines-filed',
  title: text('150米以内管线规划改备案', 'Lines up to 150 m are filed'),
  ...since('2022'),
  usual: false,
  basis: zhoukou,
  moves: [
    { do: 'classify', items: ['line-planning-permit'], when: when.longLine, basis: zhoukou },
    {
      do: 'add-item',
      item: {
        id: 'line-planning-filing',
        title: text('短距离管线规划备案', 'Filing of a short line'),
        short: text('规划备案', 'Filing'),
        kind: '行政备案',
        authority: 'natural-resources',
        stage: 'permits',
        lifecycle: 'filing',
        setBy: 'normative-document',
        basis: zhoukou,
        when: when.shortLine,
        channel: { submit: 'pushed', collect: 'none' },
        takes: [{ material: 'line-design', by: 'acceptance', origin: 'sharing' }],
        gives: ['line-planning-permit'],
        limits: [],
        duration: workingDays(0, zhoukou),
        fees: [],
      },
      materials: [],
      basis: zhoukou,
    },
  ],
};

export const windowDecides: Measure = {
  id: 'window-decides',
  title: text('外线许可由窗口首席代表决定', 'The window decides on the permits of the line'),
  ...since('2022'),
  usual: false,
  basis: assumption(
    '授权窗口办理的地方做法，未见本事项的文件',
    'some places authorise their windows; no document on these permits was found',
  ),
  moves: [{ do: 'authorise-window', items: allPermits }],
};
