import { businessRegulation, governmentServices } from '../laws.ts';
import { leadRule } from '../lead.ts';
import { isHandedIn } from './hands-in.ts';

/** What comes in online and is fetched at the office’s own counter is likely written there, and not in the system. */
export const resultOutside = leadRule(
  'off-system/result-outside',
  {
    zh: '网上受理的事项，结果应由系统出具；要到本部门窗口领取的，疑似结果在系统外打印',
    en: 'the result of what came in online comes from the system; one fetched at the office’s own counter is likely printed outside it',
  },
  (active, name) => {
    return active.items.filter(isHandedIn).flatMap(({ id, channel, gives }) => {
      const outside = channel.submit === 'online' && channel.collect === 'counter' && channel.place === undefined;
      if (!outside || gives.length === 0) return [];
      return [
        {
          at: `items[${id}].channel.collect`,
          message: {
            zh: `${name(id).zh}网上受理，结果却要到本部门窗口领取，疑似系统外出件`,
            en: `${name(id).en} comes in online, and its result is fetched at the office’s own counter`,
          },
          mend: {
            zh: '由系统出具电子证照或统一寄送（online），或在大厅统一出件（settle-in）',
            en: 'Issue it from the system or send it (online), or hand it out at the hall (settle-in)',
          },
          nodes: [id],
        },
      ];
    });
  },
  { laws: [businessRegulation('37')], binds: governmentServices, always: true },
);
