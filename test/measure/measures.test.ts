import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { Measure, Move, Process, Reform } from '../../engine/model/index.ts';
import {
  compare,
  explain,
  fatesOfComparison,
  ratesOf,
  schemesOf,
  unitCounts,
  warningsOf,
} from '../../engine/measure/index.ts';
import type { Comparison } from '../../engine/measure/index.ts';
import { quickDays } from '../../engine/network/index.ts';
import { assumed, item, law, listed, named, paper, smallProcess, take } from '../support/small-process.ts';

function base(): Process {
  const process = smallProcess();
  process.scopes = [
    {
      id: 'all',
      title: named('全部', 'all'),
      note: named('全部', 'all'),
      before: { without: [], conditional: 'active' },
      after: { without: [], conditional: 'active' },
    },
  ];
  return process;
}

const measure = (id: string, ...moves: Move[]): Measure => ({
  id,
  title: named(id, id),
  introduced: '2020',
  usual: true,
  moves,
  basis: assumed,
});
const reform = (...measures: Measure[]): Reform => ({
  format: 1,
  id: 'test',
  process: 'small',
  title: named('改革', 'reform'),
  asOf: '2020-06-01',
  measures,
});
const of = ({ reductions }: Comparison): Record<string, [unknown, unknown]> =>
  Object.fromEntries(reductions.map(({ name, before, after }) => [name, [before, after]]));

describe('counts of the small process, by hand', () => {
  const { before } = compare(base(), undefined);
  it('counts four items: filing, planning permit, environment, construction permit', () => {
    expect(before.counts.items).toBe(4);
  });
  it('counts four submissions and no collections, one of them at a counter', () => {
    expect(before.counts.steps).toBe(4);
    expect(before.counts.visits).toBe(1);
  });
  it('counts papers: 7 listed, 1 shared, 6 handed in', () => {
    // filing form; land contract, design scheme (project code is shared); report; planning permit, funds letter
    expect(before.counts.papers).toMatchObject({ listed: 7, free: 1, handedIn: 6, distinct: 6, proofs: 0 });
  });
  it('counts two hand-overs: land contract to the planners, their permit to the housing bureau', () => {
    expect(before.counts.handovers).toBe(2);
  });
  it('counts three authorities', () => {
    expect(before.counts.authorities).toBe(3);
  });
});

describe('the four times of the small process, by hand', () => {
  const { before } = compare(base(), undefined);
  it('approval path 14 days; elapsed with the land deal of 30 calendar days', () => {
    if (!before.timed.ok) throw new Error('no times');
    const { approvalPath, elapsed, elapsedWithout, statutoryUnion, planned } = before.timed.times;
    expect(quickDays(approvalPath)).toBe(14);
    expect(elapsed).toBe(Math.round((30 * 480 * 5) / 7) + 14 * 480);
    expect(elapsedWithout).toEqual({ land: 14 * 480 });
    // The environment's 10 days run beside the land deal; then planning 10 and construction 4.
    expect(statutoryUnion).toBe(24 * 480);
    expect(planned).toBeUndefined();
  });
  it('explains the headline in parts that sum to it', () => {
    if (!before.timed.ok) throw new Error('no times');
    const { days, parts, sentence } = explain(before.process, before.timed.path);
    expect(parts.map(({ node, days: own }) => [node, own])).toEqual([
      ['planning-permit', 10],
      ['construction-permit', 4],
    ]);
    expect(parts.reduce((sum, part) => sum + part.days, 0)).toBe(days);
    expect(sentence.zh).toBe('为什么还要 14 天？建设工程规划许可证 [10] → 建筑工程施工许可证 [4] = 14 个工作日');
  });
});

describe('a comparison', () => {
  it('of a process with itself changes nothing', () => {
    const same = compare(base(), undefined);
    for (const { change } of same.reductions) expect(change).toBe(0);
    expect(warningsOf(same)).toEqual([]);
  });

  it('counts a joint opinion once, its common papers once, and says that it merged', () => {
    const process = base();
    process.items.find(({ id }) => id === 'eia')!.takes.push(take('design-scheme'));
    const joint = measure('joint', {
      do: 'joint',
      group: {
        id: 'together',
        title: named('联合审查', 'Joint review'),
        lead: 'planning',
        members: ['planning-permit', 'eia'],
        together: { form: true, visit: true, opinion: true },
        restart: 'all',
        basis: listed,
      },
    });
    const comparison = compare(process, reform(joint));
    expect(of(comparison)).toMatchObject({ items: [4, 3], steps: [4, 3], materials: [7, 6] });
    const { totals } = fatesOfComparison(comparison, process);
    expect([...totals.items]).toEqual([['merged', 1]]);
    expect([...totals.materials]).toEqual([['merged', 1]]);
  });

  it('does not subtract a fee that only moved to another payer', () => {
    const process = base();
    process.items.find(({ id }) => id === 'eia')!.fees = [
      {
        id: 'charge',
        title: named('某费', 'a charge'),
        category: 'administrative',
        amount: { value: 100, basis: assumed },
        payer: 'applicant',
        basis: law('某法', '3'),
      },
    ];
    const waived = measure('waive', { do: 'waive-fee', item: 'eia', fee: 'charge', payer: 'government' });
    const comparison = compare(process, reform(waived));
    expect([...fatesOfComparison(comparison, process).totals.fees]).toEqual([['moved', 1]]);
  });

  it('warns of conditional moves and marks the whole comparison', () => {
    const shared = measure('share', { do: 'share', materials: ['planning-permit'] });
    const comparison = compare(base(), reform(shared));
    expect(comparison.conditional).toBe(true);
    expect(warningsOf(comparison).map(({ code }) => code)).toEqual(['conditional']);
  });

  it('compares like with like beside a pair of different schemes', () => {
    // Statutory limits: planning 20 working days, then 7 calendar days = 5 working days of the permit.
    const { pairs } = schemesOf(compare(base(), undefined));
    expect(pairs[0]!.scheme).toBe('statutory');
    expect(quickDays(pairs[0]!.before!.minutes!)).toBe(25);
  });

  it('names the ring instead of a time where items wait for one another', () => {
    const process = base();
    process.habits = [
      { earlier: 'construction-permit', later: 'planning-permit', note: named('习惯', 'habit'), basis: assumed },
    ];
    const comparison = compare(process, undefined);
    expect(of(comparison).time).toEqual([undefined, undefined]);
    expect(warningsOf(comparison)[0]!.code).toBe('ring');
  });
});

