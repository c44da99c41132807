import type { Item } from '../../model/index.ts';
import type { MoveRule } from '../rule.ts';
import { conditional, fateOf, hasGround, lawful, moot } from '../rule.ts';
import { itemOf, withMaterials } from '../edit.ts';
import { laws } from '../laws.ts';
import { listed } from '../words.ts';

/** Whether an item is there and is no opinion inside another one already. */
function isFree(item: Item | undefined): boolean {
  return item !== undefined && item.host === undefined;
}

/** Several offices handle their items together 联合办理: one form, one visit or one opinion. */
export const joint: MoveRule<'joint'> = {
  do: 'joint',
  fates: () => fateOf('merged'),
  sentence: ({ group }, title) => ({
    zh: `${listed(group.members, title, 'zh')}实行“${group.title.zh}”`,
    en: `Handle ${listed(group.members, title, 'en')} together as “${group.title.en}”`,
  }),
  apply: ({ process, resolve }, move) => {
    const taken = new Set(process.groups.flatMap(({ members }) => members));
    const members = [...new Set(move.group.members.map(resolve))].filter(
      (id) => isFree(itemOf(process, id)) && !taken.has(id),
    );
    if (members.length < 2 || process.groups.some(({ id }) => id === move.group.id)) return moot();
    const after = withMaterials(
      { ...process, groups: [...process.groups, { ...move.group, members }] },
      move.materials ?? [],
    );
    if (hasGround(move) || move.group.basis.kind === 'law' || move.group.basis.kind === 'document')
      return lawful(after);
    return conditional(
      after,
      { zh: '联合办理须明确牵头部门', en: 'Joint handling needs a named lead' },
      { competence: 'this-level', basis: laws.jointHandling },
    );
  },
};
