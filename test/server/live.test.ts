import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ClientMessage } from '../../server/messages.ts';
import { openServer } from './open.ts';
import { Page } from './page.ts';

const server = openServer();

async function openPage(): Promise<Page> {
  const page = new Page(server);
  expect(await page.opened()).toBeUndefined();
  return page;
}

const play = (over: Partial<Extract<ClientMessage, { type: 'play' }>> = {}): ClientMessage => ({
  type: 'play',
  process: 'business-startup',
  speed: 10_000,
  ...over,
});

describe('playing a case', () => {
  test('start, lines in order of their days, end on day 2', async () => {
    const page = await openPage();
    page.say(play());
    const [end] = await page.hear('end');
    expect(end).toEqual({ type: 'end', outcome: 'reached', days: 2 });
    const [first] = page.heard;
    expect(first).toMatchObject({ type: 'start', process: 'business-startup', simulated: true, days: 2 });
    const days = page.heard.flatMap((one) => (one.type === 'line' ? [one.day] : []));
    expect(days).toEqual([...days].sort((a, b) => a - b));
    expect([days[0], days[days.length - 1]]).toEqual([0, 2]);
    page.socket.close();
  });

  test('the case is the chosen one: without measures it takes 20 days', async () => {
    const page = await openPage();
    page.say(play({ on: [] }));
    expect((await page.hear('end'))[0]).toMatchObject({ days: 20 });
    page.socket.close();
  });

  test('pause, step, resume, stop', async () => {
    const page = await openPage();
    page.say(play({ on: [], speed: 0.01 }));
    await page.hear('line');
    page.say({ type: 'pause' });
    const linesOfDay = (day: number): number =>
      page.heard.filter((one) => one.type === 'line' && one.day === day).length;
    const before = page.heard.length;
    page.say({ type: 'step' });
    await page.hear('line', before);
    expect(linesOfDay(1)).toBeGreaterThan(0);
    expect(linesOfDay(6)).toBe(0);
    page.say({ type: 'stop' });
    expect((await page.hear('end'))[0]).toEqual({ type: 'end', outcome: 'stopped', days: 1 });
    page.say({ type: 'resume', speed: 1 });
    expect((await page.hear('error'))[0]).toMatchObject({ code: 'nothing-played' });
    page.say(play({ on: [], speed: 0.01 }));
    await page.hear('start', 2);
    page.say({ type: 'resume', speed: 10_000 });
    expect((await page.hear('end', 2))[1]).toMatchObject({ outcome: 'reached', days: 20 });
    page.socket.close();
  });

  test('what does not exist is told in words, and the connection stays', async () => {
    const page = await openPage();
    page.say(play({ process: 'nosuch' }));
    page.say(play({ on: ['nosuch'] }));
    page.say(play({ at: { nosuch: 'x' } }));
    const errors = await page.hear('error', 3);
    expect(errors.map(({ code }) => code)).toEqual(['unknown-id', 'unknown-id', 'unknown-id']);
    page.say(play());
    await page.hear('end');
    page.socket.close();
  });
});

describe('who may connect', () => {
  test('pages of the same host, and programs that are no pages', async () => {
    for (const headers of [{ origin: server.url }, {}] as Record<string, string>[]) {
      const page = new Page(server, '/ws', headers);
      expect(await page.opened()).toBeUndefined();
      page.socket.close();
    }
  });

  test.each([['http://evil.example'], ['null'], ['https://127.0.0.1.evil.example:80']])(
    'not a page of %s',
    async (origin) => {
      expect(await new Page(server, '/ws', { origin }).opened()).toBe(403);
    },
  );

  test('only at /ws', async () => {
    expect(await new Page(server, '/other').opened()).toBe(404);
    expect(await new Page(server, '/ws/more').opened()).toBe(404);
  });
});

describe('whatever is sent', () => {
  test('no known message: an error, and the connection stays', async () => {
    const page = await openPage();
    const odd = ['', '{', 'null', '[]', '{"type":"dance"}', '{"type":"play","process":"business-startup","speed":-1}'];
    for (const text of odd) page.socket.send(text);
    page.socket.send(Buffer.from([1, 2, 3]));
    const errors = await page.hear('error', odd.length + 1);
    expect(new Set(errors.map(({ code }) => code))).toEqual(new Set(['bad-message']));
    page.say(play());
    await page.hear('end');
    page.socket.close();
  });

  test('a message that is too large closes the connection, and only this one', async () => {
    const [large, other] = [await openPage(), await openPage()];
    large.socket.on('error', () => undefined);
    large.socket.send('x'.repeat(100_000));
    expect(await large.closed).toBe(1009);
    other.say(play());
    await other.hear('end');
    other.socket.close();
  });

  test('a flood closes the connection with words', async () => {
    const page = await openPage();
    for (let k = 0; k < 200; k++) page.say({ type: 'pause' });
    expect(await page.closed).toBe(1008);
    expect(page.heard.some((one) => one.type === 'error' && one.code === 'too-many-messages')).toBe(true);
  });

  const seed = 20_260_403;
  test(`any text leaves the server standing (seed ${seed})`, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(fc.json(), fc.string()), { minLength: 1, maxLength: 20 }), async (texts) => {
        const page = await openPage();
        for (const text of texts) page.socket.send(text);
        expect(await page.hear('error', texts.length)).toHaveLength(texts.length);
        page.socket.close();
      }),
      { seed, numRuns: 25 },
    );
    expect((await fetch(`${server.url}/api/v1/health`)).status).toBe(200);
  });
});
