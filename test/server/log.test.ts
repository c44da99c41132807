import { pino } from 'pino';
import { expect, test } from 'vitest';
import type { FaultAnswer, SessionAnswer } from '../../server/messages.ts';
import { Client, PASSWORD, signedIn } from './client.ts';
import { openServer } from './open.ts';

// The log as it is written, line by line, at the level that says most.
const lines: string[] = [];
const log = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) });
const server = openServer({ mode: 'shared', log, faultsPerMinute: 8 });

test('the log has a number for every request, and no password, token, cookie or word of a body', async () => {
  const { user } = await signedIn(server, 'administrator');
  const client = new Client(server);
  await client.post('/session', { name: user!.name, password: 'a wrong password' });
  const session = await client.post<SessionAnswer>('/session', { name: user!.name, password: PASSWORD });
  client.pageToken = session.body.pageToken!;
  const invited = await client.post<{ token: string }>('/invitations', { role: 'reader' });
  await new Client(server).post('/invitations/redeem', {
    token: invited.body.token,
    name: 'li',
    password: 'a new password',
  });
  await client.get('/documents?after=secret-in-the-query');
  await client.post('/documents', '{"secret": "of a body"');
  const failed = await client.get('/documents/nosuch');
  const written = lines.join('');
  expect(lines.length).toBeGreaterThanOrEqual(7);
  expect(written).toContain(failed.body.error.id);
  for (const secret of [
    PASSWORD,
    'a wrong password',
    'a new password',
    invited.body.token,
    client.cookie!.split('=')[1]!,
    client.pageToken,
    'secret',
    user!.name,
    'argon2',
  ])
    expect([secret, written.includes(secret)]).toEqual([secret, false]);
});

const fault = {
  kind: 'error',
  message: "TypeError: Cannot read properties of undefined (reading 'at')",
  at: ['index-1a2b3c4d.js:1:234'],
  part: 'five',
  version: '0.1.0',
};

test('a fault of the page stands in the log under the number that is answered, from anybody and only from pages of ours', async () => {
  const anybody = new Client(server);
  const answer = await anybody.post<FaultAnswer>('/faults', fault);
  expect(answer.status).toBe(202);
  const line = lines.map((one) => JSON.parse(one) as { msg: string; req: { id: string }; fault: unknown });
  expect(line.filter(({ msg }) => msg === 'fault of the page').map(({ req, fault: told }) => [req.id, told])).toEqual([
    [answer.body.id, fault],
  ]);
  const elsewhere = await anybody.post('/faults', fault, { origin: 'http://elsewhere.example' });
  expect([elsewhere.status, elsewhere.body.error.code]).toEqual([403, 'forged']);
});

test.each([
  ['words of a document', { message: '企业名称' }],
  ['a longer message', { message: 'x'.repeat(301) }],
  ['a place that is no script of ours', { at: ['http://elsewhere/x.js:1:2'] }],
  ['an address as the screen', { part: '/p/secret' }],
  ['a field of its own', { body: 'secret' }],
])('%s is not taken', async (_what, wrong) => {
  const before = lines.length;
  const answer = await new Client(server).post('/faults', { ...fault, ...wrong });
  expect([answer.status, answer.body.error.code]).toEqual([400, 'bad-request']);
  expect(lines.slice(before).join('')).not.toContain('fault of the page');
});

test('whoever reports faults all the time is told to wait', async () => {
  let status = 202;
  for (let k = 0; k < 9 && status === 202; k++) status = (await new Client(server).post('/faults', fault)).status;
  expect(status).toBe(429);
});
