import { describe, expect, test } from 'vitest';
import { parseDate, stateCalendar } from '../../../engine/time/index.ts';
import { calendarAxis, workingAxis } from '../../../ui/pages/timeline/axis.ts';
import { tableOfBars, tableOfCase } from '../../../ui/pages/timeline/table.ts';
import { wordsIn } from '../../../ui/words/index.ts';

const zh = wordsIn('zh');
const en = wordsIn('en');
const text = (name: string) => ({ zh: name, en: name });
const lanes = [
  {
    id: 'plan',
    title: text('Planning'),
    rows: [
      {
        id: 'a',
        title: text('A'),
        before: { from: 0, to: 7, slack: 0 },
        after: { from: 5, to: 10, slack: 2.5 },
        promise: undefined,
      },
      { id: 'b', title: text('B'), before: { from: 7, to: 7, slack: 1 }, after: undefined, promise: undefined },
    ],
  },
];

describe('the table of the timeline', () => {
  test('tells the bars of both sides, their slack, and what a side does not have', () => {
    const [heads, ...rows] = tableOfBars(lanes, workingAxis, ['before', 'after'], en);
    expect(heads).toEqual([
      'Name',
      'Authority',
      'Before: begins on day (working days)',
      'Before: ends on day (working days)',
      'Before: takes (working days)',
      'Before: slack (working days)',
      'After: begins on day (working days)',
      'After: ends on day (working days)',
      'After: takes (working days)',
      'After: slack (working days)',
    ]);
    expect(rows).toEqual([
      ['A', 'Planning', '0', '7', '7', 'critical', '5', '10', '5', '2.5'],
      ['B', 'Planning', '7', '7', '0', '1', '--', '--', '--', '--'],
    ]);
  });

  test('is in days of the axis, and leaves out what only the other side has', () => {
    const axis = calendarAxis(parseDate('2024-03-04')!, stateCalendar());
    const [heads, ...rows] = tableOfBars(lanes, axis, ['after'], zh);
    expect(heads!.slice(2)).toEqual([
      '改革后：开始（自然日）',
      '改革后：结束（自然日）',
      '改革后：用时（自然日）',
      '改革后：富余（工作日）',
    ]);
    // Two weeks from a Monday; the second one begins after the weekend and ends before the next.
    expect(rows).toEqual([['A', 'Planning', '7', '12', '5', '2.5']]);
  });

  test('tells the stretches of a simulated case by what they look like', () => {
    const pieces = [
      { kind: 'queue', from: 0, to: 480 },
      { kind: 'work', from: 480, to: 720 },
      { kind: 'off-hours', from: 720, to: 960 },
    ] as const;
    const [heads, ...rows] = tableOfCase({ number: 7, elapsed: 960, rows: [{ node: 'a', pieces }] }, String, 480, en);
    expect(heads).toHaveLength(6);
    expect(heads!.slice(0, 2)).toEqual(['Name', 'in work, days']);
    expect(rows).toEqual([['a', '0.5', '1.5', '0', '0', '0']]);
  });
});
