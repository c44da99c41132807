import { licences, licensingLaw } from '../laws.ts';
import { preExaminations } from '../levels.ts';
import { nameIn } from '../names.ts';
import { rule } from '../rule.ts';

/** The lower office sends its opinion and all papers up; the higher one does not ask the applicant for them again. */
export const askedByBothLevels = rule(
  'intake/asked-by-both-levels',
  {
    zh: '下级机关应将初审意见和全部申请材料直接报送上级机关，上级机关不得要求申请人重复提供',
    en: 'the lower office sends all papers up, and the higher one must not ask the applicant for them again',
  },
  (active) => {
    const name = nameIn(active);
    return preExaminations(active).flatMap(({ lower, upper }) => {
      const asked = new Set(
        active
          .takesOf(lower)
          .filter(({ origin }) => origin === 'applicant')
          .map(({ material }) => material),
      );
      return active
        .takesOf(upper)
        .filter(
          ({ origin, material }) => origin === 'applicant' && (asked.has(material) || lower.gives.includes(material)),
        )
        .map((take) => ({
          level: 'error',
          at: `items[${upper.id}].takes[${upper.takes.indexOf(take)}].origin`,
          message: {
            zh: `${name(lower.id).zh}已有${name(take.material).zh}，${name(upper.id).zh}又要申请人提供`,
            en: `${name(lower.id).en} has ${name(take.material).en} already, yet ${name(upper.id).en} asks the applicant for it`,
          },
          mend: { zh: '由下级机关直接报送（改为共享）', en: 'Let the lower office send it up (share it)' },
          nodes: [lower.id, upper.id],
          basis: licensingLaw('35'),
        }));
    });
  },
  { laws: [licensingLaw('35')], binds: licences },
);
