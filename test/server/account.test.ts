import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { firstAdministratorToken } from '../../server/first-administrator.ts';
import type { ErrorAnswer, InvitationAnswer, SessionAnswer } from '../../server/messages.ts';
import type { AuditEntry, Page, User } from '../../server/store/index.ts';
import { Client, PASSWORD, signedIn } from './client.ts';
import { openServer } from './open.ts';

const server = openServer({ mode: 'shared', requestsPerMinute: 100_000, attemptsPerMinute: 100_000 });

const OTHER = 'seven green umbrellas';
const codeOf = ({ body }: { body: ErrorAnswer }): string => body.error.code;

async function signIn(name: string, password: string): Promise<Client> {
  const client = new Client(server);
  const { body } = await client.post<SessionAnswer>('/session', { name, password });
  client.pageToken = body.pageToken ?? undefined;
  return client;
}

test('the first administrator comes by a link that is good once and until there is a user', async () => {
  const old = (await firstAdministratorToken(server.store, Date.now()))!;
  const token = (await firstAdministratorToken(server.store, Date.now()))!;
  const client = new Client(server);
  expect(codeOf(await client.post('/invitations/look', { token: old }))).toBe('expired');
  const looked = await client.post<InvitationAnswer>('/invitations/look', { token });
  expect(looked.body).toMatchObject({ purpose: 'first', role: 'administrator', name: null });
  const weak = await client.post('/invitations/redeem', { token, name: 'admin', password: 'short' });
  expect([weak.status, codeOf(weak)]).toEqual([422, 'weak-password']);
  const named = await client.post('/invitations/redeem', { token, name: 'admin', password: 'the admin of all' });
  expect(named.body.error.findings?.[0]?.code).toBe('password/name');
  const redeemed = await client.post<SessionAnswer>('/invitations/redeem', {
    token,
    name: 'admin',
    password: PASSWORD,
  });
  expect(redeemed.body.user).toMatchObject({ name: 'admin', role: 'administrator' });
  const again = await new Client(server).post('/invitations/redeem', { token, name: 'second', password: PASSWORD });
  expect([again.status, codeOf(again)]).toEqual([410, 'expired']);
  expect(await firstAdministratorToken(server.store, Date.now())).toBeUndefined();
});

