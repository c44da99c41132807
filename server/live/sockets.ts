import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Logger } from 'pino';
import type { WebSocket } from 'ws';
import { WebSocketServer } from 'ws';
import { isOriginOfHost } from '../access/origin.ts';
import { Connection } from './connection.ts';
import type { RunWatch } from './run-watch.ts';

const LARGEST_MESSAGE = 64 * 1024;
const MOST_CONNECTIONS = 500;
/** How often a connection has to show that it is alive. */
const HEARTBEAT = 30_000;

export interface SocketOptions {
  readonly log: Logger;
  readonly runs: RunWatch;
  /** Whether whoever opened a connection may have it; asked when it opens and at every heartbeat. */
  readonly mayConnect: (request: IncomingMessage) => Promise<boolean>;
  /** Whether whoever opened a connection may watch runs; asked for every run, and at every heartbeat. */
  readonly mayWatch: (request: IncomingMessage) => Promise<boolean>;
}

/** Opens `/ws` on a server; the returned function closes every connection. */
export function openSockets(server: Server, { log, runs, mayConnect, mayWatch }: SocketOptions): () => void {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: LARGEST_MESSAGE, perMessageDeflate: false });
  const alive = new WeakSet<WebSocket>();
  const opened = new WeakMap<WebSocket, { request: IncomingMessage; connection: Connection }>();
  const open = async (request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> => {
    const refusal = refusalOf(request, sockets.clients.size);
    if (refusal !== undefined) refuse(socket, refusal);
    else if (!(await mayConnect(request))) refuse(socket, '401 Unauthorized');
    else sockets.handleUpgrade(request, socket, head, (taken) => sockets.emit('connection', taken, request));
  };
  const look = async (socket: WebSocket): Promise<void> => {
    const { request, connection } = opened.get(socket)!;
    if (!(await mayConnect(request))) socket.close(1008, 'signed out');
    else if (!(await mayWatch(request))) connection.unwatchAll();
  };
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', (error) => log.debug({ err: error }, 'upgrade failed'));
    open(request, socket, head).catch((error: unknown) => {
      log.error({ err: error }, 'upgrade failed');
      refuse(socket, '503 Service Unavailable');
    });
  });
  sockets.on('connection', (socket, request) => {
    alive.add(socket);
    socket.on('pong', () => alive.add(socket));
    socket.on('error', (error) => log.debug({ err: error }, 'connection failed'));
    const connection = new Connection(socket, { runs, mayWatch: () => mayWatch(request) });
    opened.set(socket, { request, connection });
  });
  const heartbeat = setInterval(() => {
    for (const socket of sockets.clients) {
      if (!alive.delete(socket)) socket.terminate();
      else socket.ping();
      // While the store cannot tell who is who, connections stay as they are.
      look(socket).catch((error: unknown) => log.warn({ err: error }, 'session not looked up'));
    }
  }, HEARTBEAT);
  heartbeat.unref();
  return () => {
    clearInterval(heartbeat);
    runs.close();
    for (const socket of sockets.clients) socket.close(1001, 'server stops');
    sockets.close();
  };
}

/** Pages of other sites must not open connections in the name of whoever looks at them: origin and host have to agree. */
function refusalOf(request: IncomingMessage, open: number): string | undefined {
  if ((request.url ?? '').split('?')[0] !== '/ws') return '404 Not Found';
  if (!isOriginOfHost(request)) return '403 Forbidden';
  return open >= MOST_CONNECTIONS ? '503 Service Unavailable' : undefined;
}

function refuse(socket: Duplex, line: string): void {
  socket.end(`HTTP/1.1 ${line}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
