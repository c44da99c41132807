import type { Basis, Limit } from '../../engine/model/index.ts';
import { assumption, document, law, statutory, text } from '../bases.ts';
import { laws } from '../laws.ts';

/** 行政许可法 42, where no other act sets a limit for the item: 20 working days from acceptance. */
const generalRule: Basis = law(laws.licensing, '42', {
  application: 'reading',
  note: text('未见专门时限，适用一般规定', 'no limit of its own was found; the general rule applies'),
});

export const generalLimit: Limit = statutory(20, 'working-day', 'acceptance', generalRule);

/** The same 20 days for what is no licence of its own: nothing but an assumption. */
export const assumedGeneralRule: Basis = assumption(
  '并非单独的行政许可，法律未定时限，比照一般规定的20个工作日',
  'no licence of its own and no limit in law; the 20 working days of the general rule are assumed',
);

export const assumedGeneralLimit: Limit = statutory(20, 'working-day', 'acceptance', assumedGeneralRule);

/** Handling before the reform, where nothing was observed: the limit is used up. */
export const usedUp: Basis = assumption(
  '改革前的实际用时未见记载，假定用足时限',
  'no handling time before the reform was found; the limit is taken as used up',
);

/** What government projects are approved by; an administrative regulation says the same since July 2019. */
export const investmentSystem: Basis = document(
  text(
    '国发〔2004〕20号《国务院关于投资体制改革的决定》',
    'State Council document 20/2004 on the reform of the investment system',
  ),
  undefined,
  {
    note: text(
      '2019年7月1日起由政府投资条例9条规定',
      'since 2019-07-01 by article 9 of the Government Investment Regulation',
    ),
  },
);

/** A law's bare 日 that service guides print as 工作日: the handling counts the limit in working days. */
export const usedUpAsPrinted = (n: number, source: string): Basis =>
  assumption(
    `假定用足${n}日，按办事指南通行的写法计为工作日`,
    `the ${n} days are taken as used up, read as working days as service guides print them`,
    source,
  );

/** Two visits: one to hand in, one to collect. */
export const visits = (value: number) => ({
  value,
  basis: assumption(
    '假定每项审批到窗口两次（递交、领取）；各地未公布',
    'two visits for an approval are assumed, to hand in and to collect; no place published them',
  ),
});

export const counter = { submit: 'counter', collect: 'counter' } as const;
export const oneVisit = { submit: 'counter', collect: 'same-visit' } as const;
