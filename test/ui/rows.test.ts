import { describe, expect, test } from 'vitest';
import type { Comparison, FateAccount, Reduction } from '../../engine/measure/index.ts';
import { conclusionOf } from '../../ui/pages/five/conclusion.ts';
import { rowsOf } from '../../ui/pages/five/rows.ts';
import { tableText } from '../../ui/pages/five/table.ts';
import { wordsIn } from '../../ui/words/index.ts';

type Totals = { [K in keyof FateAccount['totals']]?: [Parameters<FateAccount['totals'][K]['get']>[0], number][] };

/** Rows of made-up pairs; names that are left out are 1 → 1. */
function rows(
  pairs: Partial<Record<Reduction['name'], [number | undefined, number | undefined]>>,
  totals: Totals = {},
) {
  const reductions = (['items', 'steps', 'materials', 'time', 'fees'] as const).map((name): Reduction => {
    const [before, after] = pairs[name] ?? [1, 1];
    const change = before === undefined || after === undefined ? undefined : after - before;
    return {
      name,
      before,
      after,
      change,
      percent: change === undefined || !before ? undefined : (change / before) * 100,
    };
  });
  const account: FateAccount = {
    changes: [],
    totals: {
      items: new Map(totals.items),
      steps: new Map(totals.steps),
      materials: new Map(totals.materials),
      fees: new Map(totals.fees),
      prices: new Map(totals.prices),
    },
  };
  return rowsOf({ reductions } as unknown as Comparison, account);
}

const fine = { conditional: false, mixedSchemes: false };

describe('a row of the five reductions', () => {
  test('does not subtract what only moved', () => {
    // Five charges, one abolished, two paid by the government: two are left, but only one is a reduction.
    const [, , , , fees] = rows(
      { fees: [5, 2] },
      {
        fees: [
          ['removed', 1],
          ['moved', 2],
        ],
      },
    );
    expect(fees).toMatchObject({ before: 5, after: 2, moved: 2, change: -1, percent: -20, kind: 'less' });
  });

  test('that only moved is no reduction at all', () => {
    const [, , , , fees] = rows({ fees: [3, 1] }, { fees: [['moved', 2]] });
    expect(fees).toMatchObject({ change: 0, kind: 'same', onlyMoved: true });
  });

  test('that only merged says so; one with a removal does not', () => {
    expect(rows({ items: [9, 7] }, { items: [['merged', 2]] })[0]?.onlyMerged).toBe(true);
    expect(
      rows(
        { items: [9, 6] },
        {
          items: [
            ['merged', 2],
            ['removed', 1],
          ],
        },
      )[0]?.onlyMerged,
    ).toBe(false);
  });

  test('that only a change of law made less says so, and is no reduction of the reform', () => {
    const some = rows({ materials: [12, 10] }, { materials: [['law', 2]] });
    expect(some[2]).toMatchObject({ kind: 'less', onlyLaw: true, onlyMerged: false });
    expect(conclusionOf(some, { conditional: false, mixedSchemes: false }, wordsIn('zh'))).toBe(
      '没有一项实减；证明材料减少只因法律修改；审批事项、办事环节、办理时限、收费未变。',
    );
  });

  test('of time is never “only merged”, since it has no units', () => {
    expect(rows({ time: [20, 2] })[3]).toMatchObject({ kind: 'less', onlyMerged: false });
  });

  test('with nothing before has no percentage', () => {
    const [, , , , fees] = rows({ fees: [0, 2] });
    expect(fees).toMatchObject({ change: 2, percent: undefined, kind: 'worse' });
  });
});

describe('the conclusion', () => {
  const zh = wordsIn('zh');

  test('counts real reductions and owns up to mergers, rises, and what stayed', () => {
    const sentence = conclusionOf(
      rows(
        { items: [9, 7], steps: [23, 8], materials: [86, 90], time: [143, 47], fees: [3, 3] },
        { items: [['merged', 2]], steps: [['removed', 15]], materials: [['added', 4]] },
      ),
      { conditional: true, mixedSchemes: true },
      zh,
    );
    expect(sentence).toBe(
      '2 项实减（办事环节、办理时限）；审批事项只合并，未取消；证明材料增加；收费未变；时限前后口径不同；其中有的措施条件成立才算数。',
    );
  });

  test('says so where nothing became less, and where a number is missing', () => {
    expect(conclusionOf(rows({ time: [undefined, undefined] }), fine, zh)).toBe(
      '没有一项实减；审批事项、办事环节、证明材料、收费未变；办理时限缺数。',
    );
  });
});

describe('the table for spreadsheets', () => {
  test('has six columns in six lines, with -- for a missing number and never 0', () => {
    const text = tableText(rows({ time: [undefined, 3], items: [9, 7] }, { items: [['merged', 2]] }), wordsIn('zh'));
    const lines = text.split('\n').map((line) => line.split('\t'));
    expect(lines).toHaveLength(6);
    for (const line of lines) expect(line).toHaveLength(6);
    expect(lines[1]).toEqual(['审批事项（项）', '9', '7', '−2', '−22.2%', '合并 2']);
    expect(lines[4]?.slice(1, 5)).toEqual(['--', '3', '--', '--']);
  });

  test('says in words what did not change and what became more', () => {
    const lines = tableText(rows({ items: [9, 9], materials: [3, 5], fees: [0, 0] }), wordsIn('zh')).split('\n');
    const change = (line: number): string[] => lines[line]!.split('\t').slice(3, 5);
    expect([change(1), change(3), change(5)]).toEqual([
      ['未变', '±0.0%'],
      ['▲ 增加 +2', '+66.7%'],
      ['未变', '不适用'],
    ]);
  });
});
