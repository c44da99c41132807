import { businessRegulation, governmentServices } from '../laws.ts';
import { leadRule } from '../lead.ts';
import { isHandedIn } from './hands-in.ts';

/** A window of a hall that takes papers in and cannot decide sends every file back to the office 只收不办. */
export const windowOnlyReceives = leadRule(
  'off-system/window-only-receives',
  {
    zh: '进驻大厅的事项应授权窗口办理；窗口只收件、决定仍在部门的，疑似只收不办',
    en: 'a window in a hall should be authorised to decide; one that only receives sends every file back to the office',
  },
  (active, name) => {
    return active.items.filter(isHandedIn).flatMap(({ id, channel, duration }) => {
      if (channel.place === undefined || channel.authorised === true || duration.n === 0) return [];
      return [
        {
          at: `items[${id}].channel.authorised`,
          message: {
            zh: `${name(id).zh}在“${channel.place.title.zh}”收件，窗口未获授权，决定仍在部门`,
            en: `${name(id).en} is taken in at “${channel.place.title.en}”, whose window is not authorised to decide`,
          },
          mend: {
            zh: '窗口授权（authorise-window），或写明材料流转的时限并在系统内登记',
            en: 'Authorise the window (authorise-window), or state the time for sending files and register it',
          },
          nodes: [id],
        },
      ];
    });
  },
  { laws: [businessRegulation('36')], binds: governmentServices, always: true },
);
