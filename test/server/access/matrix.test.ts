import { expect, test } from 'vitest';
import { allRoutes } from '../../../server/app.ts';
import { openapiOf } from '../../../server/openapi/document.ts';
import { createLog } from '../../../server/log.ts';
import type { Route } from '../../../server/routes/route.ts';
import type { Role } from '../../../server/store/index.ts';
import { smallProcess } from '../../support/small-process.ts';
import { Client, signedIn } from '../client.ts';
import { openServer } from '../open.ts';
import { expected } from './matrix.ts';

const server = openServer({ mode: 'shared', requestsPerMinute: 100_000, attemptsPerMinute: 100_000 });

const letters: Readonly<Record<string, Role>> = {
  r: 'reader',
  p: 'planner',
  l: 'liaison',
  o: 'legal',
  i: 'instructor',
  A: 'administrator',
};

/** Bodies that go as far as they can; a process, since what an instructor may make is tested elsewhere. */
const bodies: Readonly<Record<string, unknown>> = {
  'post /api/v1/documents': {
    kind: 'calendar',
    content: { format: 1, id: 'local', title: { zh: '本地日历', en: 'Local calendar' } },
  },
  'put /api/v1/documents/:id': { content: smallProcess() },
  'put /api/v1/documents/:id/archived': { archived: false },
  'put /api/v1/documents/:id/state': { to: 'consultation' },
  'post /api/v1/documents/:id/comments': { text: 'a comment' },
  'put /api/v1/documents/:id/comments/:comment/answer': { adoption: 'adopted', answer: 'yes' },
  'post /api/v1/documents/:id/confirmations': { subject: 'legality', verdict: 'confirmed' },
  'post /api/v1/documents/:id/links': { days: 1 },
  'post /api/v1/runs': { process: 'business-startup' },
  'post /api/v1/links/open': { token: 'x' },
  'post /api/v1/invitations': { role: 'reader' },
  'post /api/v1/invitations/look': { token: 'x' },
  'post /api/v1/invitations/redeem': { token: 'x', password: 'not so good', name: 'x' },
  'post /api/v1/session': { name: 'nobody', password: 'not so good' },
  'put /api/v1/session/password': { current: 'not so good', password: 'not so good' },
  'post /api/v1/check': {},
  'post /api/v1/faults': { kind: 'error', message: 'x', at: [], part: 'five', version: '1' },
  'post /api/v1/compare': { process: 'business-startup' },
  'patch /api/v1/users/:user': {},
};
const refusals = new Set(['unauthenticated', 'forbidden', 'forged']);

function routes(): Route[] {
  return allRoutes({ store: server.store, mode: 'shared', log: createLog('silent'), now: Date.now });
}

/** Whether a route lets somebody in; what becomes of the request then is another matter. */
async function letsIn(client: Client, { method, path }: Route, id: string): Promise<boolean> {
  const address = path.replace(/^\/api\/v1/, '').replace('processes/:id', 'processes/business-startup');
  const full = path.startsWith('/api/v1') ? address : `/${path}`;
  const filled = full
    .replace(':id', id)
    .replace(/:(version|revision)/, '1')
    .replace(/:\w+/g, 'nosuch');
  const headers = { 'if-match': '"1"', 'x-forwarded-for': '10.0.0.9' };
  const answer = await client.send(method.toUpperCase(), filled, bodies[`${method} ${path}`], headers);
  expect(answer.status, `${method} ${filled}`).toBeLessThan(500);
  return !refusals.has(answer.status >= 400 ? answer.body.error.code : '');
}

test('every route is in the matrix, and nothing else is', () => {
  expect(
    routes()
      .map(({ method, path }) => `${method} ${path}`)
      .sort(),
  ).toEqual(Object.keys(expected).sort());
});

test('every route that the description of the API tells of is in the matrix, and nothing else is', () => {
  const described = openapiOf(routes()).paths ?? {};
  const operations = Object.entries(described).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method} ${path.replace(/\{(\w+)\}/g, ':$1')}`),
  );
  expect(operations.sort()).toEqual(Object.keys(expected).sort());
});

test('every route lets in whom the matrix says, and nobody else', async () => {
  const planner = await signedIn(server, 'planner');
  const made = await planner.post<{ document: { id: string } }>('/documents', {
    kind: 'process',
    content: smallProcess(),
  });
  const { id } = made.body.document;
  const found: Record<string, string> = {};
  for (const letter of 'arploiA') {
    const newClient = (): Client | Promise<Client> =>
      letter in letters ? signedIn(server, letters[letter]!, 'market') : new Client(server);
    let client = await newClient();
    for (const route of routes()) {
      const isLetIn = await letsIn(client, route, id);
      if (route.path === '/api/v1/session' && route.method === 'delete') client = await newClient();
      if (isLetIn) {
        const key = `${route.method} ${route.path}`;
        found[key] = (found[key] ?? '') + letter;
      }
    }
  }
  expect(found).toEqual(expected);
}, 60_000);
