import { describe, expect, test } from 'vitest';
import { situationsOf } from '../../engine/statechart/index.ts';
import { lifecycles } from '../../processes/lifecycles/index.ts';

// Which situations there are is derived here from what the law lets happen, factor by factor, and not from a run.

const all = Object.entries(lifecycles).map(([name, lifecycle]) => ({
  name,
  lifecycle,
  situations: situationsOf(lifecycle),
}));
const of = (name: string) => all.find((entry) => entry.name === name)?.situations ?? [];

describe.each(all)('$name', ({ lifecycle, situations }) => {
  test('every situation ends, and passes no state twice', () => {
    for (const { states, steps, end } of situations) {
      expect(states.at(-1)).toBe(end);
      expect(new Set(states).size).toBe(states.length);
      expect(states.length).toBe(steps.length + 1);
    }
  });

  test('every state is met, and from every state an end is reached', () => {
    const met = new Set(situations.flatMap(({ states }) => states));
    expect([...met].sort()).toEqual(Object.keys(lifecycle.states).sort());
  });

  test('each has a name of its own in both languages', () => {
    for (const key of ['zh', 'en'] as const)
      expect(new Set(situations.map(({ title }) => title[key])).size).toBe(situations.length);
    expect(new Set(situations.map(({ id }) => id)).size).toBe(situations.length);
  });

  test('no step is one that XState makes itself', () => {
    expect(situations.flatMap(({ steps }) => steps).filter((step) => step.startsWith('xstate.'))).toEqual([]);
  });
});

test('promised: all five answers of article 32, silence, a correction, a stop and every end', () => {
  const steps = new Set(of('promised').flatMap((situation) => situation.steps));
  for (const step of ['not-needed', 'not-this-office', 'corrected-on-the-spot', 'notice', 'accept'])
    expect(steps).toContain(step);
  for (const step of ['notice-period', 'resubmit', 'stop', 'resume', 'grant', 'refuse', 'object', 'deliver', 'lack'])
    expect(steps).toContain(step);
  expect(new Set(of('promised').map(({ end }) => end))).toEqual(
    new Set(['delivered', 'refused', 'abandoned', 'not-needed', 'elsewhere', 'reopened']),
  );
});

test('promised has 75 situations', () => {
  // Ways to acceptance: at once, corrected on the spot, by silence, and after a notice accepted or by silence: 5.
  // Each with a stop or without: 2. After the review: the needed paper cannot come; granted and delivered, lost or
  // reopened; refused; objected and lost or reopened: 7. Beside them: nothing comes at the start; not needed; another
  // office; withdrawn before handing in, at a full window, or after the notice: 5.
  expect(of('promised')).toHaveLength(5 * 2 * 7 + 5);
});

test('the other life cycles, reckoned alike', () => {
  // On the spot: at once, corrected, after a notice (3) × 7, and 5. Filings cannot be refused or objected to: 3 × 4 and 5.
  expect(of('on-the-spot')).toHaveLength(3 * 7 + 5);
  expect(of('filing')).toHaveLength(3 * 4 + 5);
  // Work: lost at the start, lost before its end; delivered, lost or reopened: 5.
  expect(of('work')).toHaveLength(5);
  // Consulted: without a stop or with one. The period runs out during review (also after the stop: 2 states), before the
  // decision gate, or while concluding, and each is consent with 3 ways on; otherwise the 7 of above; and 1 at the start.
  expect(of('consulted')).toHaveLength(2 * (7 + 3 * 3) + 1);
});
