import { amountOf, nameIn, startOf } from '../names.ts';
import { rule } from '../rule.ts';
import { promisesBesideStatutes, startTogether } from './comparison.ts';

/** A promise from another start event than the statutory limit cannot be read beside it. */
export const startsDiffer = rule(
  'limit/starts-differ',
  { zh: '承诺时限应与法定时限自同一事件起算', en: 'a promise should run from the same event as the statutory limit' },
  (active) => {
    const name = nameIn(active);
    return (
      promisesBesideStatutes(active)
        .filter(({ promise, statute }) => !startTogether(promise.startsAt, statute.startsAt))
        // What is counted from acceptance instead of receipt is a lead of its own (off-system/clock-starts-late).
        .filter(({ promise, statute }) => statute.startsAt !== 'receipt' || promise.startsAt !== 'acceptance')
        .map(({ node, at, promise, statute }) => {
          const [from, legal] = [startOf(promise.startsAt), startOf(statute.startsAt)];
          return {
            level: 'note',
            at: `${at}.startsAt`,
            message: {
              zh: `${name(node).zh}的承诺（${amountOf(promise).zh}）自${from.zh}起算，法定时限（${amountOf(statute).zh}）自${legal.zh}起算，两数不能直接相比`,
              en: `${name(node).en} promises ${amountOf(promise).en} from ${from.en}, while the statutory ${amountOf(statute).en} run from ${legal.en}; the numbers cannot be compared`,
            },
            mend: {
              zh: `改为自${legal.zh}起算，或注明口径不同`,
              en: `Count from ${legal.en}, or say that they differ`,
            },
            nodes: [node],
            basis: statute.basis,
          };
        })
    );
  },
);
