import type { Measure, Move } from '../../engine/model/index.ts';
import { since, text } from '../bases.ts';
import { connection2025, energy1479, powerHenan } from './reform-bases.ts';
import { part } from './shared.ts';
import { when } from './when.ts';

const highVoltage = (target: string, n: number): Move =>
  part(
    target,
    n,
    powerHenan,
    '方案答复11或21个、合计22或32个工作日',
    '11 or 21 working days to the plan, 22 or 32 in all',
  );

/** Electricity, 2020 to 2025. */
export const powerLimits: Measure = {
  id: 'power-limits',
  title: text('10千伏用电报装22个、32个工作日', '10 kV connections in 22 and 32 working days'),
  ...since('2020'),
  usual: true,
  basis: energy1479,
  moves: [
    highVoltage('power-application', 1),
    highVoltage('power-plan-single', 10),
    highVoltage('power-plan-dual', 20),
    highVoltage('power-metering', 11),
  ],
};

export const powerFewerSteps: Measure = {
  id: 'power-fewer-steps',
  title: text('用电环节减为三个', 'Electricity in three steps'),
  ...since('2020'),
  usual: true,
  basis: energy1479,
  moves: [
    {
      do: 'classify',
      items: ['power-design-review', 'power-interim-inspection'],
      when: when.importantCustomer,
      basis: {
        ...energy1479,
        note: text(
          '普通用户的环节中不再有设计审核和中间检查；供电条例24条仍规定参与审核和监督',
          'ordinary customers have no design review and interim inspection among their steps; article 24 of the supply regulation still speaks of both',
        ),
      },
    },
    {
      do: 'merge',
      items: ['power-metering', 'power-completion-inspection'],
      into: {
        id: 'power-metering',
        title: text('竣工检验、签约、装表接电', 'Inspection, contract, meter and current'),
        short: text('检验接电', 'Meter'),
        gives: ['power-connected'],
      },
      duration: 'sum',
      basis: energy1479,
    },
  ],
};

export const powerFewerPapers: Measure = {
  id: 'power-fewer-papers',
  title: text('用电只收主体证明和产权证明', 'Electricity asks for the firm and the title only'),
  ...since('2020'),
  usual: true,
  basis: powerHenan,
  moves: [
    {
      do: 'drop-paper',
      item: 'power-application',
      materials: [
        'organisation-code-certificate',
        'legal-representative-id',
        'red-line-map',
        'equipment-list',
        'site-plan',
      ],
      basis: powerHenan,
    },
  ],
};

const lowVoltage = (target: string, n: number): Move =>
  part(
    target,
    n,
    energy1479,
    '全过程15个工作日，其中外线审批5个',
    '15 working days in all, 5 of them for the permits of the line',
  );

export const lowVoltageLimits: Measure = {
  id: 'low-voltage-limits',
  title: text('低压用电全过程15个工作日', 'Low voltage in 15 working days, the whole process'),
  ...since('2022'),
  usual: true,
  basis: energy1479,
  moves: [lowVoltage('power-plan-low', 0), lowVoltage('power-works-low', 9)],
};

export const lowVoltageFree: Measure = {
  id: 'low-voltage-free',
  title: text('低压用户零投资', 'No investment of low-voltage customers'),
  ...since('2022'),
  usual: true,
  basis: energy1479,
  moves: [
    { do: 'waive-fee', item: 'power-works-low', fee: 'power-low-line-price', payer: 'office', basis: energy1479 },
  ],
};

export const lowVoltageWithoutLine: Measure = {
  id: 'low-voltage-without-line',
  title: text('低压用电无外线5个工作日', 'Low voltage without a line in 5 working days'),
  ...since('2025'),
  usual: true,
  basis: connection2025,
  moves: [
    part(
      'power-metering-low',
      4,
      connection2025,
      '无外线全过程5个工作日',
      '5 working days without a line, the whole process',
    ),
  ],
};

export const oneProof: Measure = {
  id: 'one-proof',
  title: text('一证受理', 'Accepted with one proof'),
  ...since('2020'),
  usual: false,
  basis: powerHenan,
  moves: [
    {
      do: 'accept-with-gap',
      item: 'power-application',
      material: 'title-certificate',
      by: 'decision',
      basis: { ...powerHenan, note: text('“一证受理”，其余后补', 'accepted with one proof, the rest later') },
    },
  ],
};
