import type { Duration, Limit, MoveOf, Process } from '../../model/index.ts';
import { decisionLimit } from '../../model/index.ts';
import { quickMinutes } from '../../network/minutes.ts';
import { endsAfter } from '../../time/index.ts';
import type { MoveRule } from '../rule.ts';
import { fateOf, lawful, moot, refused } from '../rule.ts';
import { itemOf, withGroup, withItem } from '../edit.ts';
import { laws } from '../laws.ts';
import { quoted, units } from '../words.ts';

/**
 * A shorter limit is promised 压缩承诺时限. Handling follows the promise down, on the assumption that offices use up what
 * they promise, and never up; a move that knows better says so in `handling`.
 */
export const promise: MoveRule<'promise'> = {
  do: 'promise',
  fates: () => fateOf('removed'),
  sentence: ({ target, n, unit }, title) => ({
    zh: `${quoted(target, title, 'zh')}承诺 ${n} 个${units[unit].zh}办结`,
    en: `Promise ${quoted(target, title, 'en')} within ${n} ${units[unit].en}`,
  }),
  apply: ({ process, resolve }, move) => {
    const id = resolve(move.target);
    const item = itemOf(process, id);
    if (item !== undefined) {
      const over = exceeded(item.limits, move, process);
      if (over !== undefined) return tooLong(over);
      return lawful(
        withItem(process, id, (old) => ({
          ...old,
          limits: [...withoutPromise(old.limits), promised(move)],
          duration: handling(old.duration, move),
        })),
      );
    }
    const group = process.groups.find((one) => one.id === id);
    if (group === undefined) return moot();
    const over = exceeded(group.limits ?? [], move, process);
    if (over !== undefined) return tooLong(over);
    return lawful(
      withGroup(process, id, (old) => ({
        ...old,
        limits: [...withoutPromise(old.limits ?? []), promised(move)],
        duration: move.handling ?? { n: move.n, unit: move.unit, basis: usedUp(move) },
      })),
    );
  },
};

/** On one item the last promise in package order wins. */
function withoutPromise(limits: readonly Limit[]): Limit[] {
  return limits.filter(({ scheme, endsAt }) => scheme !== 'promised' || endsAt === 'delivery');
}

function promised(move: MoveOf<'promise'>): Limit {
  const why = { zh: '拟承诺的时限', en: 'A limit that is to be promised' };
  return {
    scheme: 'promised',
    n: move.n,
    unit: move.unit,
    startsAt: move.startsAt,
    basis: move.basis ?? { kind: 'assumption', why },
  };
}

function handling(old: Duration, move: MoveOf<'promise'>): Duration {
  if (move.handling !== undefined) return move.handling;
  const now: Duration = { n: move.n, unit: move.unit, basis: usedUp(move) };
  return quickMinutes(now) < quickMinutes(old) ? now : old;
}

function usedUp({ basis }: MoveOf<'promise'>): Duration['basis'] {
  return {
    kind: 'assumption',
    why: { zh: '假定办理用满承诺时限', en: 'Assumes that offices use up what they promise' },
    ...(basis?.source === undefined ? {} : { source: basis.source }),
  };
}

/** The statutory limit that a promise exceeds, by their due dates; a promise that starts later may be as long. */
function exceeded(limits: readonly Limit[], move: MoveOf<'promise'>, { asOf }: Process): Limit | undefined {
  const statutory = decisionLimit(limits, 'statutory', asOf);
  if (statutory === undefined || endsAfter(move, statutory) === 'never') return undefined;
  return statutory;
}

function tooLong({ n, unit, basis }: Limit): ReturnType<typeof refused> {
  return refused(
    {
      zh: `承诺不得超过法定的 ${n} 个${units[unit].zh}`,
      en: `A promise may not exceed the statutory ${n} ${units[unit].en}`,
    },
    { zh: '降低承诺，或更正法定时限及其来源', en: 'Lower the promise, or correct the statutory limit and its source' },
    basis.kind === 'law' ? basis : laws.promises,
  );
}
