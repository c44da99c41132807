import { nameIn } from '../names.ts';
import { rule } from '../rule.ts';
import { itemTakes } from '../takes.ts';

/** Acceptance with a gap is for secondary papers; only a law can let a core paper come later. */
export const corePaperMissing = rule(
  'gap/core-paper',
  { zh: '主件不得容缺', en: 'acceptance with a gap is never for core papers' },
  (active) => {
    const name = nameIn(active);
    return itemTakes(active)
      .filter(({ take, material }) => material.core === true && take.by !== 'acceptance' && take.basis?.kind !== 'law')
      .map(({ node, at, take }) => ({
        level: 'error',
        at: `${at}.by`,
        message: {
          zh: `${name(take.material).zh}是${name(node).zh}的主件，却可以在受理后才交`,
          en: `${name(take.material).en} is a core paper of ${name(node).en}, and may come after acceptance`,
        },
        mend: {
          zh: '改为受理时提交，或写明允许后补的法条',
          en: 'Ask for it at acceptance, or cite the law that lets it come later',
        },
        nodes: [node],
      }));
  },
);
