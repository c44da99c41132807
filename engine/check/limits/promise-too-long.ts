import type { ActiveProcess } from '../../network/index.ts';
import { endsAfter } from '../../time/index.ts';
import { amountOf, nameIn, startOf } from '../names.ts';
import type { Trouble } from '../rule.ts';
import { rule } from '../rule.ts';
import type { Pair } from './comparison.ts';
import { holidayExample, promisesBesideStatutes, startsNoEarlier } from './comparison.ts';

/** A promise shortens the statutory limit and never lengthens it; both are compared by their due dates. */
export const promiseTooLong = rule(
  'limit/promise-too-long',
  { zh: '承诺时限不得超过法定时限', en: 'a promised limit must not exceed the statutory one' },
  (active) => promisesBesideStatutes(active).flatMap((pair) => troubleOf(active, pair)),
);

function troubleOf(active: ActiveProcess, pair: Pair): Trouble[] {
  const { node, at, promise, statute } = pair;
  // A promise that starts earlier may end earlier although it is longer; starts-differ tells of those.
  if (startsNoEarlier(promise.startsAt, statute.startsAt) !== true) return [];
  const name = nameIn(active)(node);
  const [promised, allowed, start] = [amountOf(promise), amountOf(statute), startOf(statute.startsAt)];
  const common = { at, nodes: [node], basis: statute.basis };
  const mend = {
    zh: `把承诺改为不超过 ${allowed.zh}（自${start.zh}起）`,
    en: `Promise at most ${allowed.en} from ${start.en}`,
  };
  const exceeds = endsAfter(promise, statute);
  if (exceeds !== 'never') {
    const some =
      exceeds === 'sometimes'
        ? { zh: '（视起算日而定）', en: ', depending on the day it starts,' }
        : { zh: '', en: '' };
    const message = {
      zh: `${name.zh}承诺 ${promised.zh}，长于法定的 ${allowed.zh}${some.zh}`,
      en: `${name.en} promises ${promised.en}, which${some.en} is longer than the statutory ${allowed.en}`,
    };
    return [{ ...common, level: 'error', message, mend }];
  }
  if (promise.unit !== 'working-day' || statute.unit !== 'calendar-day') return [];
  const example = holidayExample(promise, statute, active.process.asOf);
  if (example === undefined) return [];
  const message = {
    zh: `${name.zh}承诺 ${promised.zh}，平常不长于法定的 ${allowed.zh}，但遇长假可能超过，例如自 ${example} 起算`,
    en: `${name.en} promises ${promised.en}, usually no longer than the statutory ${allowed.en}, but longer over long holidays, such as from ${example} on`,
  };
  return [{ ...common, level: 'note', message, mend }];
}
