import type { SetBy, Text } from '../../model/index.ts';
import { isLicence, licences, licensingLaw } from '../laws.ts';
import { nameIn } from '../names.ts';
import { rule } from '../rule.ts';

const setters: Record<SetBy, Text> = {
  law: { zh: '法律', en: 'a law' },
  'administrative-regulation': { zh: '行政法规', en: 'an administrative regulation' },
  'local-regulation': { zh: '地方性法规', en: 'a local regulation' },
  rule: { zh: '规章', en: 'a rule' },
  'normative-document': { zh: '规范性文件', en: 'a normative document' },
  market: { zh: '市场惯例', en: 'the market' },
};

/** A licence is set by a law or a regulation; a provincial rule can set one for a year, anything below cannot. */
export const setTooLow = rule(
  'item/set-too-low',
  {
    zh: '行政许可由法律、法规设定；省级政府规章只能设定临时性许可，其他规范性文件一律不得设定',
    en: 'a licence is set by a law or regulation; a provincial rule can set a temporary one, other documents none',
  },
  (active) => {
    const name = nameIn(active);
    return active.items.filter(isLicence).flatMap((item) => {
      const { id, setBy } = item;
      if (setBy === 'law' || setBy === 'administrative-regulation' || setBy === 'local-regulation') return [];
      const setter = setters[setBy];
      return [
        {
          level: setBy === 'rule' ? 'warning' : 'error',
          at: `items[${id}].setBy`,
          message: {
            zh: `${name(id).zh}是行政许可，却由${setter.zh}设定`,
            en: `${name(id).en} is a licence, yet ${setter.en} set it`,
          },
          mend:
            setBy === 'rule'
              ? {
                  zh: '核对是否为省级政府规章设定未满一年的临时许可；部门规章无权设定',
                  en: 'Check whether a provincial rule set it less than a year ago; rules of ministries cannot',
                }
              : {
                  zh: '写明设定它的法律、法规，或取消该事项',
                  en: 'Cite the law or regulation that set it, or cancel it',
                },
          nodes: [id],
          basis: licensingLaw(setBy === 'rule' ? '15' : '17'),
        },
      ];
    });
  },
  { laws: [licensingLaw('14'), licensingLaw('15'), licensingLaw('17')], binds: licences },
);
