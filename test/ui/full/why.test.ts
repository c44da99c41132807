import { describe, expect, test } from 'vitest';
import type { Evaluation, ReasonCode } from '../../../engine/measure/index.ts';
import { accountOf, reasonLines } from '../../../ui/pages/five/full/why.ts';
import type { FullAnswer } from '../../../ui/state/simulation/answer.ts';

const interval = (estimate: number, half: number) => ({
  estimate,
  low: estimate - half,
  high: estimate + half,
  confidence: 0.95,
  count: 10,
});
const text = { zh: '某', en: 'some' };

type Parts = readonly (readonly [code: ReasonCode, minutes: number])[];

/** A side whose reasons lead from its quick minutes to the sum of all. */
function side(quick: number, parts: Parts): Evaluation['before'] {
  const full = parts.reduce((sum, [, minutes]) => sum + minutes, quick);
  const reasons = parts.map(([code, minutes]) => ({ code, text, minutes: interval(minutes, 96) }));
  return {
    why: { kind: 'why-different', quick, full: interval(full, 48), reasons },
  } as unknown as Evaluation['before'];
}

const evaluation = (before: Evaluation['before'], after: Evaluation['before']): Evaluation =>
  ({ minutesOfUnit: 480, before, after }) as unknown as Evaluation;

describe('the account from quick to full', () => {
  test('adds up as it is printed, though each part by itself would be rounded otherwise', () => {
    // 0.04 days three times: each rounds to 0.0, and the sum of 10.12 to 10.1.
    const parts: Parts = [
      ['returns', 0.04 * 480],
      ['calendar', 0.04 * 480],
      ['queue', 0.04 * 480],
    ];
    const account = accountOf(evaluation(side(4800, parts), side(0, [])), 'before')!;
    const printed = [...account.parts.values()].map((part) => (part.kind === 'known' ? part.days : NaN));
    expect(account).toMatchObject({ quick: 10, full: 10.1, error: 0.1 });
    expect(printed.reduce((sum, days) => sum + days, account.quick)).toBeCloseTo(account.full, 9);
    expect(printed.filter((days) => days === 0)).toHaveLength(2);
  });

  test('is not there before the reasons have been told apart', () => {
    expect(accountOf(evaluation({} as Evaluation['before'], side(0, [])), 'before')).toBeUndefined();
  });
});

describe('lines of reasons', () => {
  const reasons = { before: [{ code: 'queue', text }], after: [{ code: 'queue', text }] } as const;
  const answer = (given: Evaluation): FullAnswer => ({
    kind: 'full-answer',
    evaluation: given,
    reasons,
    saturated: { before: [], after: [] },
    desks: { before: [], after: [] },
    findings: [],
    within: () => interval(0, 0),
    daysFor: () => undefined,
  });

  test('are pending on a side that has not been told apart', () => {
    const [line] = reasonLines(answer(evaluation(side(480, [['queue', 960]]), {} as Evaluation['before'])));
    expect(line).toMatchObject({
      code: 'queue',
      parts: { before: { kind: 'known', days: 2, error: 0.2 }, after: { kind: 'pending' } },
    });
  });

  test('that change nothing on either side are left out', () => {
    expect(reasonLines(answer(evaluation(side(480, []), side(480, []))))).toEqual([]);
  });
});
