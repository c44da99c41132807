import type { Fee, Limit } from '../../engine/model/index.ts';
import { assumption, document, fee, law, statutory, text } from '../bases.ts';
import { laws } from '../laws.ts';

/** 不动产登记暂行条例 20: 30 working days for every registration, unless a law says otherwise. */
export const thirtyDays: Limit = statutory(
  30,
  'working-day',
  'acceptance',
  law(laws.realEstate, '20', { note: text('条例写明30个工作日', 'the regulation says 30 working days') }),
);

export const usedUp = assumption(
  '改革前的实际用时未见记载，假定用足法定的30个工作日',
  'no handling time before the reform was found; the statutory 30 working days are taken as used up',
);

/** By piece, and never by area or price, since the Property Law of 2007. */
export const registrationFee: Fee = fee(
  'registration-fee',
  '不动产登记费',
  'Registration fee',
  'administrative',
  550,
  document(
    text('山东微山县办事指南：非住宅每件550元', 'Guide of Weishan county, Shandong: 550 yuan a piece, not housing'),
    '微山2020',
    { place: text('山东微山', 'Weishan, Shandong') },
  ),
  law(laws.property, '22', {
    succeededBy: { act: text('民法典', 'Civil Code'), article: '223', from: '2021-01-01' },
  }),
);

export const ownPractice = assumption(
  '通行做法，未见国家规定；各地名称和要求不一',
  'common practice; no national rule was found, and places differ in name and demand',
);

export const counter = { submit: 'counter', collect: 'counter' } as const;
export const oneVisit = { submit: 'counter', collect: 'same-visit' } as const;
