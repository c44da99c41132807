import { EventEmitter } from 'node:events';
import { describe, expect, test } from 'vitest';
import { Classes } from '../../server/live/classes.ts';
import { Connection } from '../../server/live/connection.ts';
import { DocumentWatch } from '../../server/live/document-watch.ts';
import { createLog } from '../../server/log.ts';
import { Player } from '../../server/live/player.ts';
import { RunWatch } from '../../server/live/run-watch.ts';
import type { ServerMessage } from '../../server/messages.ts';
import { playCase } from '../../server/play.ts';
import { processById } from '../../processes/index.ts';
import type { Client } from './client.ts';
import { signedIn } from './client.ts';
import { until } from './jobs/support.ts';
import { openServer } from './open.ts';
import { Page } from './page.ts';

const HEARTBEAT = 500;
const server = openServer({ mode: 'shared', heartbeat: HEARTBEAT });
const planner = { user: 'u-1', name: '王科长' };

async function pageOf(client: Client, options = {}): Promise<Page> {
  const page = new Page(server, '/ws', { cookie: client.cookie! }, options);
  expect(await page.opened()).toBeUndefined();
  return page;
}

/** A reader that can be stopped and started, and what reached it. */
function slowReader(): {
  sent: ServerMessage[];
  full: boolean;
  send: (m: ServerMessage) => void;
  isFull: () => boolean;
} {
  const reader = {
    sent: [] as ServerMessage[],
    full: false,
    send: (message: ServerMessage) => void reader.sent.push(message),
    isFull: () => reader.full,
  };
  return reader;
}

const rest = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('a reader that does not keep up', () => {
  test('of a run: nothing is sent and nothing kept for it; then it catches up, each part once, and the newest state', async () => {
    const { store } = server;
    const watch = new RunWatch(store, createLog('silent'));
    const { id } = await store.runs.enqueue(planner, { kind: 'sweep', input: '{}', parts: 120 });
    const slow = slowReader();
    slow.full = true;
    let isOver = false;
    watch.watch(id, 0, slow, () => (isOver = true));
    for (let part = 0; part < 120; part++)
      await store.runs.recordPart((await store.runs.claim('w', 60_000))!.claim, `${part}`);
    await rest(700);
    expect(slow.sent).toEqual([]);
    slow.full = false;
    await store.runs.complete((await store.runs.claim('w', 60_000))!.claim, '[]');
    await until(() => isOver);
    const parts = slow.sent.filter((one) => one.type === 'part');
    expect(parts.map(({ number, result }) => [number, result])).toEqual(
      Array.from({ length: 120 }, (_, part) => [part + 1, part]),
    );
    expect(slow.sent.at(-1)).toMatchObject({ type: 'run', run: { state: 'done', partsDone: 120 } });
    watch.close();
  });

  test('of a run whose parts are done out of turn: told in their order, none left out', async () => {
    const { store } = server;
    const watch = new RunWatch(store, createLog('silent'));
    const { id } = await store.runs.enqueue(planner, { kind: 'sweep', input: '{}', parts: 3 });
    const claims = [];
    for (let n = 0; n < 3; n++) claims.push((await store.runs.claim('w', 60_000))!.claim);
    const reader = slowReader();
    watch.watch(id, 0, reader, () => undefined);
    const numbers = (): number[] => reader.sent.flatMap((one) => (one.type === 'part' ? [one.number] : []));
    await store.runs.recordPart(claims[2]!, '2');
    await store.runs.recordPart(claims[0]!, '0');
    await until(() => numbers().length === 1);
    await rest(700);
    expect(numbers()).toEqual([1]);
    expect(reader.sent.at(-1)).toMatchObject({ type: 'run', run: { partsDone: 2 } });
    await store.runs.recordPart(claims[1]!, '1');
    await until(() => numbers().length === 3);
    expect(numbers()).toEqual([1, 2, 3]);
    await store.runs.cancel(planner, id);
    watch.close();
  });

  test('of a case that is played: the player holds back until what was sent is read', async () => {
    const reader = slowReader();
    reader.full = true;
    const player = new Player(playCase(processById('business-startup')!, { on: [] }, []), 10_000, reader);
    await rest(300);
    expect(reader.sent.map(({ type }) => type)).toEqual(['start']);
    reader.full = false;
    await until(() => player.over);
    expect(reader.sent.at(-1)).toMatchObject({ type: 'end', outcome: 'reached' });
  });

  test('that never reads is given up, before much waits for it', async () => {
    const { store } = server;
    const socket = new Unread();
    const log = createLog('silent');
    const watching = {
      ...{ runs: new RunWatch(store, log), documents: new DocumentWatch(store, log), classes: new Classes(log) },
    };
    new Connection(socket as unknown as Line, {
      ...watching,
      cities: () => Promise.resolve([]),
      who: () => Promise.resolve({ kind: 'owner' }),
    });
    // Each is answered by the picture of a case, and a step by the lines of its next moment, full or not.
    for (let n = 0; n < 5 && !socket.isEnded; n++) {
      const play = { type: 'play', process: 'construction-permits', on: [], speed: 0.01 };
      const sent = socket.sent;
      for (const message of [play, { type: 'step' }, { type: 'step' }]) socket.hear(message);
      await until(() => socket.sent >= sent + 3);
    }
    expect(socket.isEnded).toBe(false);
    socket.bufferedAmount += 8_000_000;
    const before = socket.bufferedAmount;
    socket.hear({ type: 'step' });
    await until(() => socket.isEnded);
    expect(socket.bufferedAmount).toBe(before);
  });
});

