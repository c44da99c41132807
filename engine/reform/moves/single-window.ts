import type { MoveRule } from '../rule.ts';
import { fateOf } from '../rule.ts';
import { listed } from '../words.ts';
import { oneForm } from './one-form.ts';
import { settleIn } from './settle-in.ts';
import { together } from './together.ts';

/** One window takes in several offices' items with one form 一窗受理: short for settle-in and one-form. */
export const singleWindow: MoveRule<'single-window'> = {
  do: 'single-window',
  payer: () => 'government',
  fates: () => fateOf('merged'),
  sentence: ({ items, place, form }, title) => ({
    zh: `${listed(items, title, 'zh')}由“${place.title.zh}”一窗受理，用“${form.title.zh}”一次提交`,
    en: `Let “${place.title.en}” take in ${listed(items, title, 'en')} at once with “${form.title.en}”`,
  }),
  apply: (plan, { items, place, form, replaces, basis }) =>
    together(plan.process, [
      (process) => settleIn.apply({ ...plan, process }, { do: 'settle-in', items, place, basis }),
      (process) => oneForm.apply({ ...plan, process }, { do: 'one-form', items, form, replaces, basis }),
    ]),
};
