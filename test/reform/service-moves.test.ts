import { describe, expect, it } from 'vitest';
import type { Fee, Item, Move, Process } from '../../engine/model/index.ts';
import { usualCase } from '../../engine/model/index.ts';
import { activeFor } from '../../engine/network/index.ts';
import { countsOf } from '../../engine/measure/index.ts';
import { ruleOf } from '../../engine/reform/index.ts';
import { assumed, item, itemOf, law, listed, named, paper, smallProcess, take } from '../support/small-process.ts';
import { path, results, tried } from './tried.ts';

const hall = { id: 'hall', title: named('政务服务大厅', 'Service hall') };
const counts = (process: Process) =>
  countsOf(activeFor(process, usualCase(process.attributes)), { without: [], conditional: 'active' });
const price = (over: Partial<Fee> = {}): Fee => ({
  id: 'price',
  title: named('编制费', 'price'),
  category: 'market',
  amount: { value: 500, basis: assumed },
  payer: 'applicant',
  ...over,
});

/** The small process with the filing and both licences at a counter, where the applicant comes to hand in and to collect. */
function atCounters(): Process {
  const base = smallProcess();
  for (const id of ['project-filing', 'planning-permit', 'construction-permit'])
    itemOf(base, id).channel = { submit: 'counter', collect: 'counter' };
  return base;
}

describe('settle-in 进驻', () => {
  const items = ['project-filing', 'planning-permit', 'construction-permit', 'eia'];
  const move: Move = { do: 'settle-in', items, place: hall };

  it('leaves steps and visits as they were, and makes one door of two', () => {
    const before = counts(atCounters());
    const { process, outcomes } = tried(atCounters(), move);
    const after = counts(process);
    expect(results(outcomes)).toEqual(['lawful']);
    expect([after.steps, after.visits]).toEqual([before.steps, before.visits]);
    expect(before.authorities - after.authorities).toBe(1); // planning and housing become the hall
    expect(itemOf(process, 'eia').channel.place).toBeUndefined(); // nobody goes to a counter for it
  });

  it('needs the consent of an office that does not answer to the city', () => {
    const base = atCounters();
    base.authorities.find(({ id }) => id === 'planning')!.level = 'province';
    expect(tried(base, move).outcomes[0]!.applied).toMatchObject({ result: 'conditional', competence: 'province' });
    expect(results(tried(base, { ...move, basis: listed }).outcomes)).toEqual(['lawful']);
  });

  it('is moot where all is in the hall already', () => {
    expect(results(tried(atCounters(), move, move).outcomes)).toEqual(['lawful', 'moot']);
  });
});

describe('authorise-window 窗口授权', () => {
  const move: Move = { do: 'authorise-window', items: ['planning-permit'] };

  it('needs the decision of the office, and saves the internal steps of the file’s way back', () => {
    expect(tried(atCounters(), move).outcomes[0]!.applied).toMatchObject({
      result: 'conditional',
      basis: { article: '26' },
    });
    const { process, outcomes } = tried(atCounters(), { ...move, basis: listed });
    expect(results(outcomes)).toEqual(['lawful']);
    // 受理·审查·决定·制证·送达 become 受理·决定·送达.
    expect(counts(atCounters()).internalSteps - counts(process).internalSteps).toBe(2);
  });

  it('moves no time by itself; a figure for the handling pulls it down and never up', () => {
    const days = (n: number) => ({ n, unit: 'working-day' as const, basis: assumed });
    expect(path(tried(atCounters(), { ...move, basis: listed }).process)).toBe(14);
    expect(path(tried(atCounters(), { ...move, basis: listed, handling: days(7) }).process)).toBe(11); // 7 + 4
    expect(path(tried(atCounters(), { ...move, basis: listed, handling: days(12) }).process)).toBe(14);
  });
});

describe('anywhere 通办', () => {
  const move = (range: 'city' | 'province' | 'country'): Move => ({
    do: 'anywhere',
    items: ['planning-permit'],
    range,
  });

  it('saves the way to collect the result', () => {
    const { process } = tried(atCounters(), move('city'));
    expect(counts(atCounters()).visits - counts(process).visits).toBe(1);
    expect(itemOf(process, 'planning-permit').channel).toEqual({ submit: 'counter', collect: 'mail', range: 'city' });
  });

  it.each([
    ['city', 'lawful', 'this-level'],
    ['province', 'conditional', 'province'],
    ['country', 'conditional', 'state-council'],
  ] as const)('over the %s it is %s without a list, and needs the competence %s', (range, result, competence) => {
    expect(tried(atCounters(), move(range)).outcomes[0]!.applied).toMatchObject({ result, competence });
    expect(results(tried(atCounters(), { ...move(range), basis: listed }).outcomes)).toEqual(['lawful']);
  });
});

