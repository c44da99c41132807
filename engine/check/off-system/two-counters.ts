import type { Id, Item } from '../../model/index.ts';
import { businessRegulation, governmentServices } from '../laws.ts';
import { listOf } from '../names.ts';
import { leadRule } from '../lead.ts';
import { isHandedIn } from './hands-in.ts';

/** An office that takes some of its items in at a hall and others at its own counter keeps two intakes 两头办. */
export const twoCounters = leadRule(
  'off-system/two-counters',
  {
    zh: '部门的事项一般应当进驻大厅统一办理；一部分在大厅、一部分在本部门收件的，疑似两头办',
    en: 'an office takes its items in at one place; some at a hall and others at its own counter hint at two intakes',
  },
  (active, name) => {
    const byOffice = new Map<Id, Item[]>();
    for (const item of active.items)
      if (isHandedIn(item) && item.channel.submit === 'counter')
        byOffice.set(item.authority, [...(byOffice.get(item.authority) ?? []), item]);
    return [...byOffice.values()].flatMap((items) => {
      const outside = items.filter(({ channel }) => channel.place === undefined);
      const inside = items.filter(({ channel }) => channel.place !== undefined);
      if (outside.length === 0 || inside.length === 0) return [];
      const [here, there] = [listOf(inside.map(({ id }) => name(id))), listOf(outside.map(({ id }) => name(id)))];
      return [
        {
          at: `items[${outside[0]!.id}].channel.place`,
          message: {
            zh: `同一部门的${here.zh}在大厅收件，${there.zh}仍在本部门收件`,
            en: `One office takes ${here.en} in at a hall and ${there.en} at its own counter`,
          },
          mend: { zh: '一并进驻大厅（settle-in）', en: 'Take all of them in at the hall (settle-in)' },
          nodes: [...inside, ...outside].map(({ id }) => id),
        },
      ];
    });
  },
  { laws: [businessRegulation('36')], binds: governmentServices, always: true },
);
