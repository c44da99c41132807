import { expect, test } from 'vitest';
import type { FromWorker, MassJob, MassResult, ToWorker } from '../../engine/run/index.ts';
import { unpacked } from '../../engine/run/index.ts';
import { serve } from '../../workers/serve.ts';
import { inProcess, w2Job } from './jobs.ts';

/** A worker's body with a port whose turns the test gives. */
function bodyWithPort() {
  const posted: FromWorker[] = [];
  const turns: (() => void)[] = [];
  const hear = serve({
    post: (message) => posted.push(message),
    turn: () => new Promise((resolve) => turns.push(resolve)),
  });
  return {
    posted,
    hear: (...messages: ToWorker[]) => messages.forEach((message) => hear(message)),
    /** Lets the body go on to its next replication. */
    turn: async (): Promise<void> => {
      turns.shift()!();
      await new Promise((resolve) => setTimeout(resolve));
    },
    kinds: () => posted.map(({ kind }) => kind),
  };
}

const start = (job: MassJob, number = 1): ToWorker => ({ kind: 'start', job: number, text: JSON.stringify(job) });
const run = (job: number, from: number, to: number): ToWorker => ({ kind: 'run', job, from, to, asked: {} });
const small = w2Job(50, 3);

test('a share: its results in order, those of a run without workers, and done', async () => {
  const { hear, posted, turn, kinds } = bodyWithPort();
  hear(start(small), run(1, 2, 4));
  expect(kinds()).toEqual(['result']);
  await turn();
  expect(kinds()).toEqual(['result', 'result', 'done']);
  const results = posted.flatMap((message) =>
    message.kind === 'result' ? [unpacked(message.json) as MassResult] : [],
  );
  const { results: expected } = inProcess(small, { relative: 1e-9, most: 4 });
  expect(JSON.stringify(results)).toBe(JSON.stringify(expected.slice(2, 4)));
});

test('a dropped share ends after the replication under way, and the next one runs', async () => {
  const { hear, turn, kinds } = bodyWithPort();
  hear(start(small), run(1, 0, 100), { kind: 'drop' });
  await turn();
  expect(kinds()).toEqual(['result', 'done']);
  hear(run(1, 0, 1));
  await Promise.resolve();
  expect(kinds()).toEqual(['result', 'done', 'result', 'done']);
});

test('what mass simulation does not know is refused, with the reason in both languages', () => {
  const endless = { ...small.scenario, items: [{ item: 'intake', returns: { rate: { value: 1 } } }] };
  const { hear, posted, kinds } = bodyWithPort();
  hear(start({ ...small, scenario: endless as unknown as MassJob['scenario'] }), run(1, 0, 9));
  expect(kinds()).toEqual(['refused', 'done']);
  expect(posted[0]).toMatchObject({
    refusal: { kind: 'unsupported', reason: { en: expect.stringMatching(/intake/) as string } },
  });
});

test('an error of compiling or of running is told, and the worker lives', async () => {
  const { hear, posted, kinds } = bodyWithPort();
  const broken = { ...small, process: { ...small.process, items: null } } as unknown as MassJob;
  const arrivals = { kind: 'list', minutes: null };
  const breaking = { ...small, scenario: { ...small.scenario, arrivals } } as unknown as MassJob;
  hear(start(broken), run(1, 0, 9));
  hear(start(breaking, 2), run(2, 0, 9));
  await Promise.resolve();
  expect(kinds()).toEqual(['failed', 'done', 'failed', 'done']);
  expect(posted[0]).toMatchObject({ message: expect.stringMatching(/items/) as string });
  hear(start(small, 3), run(3, 0, 1));
  expect(kinds().slice(4)).toEqual(['result', 'done']);
});

test('a job that was forgotten has to be started again', () => {
  const { hear, kinds } = bodyWithPort();
  hear(start(small), { kind: 'forget', job: 1 }, run(1, 0, 1));
  expect(kinds()).toEqual(['failed', 'done']);
  hear(start(small), run(1, 0, 1));
  expect(kinds().slice(2)).toEqual(['result', 'done']);
});