describe('drop-intermediary 中介服务清理', () => {
  /** The environmental report is written by an intermediary, an item of its own of 6 days with a price. */
  function withIntermediary(): Process {
    const base = smallProcess();
    base.items.push(
      item('report-writing', '环评报告编制', {
        kind: '中介服务',
        setBy: 'market',
        lifecycle: 'work',
        limits: [],
        channel: { submit: 'counter', collect: 'counter' },
        takes: [take('filing-form')],
        gives: ['eia-report'],
        duration: { n: 6, unit: 'working-day', basis: assumed },
        fees: [price()],
      }),
    );
    return base;
  }
  const move = (how: 'abolished' | 'office-pays'): Move => ({
    do: 'drop-intermediary',
    item: 'eia',
    material: 'eia-report',
    how,
  });

  it('abolished takes away the paper, the service and its price', () => {
    expect(path(withIntermediary())).toBe(16); // 6 of writing, then 10 of approval
    const { process, outcomes } = tried(withIntermediary(), move('abolished'));
    expect(results(outcomes)).toEqual(['lawful']);
    expect(process.items.map(({ id }) => id)).not.toContain('report-writing');
    expect(itemOf(process, 'eia').takes).toEqual([]);
    expect(path(process)).toBe(14);
  });

  it('is refused where a law makes it a condition (优化营商环境条例 43), unless a law drops it', () => {
    const base = withIntermediary();
    itemOf(base, 'eia').takes = [take('eia-report', { basis: law('环境影响评价法', '20') })];
    expect(tried(base, move('abolished')).outcomes[0]!.applied).toMatchObject({
      result: 'refused',
      basis: { act: { zh: '环境影响评价法' } },
    });
    expect(tried(base, { ...move('abolished'), basis: law('某法', '1') }).outcomes[0]!.applied).toMatchObject({
      result: 'lawful',
      competence: 'law-amendment',
    });
  });

  it('office-pays keeps the time, and moves paper and price to the office', () => {
    const open = tried(withIntermediary(), move('office-pays'));
    expect(open.outcomes[0]!.applied).toMatchObject({ result: 'conditional', basis: { article: '43' } });
    const { process, outcomes } = tried(withIntermediary(), { ...move('office-pays'), basis: listed });
    expect(results(outcomes)).toEqual(['lawful']);
    expect(path(process)).toBe(16);
    expect(itemOf(process, 'report-writing').fees).toMatchObject([{ payer: 'office' }]);
    expect(counts(withIntermediary()).visits - counts(process).visits).toBe(2);
    expect(ruleOf(outcomes[0]!.move).fates(outcomes[0]!.move).prices).toBe('moved');
  });

  it('takes the price that stands at the item with it', () => {
    const base = smallProcess();
    base.materials.find(({ id }) => id === 'eia-report')!.holder = 'third-party';
    itemOf(base, 'eia').fees = [price()];
    const drop: Move = { do: 'drop-intermediary', item: 'eia', material: 'eia-report', fee: 'price', how: 'abolished' };
    expect(itemOf(tried(base, drop).process, 'eia').fees).toEqual([]);
    const pays: Move = { ...drop, how: 'office-pays', basis: listed };
    expect(itemOf(tried(base, pays).process, 'eia').fees).toMatchObject([{ payer: 'office' }]);
  });

  it('is refused for a paper that the applicant writes', () => {
    const drop: Move = {
      do: 'drop-intermediary',
      item: 'planning-permit',
      material: 'design-scheme',
      how: 'abolished',
    };
    expect(results(tried(smallProcess(), drop).outcomes)).toEqual(['refused']);
  });
});

