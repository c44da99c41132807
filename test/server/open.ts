import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll } from 'vitest';
import type { AppOptions } from '../../server/app.ts';
import { createApp } from '../../server/app.ts';
import type { Runner } from '../../server/jobs/runner.ts';
import { openSockets } from '../../server/live/sockets.ts';
import { createLog } from '../../server/log.ts';
import type { Store } from '../../server/store/index.ts';
import { openStore } from '../../server/store/index.ts';

export interface Opened {
  /** `http://127.0.0.1:port` without a slash. */
  url: string;
  host: string;
  store: Store;
  /** Milliseconds by which the clock of server and store is ahead. */
  ahead: number;
}

/** A server on a free port for the tests of one file, with a page of three files, one of them packed as well, and a store of its own. */
export function openServer(
  options: Partial<Omit<AppOptions, 'store' | 'page' | 'now'>> & {
    readonly runs?: (store: Store, url: string | undefined) => Runner;
    readonly heartbeat?: number;
    readonly grace?: number;
    /** A PostgreSQL server to keep it on. */
    readonly database?: () => Promise<string>;
  } = {},
): Opened {
  const opened: Opened = { url: '', host: '', store: undefined as unknown as Store, ahead: 0 };
  const folder = mkdtempSync(join(tmpdir(), 'binglian-server-'));
  const page = join(folder, 'page');
  mkdirSync(join(page, 'assets'), { recursive: true });
  writeFileSync(join(page, 'index.html'), '<!doctype html><html><head><title>page</title></head></html>');
  writeFileSync(join(page, 'assets', 'index-1a2b3c4d.js'), 'export {};');
  writeFileSync(join(page, 'assets', 'index-1a2b3c4d.js.gz'), gzipSync('export {};'));
  writeFileSync(join(page, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  const now = (): number => Date.now() + opened.ahead;
  let close: () => Promise<void>;
  beforeAll(async () => {
    const database = await options.database?.();
    const store = await openStore({ folder: join(folder, 'data'), url: database, clock: now });
    const { log = createLog('silent'), mode = 'single', heartbeat, grace } = options;
    const server = createServer(
      createApp({ ...options, log, page, store, now, announce: (run) => runner?.announce(run) }),
    );
    const closeSockets = openSockets(server, {
      log,
      store,
      mode,
      now,
      grace,
      ...(heartbeat === undefined ? {} : { heartbeat }),
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const runner = options.runs?.(store, database);
    opened.store = store;
    opened.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    opened.url = `http://${opened.host}`;
    close = async () => {
      closeSockets();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await runner?.stop();
      await store.close();
    };
  });
  afterAll(async () => {
    await close();
    rmSync(folder, { recursive: true });
  });
  return opened;
}
