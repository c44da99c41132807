import type { MoveRule } from '../rule.ts';
import { conditional, fateOf, hasGround, lawful, moot, refused } from '../rule.ts';
import { materialOf, withTakes } from '../edit.ts';
import { laws } from '../laws.ts';
import { listed } from '../words.ts';

/** Offices get the paper from one another 数据共享; the order stays, the handing-in goes. */
export const share: MoveRule<'share'> = {
  do: 'share',
  payer: () => 'government',
  fates: () => fateOf('shared'),
  sentence: ({ materials }, title) => ({
    zh: `${listed(materials, title, 'zh')}由部门间共享，申请人免交`,
    en: `Offices share ${listed(materials, title, 'en')}; the applicant need not hand it in`,
  }),
  apply: ({ process, resolve }, move) => {
    const materials = new Set(move.materials);
    const nodes = move.items === undefined ? undefined : new Set(move.items.map(resolve));
    const after = withTakes(process, (takes, node) => {
      if (nodes !== undefined && !nodes.has(node)) return takes;
      if (!takes.some(({ material, origin }) => origin === 'applicant' && materials.has(material))) return takes;
      return takes.map((take) =>
        take.origin === 'applicant' && materials.has(take.material) ? { ...take, origin: 'sharing' } : take,
      );
    });
    const isSame = (name: 'items' | 'acts' | 'procedures'): boolean =>
      after[name].every((node, index) => node === process[name][index]);
    if (isSame('items') && isSame('acts') && isSame('procedures')) return moot();
    const known = [...materials].map((material) => materialOf(process, material)).filter((one) => one !== undefined);
    const closed = known.find(({ shareable }) => shareable?.value === false);
    if (closed !== undefined)
      return refused(
        { zh: `“${closed.title.zh}”不能共享`, en: `“${closed.title.en}” cannot be shared` },
        { zh: '考虑告知承诺，或先签共享协议', en: 'Consider a commitment, or agree on sharing first' },
        closed.shareable?.basis,
      );
    if (hasGround(move) || known.every(({ shareable }) => shareable?.value === true)) return lawful(after);
    return conditional(
      after,
      { zh: '尚无共享接口或协议的依据', en: 'Nothing found yet that lets offices share it' },
      { competence: 'this-level', basis: laws.sharing },
    );
  },
};