describe('guarantee-for-deposit 保函代替保证金', () => {
  const move: Move = {
    do: 'guarantee-for-deposit',
    item: 'construction-permit',
    fee: 'price',
    guarantee: paper('guarantee', '银行保函', { holder: 'third-party' }),
    premium: price({ id: 'premium', category: 'market', amount: { value: 20, basis: assumed } }),
  };
  const withFee = (category: Fee['category']): Process => {
    const base = smallProcess();
    itemOf(base, 'construction-permit').fees = [price({ category })];
    return base;
  };

  it('puts the price of a guarantee in the place of the cash, and asks for the guarantee', () => {
    const { process, outcomes } = tried(withFee('deposit'), move);
    expect(results(outcomes)).toEqual(['lawful']);
    expect(counts(withFee('deposit')).fees.besideKnown).toBe(500);
    expect(counts(process).fees).toMatchObject({ beside: 1, besideKnown: 20 });
    expect(itemOf(process, 'construction-permit').takes.map(({ material }) => material)).toContain('guarantee');
  });

  it('is refused for what is no deposit (优化营商环境条例 25)', () => {
    expect(tried(withFee('market'), move).outcomes[0]!.applied).toMatchObject({
      result: 'refused',
      basis: { article: '25' },
    });
  });
});

describe('parallelise 阶段内并联', () => {
  const habit = (earlier: string, later: string): Process['habits'][number] => ({
    earlier,
    later,
    note: named('一直这样办', 'always done so'),
    basis: assumed,
  });

  it('drops the habits inside the stage, and only those', () => {
    const base = smallProcess();
    base.stages.push({ id: 'other', title: named('别的阶段', 'Other') });
    itemOf(base, 'project-filing').stage = 'other';
    base.habits = [habit('eia', 'planning-permit'), habit('project-filing', 'eia')];
    expect(path(base)).toBe(24); // 10 + 10 + 4
    const { process, outcomes } = tried(base, { do: 'parallelise', stage: 'permit' });
    expect(results(outcomes)).toEqual(['lawful']);
    expect(process.habits).toEqual([habit('project-filing', 'eia')]);
    expect(path(process)).toBe(14); // what the construction law orders stays
  });

  it('is moot where no habit is, and refused for a stage that is not there', () => {
    expect(results(tried(smallProcess(), { do: 'parallelise', stage: 'permit' }).outcomes)).toEqual(['moot']);
    expect(results(tried(smallProcess(), { do: 'parallelise', stage: 'nowhere' }).outcomes)).toEqual(['refused']);
  });
});

describe('single-window 一窗受理', () => {
  const move: Move = {
    do: 'single-window',
    items: ['planning-permit', 'construction-permit'],
    place: hall,
    form: paper('form', '一张表单'),
    replaces: [],
  };

  it('does what settle-in and one-form do one after the other', () => {
    const { process, outcomes } = tried(atCounters(), move);
    expect(results(outcomes)).toEqual(['lawful']);
    const { do: _, place, form, replaces, items } = move;
    const long = tried(atCounters(), { do: 'one-form', items, form, replaces }, { do: 'settle-in', items, place });
    expect(process).toEqual(long.process);
    expect(counts(atCounters()).steps - counts(process).steps).toBe(1);
  });

  it('is as open as the most open of its parts', () => {
    const base = atCounters();
    base.authorities.find(({ id }) => id === 'housing')!.level = 'national';
    expect(results(tried(base, move).outcomes)).toEqual(['conditional']);
  });
});

describe('government-pays 政府买单', () => {
  const charged = (): Item['fees'] => [
    price(),
    price({ id: 'charge', category: 'administrative', amount: { value: 80, basis: assumed } }),
  ];

  it('moves every fee of the items, or those of some categories', () => {
    const base = smallProcess();
    itemOf(base, 'eia').fees = charged()!;
    const all = tried(base, { do: 'government-pays', items: ['eia'] });
    expect(results(all.outcomes)).toEqual(['lawful']);
    expect(counts(all.process).fees).toMatchObject({ charges: 0, beside: 0 });
    expect(ruleOf(all.outcomes[0]!.move).fates(all.outcomes[0]!.move).fees).toBe('moved');
    const some = tried(base, { do: 'government-pays', items: ['eia'], categories: ['market'] });
    expect(counts(some.process).fees).toMatchObject({ charges: 1, beside: 0 });
  });

  it('is moot where the applicant pays nothing', () => {
    expect(results(tried(smallProcess(), { do: 'government-pays', items: ['eia'] }).outcomes)).toEqual(['moot']);
  });
});
