import { describe, expect, test } from 'vitest';
import type { City } from '../../engine/model/index.ts';
import { cities } from '../../processes/index.ts';
import type { ClientMessage, CompareAnswer, SourcesAnswer, TraceAnswer } from '../../server/messages.ts';
import type { RunHead } from '../../server/store/index.ts';
import type { Client } from './client.ts';
import { signedIn } from './client.ts';
import { openServer } from './open.ts';
import { Page } from './page.ts';

// A city that is kept on the server is chosen by the id of its document wherever a shipped one can be.

const server = openServer({ mode: 'shared', requestsPerMinute: 100_000 });
const guangzhou = cities.find(({ id }) => id === 'guangzhou')!;
const PROCESS = '/processes/real-estate';
const nobody = '00000000-0000-4000-8000-000000000000';

/** Guangzhou with all that it promises in half the time: an hour for a registration becomes half of one. */
const faster: City = {
  ...guangzhou,
  rules: guangzhou.rules.map((rule) => ({
    ...rule,
    moves: rule.moves.map((move) => (move.do === 'promise' ? { ...move, n: move.n / 2 } : move)),
  })),
};

async function kept(): Promise<{ id: string; planner: Client }> {
  const planner = await signedIn(server, 'planner');
  const { body } = await planner.post<{ document: { id: string } }>('/documents', { kind: 'city', content: faster });
  return { id: body.document.id, planner };
}

const path = ({ reductions }: CompareAnswer): number => reductions.find(({ name }) => name === 'time')!.after!;
/** What does not hang on the id under which a city goes. */
const numbers = ({ reductions, warnings, outcomes }: CompareAnswer): unknown => ({
  reductions,
  warnings,
  outcomes: outcomes.map(({ measure: _, ...outcome }) => outcome),
});

describe('a city that is kept', () => {
  test('gives what the same city gives as a document of the caller, and not what the shipped one gives', async () => {
    const { id, planner } = await kept();
    const { body: own } = await planner.get<CompareAnswer>(`${PROCESS}/compare?city=${id}`);
    const { body: brought } = await planner.post<CompareAnswer>('/compare', {
      process: 'real-estate',
      city: faster,
    });
    const { body: named } = await planner.post<CompareAnswer>('/compare', { process: 'real-estate', city: id });
    const { body: shipped } = await planner.get<CompareAnswer>(`${PROCESS}/compare?city=guangzhou`);
    expect(own.city).toEqual({ id, title: faster.title });
    expect(numbers(own)).toEqual(numbers(brought));
    expect(named).toEqual(own);
    expect([path(shipped), path(own)]).toEqual([0.125, 0.0625]);
    expect(new Set([own.model, shipped.model]).size).toBe(2);
  });

  test('is walked, exported, asked for reasons and sources, and run by its id', async () => {
    const { id, planner } = await kept();
    const { body: walk } = await planner.get<TraceAnswer>(`${PROCESS}/trace?city=${id}`);
    expect([walk.city, walk.days]).toEqual([id, 0.0625]);
    expect((await planner.get(`${PROCESS}/export?side=after&city=${id}`)).status).toBe(200);
    expect((await planner.get(`${PROCESS}/waits?city=${id}`)).status).toBe(200);
    const { body: sources } = await planner.get<SourcesAnswer>(`${PROCESS}/sources?city=${id}`);
    expect(sources.numbers.filter(({ document }) => document === id).length).toBeGreaterThan(0);
    const run = await planner.post<RunHead>('/runs', { process: 'real-estate', city: id, replications: 1 });
    expect(run.status).toBe(201);
    const { city } = JSON.parse((await server.store.runs.get(run.body.id)).input) as { city: City };
    expect(city).toEqual({ ...faster, id });
  });

  test('is played over the line by its id, also step by step, for those who may see it', async () => {
    const { id, planner } = await kept();
    const reader = await signedIn(server, 'reader');
    const pageOf = async ({ cookie }: Client): Promise<Page> => {
      const page = new Page(server, '/ws', { cookie: cookie! });
      expect(await page.opened()).toBeUndefined();
      return page;
    };
    const play = (city: string): ClientMessage => ({ type: 'play', process: 'real-estate', city, speed: 10_000 });
    const page = await pageOf(planner);
    page.say(play(id));
    expect((await page.hear('end'))[0]).toMatchObject({ outcome: 'reached', days: 0.0625 });
    page.say(play('guangzhou'));
    expect((await page.hear('end', 2))[1]).toMatchObject({ outcome: 'reached', days: 0.125 });
    // What is said while the city is read waits until it is there.
    page.say({ ...play(id), speed: 0.01 } as ClientMessage);
    page.say({ type: 'pause' });
    page.say({ type: 'stop' });
    expect((await page.hear('end', 3))[2]).toMatchObject({ outcome: 'stopped' });
    expect(page.heard.filter(({ type }) => type === 'error')).toEqual([]);
    page.socket.close();
    const other = await pageOf(reader);
    other.say(play(id));
    const [error] = await other.hear('error');
    expect(error).toMatchObject({ code: 'unknown-id' });
    expect(error!.message.zh).toContain('请所有者公开');
    other.socket.close();
  });

  test('is for those who may see it, and others are told at the city what to do', async () => {
    const { id } = await kept();
    const reader = await signedIn(server, 'reader');
    const planner = await signedIn(server, 'planner');
    const calendar = await planner.post<{ document: { id: string } }>('/documents', {
      kind: 'calendar',
      content: { format: 1, id: 'local', title: { zh: '日历', en: 'Calendar' } },
    });
    const asked: [Client, string, number, string, string][] = [
      [reader, id, 404, 'not-found', '请所有者公开'],
      [planner, nobody, 404, 'not-found', `没有编号为“${nobody}”的城市`],
      [planner, calendar.body.document.id, 422, 'invalid-document', '这份文档不是城市'],
      [planner, 'guangzou', 400, 'bad-query', '是否想输入“guangzhou”'],
    ];
    for (const [client, city, status, code, words] of asked) {
      const { body, ...answer } = await client.get(`${PROCESS}/compare?city=${city}`, { 'accept-language': 'zh' });
      expect([answer.status, body.error.code, body.error.at]).toEqual([status, code, 'city']);
      expect(body.error.message).toContain(words);
    }
    await server.store.documents.move({ user: null, name: 'test' }, id, { revision: 1, to: 'consultation', note: '' });
    expect((await reader.get(`${PROCESS}/compare?city=${id}`)).status).toBe(200);
  });
});
