import { describe, expect, test } from 'vitest';
import type { ComparisonReport } from '../../engine/exchange/index.ts';
import { reportOf } from '../../engine/exchange/index.ts';
import { compare } from '../../engine/measure/index.ts';
import { processById, reformsOf } from '../../processes/index.ts';

// The published comparison tables count other items before than after. What that is worth is told here: the table's scope
// held against the one that counts the same items on both sides.

function reportIn(id: string, scope: string): ComparisonReport {
  const process = processById(id)!;
  const [reform] = reformsOf(id);
  return reportOf(compare(process, reform, { scope }), { process, reform, options: { scope } });
}

/** How much more the table's scope counts on each side: name → [before, after]. */
function excessOf(id: string): Record<string, [number, number]> {
  const [same, table] = [reportIn(id, 'same-items'), reportIn(id, 'facts-table')];
  const pairs = table.reductions.map((one, index): [string, [number, number]] => {
    const other = same.reductions[index]!;
    process.stdout.write(
      `${id} · ${one.name}: 对照表口径 facts-table ${one.before} → ${one.after}, 同口径 same-items ${other.before} → ${other.after}\n`,
    );
    return [one.name, [one.before! - other.before!, one.after! - other.after!]];
  });
  return Object.fromEntries(pairs);
}

describe('the comparison table against the same items on both sides', () => {
  // Eleven papers of three items that the case does not need and five of first registration before; after, the papers of
  // first registration and of the utilities (one each) and two that are shared and counted all the same. The five days of
  // first registration count after only.
  test('construction permits', () => {
    const excess = excessOf('construction-permits');
    expect(excess['materials']).toEqual([11 + 5, 1 + 1 + 2]);
    expect(excess['time']).toEqual([0, 5]);
    expect(excess['items']).toEqual([1, 1]);
  });

  // The housing fund's half day after registration runs beside the bank's whole one, so it changes no total.
  test('start-up', () => {
    expect(Object.values(excessOf('business-startup'))).toEqual(Array.from({ length: 5 }, () => [0, 0]));
  });
});
