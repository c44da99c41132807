import { expect, test } from 'vitest';
import { every, processOf, scenarioOf, station } from '../../../bench/workloads/documents.ts';
import type { RunRequest, RunAnswer } from '../../../engine/measure/index.ts';
import { answerWith, evaluate, lawChecked, runHere } from '../../../engine/measure/index.ts';
import { littlesLaw, Moments, TimeAverage } from '../../../engine/run/statistics/index.ts';
import { lifecycles } from '../../../processes/lifecycles/index.ts';
import { deskOf, exp, workOf } from '../../oracle/runs.ts';

const process = processOf([station('a')], ['a']);
const scenario = scenarioOf(
  { arrivals: every(2), desks: [deskOf('a', 1)], items: [workOf('a', exp(1))] },
  { cases: 50, seed: 1, replications: 3 },
);
const asked = { process, plan: {}, scenario, marks: { model: 'test', version: 'test' } };

/** Both sides of the law where so many cases of ten minutes each were lost of ten in a hundred minutes. */
function lawWithout(lost: number) {
  const inside = new TimeAverage(0);
  inside.change(0, 1);
  inside.until(100);
  const stays = new Moments();
  for (let k = lost; k < 10; k++) stays.add(10);
  return littlesLaw({ at: scenario.id, inside, stays });
}

const asItIs = (request: RunRequest): RunAnswer => runHere(request, lifecycles);

test('runs that keep Little’s law leave the answer as it is, without a finding', async () => {
  const plain = await answerWith(evaluate(asked), (request) => Promise.resolve(asItIs(request)));
  const { answer, findings } = await answerWith(lawChecked(evaluate(asked)), (request) =>
    Promise.resolve(asItIs(request)),
  );
  expect(answer).toEqual(plain);
  expect(findings).toEqual([]);
});

test('a run that loses cases is told with its place and mend, the gravest of all runs', async () => {
  const losing = (request: RunRequest): RunAnswer => {
    const run = asItIs(request);
    if (run.kind === 'unsupported') return run;
    return { ...run, results: run.results.map((result, k) => ({ ...result, little: lawWithout(k) })) };
  };
  const { findings } = await answerWith(lawChecked(evaluate(asked)), (request) => Promise.resolve(losing(request)));
  expect(findings).toEqual([lawWithout(2).finding]);
  expect(findings[0]).toMatchObject({ code: 'littles-law', at: scenario.id });
  expect(findings[0]!.message.en).toContain('differ by 20.0 %');
});
