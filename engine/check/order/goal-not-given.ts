import type { Trouble } from '../rule.ts';
import { nameIn } from '../names.ts';
import { rule } from '../rule.ts';

/** A case ends with its goal, so something has to lead there. */
export const goalNotGiven = rule(
  'goal/not-given',
  { zh: '办结目标中的证照须有事项出具', en: 'every certificate of the goal has to be given by something' },
  (active): Trouble[] => {
    const name = nameIn(active);
    const { certificates, acts } = active.process.goal;
    const loose = certificates
      .filter((material) => !active.givers.has(material))
      .map((material): Trouble => ({
        level: 'error',
        at: 'goal.certificates',
        message: {
          zh: `目标中的${name(material).zh}没有任何事项出具`,
          en: `Nothing gives ${name(material).en}, which the goal names`,
        },
        mend: { zh: '补上出具它的事项，或从目标中删去', en: 'Add the item that gives it, or remove it from the goal' },
        nodes: [],
      }));
    const reached =
      certificates.some((material) => (active.givers.get(material)?.length ?? 0) > 0) ||
      active.acts.some(({ id }) => acts.includes(id));
    if (reached || loose.length > 0) return loose;
    return [
      {
        level: 'warning',
        at: 'goal',
        message: {
          zh: '此类办件的目标全部不适用，一开始就算办结',
          en: 'Nothing of the goal is left for this case, so it ends as it begins',
        },
        mend: { zh: '给此类办件另定目标，或核对适用条件', en: 'Name a goal for these cases, or check the conditions' },
        nodes: [],
      },
    ];
  },
);
