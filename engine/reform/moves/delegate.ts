import type { MoveRule } from '../rule.ts';
import { conditional, fateOf, hasGround, lawful, moot, refused } from '../rule.ts';
import { itemOf, withItem } from '../edit.ts';
import { laws } from '../laws.ts';
import { quoted } from '../words.ts';
import { dutyToPay } from './bound-order.ts';

/** Another authority decides 下放、委托. */
export const delegate: MoveRule<'delegate'> = {
  do: 'delegate',
  payer: () => 'office',
  fates: () => fateOf('moved'),
  sentence: ({ item, to }, title) => ({
    zh: `${quoted(item, title, 'zh')}交由${quoted(to, title, 'zh')}办理`,
    en: `Let ${quoted(to, title, 'en')} decide ${quoted(item, title, 'en')}`,
  }),
  apply: ({ process, resolve }, move) => {
    const item = itemOf(process, resolve(move.item));
    if (item === undefined) return moot();
    if (!process.authorities.some(({ id }) => id === move.to))
      return refused(
        { zh: `流程中没有部门“${move.to}”`, en: `The process has no authority “${move.to}”` },
        { zh: '先补上该部门', en: 'Add the authority first' },
      );
    const duty = dutyToPay(item, move.basis);
    if (duty !== undefined) return duty;
    const after = withItem(process, item.id, (old) => ({ ...old, authority: move.to }));
    const isLicence = item.kind === '行政许可';
    if (isLicence ? move.basis?.kind === 'law' : hasGround(move)) return lawful(after, 'province');
    if (!isLicence)
      return conditional(after, {
        zh: '职权由谁行使须有文件规定，尚未写明',
        en: 'Which authority decides has to be laid down in a document; none is named',
      });
    return conditional(
      after,
      {
        zh: '行政许可只能依法律、法规、规章委托',
        en: 'A licence can only be delegated as a law, regulation or rule provides',
      },
      { basis: laws.delegation },
    );
  },
};
