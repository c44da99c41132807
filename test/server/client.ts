import { hashPassword } from '../../server/access/passwords.ts';
import { newToken, pageToken, tokenHash } from '../../server/access/tokens.ts';
import type { ErrorAnswer } from '../../server/messages.ts';
import type { Role, User } from '../../server/store/index.ts';
import type { Opened } from './open.ts';

export interface Answer<Body> {
  status: number;
  headers: Headers;
  body: Body;
}

/** Somebody at another machine: a browser with its cookie, or nobody that has signed in. */
export class Client {
  readonly server: Opened;
  cookie: string | undefined;
  pageToken: string | undefined;
  user: User | undefined;

  constructor(server: Opened) {
    this.server = server;
  }

  /** Sends a request; a path below `/api/v1`, or a whole one that begins with `//`. */
  async send<Body = ErrorAnswer>(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer<Body>> {
    const address = path.startsWith('//') ? path.slice(1) : `/api/v1${path}`;
    const response = await fetch(this.server.url + address, {
      method,
      headers: {
        ...(this.cookie === undefined ? {} : { cookie: this.cookie }),
        ...(this.pageToken === undefined ? {} : { 'x-page-token': this.pageToken }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const given = response.headers.get('set-cookie');
    if (given !== null) this.cookie = given.startsWith('binglian-session=;') ? undefined : given.split(';')[0];
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') === true;
    return { status: response.status, headers: response.headers, body: (isJson ? JSON.parse(text) : text) as Body };
  }

  get<Body = ErrorAnswer>(path: string, headers?: Record<string, string>): Promise<Answer<Body>> {
    return this.send<Body>('GET', path, undefined, headers);
  }

  post<Body = ErrorAnswer>(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer<Body>> {
    return this.send<Body>('POST', path, body, headers);
  }

  put<Body = ErrorAnswer>(path: string, body: unknown, headers?: Record<string, string>): Promise<Answer<Body>> {
    return this.send<Body>('PUT', path, body, headers);
  }
}

/** The password of all users that are made here; hashed once, since that takes its time. */
export const PASSWORD = 'correct horse battery';
const passwordHash = hashPassword(PASSWORD);
let users = 0;

/** A new user of a role who has signed in. */
export async function signedIn(server: Opened, role: Role, office?: string): Promise<Client> {
  const { store } = server;
  const name = `${role}-${++users}`;
  const by = { user: null, name: 'test' };
  const made = { name, shownName: `${role} ${users}`, role, passwordHash: await passwordHash };
  const user = await store.users.create(by, { ...made, ...(office === undefined ? {} : { office }) });
  const token = newToken();
  const until = new Date(Date.now() + server.ahead + 3_600_000).toISOString();
  await store.sessions.begin({ tokenHash: tokenHash(token), user: user.id, idleUntil: until, expiresAt: until });
  const client = new Client(server);
  client.user = user;
  client.cookie = `binglian-session=${token}`;
  client.pageToken = pageToken(token);
  return client;
}
