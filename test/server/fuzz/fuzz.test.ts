import { connect } from 'node:net';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { allRoutes } from '../../../server/app.ts';
import { createLog } from '../../../server/log.ts';
import type { Route } from '../../../server/routes/route.ts';
import type { DocumentHead } from '../../../server/store/index.ts';
import { smallProcess } from '../../support/small-process.ts';
import { Client } from '../client.ts';
import { openServer } from '../open.ts';
import type { Schema } from './arbitrary.ts';
import { broken, valueBy } from './arbitrary.ts';

// Whatever is sent, the server answers with words, stays up, and keeps nothing of what it refused. `npm run soak` says by
// FUZZ how many requests; the seed stands in the names.

const server = openServer({ requestsPerMinute: 1e9, attemptsPerMinute: 1e9 });
const runs = Number(process.env['FUZZ'] ?? 250);
const seed = 20_261_127;

async function newestEntry(): Promise<number> {
  return (await server.store.audit.list({}, { limit: 1 })).rows[0]?.number ?? 0;
}

function schemaOf(type: z.ZodType | undefined): Schema {
  return type === undefined ? {} : (z.toJSONSchema(type, { io: 'input', unrepresentable: 'any' }) as Schema);
}

/** Requests to one route: bodies and queries by its schemas with faults, ids that are there and ids that are not. */
function requestsTo(
  route: Route,
  id: string,
): fc.Arbitrary<{ path: string; body: unknown; headers: Record<string, string> }> {
  const samples = fc.oneof(fc.jsonValue({ maxDepth: 3 }), broken(smallProcess()), fc.constant(smallProcess()));
  const step = fc.oneof(fc.constant(id), fc.constant('1'), fc.string({ maxLength: 20 }), fc.constant('%ff'));
  const query = route.query === undefined ? fc.constant({}) : valueBy(schemaOf(route.query), fc.string());
  return fc
    .record({
      steps: fc.array(step, { minLength: 3, maxLength: 3 }),
      query,
      body: valueBy(schemaOf(route.body), samples),
      revision: fc.constantFrom('"1"', '"2"', '1', '*', '"99999999999"', 'W/"1"'),
      language: fc.constantFrom('zh', 'en', '*', ';;q=', 'en'.repeat(50)),
    })
    .map(({ steps, query: asked, body, revision, language }) => {
      let at = 0;
      const path = route.path.replace(/:\w+/g, () => {
        const text = steps[at++]!;
        return text === '%ff' ? text : encodeURIComponent(text) || 'x';
      });
      const pairs = Object.entries(Object(asked) as object).map(([key, value]): [string, string] => [
        key,
        String(value),
      ]);
      return {
        path: `/${path}?${new URLSearchParams(pairs).toString()}`,
        body,
        headers: { 'if-match': revision, 'accept-language': language },
      };
    });
}

test(`requests by the schemas, with faults (seed ${seed}, ${runs} of them)`, async () => {
  const owner = new Client(server);
  const made = await owner.post<{ document: DocumentHead }>('/documents', { kind: 'process', content: smallProcess() });
  const routes = allRoutes({ store: server.store, mode: 'single', log: createLog('silent'), now: Date.now });
  // What looks at every shipped process takes its time, and nothing of it comes from the request.
  const quick = routes.filter(({ path }) => !path.startsWith('/api/v1/processes') && path !== '/metrics');
  const request = fc
    .constantFrom(...quick)
    .chain((route) => requestsTo(route, made.body.document.id).map((sent) => ({ method: route.method, sent, route })));
  const statuses = new Map<number, number>();
  await fc.assert(
    fc.asyncProperty(request, async ({ method, sent: { path, body, headers }, route }) => {
      const before = await newestEntry();
      const answer = await owner.send(
        method.toUpperCase(),
        path,
        method === 'get' || route.body === undefined ? undefined : body,
        headers,
      );
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
      expect(answer.status).toBeLessThan(500);
      if (answer.status < 400) return;
      expect(answer.body.error.message.length).toBeGreaterThan(1);
      expect(await newestEntry()).toBe(before);
    }),
    { seed, numRuns: runs },
  );
  // A test that only ever sees one answer has not looked far.
  expect(statuses.size).toBeGreaterThan(4);
}, 120_000);

test(`raw bytes (seed ${seed})`, async () => {
  const [host, port] = server.host.split(':') as [string, string];
  const before = await newestEntry();
  const head = fc.constantFrom(
    '',
    'POST /api/v1/documents HTTP/1.1\r\nHost: localhost\r\nContent-Length: 40\r\n\r\n',
    'PUT /api/v1/documents/1 HTTP/1.1\r\nHost: localhost\r\nIf-Match: "1"\r\nTransfer-Encoding: chunked\r\n\r\n',
    'GET /ws HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n',
  );
  await fc.assert(
    fc.asyncProperty(head, fc.uint8Array({ maxLength: 400 }), async (start, bytes) => {
      await new Promise<void>((resolve) => {
        const socket = connect(Number(port), host, () => {
          socket.write(start);
          socket.end(bytes);
        });
        socket.resume();
        socket.on('error', () => undefined);
        socket.once('close', () => resolve());
        socket.setTimeout(200, () => socket.destroy());
      });
    }),
    { seed, numRuns: Math.min(runs, 2000) / 5 },
  );
  expect((await new Client(server).get<{ status: string }>('/health')).body.status).toBe('ok');
  expect(await newestEntry()).toBe(before);
}, 120_000);

test('nesting, size and number are refused in words before anything looks inside', async () => {
  const owner = new Client(server);
  const deep = await owner.post('/documents', `${'['.repeat(100_000)}${']'.repeat(100_000)}`);
  expect([deep.status, deep.body.error.findings?.[0]?.code]).toEqual([400, 'form/too-deep']);
  const inText = await owner.post<{ ok: boolean }>('/check', JSON.stringify({ text: `"${'['.repeat(1000)}\\` }));
  expect(inText.status).toBe(200);
  const large = await owner.put('/session/password', { current: 'x'.repeat(70_000), password: 'x' });
  expect([large.status, large.body.error.code]).toEqual([413, 'too-large']);
  const names = Object.fromEntries(Array.from({ length: 200_000 }, (_, k) => [`A${k}`, 'x']));
  const named = await owner.post('/documents', {
    kind: 'scenario',
    about: 'business-startup',
    content: { mix: names },
  });
  expect([named.status, named.body.error.findings?.[0]?.code]).toEqual([400, 'form/too-many']);
  const many = await owner.post('/compare', { process: { items: Array.from({ length: 600_000 }, () => 1) } });
  expect([many.status, many.body.error.findings?.[0]?.code]).toEqual([422, 'form/too-many']);
});
