import { nameIn } from '../names.ts';
import { rule } from '../rule.ts';

/** An opinion needs somebody who asks for it. */
export const hostInactive = rule(
  'host/inactive',
  { zh: '内部征求意见的事项须有适用的主办事项', en: 'an item that gives an opinion needs an active host' },
  (active) => {
    const name = nameIn(active);
    const items = new Set(active.items.map(({ id }) => id));
    return active.items.flatMap(({ id, host }) => {
      if (host === undefined || (items.has(host) && host !== id)) return [];
      return [
        {
          // Without its host the opinion is handled by itself, which may be meant.
          level: host === id ? 'error' : 'lead',
          at: `items[${id}].host`,
          message:
            host === id
              ? { zh: `${name(id).zh}以自己为主办事项`, en: `${name(id).en} is its own host` }
              : {
                  zh: `${name(id).zh}的主办事项${name(host).zh}在此类办件中不适用`,
                  en: `The host ${name(host).en} of ${name(id).en} is not active in this case`,
                },
          mend: {
            zh: '给两者写上同样的适用条件，或另定主办事项',
            en: 'Give both the same condition, or name another host',
          },
          nodes: [id],
        },
      ];
    });
  },
);
