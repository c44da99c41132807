import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { Agent, request } from 'node:http';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** The user id of nobody on Linux. */
const NOBODY = 65_534;
const children = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of children) child.kill('SIGKILL');
});

/** Where the data of a server are. */
export interface Place {
  readonly folder: string;
  readonly url: string | undefined;
}

/** A process of the built product. */
export interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<number | null>;
  readonly said: () => string;
}

/** A program of the product, with what Node needs to run it. */
type Program = readonly string[];

const built: Program = ['dist/server/main.js'];
const commands: Program = ['dist/cli/main.js'];
/** The server as it stands in the sources, for where nothing is built. */
export const fromSources: Program = ['--import', 'tsx', 'server/main.ts'];

function start(program: Program, args: readonly string[], { folder, url = '' }: Place, uid?: number): Running {
  const env = { ...process.env, PORT: '', LOG_LEVEL: 'warn', DATABASE_URL: url, BINGLIAN_DATA: folder };
  const child = spawn(process.execPath, [...program, ...args], {
    cwd: root,
    env,
    ...(uid === undefined ? {} : { uid }),
  });
  children.add(child);
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data: Buffer) => (said = (said + data.toString()).slice(-20_000)));
  const ended = new Promise<number | null>((resolve) => {
    child.once('close', (code) => {
      children.delete(child);
      resolve(code);
    });
  });
  return { child, ended, said: () => said };
}

/** Starts a server on a free port; resolves with the port when it listens. */
export async function served(place: Place, program = built): Promise<Running & { port: number }> {
  const running = start(program, ['--port', '0'], place);
  await until(() => running.said().includes('is running') || running.child.exitCode !== null);
  const port = Number(/127\.0\.0\.1:(\d+)/.exec(running.said())?.[1]);
  if (!(port > 0)) throw new Error(`the server did not start: ${running.said()}`);
  return { ...running, port };
}

/** Starts a server as somebody who owns nothing, where we may become them. */
export function servedAsNobody(place: Place): Running {
  return start(built, ['--port', '0'], place, process.getuid?.() === 0 ? NOBODY : undefined);
}

/** Calls the command line; resolves with its status. */
export function called(args: readonly string[], place: Place): Promise<number | null> {
  return start(commands, args, place).ended;
}

/** Starts a worker process with one thread, whose runs go to others a second after it has died; resolves when it waits. */
export async function workerOn(place: Place): Promise<Running> {
  const running = start(commands, ['worker', '--threads', '1', '--lease', '1'], place);
  await until(() => running.said().includes('waits for runs') || running.child.exitCode !== null);
  if (running.child.exitCode !== null) throw new Error(`the worker did not start: ${running.said()}`);
  return running;
}

export async function until(what: () => Promise<boolean> | boolean): Promise<void> {
  while (!(await what())) await new Promise((resolve) => setTimeout(resolve, 20));
}

export interface Heard {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: unknown;
}

const agents = new Map<string, Agent>();

/** Sends a request from an address of this machine. Rejects where the connection breaks. */
export function send(
  port: number,
  method: string,
  path: string,
  { body, headers = {}, from = '127.0.0.1' }: { body?: unknown; headers?: Record<string, string>; from?: string } = {},
): Promise<Heard> {
  const agent = agents.get(from) ?? new Agent({ localAddress: from });
  agents.set(from, agent);
  return new Promise((resolve, reject) => {
    const sent = request({ agent, host: '127.0.0.1', port, method, path, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (data: string) => (text += data));
      response.on('error', reject);
      response.on('end', () => {
        const isJson = response.headers['content-type']?.includes('json') === true;
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: isJson ? JSON.parse(text) : text,
        });
      });
    });
    sent.on('error', reject);
    sent.end(body === undefined ? undefined : JSON.stringify(body));
  });
}
