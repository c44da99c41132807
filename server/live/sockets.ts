import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Logger } from 'pino';
import type { WebSocket } from 'ws';
import { WebSocketServer } from 'ws';
import { Connection } from './connection.ts';

const LARGEST_MESSAGE = 64 * 1024;
const MOST_CONNECTIONS = 500;
/** How often a connection has to show that it is alive. */
const HEARTBEAT = 30_000;

/** Opens `/ws` on a server; the returned function closes every connection. */
export function openSockets(server: Server, log: Logger): () => void {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: LARGEST_MESSAGE, perMessageDeflate: false });
  const alive = new WeakSet<WebSocket>();
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', (error) => log.debug({ err: error }, 'upgrade failed'));
    const refusal = refusalOf(request, sockets.clients.size);
    if (refusal !== undefined) refuse(socket, refusal);
    else sockets.handleUpgrade(request, socket, head, (opened) => sockets.emit('connection', opened, request));
  });
  sockets.on('connection', (socket) => {
    alive.add(socket);
    socket.on('pong', () => alive.add(socket));
    socket.on('error', (error) => log.debug({ err: error }, 'connection failed'));
    new Connection(socket);
  });
  const heartbeat = setInterval(() => {
    for (const socket of sockets.clients) {
      if (!alive.delete(socket)) socket.terminate();
      else socket.ping();
    }
  }, HEARTBEAT);
  heartbeat.unref();
  return () => {
    clearInterval(heartbeat);
    for (const socket of sockets.clients) socket.close(1001, 'server stops');
    sockets.close();
  };
}

/** Pages of other sites must not open connections in the name of whoever looks at them: origin and host have to agree. */
function refusalOf({ url, headers }: IncomingMessage, open: number): string | undefined {
  if ((url ?? '').split('?')[0] !== '/ws') return '404 Not Found';
  if (headers.origin !== undefined && hostOf(headers.origin) !== headers.host) return '403 Forbidden';
  return open >= MOST_CONNECTIONS ? '503 Service Unavailable' : undefined;
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}

function refuse(socket: Duplex, line: string): void {
  socket.end(`HTTP/1.1 ${line}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
