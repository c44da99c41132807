import { request } from 'node:http';
import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { permissions } from '../../server/access/permissions.ts';
import type { SessionAnswer } from '../../server/messages.ts';
import type { DocumentHead } from '../../server/store/index.ts';
import { smallProcess } from '../support/small-process.ts';
import { Client } from './client.ts';
import { openServer } from './open.ts';

// Single-user mode: one person on this machine, without accounts.

const server = openServer();

/** The status of a request that calls the machine by another name; fetch always uses that of the address. */
function statusFor(host: string, path: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(`${server.url}${path}`, { headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode!);
    });
    sent.on('error', reject);
    sent.end();
  });
}

test('whoever sits at the machine may do everything, without signing in', async () => {
  const owner = new Client(server);
  const session = (await owner.get<SessionAnswer>('/session')).body;
  expect(session).toEqual({ mode: 'single', user: null, permissions, pageToken: null });
  const made = await owner.post<{ document: DocumentHead }>('/documents', { kind: 'process', content: smallProcess() });
  expect([made.status, made.body.document.owner, made.body.document.updatedBy]).toEqual([
    201,
    null,
    '本机用户 local user',
  ]);
  const path = `/documents/${made.body.document.id}`;
  const body = { subject: 'legality', verdict: 'confirmed' };
  expect((await owner.post(`${path}/confirmations`, body, { 'if-match': '"1"' })).status).toBe(201);
  expect((await owner.get('/audit')).status).toBe(200);
});

test('there are no accounts: nobody signs in, nobody is invited', async () => {
  const owner = new Client(server);
  for (const [path, body] of [
    ['/session', { name: 'x', password: 'x' }],
    ['/invitations', { role: 'reader' }],
    ['/invitations/redeem', { token: 'x', name: 'x', password: 'x' }],
  ] as const) {
    const answer = await owner.post(path, body);
    expect([answer.status, answer.body.error.code]).toEqual([409, 'wrong-state']);
  }
});

test('pages of elsewhere reach nothing, not even by a name that leads here', async () => {
  const port = server.host.split(':')[1]!;
  expect(await statusFor(`localhost:${port}`, '/api/v1/documents')).toBe(200);
  for (const host of [`evil.example:${port}`, '10.0.0.9', '127.0.0.1.evil.example', 'localhost.evil.example'])
    expect([host, await statusFor(host, '/api/v1/documents')]).toEqual([host, 403]);
  const owner = new Client(server);
  expect((await owner.post('/check', {}, { origin: 'http://evil.example' })).body.error.code).toBe('forged');
  const refused = new Promise<number | undefined>((resolve) => {
    const socket = new WebSocket(`ws://${server.host}/ws`, { headers: { host: `evil.example:${port}` } });
    socket.on('error', () => undefined);
    socket.once('unexpected-response', (_request, response) => resolve(response.statusCode));
  });
  expect(await refused).toBe(401);
});
