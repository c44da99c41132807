import { promisesBesideStatutes } from '../limits/comparison.ts';
import { licences, licensingLaw } from '../laws.ts';
import { amountOf } from '../names.ts';
import { leadRule } from '../lead.ts';

/**
 * Where the law counts from receipt and the office from acceptance, nobody registers the days between the two, though a receipt
 * with its date is due (for licences by 行政许可法 32): the office has the papers before the system does. What is cited is the
 * article of the limit itself, which may be that of any kind of item.
 */
export const clockStartsLate = leadRule(
  'off-system/clock-starts-late',
  {
    zh: '法律自收件起算的时限，承诺不应自受理起算，否则收件至受理的时间无人登记',
    en: 'where a law counts from receipt, a promise from acceptance leaves the time between the two unregistered',
  },
  (active, name) => {
    return promisesBesideStatutes(active)
      .filter(({ promise, statute }) => statute.startsAt === 'receipt' && promise.startsAt === 'acceptance')
      .map(({ node, at, promise, statute }) => ({
        at: `${at}.startsAt`,
        message: {
          zh: `${name(node).zh}的法定时限（${amountOf(statute).zh}）自收件起算，承诺（${amountOf(promise).zh}）自受理起算，收件至受理之间疑似体外循环`,
          en: `The statutory ${amountOf(statute).en} of ${name(node).en} run from receipt, the promised ${amountOf(promise).en} from acceptance: the time between may pass outside the system`,
        },
        mend: {
          zh: '承诺改为自收件起算，收件即登记',
          en: 'Promise from receipt, and register papers as they come in',
        },
        nodes: [node],
        basis: statute.basis,
      }));
  },
  { laws: [licensingLaw('32')], binds: licences, always: true },
);