type Line = ConstructorParameters<typeof Connection>[0];

/** A socket to a page that reads nothing of what is sent. */
class Unread extends EventEmitter {
  readonly OPEN = 1;
  readyState = 1;
  bufferedAmount = 0;
  isEnded = false;
  sent = 0;

  send(text: string): void {
    this.sent++;
    this.bufferedAmount += text.length;
  }

  terminate(): void {
    this.isEnded = true;
    this.readyState = 3;
    this.emit('close');
  }

  hear(message: object): void {
    this.emit('message', Buffer.from(JSON.stringify(message)), false);
  }
}

describe('heartbeat', () => {
  test('a peer that gives no sign of life is closed, and one that does stays', async () => {
    const client = await signedIn(server, 'planner');
    const [dead, live] = [await pageOf(client, { autoPong: false }), await pageOf(client)];
    expect(await dead.closed).toBe(1006);
    await rest(HEARTBEAT * 4);
    live.say({ type: 'play', process: 'business-startup', speed: 10_000 });
    await live.hear('end');
    live.socket.close();
  });

  test('whoever signed out is disconnected, and a taken cookie opens nothing', async () => {
    const client = await signedIn(server, 'planner');
    const page = await pageOf(client);
    const taken = client.cookie!;
    expect((await client.send('DELETE', '/session')).status).toBe(204);
    expect(await page.closed).toBe(1008);
    expect(await new Page(server, '/ws', { cookie: taken }).opened()).toBe(401);
  });
});

test('whoever may not see runs any longer hears no more of them', async () => {
  const { store } = server;
  const client = await signedIn(server, 'planner');
  const page = await pageOf(client);
  const { id } = await store.runs.enqueue(planner, { kind: 'sweep', input: '{}', parts: 2 });
  page.say({ type: 'watch', run: id });
  await store.runs.recordPart((await store.runs.claim('w', 60_000))!.claim, '0');
  await page.hear('part');
  await store.users.change({ user: null, name: 'test' }, client.user!.id, { role: 'reader' });
  await rest(HEARTBEAT * 4);
  await store.runs.recordPart((await store.runs.claim('w', 60_000))!.claim, '1');
  await rest(700);
  expect(page.heard.filter(({ type }) => type === 'part')).toHaveLength(1);
  page.say({ type: 'watch', run: id });
  expect((await page.hear('error'))[0]).toMatchObject({ code: 'may-not' });
  page.socket.close();
});

describe('who may connect in shared mode', () => {
  test('nobody without a session, with one that is made up, or past its time', async () => {
    expect(await new Page(server).opened()).toBe(401);
    expect(await new Page(server, '/ws', { cookie: `binglian-session=${'x'.repeat(43)}` }).opened()).toBe(401);
    const client = await signedIn(server, 'planner');
    server.ahead += 2 * 3_600_000;
    expect(await new Page(server, '/ws', { cookie: client.cookie! }).opened()).toBe(401);
    server.ahead = 0;
  });

  test('no page of elsewhere, though the browser sends the cookie along', async () => {
    const { cookie } = await signedIn(server, 'administrator');
    for (const origin of ['http://evil.example', 'null', `http://${server.host}.evil.example`])
      expect(await new Page(server, '/ws', { cookie: cookie!, origin }).opened()).toBe(403);
    const own = new Page(server, '/ws', { cookie: cookie!, origin: server.url });
    expect(await own.opened()).toBeUndefined();
    own.socket.close();
  });
});

test('cases cannot be played so often that nothing else is done', async () => {
  const page = await pageOf(await signedIn(server, 'planner'));
  for (let n = 0; n < 11; n++) page.say({ type: 'play', process: 'business-startup', speed: 1 });
  expect(await page.closed).toBe(1008);
  expect(page.heard.at(-1)).toMatchObject({ type: 'error', code: 'too-many-messages' });
  // Those whose turn had not come when the line was closed are not played at all.
  expect(page.heard.filter(({ type }) => type === 'start').length).toBeLessThanOrEqual(10);
});

test('a connection watches twenty at a time; what it no longer watches makes room', async () => {
  const { store } = server;
  const page = await pageOf(await signedIn(server, 'planner'));
  const ids: string[] = [];
  for (let n = 0; n < 21; n++) ids.push((await store.runs.enqueue(planner, { kind: 'sweep', input: '{}' })).id);
  for (const run of ids) page.say({ type: 'watch', run });
  const [error] = await page.hear('error');
  expect([error!.code, error!.message.en]).toEqual(['may-not', expect.stringContaining('20')]);
  const heads = (await page.hear('run', 20)).map(({ run }) => run.id);
  expect(new Set(heads)).toEqual(new Set(ids.slice(0, 20)));
  page.say({ type: 'unwatch', run: ids[0]! });
  page.say({ type: 'watch', run: ids[20]! });
  expect((await page.hear('run', 21)).at(-1)!.run.id).toBe(ids[20]);
  expect(page.heard.filter(({ type }) => type === 'error')).toHaveLength(1);
  page.socket.close();
});
