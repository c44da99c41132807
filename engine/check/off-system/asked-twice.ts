import type { Id, Item } from '../../model/index.ts';
import type { ActiveProcess } from '../../network/index.ts';
import { businessRegulation, firstInForce, governmentServices, sharingRegulation } from '../laws.ts';
import { listOf, nameIn } from '../names.ts';
import type { Lead } from '../lead.ts';
import { leadRule } from '../lead.ts';
import type { PlacedTake } from '../takes.ts';
import { itemTakes } from '../takes.ts';
import { areHandedInTogether } from './hands-in.ts';

/** One office that wants the same paper for two of its items, handed in apart, keeps no file of the case. */
export const askedTwice = leadRule(
  'off-system/asked-twice',
  {
    zh: '同一部门前面环节已经收过的材料，不应再次要申请人提供',
    en: 'an office should not ask again for a paper that it took for an earlier item',
  },
  (active) => {
    const items = new Map(active.items.map((item) => [item.id, item]));
    const asked = new Map<string, PlacedTake[]>();
    for (const placed of itemTakes(active)) {
      const { node, take, material } = placed;
      // What an item gives, and what offices can share, is told by other rules.
      const isOwn =
        take.origin === 'applicant' && !active.givers.has(take.material) && material.shareable?.value !== true;
      if (!isOwn) continue;
      const key = `${items.get(node)!.authority} ${take.material}`;
      asked.set(key, [...(asked.get(key) ?? []), placed]);
    }
    return [...asked.values()].flatMap((takes) => troubleOf(active, takes, items));
  },
  { laws: [sharingRegulation, businessRegulation('44')], binds: 'all', always: true },
);

function troubleOf(active: ActiveProcess, takes: readonly PlacedTake[], items: ReadonlyMap<Id, Item>): Lead[] {
  const [first, ...later] = takes;
  if (first === undefined) return [];
  const again = later.filter(({ node }) => !areHandedInTogether(active, items.get(first.node)!, items.get(node)!));
  if (again.length === 0) return [];
  const name = nameIn(active);
  const nodes = [first, ...again].map(({ node }) => node);
  const [paper, list] = [name(first.take.material), listOf(nodes.map(name))];
  // Article 44 binds whoever asks for proofs, firms of public utilities among them; the other one binds offices.
  const laws = [
    ...(first.material.proof === true ? [businessRegulation('44')] : []),
    ...(nodes.some((node) => governmentServices.includes(items.get(node)!.kind)) ? [sharingRegulation] : []),
  ];
  return [
    {
      at: `materials[${first.material.id}]`,
      message: {
        zh: `同一部门在${list.zh}中重复收取${paper.zh}`,
        en: `One office takes ${paper.en} again and again, for ${list.en}`,
      },
      mend: {
        zh: '首次收取后由部门在系统内复用（改为共享），或合并递交（one-form）',
        en: 'Use what was handed in first (share it), or hand the items in together (one-form)',
      },
      nodes,
      basis: firstInForce(active.process.asOf, laws),
    },
  ];
}
