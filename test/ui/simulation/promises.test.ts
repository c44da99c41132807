import { describe, expect, test } from 'vitest';
import type { Asked } from '../../../engine/measure/index.ts';
import { answerHere, jobOf, promiseToKeep, runHere, shareInTime } from '../../../engine/measure/index.ts';
import { processById, reformsOf, scenarioOf } from '../../../processes/index.ts';
import { lifecycles } from '../../../processes/lifecycles/index.ts';
import type { HeldRuns } from '../../../ui/state/simulation/promises.ts';
import { daysToKeep, promisesOf, shareOf } from '../../../ui/state/simulation/promises.ts';

const id = 'business-startup';
const usual = scenarioOf(id)!;

/** So many cases in each of three replications: above 512, sketches no longer hold every one. */
function askedWith(cases: number): Asked {
  const scenario = { ...usual, experiment: { ...usual.experiment, cases, replications: 3 } };
  const plan = { reform: reformsOf(id)[0]! };
  return { process: processById(id)!, plan, scenario, marks: { model: '', version: '' } };
}

function heldRuns(asked: Asked, promises = promisesOf(jobOf(asked, 'after'))): HeldRuns {
  const run = runHere({ job: jobOf(asked, 'after', promises), replications: 3 }, lifecycles);
  return { results: run.kind === 'run-series' ? run.results : [], promises };
}

describe('runs that were held to every day', () => {
  const asked = askedWith(900);
  const held = heldRuns(asked);

  test.each([1, 6, 10, 15, 18, 19, 20])('answer %i of 20 as the command line does, without another run', (cases) => {
    const expected = answerHere(promiseToKeep(asked, { share: cases / 20 }), lifecycles);
    if (expected.kind === 'refused') throw new Error('the engine refuses the shipped scenario');
    expect(daysToKeep(asked, 'after', cases / 20, held)).toBe(expected.days);
  });

  test('tell the share of a day by counting, and half days too', () => {
    for (const days of [0.5, 2, 3.5, 9, 12]) {
      const place = held.promises.indexOf(days * 480);
      const shares = held.results.map(({ promises, counted, outcomes }) => {
        return promises[place]!.onTime / (counted - outcomes.missed);
      });
      expect(shareOf(held, days * 480).estimate).toBeCloseTo(shares.reduce((sum, one) => sum + one) / 3, 12);
    }
  });

  test('read a promise that is far off from the sketch', () => {
    expect(held.promises).not.toContain(9999 * 480);
    expect(shareOf(held, 9999 * 480)).toEqual(shareInTime(held.results, 9999 * 480));
  });
});

test('runs that were held to nothing still answer, from the sketches, at most a hundredth below the counted days', () => {
  const asked = askedWith(900);
  const counted = daysToKeep(asked, 'after', 0.9, heldRuns(asked))!;
  const read = daysToKeep(asked, 'after', 0.9, heldRuns(asked, []))!;
  expect(read).toBeLessThanOrEqual(counted);
  expect(read).toBeGreaterThanOrEqual(Math.floor(counted / 1.01));
});
