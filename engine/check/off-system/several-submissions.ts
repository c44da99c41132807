import { businessRegulation, governmentServices } from '../laws.ts';
import { leadRule } from '../lead.ts';
import { isHandedIn } from './hands-in.ts';

/** One item that is handed in at a counter in several lots is likely several items of several desks under one name. */
export const severalSubmissions = leadRule(
  'off-system/several-submissions',
  {
    zh: '一个事项应一次申请、统一受理；分几次到窗口递交的，疑似多头收件',
    en: 'an item is applied for once; one handed in at the counter in several lots is likely taken in by several desks',
  },
  (active, name) => {
    return active.items.filter(isHandedIn).flatMap(({ id, channel }) => {
      const lots = channel.sets?.length ?? 1;
      if (channel.submit !== 'counter' || lots < 2) return [];
      return [
        {
          at: `items[${id}].channel.sets`,
          message: {
            zh: `${name(id).zh}要到窗口分 ${lots} 次递交，疑似多头收件`,
            en: `${name(id).en} is handed in at the counter in ${lots} lots, likely to several desks`,
          },
          mend: {
            zh: '合并为一次递交（一张表单），或拆成几个事项分别登记',
            en: 'Make it one submission (one form), or split it into items that are registered one by one',
          },
          nodes: [id],
        },
      ];
    });
  },
  { laws: [businessRegulation('36')], binds: governmentServices, always: true },
);
