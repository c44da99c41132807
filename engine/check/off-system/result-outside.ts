import { inForceOn } from '../../model/index.ts';
import { businessRegulation } from '../laws.ts';
import { nameIn } from '../names.ts';
import { rule } from '../rule.ts';
import { isHandedIn } from './hands-in.ts';

const law = businessRegulation('37');

/** What comes in online and is fetched at the office’s own counter is likely written there, and not in the system. */
export const resultOutside = rule(
  'off-system/result-outside',
  {
    zh: '网上受理的事项，结果应由系统出具；要到本部门窗口领取的，疑似结果在系统外打印',
    en: 'the result of what came in online comes from the system; one fetched at the office’s own counter is likely printed outside it',
  },
  (active) => {
    const name = nameIn(active);
    return active.items.filter(isHandedIn).flatMap(({ id, channel, gives }) => {
      const outside = channel.submit === 'online' && channel.collect === 'counter' && channel.place === undefined;
      if (!outside || gives.length === 0) return [];
      return [
        {
          level: 'lead',
          at: `items[${id}].channel.collect`,
          message: {
            zh: `${name(id).zh}网上受理，结果却要到本部门窗口领取，疑似系统外出件，待核实`,
            en: `${name(id).en} comes in online, and its result is fetched at the office’s own counter; to be verified`,
          },
          mend: {
            zh: '由系统出具电子证照或统一寄送（online），或在大厅统一出件（settle-in）',
            en: 'Issue it from the system or send it (online), or hand it out at the hall (settle-in)',
          },
          nodes: [id],
          basis: inForceOn(law, active.process.asOf) ? law : undefined,
        },
      ];
    });
  },
  { laws: [law], binds: 'all', always: true },
);
