import { afterAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { startRunner } from '../../../server/jobs/runner.ts';
import { createLog } from '../../../server/log.ts';
import type { ClientMessage, ServerMessage } from '../../../server/messages.ts';
import type { Run, RunHead } from '../../../server/store/index.ts';
import { nodePool } from '../../../workers/node.ts';
import type { Client } from '../client.ts';
import { signedIn } from '../client.ts';
import { openServer } from '../open.ts';
import { ended, sweepOf, until } from './support.ts';

const workers = nodePool(1);
const log = createLog('silent');
const server = openServer({
  mode: 'shared',
  runs: (store) => startRunner({ store, workers, log, name: 'w', look: 10, beat: 20 }),
});
afterAll(() => workers.close());

type Shown = Omit<Run, 'result'> & { result: { scenarios: unknown[] } | null };

describe('runs over the API', () => {
  test('handed in once, done once, read whole and in parts', async () => {
    const planner = await signedIn(server, 'planner');
    const key = { 'idempotency-key': 'sweep-of-today' };
    const first = await planner.post<RunHead>('/runs', sweepOf(3), key);
    const again = await planner.post<RunHead>('/runs', sweepOf(3), key);
    expect([first.status, again.status, again.body.id]).toEqual([201, 201, first.body.id]);
    expect(first.headers.get('location')).toBe(`/api/v1/runs/${first.body.id}`);
    await ended(server.store, first.body.id);
    const { body } = await planner.get<Shown>(`/runs/${first.body.id}`);
    expect(body).toMatchObject({ state: 'done', kind: 'sweep', partsDone: 3, owner: planner.user!.id });
    expect(body).toMatchObject({ about: 'business-startup', ownerName: planner.user!.shownName });
    expect(body).not.toHaveProperty('input');
    const page = await planner.get<{ rows: { part: number; result: unknown }[]; next: number | null }>(
      `/runs/${first.body.id}/parts?from=1&limit=1`,
    );
    expect(page.body).toEqual({ rows: [{ part: 1, result: body.result!.scenarios[1] }], next: 2 });
    const file = await planner.get<Record<string, unknown>>(`/runs/${first.body.id}/file`);
    expect(decodeURIComponent(file.headers.get('content-disposition')!)).toContain(`内部资料-run-${first.body.id}`);
    expect(file.body).toMatchObject({
      mark: { en: 'internal, not published, not to be passed on' },
      exportedBy: planner.user!.shownName,
      run: { id: first.body.id },
      result: body.result,
    });
    const mine = await planner.get<{ rows: RunHead[] }>(`/runs?owner=${planner.user!.id}`);
    expect(mine.body.rows.map(({ id }) => id)).toEqual([first.body.id]);
    const { rows } = await server.store.audit.list({ subject: first.body.id }, { limit: 9 });
    expect(rows.map(({ what }) => what)).toEqual(['run.export', 'run.complete', 'run.enqueue']);
  });

  test('what does not exist, does not fit or is too much is refused with its place, and nothing is queued', async () => {
    const planner = await signedIn(server, 'planner');
    const wide = Array.from({ length: 200 }, (_, k) => k + 10);
    const asked: [unknown, number, string, string?][] = [
      [{ process: 'nosuch' }, 404, 'not-found'],
      [{ process: 'business-startup', on: ['nosuch'] }, 400, 'bad-request', 'on'],
      [{ process: 'business-startup', scenario: 'nosuch' }, 422, 'invalid-document', 'scenario'],
      [{ process: 'business-startup', scenario: { id: 'x' } }, 422, 'invalid-document'],
      [
        sweepOf(1, { grid: { staff: [{ desk: 'nosuch', staff: [1] }] } }),
        422,
        'invalid-document',
        'grid.staff[0].desk',
      ],
      [sweepOf(1, { grid: { demand: [1] } }), 400, 'bad-request', 'grid.demand[0]'],
      [sweepOf(1, { grid: { demand: wide, limits: [{ target: 'bank-account', days: wide }] } }), 422, 'too-large'],
      [{ ...sweepOf(200), replications: 1000, cases: 1_000_000 }, 422, 'too-large'],
    ];
    for (const [body, status, code, at] of asked) {
      const answer = await planner.post('/runs', body);
      expect([answer.status, answer.body.error.code], JSON.stringify(body).slice(0, 120)).toEqual([status, code]);
      if (at !== undefined) expect(answer.body.error.at).toBe(at);
    }
    expect((await planner.get<{ rows: [] }>(`/runs?owner=${planner.user!.id}`)).body.rows).toEqual([]);
  });

  test('what-if questions and other requests are answered while a sweep runs, and it can be called off', async () => {
    const planner = await signedIn(server, 'planner');
    const { body } = await planner.post<RunHead>('/runs', sweepOf(100, { replications: 20, cases: 400 }));
    await until(async () => (await server.store.runs.get(body.id)).partsDone > 0);
    expect((await planner.post('/compare', { process: 'business-startup' })).status).toBe(200);
    expect((await server.store.runs.get(body.id)).state).toBe('running');
    const other = await signedIn(server, 'planner');
    expect((await other.post(`/runs/${body.id}/cancel`)).status).toBe(403);
    const cancelled = await planner.post<RunHead>(`/runs/${body.id}/cancel`);
    expect([cancelled.status, cancelled.body.state]).toEqual([200, 'cancelled']);
    expect((await planner.post(`/runs/nosuch/cancel`)).status).toBe(404);
    const retried = await (await signedIn(server, 'administrator')).post<RunHead>(`/runs/${body.id}/retry`);
    expect([retried.status, retried.body.state]).toEqual([200, 'queued']);
    await planner.post(`/runs/${body.id}/cancel`);
  });
});

/** A page that watches: what it heard, in order. */
async function pageOf(
  client: Client,
): Promise<{ heard: ServerMessage[]; say: (message: ClientMessage) => void; close: () => void }> {
  const socket = new WebSocket(`ws://${server.host}/ws`, { headers: { cookie: client.cookie! } });
  const heard: ServerMessage[] = [];
  socket.on('message', (data: Buffer) => heard.push(JSON.parse(data.toString()) as ServerMessage));
  await new Promise((resolve) => socket.once('open', resolve));
  return { heard, say: (message) => socket.send(JSON.stringify(message)), close: () => socket.close() };
}

const numbersIn = (heard: ServerMessage[]): number[] =>
  heard.flatMap((one) => (one.type === 'part' ? [one.number] : []));
const isOver = (heard: ServerMessage[]): boolean => heard.some((one) => one.type === 'run' && one.run.state === 'done');

describe('watching a run', () => {
  test('parts in their order, then that it is done; after a break only what was missed', async () => {
    const planner = await signedIn(server, 'planner');
    const { body } = await planner.post<RunHead>('/runs', sweepOf(60));
    const first = await pageOf(planner);
    first.say({ type: 'watch', run: body.id });
    await until(() => numbersIn(first.heard).length >= 2);
    first.close();
    // What reaches it while it closes is as good as lost.
    const heard = [...first.heard];
    const last = numbersIn(heard).at(-1)!;
    const second = await pageOf(planner);
    second.say({ type: 'watch', run: body.id, after: last });
    await until(() => isOver(second.heard));
    expect([...numbersIn(heard), ...numbersIn(second.heard)]).toEqual(Array.from({ length: 60 }, (_, k) => k + 1));
    expect(second.heard.at(-1)).toMatchObject({ type: 'run', run: { id: body.id, state: 'done', partsDone: 60 } });
    const { result } = (await planner.get<Shown>(`/runs/${body.id}`)).body;
    const [part] = heard.filter((one) => one.type === 'part');
    expect(part!.result).toEqual(result!.scenarios[0]);
    second.close();
  });

  test('readers may not, nobody may without an account, and what is not there is told', async () => {
    const reader = await pageOf(await signedIn(server, 'reader'));
    reader.say({ type: 'watch', run: 'any' });
    await until(() => reader.heard.length > 0);
    expect(reader.heard[0]).toMatchObject({ type: 'error', code: 'may-not' });
    reader.close();
    const planner = await pageOf(await signedIn(server, 'planner'));
    planner.say({ type: 'watch', run: 'nosuch' });
    await until(() => planner.heard.length > 0);
    expect(planner.heard[0]).toMatchObject({ type: 'error', code: 'unknown-id' });
    planner.close();
    const status = await new Promise((resolve) => {
      const socket = new WebSocket(`ws://${server.host}/ws`);
      socket.on('error', () => undefined);
      socket.once('unexpected-response', (_request, response) => resolve(response.statusCode));
    });
    expect(status).toBe(401);
  });
});
