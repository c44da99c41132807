import { pino } from 'pino';
import { expect, test } from 'vitest';
import type { SessionAnswer } from '../../server/messages.ts';
import { Client, PASSWORD, signedIn } from './client.ts';
import { openServer } from './open.ts';

// The log as it is written, line by line, at the level that says most.
const lines: string[] = [];
const log = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) });
const server = openServer({ mode: 'shared', log });

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