describe('sessions', () => {
  test('the cookie is for the server alone, and only the hash of its token is stored', async () => {
    const { user } = await signedIn(server, 'planner');
    const client = new Client(server);
    const { headers, body } = await client.post<SessionAnswer>('/session', { name: user!.name, password: PASSWORD });
    expect(headers.get('set-cookie')).toMatch(/^binglian-session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    expect(body).toMatchObject({ mode: 'shared', user: { role: 'planner' } });
    expect(await server.store.sessions.find(client.cookie!.split('=')[1]!)).toBeUndefined();
    expect((await client.get('/documents')).status).toBe(200);
  });

  test('wrong tokens, and none, are nobody', async () => {
    const client = new Client(server);
    for (const cookie of [undefined, 'binglian-session=', `binglian-session=${'x'.repeat(43)}`]) {
      client.cookie = cookie;
      const answer = await client.get('/documents');
      expect([answer.status, codeOf(answer)]).toEqual([401, 'unauthenticated']);
    }
  });

  test('signing out ends the session for whoever copied its cookie', async () => {
    const client = await signedIn(server, 'reader');
    const { cookie } = client;
    expect((await client.send('DELETE', '/session')).status).toBe(204);
    expect(client.cookie).toBeUndefined();
    client.cookie = cookie;
    expect((await client.get('/documents')).status).toBe(401);
  });

  test('a session ends after two hours of silence, and after twelve hours in any case', async () => {
    const { user } = await signedIn(server, 'planner');
    const silent = await signIn(user!.name, PASSWORD);
    const busy = await signIn(user!.name, PASSWORD);
    const started = server.ahead;
    try {
      for (let minutes = 100; minutes < 720; minutes += 100) {
        server.ahead = started + minutes * 60_000;
        expect((await busy.get('/documents')).status).toBe(200);
      }
      expect((await silent.get('/documents')).status).toBe(401);
      server.ahead = started + 720 * 60_000 + 1000;
      expect((await busy.get('/documents')).status).toBe(401);
    } finally {
      server.ahead = started;
    }
  });
});

describe('passwords', () => {
  test('names and passwords that are wrong are told apart by nobody, and lock after five', async () => {
    const { user } = await signedIn(server, 'reader');
    const attempts = async (name: string): Promise<unknown[]> => {
      const answers = [];
      for (let k = 0; k < 6; k++) {
        const answer = await new Client(server).post('/session', { name, password: 'wrong password' });
        answers.push([answer.status, codeOf(answer), answer.body.error.message, answer.headers.get('retry-after')]);
      }
      return answers;
    };
    const known = await attempts(user!.name);
    expect(known).toEqual(await attempts('nobody-of-this-name'));
    expect(known.map((answer) => (answer as unknown[])[1])).toEqual([
      ...Array.from({ length: 5 }, () => 'bad-credentials'),
      'locked',
    ]);
    const right = await new Client(server).post('/session', { name: user!.name, password: PASSWORD });
    expect(codeOf(right)).toBe('locked');
  });

  test('each further failure doubles the wait', async () => {
    const { user } = await signedIn(server, 'reader');
    const started = server.ahead;
    const fail = async () => new Client(server).post('/session', { name: user!.name, password: 'wrong password' });
    try {
      for (let k = 0; k < 5; k++) await fail();
      server.ahead += 61_000;
      expect(codeOf(await fail())).toBe('bad-credentials');
      server.ahead += 61_000;
      expect(codeOf(await fail())).toBe('locked');
      server.ahead += 61_000;
      expect((await new Client(server).post('/session', { name: user!.name, password: PASSWORD })).status).toBe(200);
    } finally {
      server.ahead = started;
    }
  });

  test('a new password ends all other sessions', async () => {
    const { user } = await signedIn(server, 'planner');
    const [here, elsewhere] = [await signIn(user!.name, PASSWORD), await signIn(user!.name, PASSWORD)];
    const wrong = await here.put('/session/password', { current: 'wrong password', password: OTHER });
    expect([wrong.status, codeOf(wrong)]).toEqual([401, 'bad-credentials']);
    expect((await here.put('/session/password', { current: PASSWORD, password: OTHER })).status).toBe(204);
    expect((await here.get('/documents')).status).toBe(200);
    expect((await elsewhere.get('/documents')).status).toBe(401);
    expect(codeOf(await new Client(server).post('/session', { name: user!.name, password: PASSWORD }))).toBe(
      'bad-credentials',
    );
    expect((await signIn(user!.name, OTHER)).pageToken).toBeDefined();
  });
});

describe('invitations', () => {
  test('make one account of the role that was meant, and expire', async () => {
    const administrator = await signedIn(server, 'administrator');
    expect((await administrator.post('/invitations', { role: 'liaison' })).status).toBe(422);
    const invite = async () =>
      (await administrator.post<{ token: string }>('/invitations', { role: 'liaison', office: 'tax', days: 1 })).body;
    const { token } = await invite();
    const redeem = { token, name: 'wang-tax', shownName: '王某', password: PASSWORD };
    const made = await new Client(server).post<SessionAnswer>('/invitations/redeem', redeem);
    expect(made.body.user).toMatchObject({ name: 'wang-tax', role: 'liaison', office: 'tax' });
    expect((await new Client(server).post('/invitations/redeem', redeem)).status).toBe(410);
    const second = { ...redeem, token: (await invite()).token };
    expect(codeOf(await new Client(server).post('/invitations/redeem', { ...second, name: 'WANG-tax' }))).toBe('taken');
    const started = server.ahead;
    server.ahead += 25 * 3_600_000;
    expect((await new Client(server).post('/invitations/redeem', { ...second, name: 'li-tax' })).status).toBe(410);
    server.ahead = started;
  });

  test('reset a password, and can be taken back', async () => {
    const administrator = await signedIn(server, 'administrator');
    const { user } = await signedIn(server, 'reader');
    const reset = () =>
      administrator.post<{ token: string; invitation: { tokenHash: string } }>(`/users/${user!.id}/reset`);
    const { token } = (await reset()).body;
    const looked = await new Client(server).post<InvitationAnswer>('/invitations/look', { token });
    expect(looked.body).toMatchObject({ purpose: 'reset', name: user!.name });
    expect((await new Client(server).post('/invitations/redeem', { token, password: OTHER })).status).toBe(200);
    expect((await signIn(user!.name, OTHER)).pageToken).toBeDefined();
    const second = (await reset()).body;
    expect((await administrator.send('DELETE', `/invitations/${second.invitation.tokenHash}`)).status).toBe(204);
    expect(
      (await new Client(server).post('/invitations/redeem', { token: second.token, password: OTHER })).status,
    ).toBe(410);
  });
});

test('links that are told once are made once for a key; sent again, it says what was made, and no store knows the token', async () => {
  const administrator = await signedIn(server, 'administrator');
  const { user } = await signedIn(server, 'reader');
  const id = '6f5b1a52-made-by-hand';
  const by = { user: null, name: 'test' };
  const draft = await server.store.documents.create(by, { kind: 'process', title: { zh: id, en: id }, content: '{}' });
  const asked: [path: string, body: unknown, ended: (hash: string) => string][] = [
    ['/invitations', { role: 'reader' }, (hash) => `/invitations/${hash}`],
    [`/users/${user!.id}/reset`, undefined, (hash) => `/invitations/${hash}`],
    [`/documents/${draft.id}/links`, { days: 1 }, (hash) => `/documents/${draft.id}/links/${hash}`],
  ];
  for (const [k, [path, body, ended]] of asked.entries()) {
    const key = `the same key ${k}`.replaceAll(' ', '-');
    const make = (more = {}) =>
      administrator.post<Told>(path, body, { 'idempotency-key': key, 'accept-language': 'en', ...more });
    const first = await make();
    const again = await make();
    expect([first.status, again.status, codeOf(again)], path).toEqual([201, 409, 'told-once']);
    const { tokenHash, createdAt } = (first.body.invitation ?? first.body.link)!;
    expect(again.body.made).toEqual({ id: tokenHash, at: createdAt });
    for (const word of [tokenHash.slice(0, 12), createdAt.slice(0, 10), 'end that link'])
      expect(again.body.error.message).toContain(word);
    expect((await make({ 'accept-language': 'zh' })).body.error.message).toContain('请撤销那个链接，再生成一个');
    const line = `POST /api/v1${path}\n${JSON.stringify(body)}`;
    const fingerprint = createHash('sha256').update(line).digest('hex');
    const kept = await server.store.once({ key, user: administrator.user!.id, fingerprint }, () =>
      Promise.reject(new Error('not again')),
    );
    expect(kept).toEqual({ isRepeated: true, answer: JSON.stringify({ toldOnce: again.body.made }) });
    expect((await administrator.send('DELETE', ended(tokenHash))).status).toBe(204);
    const anew = await administrator.post<Told>(path, body, { 'idempotency-key': `${key}-anew` });
    expect([anew.status, anew.body.token === first.body.token]).toEqual([201, false]);
  }
});

interface Told extends ErrorAnswer {
  token: string;
  invitation?: { tokenHash: string; createdAt: string };
  link?: { tokenHash: string; createdAt: string };
}

test('an administrator changes roles and disables; who is disabled is out at once; one administrator stays', async () => {
  const administrator = await signedIn(server, 'administrator');
  const client = await signedIn(server, 'planner');
  const path = `/users/${client.user!.id}`;
  const changed = await administrator.send<User>('PATCH', path, { role: 'reader' });
  expect(changed.body.role).toBe('reader');
  expect((await client.post('/documents', {})).status).toBe(403);
  expect((await administrator.send('PATCH', path, { role: 'liaison' })).status).toBe(422);
  expect((await administrator.send('PATCH', path, { disabled: true })).status).toBe(200);
  expect((await client.get('/documents')).status).toBe(401);
  expect(codeOf(await new Client(server).post('/session', { name: client.user!.name, password: PASSWORD }))).toBe(
    'bad-credentials',
  );
  const { rows } = (await administrator.get<Page<User>>('/users?limit=200')).body;
  const others = rows.filter(({ id, role }) => role === 'administrator' && id !== administrator.user!.id);
  for (const { id } of others) await administrator.send('PATCH', `/users/${id}`, { disabled: true });
  const last = await administrator.send('PATCH', `/users/${administrator.user!.id}`, { disabled: true });
  expect([last.status, codeOf(last)]).toEqual([409, 'last-administrator']);
  const trail = await administrator.get<Page<AuditEntry>>(`/audit?subject=${client.user!.id}`);
  expect(trail.body.rows.length).toBeGreaterThanOrEqual(3);
  for (const { name, request } of trail.body.rows.filter(({ what }) => what === 'user.change'))
    expect([name, request?.length]).toEqual([administrator.user!.shownName, 36]);
  expect(JSON.stringify(rows) + JSON.stringify(trail.body)).not.toMatch(/argon2|passwordHash/);
});

describe('pages of elsewhere', () => {
  test('change nothing, with a foreign origin, without the token of the page, or with another one', async () => {
    const client = await signedIn(server, 'planner');
    const stranger = await signedIn(server, 'planner');
    const change = (headers: Record<string, string>) => client.post('/check', {}, headers);
    expect((await change({})).status).toBe(200);
    for (const headers of [
      { origin: 'http://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { 'x-page-token': '' },
      { 'x-page-token': stranger.pageToken! },
    ] as Record<string, string>[]) {
      const answer = await change(headers);
      expect([answer.status, codeOf(answer)]).toEqual([403, 'forged']);
    }
    expect((await change({ origin: server.url, 'sec-fetch-site': 'same-origin' })).status).toBe(200);
    const signIn = await new Client(server).post(
      '/session',
      { name: client.user!.name, password: PASSWORD },
      { origin: 'http://evil.example' },
    );
    expect(codeOf(signIn)).toBe('forged');
  });

  test('open no connection, and neither does whoever has not signed in', async () => {
    const client = await signedIn(server, 'reader');
    const opened = (headers: Record<string, string>): Promise<number> =>
      new Promise((resolve) => {
        const socket = new WebSocket(`ws://${server.host}/ws`, { headers });
        socket.on('error', () => undefined);
        socket.once('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0));
        socket.once('open', () => {
          socket.close();
          resolve(101);
        });
      });
    expect(await opened({})).toBe(401);
    expect(await opened({ cookie: client.cookie! })).toBe(101);
    expect(await opened({ cookie: client.cookie!, origin: server.url })).toBe(101);
    expect(await opened({ cookie: client.cookie!, origin: 'http://evil.example' })).toBe(403);
    await client.send('DELETE', '/session');
    expect(await opened({ cookie: client.cookie ?? '' })).toBe(401);
  });
});

test('metrics are for this machine and administrators', async () => {
  const metrics = await new Client(server).get<string>('//metrics');
  expect(metrics.body).toContain('binglian_request_seconds_count');
  const proxied = { 'x-forwarded-for': '10.0.0.9' };
  expect((await new Client(server).get('//metrics', proxied)).status).toBe(401);
  expect((await (await signedIn(server, 'reader')).get('//metrics', proxied)).status).toBe(403);
  expect((await (await signedIn(server, 'administrator')).get('//metrics', proxied)).status).toBe(200);
});
