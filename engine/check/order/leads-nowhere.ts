import type { Id, Item } from '../../model/index.ts';
import type { ActiveProcess } from '../../network/index.ts';
import { nameIn } from '../names.ts';
import { rule } from '../rule.ts';

/** An item whose result nobody asks for and which ends nothing stands beside the path, and may not be needed. */
export const leadsNowhere = rule(
  'item/leads-nowhere',
  {
    zh: '事项的结果应有后续事项、行为要求它，或属于办结目标',
    en: 'the result of an item should be asked for by something later, or belong to the goal',
  },
  (active) => {
    const name = nameIn(active);
    const wanted = wantedIn(active);
    return active.items
      .filter((item) => !leads(item, active, wanted))
      .map(({ id }) => ({
        level: 'note',
        at: `items[${id}].gives`,
        message: {
          zh: `${name(id).zh}的结果没有去向：无人要求，也不在目标内`,
          en: `${name(id).en} leads nowhere: nobody asks for its result, and it is not in the goal`,
        },
        mend: {
          zh: '写明哪个事项或行为要求它（如开工、竣工验收），列入目标，或考虑取消',
          en: 'Say which item or act asks for it (such as start of works), add it to the goal, or think of cancelling it',
        },
        nodes: [id],
      }));
  },
);

/** What anything active takes, and the goal. */
function wantedIn(active: ActiveProcess): ReadonlySet<Id> {
  const nodes = [...active.items, ...active.procedures, ...active.acts];
  return new Set([
    ...active.process.goal.certificates,
    ...nodes.flatMap((node) => active.takesOf(node).map(({ material }) => material)),
  ]);
}

function leads({ id, gives, host }: Item, active: ActiveProcess, wanted: ReadonlySet<Id>): boolean {
  if (host !== undefined || gives.some((material) => wanted.has(material))) return true;
  const group = active.groups.find(({ members }) => members.includes(id));
  if (group?.gives?.some((material) => wanted.has(material)) === true) return true;
  return active.orders.some(({ earlier }) => earlier === id || earlier === group?.id);
}
