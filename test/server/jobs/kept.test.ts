import { expect, test } from 'vitest';
import { processById, reformsOf, scenarioOf } from '../../../processes/index.ts';
import type { Work } from '../../../server/jobs/work.ts';
import type { RunAnswer } from '../../../server/messages.ts';
import type { RunHead } from '../../../server/store/index.ts';
import { smallProcess } from '../../support/small-process.ts';
import type { Client } from '../client.ts';
import { signedIn } from '../client.ts';
import { openServer } from '../open.ts';

// What somebody has saved is run by the ids of its documents.

const server = openServer({ mode: 'shared', requestsPerMinute: 100_000 });
const shipped = processById('business-startup')!;
const reform = reformsOf(shipped.id)[0]!;
const scenario = scenarioOf(shipped.id)!;
const small = { cases: 50, replications: 1 };

async function saved(planner: Client, kind: string, content: object, about?: string): Promise<string> {
  const body = { kind, content, ...(about === undefined ? {} : { about }) };
  return (await planner.post<{ document: { id: string } }>('/documents', body)).body.document.id;
}

const named = <T extends { title: object }>(document: T): T => ({
  ...document,
  title: { zh: '自己的', en: 'Our own' },
});

test('a process, a reform and a scenario that are kept are run as they stand, and the run says of which process it is', async () => {
  const planner = await signedIn(server, 'planner');
  const process = await saved(planner, 'process', named(shipped));
  const ids = {
    process,
    reform: await saved(planner, 'reform', named(reform), process),
    scenario: await saved(planner, 'scenario', named(scenario), process),
  };
  const { status, body } = await planner.post<RunHead>('/runs', { ...ids, ...small });
  expect([status, body.about]).toEqual([201, process]);
  const work = JSON.parse((await server.store.runs.get(body.id)).input) as Work;
  expect([work.process, work.reform]).toEqual([named(shipped), named(reform)]);
  expect(work.scenario).toMatchObject({ ...named(scenario), experiment: { cases: 50, replications: 1 } });
  // What is left out is the usual of the shipped process of the same id, as far as it fits.
  const usual = await planner.post<RunHead>('/runs', { process, ...small });
  const whole = JSON.parse((await server.store.runs.get(usual.body.id)).input) as Work;
  expect([whole.reform?.id, whole.scenario.id]).toEqual([reform.id, scenario.id]);
  const { body: told } = await planner.get<RunAnswer>(`/runs/${body.id}`);
  expect(told.process).toEqual({ id: shipped.id, title: named(shipped).title });
});

test('what is missing, of another kind, or does not fit is refused at its place', async () => {
  const planner = await signedIn(server, 'planner');
  const nobody = '00000000-0000-4000-8000-000000000000';
  const other = await saved(planner, 'process', smallProcess());
  const asked: [object, number, string][] = [
    [{ process: nobody }, 404, 'process'],
    [{ process: shipped.id, reform: nobody }, 404, 'reform'],
    [{ process: shipped.id, scenario: nobody }, 404, 'scenario'],
    [{ process: shipped.id, reform: other }, 422, 'reform'],
    [{ process: shipped.id, scenario: other }, 422, 'scenario'],
    [{ process: other, scenario }, 422, 'scenario.process'],
  ];
  for (const [request, status, at] of asked) {
    const { body, ...answer } = await planner.post('/runs', { ...request, ...small });
    expect([answer.status, body.error.at], JSON.stringify(request).slice(0, 90)).toEqual([status, at]);
  }
  const { body } = await planner.get<{ rows: [] }>(`/runs?owner=${planner.user!.id}`);
  expect(body.rows).toEqual([]);
});
