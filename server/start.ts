import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Logger } from 'pino';
import { isLoopbackAddress } from './access/origin.ts';
import { createApp } from './app.ts';
import { firstAdministratorToken } from './first-administrator.ts';
import { startOwnRunner } from './jobs/own-runner.ts';
import type { Runner } from './jobs/runner.ts';
import { openSockets } from './live/sockets.ts';
import { createLog } from './log.ts';
import { firstLink, whereItIs, whyNot, whyNoStore } from './start-words.ts';
import type { Store } from './store/index.ts';
import { dataFolder, openStore, StoreError } from './store/index.ts';

export interface StartOptions {
  /** 8080, or what PORT says, where absent; 0 takes a free one. */
  readonly port?: number;
  /** 127.0.0.1, or what HOST says, where absent, so that nothing is open to a network unasked. */
  readonly host?: string;
  /** The data folder; see `dataFolder`, where absent. */
  readonly data?: string;
  /** Everybody signs in. Always so where the address can be reached from other machines. */
  readonly shared?: boolean;
}

/** How long requests that are under way may take to end when the server stops. */
const GRACE = 5_000;
/** How often what is past its time is removed from the store. */
const TIDY = 3_600_000;
/** Milliseconds that the whole of a request may take to arrive; slow senders would hold connections for ever. */
const ARRIVAL = 120_000;

/** Starts the server, says where it is, and stops it on SIGINT or SIGTERM. Resolves to 0 when it listens, 1 when it cannot. */
export async function startServer(options: StartOptions): Promise<number> {
  const log = createLog();
  const host = options.host ?? (process.env['HOST'] || '127.0.0.1');
  const port = options.port ?? Number(process.env['PORT'] || 8080);
  const mode = options.shared === true || !isLoopbackAddress(host) ? 'shared' : 'single';
  const store = await opened(options.data);
  if (store === undefined) return 1;
  const grounds = { store, mode, now: Date.now } as const;
  // Nothing is worked on before there is a server that tells of it.
  let runner: Runner | undefined;
  const announce = (run: string): void => runner?.announce(run);
  const server = createServer({ requestTimeout: ARRIVAL }, createApp({ log, page: builtPage(), announce, ...grounds }));
  server.on('clientError', (_error, socket) => {
    if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
  });
  const closeSockets = openSockets(server, { log, ...grounds });
  try {
    await listen(server, port, host);
  } catch (error) {
    closeSockets();
    await store.close();
    process.stderr.write(whyNot(error, host, port));
    return 1;
  }
  const address = server.address() as AddressInfo;
  process.stdout.write(whereItIs(address));
  const token = mode === 'shared' ? await firstAdministratorToken(store, Date.now()) : undefined;
  if (token !== undefined) process.stdout.write(firstLink(address, token));
  const stopTidying = tidyNowAndThen(store, log);
  const working = startOwnRunner(store, log, { url: process.env['DATABASE_URL'] });
  runner = working;
  stopOnSignal(server, log, closeSockets, async () => {
    stopTidying();
    await working.stop();
    await store.close();
  });
  return 0;
}

async function opened(data: string | undefined): Promise<Store | undefined> {
  try {
    return await openStore({ folder: dataFolder(process.env, data), url: process.env['DATABASE_URL'] });
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    process.stderr.write(whyNoStore(error.text));
    return undefined;
  }
}

function tidyNowAndThen(store: Store, log: Logger): () => void {
  const timer = setInterval(() => {
    store.tidy().catch((error: unknown) => log.warn({ err: error }, 'not tidied'));
  }, TIDY);
  timer.unref();
  return () => clearInterval(timer);
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

/** Requests under way are ended first, within the grace, and the store is closed after the last of them. */
function stopOnSignal(server: Server, log: Logger, closeSockets: () => void, close: () => Promise<void>): void {
  let stopping = false;
  const stop = (signal: NodeJS.Signals): void => {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, 'stopping');
    let ending: Promise<void> | undefined;
    const end = (): void => {
      if (ending !== undefined) return;
      ending = close();
      ending.then(
        () => process.exit(0),
        (error: unknown) => {
          log.error({ err: error }, 'the store did not close');
          process.exit(1);
        },
      );
    };
    closeSockets();
    server.close(end);
    server.closeIdleConnections();
    // Connections of sockets are not among those that the server can close; nobody waits for them any longer.
    setTimeout(() => {
      server.closeAllConnections();
      end();
    }, GRACE).unref();
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}
