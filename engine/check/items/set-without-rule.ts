import { businessRegulation, services } from '../laws.ts';
import { nameIn } from '../names.ts';
import { rule } from '../rule.ts';

/** No step or condition of a government service without a law, regulation or rule. */
export const setWithoutRule = rule(
  'item/set-without-rule',
  {
    zh: '没有法律、法规、规章依据，不得增设政务服务事项的办理条件和环节',
    en: 'no condition or step of a government service without a law, regulation or rule',
  },
  (active) => {
    const name = nameIn(active);
    return active.items
      .filter(({ kind, setBy }) => services.includes(kind) && (setBy === 'normative-document' || setBy === 'market'))
      .map(({ id, kind }) => ({
        level: 'lead',
        at: `items[${id}].setBy`,
        message: {
          zh: `${name(id).zh}（${kind}）只见规范性文件依据，待核实`,
          en: `${name(id).en} (${kind}) rests on a normative document only; to be verified`,
        },
        mend: {
          zh: '查对有无法律、法规、规章依据；没有的，取消，或改为部门内部征求意见',
          en: 'Look for a law, regulation or rule; if there is none, cancel it or ask for the opinion inside government',
        },
        nodes: [id],
        basis: businessRegulation('35'),
      }));
  },
  { laws: [businessRegulation('35')], binds: services },
);
