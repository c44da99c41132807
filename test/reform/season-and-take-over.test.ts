import { describe, expect, it } from 'vitest';
import type { Move } from '../../engine/model/index.ts';
import { usualCase } from '../../engine/model/index.ts';
import { activeFor, arrowsOf } from '../../engine/network/index.ts';
import { countsOf } from '../../engine/measure/index.ts';
import { ruleOf } from '../../engine/reform/index.ts';
import { assumed, itemOf, listed, named, smallProcess } from '../support/small-process.ts';
import { path, results, tried } from './tried.ts';

const cancelled: Move = { do: 'cancel', item: 'planning-permit', basis: listed };

describe('season 申请季节', () => {
  const season = { id: 'summer', title: named('夏季', 'summer'), from: '05-01', until: '07-31', basis: listed };
  const move: Move = { do: 'season', items: ['planning-permit'], season, basis: listed };

  it('binds the items that it names and leaves the quick answer, which has no dates', () => {
    const { process, outcomes } = tried(smallProcess(), move);
    expect(results(outcomes)).toEqual(['lawful']);
    expect(process.seasons).toEqual([season]);
    expect(process.items.filter((item) => item.season === 'summer').map(({ id }) => id)).toEqual(['planning-permit']);
    expect(path(process)).toBe(path(smallProcess()));
  });

  it('leaves a condition open without a published rule, and is moot without the item', () => {
    const { basis: _, ...bare } = move;
    expect(results(tried(smallProcess(), bare).outcomes)).toEqual(['conditional']);
    expect(results(tried(smallProcess(), cancelled, move).outcomes).at(-1)).toBe('moot');
  });

  it('replaces a season of the same id, which an earlier rule set', () => {
    const later = { ...season, until: '06-30' };
    expect(tried(smallProcess(), move, { ...move, season: later }).process.seasons).toEqual([later]);
  });
});

describe('take-over 代为申请', () => {
  const move: Move = { do: 'take-over', items: ['planning-permit'], by: named('公司', 'the company'), basis: listed };
  const priced = () => {
    const process = smallProcess();
    itemOf(process, 'planning-permit').channel = { submit: 'counter', collect: 'counter', attend: 1 };
    itemOf(process, 'planning-permit').fees = [
      {
        id: 'price',
        title: named('费用', 'price'),
        category: 'market',
        amount: { value: 500, basis: assumed },
        payer: 'applicant',
      },
    ];
    return process;
  };
  const counts = (process: ReturnType<typeof priced>) =>
    countsOf(activeFor(process, usualCase(process.attributes)), { without: [], conditional: 'active' });

  it('takes steps, papers and prices from the applicant and keeps the item, its time and its orders', () => {
    const [before, { process, outcomes }] = [priced(), tried(priced(), move)];
    expect(results(outcomes)).toEqual(['lawful']);
    const item = itemOf(process, 'planning-permit');
    expect(item.channel).toEqual({ submit: 'pushed', collect: 'none' });
    expect(item.takes.some(({ origin }) => origin === 'applicant')).toBe(false);
    expect(item.fees?.map(({ payer }) => payer)).toEqual(['office']);
    expect(counts(before).steps - counts(process).steps).toBe(3); // handed in, attended, collected
    expect(counts(process).items).toBe(counts(before).items);
    expect(path(process)).toBe(path(before));
    const orders = (one: typeof before): string[] =>
      arrowsOf(activeFor(one, usualCase(one.attributes))).map(({ earlier, later, by }) => `${earlier} ${by} ${later}`);
    expect(orders(process)).toEqual(orders(before));
  });

  it('counts as moved and never as reduced', () => {
    expect(new Set(Object.values(ruleOf(move).fates(move)))).toEqual(new Set(['moved']));
  });

  it('needs a document or an agreement, and is moot without the item', () => {
    const { basis: _, ...bare } = move;
    expect(results(tried(priced(), bare).outcomes)).toEqual(['conditional']);
    expect(results(tried(priced(), cancelled, move).outcomes).at(-1)).toBe('moot');
  });
});
