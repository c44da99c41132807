import type { Item } from '../../model/index.ts';
import { inForceOn } from '../../model/index.ts';
import type { ActiveProcess } from '../../network/index.ts';
import { conditionLaws, governmentServices, isLicence, licensingLaw } from '../laws.ts';
import { listOf, nameIn } from '../names.ts';
import type { Trouble } from '../rule.ts';
import { rule } from '../rule.ts';
import type { PlacedTake } from '../takes.ts';
import { itemTakes } from '../takes.ts';

/** A paper is a condition: for a licence a law, regulation or rule asks for it, and so for a service since 2020. */
export const addedByDocument = rule(
  'take/added-by-document',
  {
    zh: '许可的条件和材料由法律、法规、规章规定，不得以规范性文件增设，也不得要求与许可事项无关的材料',
    en: 'laws, regulations and rules set the conditions and papers of a licence; a normative document adds none, nor what has nothing to do with it',
  },
  (active) => {
    const added = itemTakes(active).filter(isAdded);
    return active.items.flatMap(
      (item) =>
        troubleOf(
          active,
          item,
          added.filter(({ node }) => node === item.id),
        ) ?? [],
    );
  },
  { laws: [conditionLaws.licences, licensingLaw('31'), conditionLaws.services], binds: governmentServices },
);

/**
 * Whether a document alone asks applicants for what somebody else has to give them. A later gate rests on a list of its own, and
 * that one applies in writing and says who one is goes without saying.
 */
function isAdded({ take, material }: PlacedTake): boolean {
  const own = material.holder === 'applicant' || material.holder === 'identity';
  return !own && take.basis?.kind === 'document' && take.by === 'acceptance' && take.origin === 'applicant';
}

function troubleOf(active: ActiveProcess, item: Item, takes: readonly PlacedTake[]): Trouble | undefined {
  const basis = isLicence(item) ? conditionLaws.licences : conditionLaws.services;
  if (takes.length === 0 || !inForceOn(basis, active.process.asOf)) return undefined;
  const name = nameIn(active);
  const [papers, asker] = [listOf(takes.map(({ take }) => name(take.material))), name(item.id)];
  return {
    level: 'lead',
    at: `items[${item.id}].takes`,
    message: {
      zh: `${asker.zh}只依规范性文件要求${papers.zh}，待核实`,
      en: `${asker.en} asks for ${papers.en} by a normative document only; to be verified`,
    },
    mend: {
      zh: '查对法律、法规、规章有无要求；没有的，取消该材料（drop-paper）',
      en: 'Look for a law, regulation or rule that asks for them; if there is none, drop the papers (drop-paper)',
    },
    nodes: [item.id],
    basis,
  };
}
