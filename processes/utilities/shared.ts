import type { Basis, Fee, Item, Limit, Move, Text } from '../../engine/model/index.ts';
import { assumption, document, fee, text, workingDays } from '../bases.ts';

/** One call at the counter for each step, as far as it is known; what is ready is sent or handed over there. */
export const oneVisit = { submit: 'counter', collect: 'same-visit' } as const;
/** The applicant comes to the counter, and is there when the company looks at the place. */
export const surveyed = { ...oneVisit, attend: 1 } as const;
/** A step inside the company, for which the applicant comes only to collect what it gives. */
export const collected = { submit: 'pushed', collect: 'counter' } as const;
/** A step inside the company, which sends what it gives. */
export const inside = { submit: 'pushed', collect: 'none' } as const;

/** A rule in the style of State Grid, from before the reforms: what each step of a 10 kV connection may take. */
export const powerRule = document(
  text(
    '供电企业考核办法（改革前）：高压新装各环节时限',
    'Assessment rule of a power company before the reforms: limits of the steps of a high-voltage connection',
  ),
  '供电考核',
);
export const luoyuan = document(
  text('罗源县2014年用水报装指南', 'Guide of Luoyuan county to water connections, 2014'),
  '罗源供水',
  { place: text('福建罗源', 'Luoyuan, Fujian') },
);
export const fuzhou = document(
  text('福州某供水企业2017年单位用户报装须知', 'Notice of a water company in Fuzhou to firms, 2017'),
  '福州供水',
  { place: text('福州', 'Fuzhou') },
);
export const gasNotice = document(text('某燃气公司用气报装须知', 'Notice of a gas company on connections'), '燃气须知');
export const weihai = document(
  text('某热力集团（威海区号）供热报装流程表', 'Table of a heating company (telephone area of Weihai)'),
  '威海热力',
  { place: text('山东威海', 'Weihai, Shandong') },
);

export const ownPractice = assumption('通行做法，未见国家规定', 'common practice; no national rule was found');

export const noTime = (n: number) =>
  assumption(`用时未见记载，取${n}个工作日`, `no time was found; ${n} working days are taken`);

/** What a company itself says that a step takes at most. */
export const companyLimit = (n: number, basis: Basis): Limit => ({
  scheme: 'promised',
  n,
  unit: 'working-day',
  startsAt: 'acceptance',
  basis,
});

/** Handling that uses up what the company's own rule allows. */
export const usedUp = (n: number, source: string) =>
  workingDays(
    n,
    assumption(`假定用足企业规定的${n}个工作日`, `the company’s ${n} working days are taken as used up`, source),
  );

export const priceOf = (id: string, zh: string, en: string, category: Fee['category'] = 'market'): Fee =>
  fee(
    id,
    zh,
    en,
    category,
    null,
    assumption('按工程预算收取，未见金额', 'by the estimate of the works; no amount was found'),
  );

type Own = Pick<Item, 'id' | 'basis' | 'channel' | 'takes' | 'gives' | 'duration'> &
  Partial<Pick<Item, 'when' | 'fees' | 'limits' | 'note'>>;

/** A step of a utility company: public enterprise, and so without the clocks of the licensing law. */
export function companyItem(company: string, title: Text, short: Text, own: Own): Item {
  return {
    title,
    short,
    kind: '公用企业',
    authority: `${company}-company`,
    stage: company,
    lifecycle: 'promised',
    setBy: 'market',
    limits: [],
    fees: [],
    ...own,
  };
}

/** A part of a published total; how the total is divided among the steps is our choice, and fitted to it. */
export const part = (target: string, n: number, basis: Basis, whole: string, wholeEn: string): Move => ({
  do: 'promise',
  target,
  n,
  unit: 'working-day',
  startsAt: 'acceptance',
  handling: workingDays(
    n,
    assumption(`${whole}，拟合分配到本环节${n}个工作日`, `${wholeEn}; fitted to this step: ${n}`, basis.source),
  ),
  basis: assumption(
    `${whole}，本环节的份额未见公布，拟合为${n}个工作日`,
    `${wholeEn}; the share of this step was not published and is fitted: ${n}`,
    basis.source,
  ),
});
