import { nameIn } from '../names.ts';
import { rule } from '../rule.ts';

/** The life cycle of a consulted office starts with the host's request. */
export const consultedWithoutHost = rule(
  'host/missing',
  { zh: '“征求意见”的办理方式须指明主办事项', en: 'the life cycle of a consulted office needs a host' },
  (active) => {
    const name = nameIn(active);
    return active.items
      .filter(({ lifecycle, host }) => lifecycle === 'consulted' && host === undefined)
      .map(({ id }) => ({
        level: 'warning',
        at: `items[${id}].lifecycle`,
        message: {
          zh: `${name(id).zh}按征求意见办理，却没有主办事项，将当作普通事项推演`,
          en: `${name(id).en} is handled as a consultation without a host; it runs as a plain item`,
        },
        mend: { zh: '写明主办事项（host），或改用其他办理方式', en: 'Name the host, or choose another life cycle' },
        nodes: [id],
      }));
  },
);
