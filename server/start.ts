import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Logger } from 'pino';
import { createApp } from './app.ts';
import { openSockets } from './live/sockets.ts';
import { createLog } from './log.ts';

export interface StartOptions {
  /** 8080, or what PORT says, where absent; 0 takes a free one. */
  readonly port?: number;
  /** 127.0.0.1, or what HOST says, where absent, so that nothing is open to a network unasked. */
  readonly host?: string;
}

/** How long requests that are under way may take to end when the server stops. */
const GRACE = 5_000;

/** Starts the server, says where it is, and stops it on SIGINT or SIGTERM. Resolves to 0 when it listens, 1 when it cannot. */
export async function startServer(options: StartOptions): Promise<number> {
  const log = createLog();
  const host = options.host ?? (process.env['HOST'] || '127.0.0.1');
  const port = options.port ?? Number(process.env['PORT'] || 8080);
  const server = createServer(createApp({ log, page: builtPage() }));
  server.on('clientError', (_error, socket) => {
    if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
  });
  const closeSockets = openSockets(server, log);
  try {
    await listen(server, port, host);
  } catch (error) {
    closeSockets();
    process.stderr.write(whyNot(error, host, port));
    return 1;
  }
  process.stdout.write(whereItIs(server.address() as AddressInfo));
  stopOnSignal(server, closeSockets, log);
  return 0;
}

/** The built page lies beside the built server; from the sources, in the build folder. */
function builtPage(): string {
  const fromBuild = import.meta.url.endsWith('.js');
  return fileURLToPath(new URL(fromBuild ? '../ui' : '../dist/ui', import.meta.url));
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function whereItIs({ address, family, port }: AddressInfo): string {
  const everywhere = address === '0.0.0.0' || address === '::';
  const host = everywhere ? '127.0.0.1' : family === 'IPv6' ? `[${address}]` : address;
  const url = `http://${host}:${port}/`;
  return `并联已启动，请在浏览器打开 ${url}\nBinglian is running; open ${url} in a browser\n`;
}

function whyNot(error: unknown, host: string, port: number): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  if (code === 'EADDRINUSE')
    return (
      `端口 ${port} 已被占用。换一个端口：npm start -- --port ${port + 1}\n` +
      `Port ${port} is in use. Take another one: npm start -- --port ${port + 1}\n`
    );
  return (
    `不能在 ${host}:${port} 启动（${code}）。请核对 --host 和 --port。\n` +
    `Cannot start on ${host}:${port} (${code}). Check --host and --port.\n`
  );
}

function stopOnSignal(server: Server, closeSockets: () => void, log: Logger): void {
  let stopping = false;
  const stop = (signal: NodeJS.Signals): void => {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, 'stopping');
    closeSockets();
    server.close(() => process.exit(0));
    server.closeIdleConnections();
    setTimeout(() => {
      server.closeAllConnections();
      process.exit(0);
    }, GRACE).unref();
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}
