import type { Basis, Text } from '../../model/index.ts';
import { inForceOn } from '../../model/index.ts';
import type { ActiveProcess } from '../../network/index.ts';
import { isPublished } from '../laws.ts';
import { nameIn } from '../names.ts';
import type { Trouble } from '../rule.ts';
import { rule } from '../rule.ts';
import type { PlacedTake } from '../takes.ts';
import { itemTakes } from '../takes.ts';
import { commitmentOpinions, excludedFromCommitment } from './excluded.ts';

/**
 * A letter stands in for a paper only where a published list or a special rule names it. The classes that are left out need
 * a special rule of law, or a document that is of no single place; a city's own list does not let them in.
 */
export const commitmentNotAllowed = rule(
  'commitment/not-allowed',
  {
    zh: '告知承诺须列入公布的清单或有专门规定；国家安全和秘密、公共安全、金融审慎监管、生态环境、人身健康和生命财产安全、重要涉外不在其内',
    en: 'commitment needs a published list or a special rule; security, secrets, safety, finance, environment, health and foreign affairs are excluded',
  },
  (active) =>
    itemTakes(active)
      .filter(({ take }) => take.origin === 'commitment' && take.basis?.kind !== 'law')
      .flatMap((placed) => excludedTake(active, placed) ?? []),
  { laws: [commitmentOpinions], binds: 'all', always: true },
);

function excludedTake(active: ActiveProcess, placed: PlacedTake): Trouble | undefined {
  const { take, material } = placed;
  const allowed = material.commitment?.value;
  if (allowed === false)
    return troubleOf(active, placed, 'error', material.commitment?.basis, {
      zh: '而该材料不得承诺',
      en: 'which is excluded from commitment',
    });
  const ground = take.basis ?? material.commitment?.basis;
  const item = active.items.find(({ id }) => id === placed.node)!;
  // Before the opinions were issued, nothing left classes of items out.
  const excluded = inForceOn(commitmentOpinions, active.process.asOf) ? excludedFromCommitment(item) : undefined;
  if (excluded !== undefined && !isHigher(ground))
    return troubleOf(active, placed, isPublished(ground) ? 'warning' : 'error', commitmentOpinions, {
      zh: `该事项属${excluded.zh}，地方清单不够，须有点名它的上位特别规定`,
      en: `the item belongs to ${excluded.en}, where a local list is not enough and a higher special rule has to name it`,
    });
  if (allowed === true || isPublished(take.basis)) return undefined;
  return troubleOf(active, placed, 'warning', undefined, { zh: '未见清单或规定', en: 'no list or rule is given' });
}

function isHigher(basis: Basis | undefined): boolean {
  return basis?.kind === 'law' || (basis?.kind === 'document' && basis.place === undefined);
}

function troubleOf(
  active: ActiveProcess,
  { node, at, take }: PlacedTake,
  level: Trouble['level'],
  basis: Basis | undefined,
  why: Text,
): Trouble {
  const [paper, item] = [nameIn(active)(take.material), nameIn(active)(node)];
  return {
    level,
    at: `${at}.origin`,
    message: {
      zh: `${item.zh}以承诺代替${paper.zh}，${why.zh}`,
      en: `${item.en} takes a promise for ${paper.en}: ${why.en}`,
    },
    mend: {
      zh: '恢复提交，或写明允许承诺的规定',
      en: 'Ask for the paper again, or cite the rule that allows the promise',
    },
    nodes: [node],
    basis,
  };
}
