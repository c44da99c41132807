import { nameIn } from '../names.ts';
import { rule } from '../rule.ts';
import { itemTakes } from '../takes.ts';

/** A duty after the decision is set by somebody, and ends some day. */
export const dutyWithoutBasis = rule(
  'take/duty-without-basis',
  {
    zh: '决定之后的报送义务须有依据和期限',
    en: 'a duty after the decision needs a basis and a time by which it is done',
  },
  (active) => {
    const name = nameIn(active);
    return itemTakes(active)
      .filter(({ take }) => take.by === 'later' && (take.basis === undefined || take.within === undefined))
      .map(({ node, at, take }) => {
        const [paper, item] = [name(take.material), name(node)];
        const lacks =
          take.basis !== undefined
            ? { zh: '期限', en: 'time' }
            : take.within !== undefined
              ? { zh: '依据', en: 'basis' }
              : { zh: '依据和期限', en: 'basis and time' };
        return {
          level: 'warning',
          at,
          message: {
            zh: `${item.zh}要求决定后再交${paper.zh}，缺${lacks.zh}`,
            en: `${item.en} wants ${paper.en} after the decision, without a ${lacks.en}`,
          },
          mend: { zh: '补上依据（basis）和期限（within）', en: 'Add the basis and the time (within)' },
          nodes: [node],
        };
      });
  },
);