describe('official rates', () => {
  it('time compression over items with a statutory limit: (20 + 150/7 + 5 − (10 + 150/7 + 5)) / …', () => {
    const { before, after } = compare(base(), undefined);
    const [compression] = ratesOf(before, after);
    const all = 20 + 150 / 7 + 5;
    expect(compression!.percent).toBeCloseTo((10 / all) * 100, 1);
  });
  it('instant rate 1 of 4, online rate 3 of 4', () => {
    const { before, after } = compare(base(), undefined);
    const byId = Object.fromEntries(
      ratesOf(before, after).map((rate) => [rate.id, [rate.numerator, rate.denominator]]),
    );
    expect(byId).toMatchObject({ instant: [1, 4], online: [3, 4] });
  });
});

describe('the account of fates', () => {
  const pool: Measure[] = [
    measure('a', { do: 'share', materials: ['planning-permit', 'land-contract'], basis: listed }),
    measure('b', { do: 'cancel', item: 'eia', basis: law('某法', '1') }),
    measure('c', {
      do: 'merge',
      items: ['planning-permit', 'construction-permit'],
      into: { id: 'merged', title: named('合并', 'merged'), authority: 'housing' },
      duration: 'sum',
      basis: listed,
    }),
    measure('d', {
      do: 'commit',
      item: 'construction-permit',
      materials: ['funds-letter'],
      letter: paper('letter', '承诺书'),
      basis: listed,
    }),
    measure('e', {
      do: 'combine-papers',
      item: 'planning-permit',
      materials: ['land-contract', 'design-scheme'],
      into: paper('bundle', '合并材料'),
    }),
    measure('f', {
      do: 'add-item',
      item: item('water', '供水报装', { kind: '公用企业', basis: assumed, takes: [take('water-form')] }),
      materials: [paper('water-form', '申请单')],
    }),
    measure('g', {
      do: 'one-form',
      items: ['project-filing', 'construction-permit'],
      form: paper('form', '一张表单'),
      replaces: ['filing-form', 'funds-letter'],
    }),
    measure('h', { do: 'drop-paper', item: 'project-filing', materials: ['filing-form'] }),
    measure('i', { do: 'online', items: ['construction-permit'], channel: { submit: 'pushed' } }),
  ];

  it('sums to the change of every count, in every subset of measures (all 512)', () => {
    for (let bits = 0; bits < 1 << pool.length; bits++) {
      const chosen = pool.filter((_, index) => (bits & (1 << index)) !== 0);
      const process = base();
      const comparison = compare(process, chosen.length === 0 ? undefined : reform(...chosen));
      const { changes, totals } = fatesOfComparison(comparison, process);
      for (const count of unitCounts) {
        const difference = comparison.after.units[count].length - comparison.before.units[count].length;
        const added = changes.filter((one) => one.count === count && one.change === 'added').length;
        const gone = changes.filter((one) => one.count === count && one.change !== 'added').length;
        expect(added - gone, `${count} of subset ${bits}`).toBe(difference);
        const chips = [...totals[count]].reduce((sum, [change, n]) => sum + (change === 'added' ? n : -n), 0);
        expect(chips, `chips of ${count} of subset ${bits}`).toBe(difference);
      }
    }
  });

  it('reads the same whatever the order of the measures (seed 3)', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(pool), (chosen) => {
        const process = base();
        const one = compare(process, chosen.length === 0 ? undefined : reform(...chosen));
        const sorted = compare(
          process,
          chosen.length === 0 ? undefined : reform(...chosen.toSorted((a, b) => a.id.localeCompare(b.id))),
        );
        expect(of(one)).toEqual(of(sorted));
      }),
      { seed: 3, numRuns: 60 },
    );
  });
});
