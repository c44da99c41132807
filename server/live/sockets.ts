import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import { WebSocketServer } from 'ws';
import { may } from '../access/caller.ts';
import { liveCaller } from '../access/guard.ts';
import { isOriginOfHost } from '../access/origin.ts';
import { citiesFor } from '../documents/cities.ts';
import type { Surroundings } from '../routes/surroundings.ts';
import { Classes } from './classes.ts';
import { Connection } from './connection.ts';
import { DocumentWatch } from './document-watch.ts';
import { RunWatch } from './run-watch.ts';

const LARGEST_MESSAGE = 64 * 1024;
const MOST_CONNECTIONS = 500;
/** How often a connection has to show that it is alive. */
const HEARTBEAT = 30_000;

export interface SocketOptions extends Surroundings {
  /** Milliseconds in which a connection has to show that it is alive; 30,000, where absent. */
  readonly heartbeat?: number;
  /** Milliseconds that a class waits for its leader to come back; ten minutes, where absent. */
  readonly grace?: number | undefined;
}

/** Opens `/ws` on a server; the returned function closes every connection. */
export function openSockets(
  server: Server,
  { heartbeat = HEARTBEAT, grace, ...surroundings }: SocketOptions,
): () => void {
  const { log, store } = surroundings;
  const sockets = new WebSocketServer({ noServer: true, maxPayload: LARGEST_MESSAGE, perMessageDeflate: false });
  const runs = new RunWatch(store, log);
  const documents = new DocumentWatch(store, log);
  const classes = new Classes(log, { grace });
  const alive = new WeakSet<WebSocket>();
  const opened = new WeakMap<WebSocket, { request: IncomingMessage; connection: Connection }>();
  const open = async (request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> => {
    const refusal = refusalOf(request, sockets.clients.size);
    if (refusal !== undefined) refuse(socket, refusal);
    else if ((await liveCaller(request, surroundings)).kind === 'anonymous') refuse(socket, '401 Unauthorized');
    else sockets.handleUpgrade(request, socket, head, (taken) => sockets.emit('connection', taken, request));
  };
  const look = async (socket: WebSocket): Promise<void> => {
    const { request, connection } = opened.get(socket)!;
    const caller = await liveCaller(request, surroundings);
    if (caller.kind === 'anonymous') socket.close(1008, 'signed out');
    else if (!may(caller, 'runs.read')) connection.unwatchRuns();
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
    const connection = new Connection(socket, {
      runs,
      documents,
      classes,
      who: () => liveCaller(request, surroundings),
      cities: (caller, id) => citiesFor(caller, store, id),
    });
    opened.set(socket, { request, connection });
  });
  const beats = setInterval(() => {
    for (const socket of sockets.clients) {
      if (!alive.delete(socket)) socket.terminate();
      else socket.ping();
      // While the store cannot tell who is who, connections stay as they are.
      look(socket).catch((error: unknown) => log.warn({ err: error }, 'session not looked up'));
    }
  }, heartbeat);
  beats.unref();
  return () => {
    clearInterval(beats);
    runs.close();
    documents.close();
    classes.close();
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
