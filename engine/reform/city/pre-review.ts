import type { Text } from '../../model/index.ts';
import { laws } from '../laws.ts';
import { listed } from '../words.ts';
import type { CityRule } from './rule.ts';
import { lawful, moot, refused } from './rule.ts';
import { withSubmissions } from './submissions.ts';
import { unknownItem } from './unknown.ts';

const FROM_RECEIPT: Text = {
  zh: '预审由申请人自愿选择，不是受理的条件：交来的材料仍须当场或五日内一次告知，时限从收到之日起算（行政许可法 32）',
  en: 'A pre-review is the applicant’s free choice and no condition of acceptance: what is handed in still gets its one-time notice within five days, and clocks run from its receipt (licensing law 32)',
};

/** The window looks papers over before they are handed in 预审: fewer are sent back, and intake takes longer. */
export const preReview: CityRule<'pre-review'> = {
  do: 'pre-review',
  payer: 'government',
  sentence: ({ items }, title) => ({
    zh: `${listed(items, title, 'zh')}先预审材料，再正式提交`,
    en: `Look over the papers of ${listed(items, title, 'en')} before they are handed in`,
  }),
  apply: ({ scenario, process }, { items, returns, preparation }) => {
    const stranger = unknownItem(process, items);
    if (stranger !== undefined) return stranger;
    const unmet = process.items.find(
      ({ id, lifecycle }) => items.includes(id) && (lifecycle === 'work' || lifecycle === 'consulted'),
    );
    if (unmet !== undefined)
      return refused(
        {
          zh: `“${unmet.title.zh}”不经窗口收件，没有材料可以预审`,
          en: `“${unmet.title.en}” passes no window: there is nothing to look over`,
        },
        { zh: '从 items 中删去它', en: 'Take it out of items' },
        laws.acceptance,
      );
    const { scenario: after, areFewerReturned } = withSubmissions(scenario, process, items, { returns, preparation });
    if (!areFewerReturned)
      return moot(
        '这些事项的退回率不会更低，预审只添用时',
        'No fewer would be sent back; a pre-review would only take time',
      );
    return lawful(after, FROM_RECEIPT);
  },
};
