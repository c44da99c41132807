import type { Condition, ReferenceTotal, Text } from '../../engine/model/index.ts';
import { document, text } from '../bases.ts';
import { when } from './when.ts';

const hohhotPaper = document(
  text('呼和浩特日报：2022年第三方评估', 'Hohhot Daily on the third-party assessment of 2022'),
  'HHHT',
);
const tongliaoPaper = document(text('通辽日报2020年10月29日', 'Tongliao Daily, 29 October 2020'), 'TL2020');
const hohhot = text('呼和浩特', 'Hohhot');
const tongliao = text('通辽', 'Tongliao');

const privateOrdinary: Condition = { all: [when.private, when.ordinaryRisk] };

type Total = Pick<ReferenceTotal, 'id' | 'total' | 'side' | 'value' | 'place' | 'basis'> &
  Partial<Pick<ReferenceTotal, 'scope' | 'note' | 'scheme' | 'standing' | 'when' | 'city'>>;
/** A published total of the comparison table, unless told otherwise. */
export const published = (total: Total): ReferenceTotal => ({
  scope: 'facts-table',
  scheme: 'mixed',
  standing: 'published',
  ...total,
});

/** Hohhot's figures as the promise of its rules, beside which the planned time of a case there is shown. */
const hohhotPlanned = (id: string, value: number, condition: Condition, note: Text): ReferenceTotal =>
  published({
    id: `hohhot-${id}-planned`,
    total: 'planned',
    side: 'after',
    scope: 'same-items',
    scheme: 'promised',
    value,
    place: hohhot,
    city: 'hohhot',
    when: condition,
    basis: hohhotPaper,
    note,
  });

/** Totals that Hohhot and Tongliao published. */
export const cityReferences: ReferenceTotal[] = [
  published({
    id: 'hohhot-private-before',
    total: 'approval-path',
    side: 'before',
    value: 208,
    place: hohhot,
    basis: hohhotPaper,
    when: privateOrdinary,
    note: text('社会投资', 'private projects'),
  }),
  published({
    id: 'hohhot-private-after',
    total: 'approval-path',
    side: 'after',
    value: 57,
    place: hohhot,
    basis: hohhotPaper,
    when: privateOrdinary,
    note: text('社会投资', 'private projects'),
  }),
  published({
    id: 'hohhot-government-before',
    total: 'approval-path',
    side: 'before',
    value: 216,
    place: hohhot,
    basis: hohhotPaper,
    when: when.government,
    note: text('政府投资', 'government projects'),
  }),
  published({
    id: 'hohhot-government-after',
    total: 'approval-path',
    side: 'after',
    value: 68,
    place: hohhot,
    basis: hohhotPaper,
    when: when.government,
    note: text('政府投资', 'government projects'),
  }),
  published({
    id: 'hohhot-low-risk-after',
    total: 'approval-path',
    side: 'after',
    value: 10,
    place: hohhot,
    basis: hohhotPaper,
    scheme: 'promised',
    when: { all: [when.private, when.lowRisk] },
    note: text('社会投资简易低风险', 'private, simple and low-risk projects'),
  }),
  hohhotPlanned('private', 57, privateOrdinary, text('社会投资', 'private projects')),
  hohhotPlanned('government', 68, when.government, text('政府投资', 'government projects')),
  hohhotPlanned(
    'low-risk',
    10,
    { all: [when.private, when.lowRisk] },
    text('社会投资简易低风险', 'private, simple and low-risk projects'),
  ),
  published({
    id: 'tongliao-private-planned',
    total: 'planned',
    side: 'after',
    value: 37,
    place: tongliao,
    city: 'tongliao',
    when: when.private,
    basis: tongliaoPaper,
    scope: 'same-items',
    scheme: 'promised',
    note: text(
      '社会投资：开工前22个工作日，竣工验收15个工作日',
      'private: 22 working days before works, 15 for acceptance',
    ),
  }),
  published({
    id: 'tongliao-government-planned',
    total: 'planned',
    side: 'after',
    value: 45,
    place: tongliao,
    city: 'tongliao',
    when: when.government,
    basis: tongliaoPaper,
    scope: 'same-items',
    scheme: 'promised',
    note: text(
      '政府投资：开工前30个工作日，竣工验收15个工作日',
      'government: 30 working days before works, 15 for acceptance',
    ),
  }),
];
