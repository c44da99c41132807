import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { createApp } from '../../server/app.ts';
import { openSockets } from '../../server/live/sockets.ts';
import { createLog } from '../../server/log.ts';

export interface Opened {
  /** `http://127.0.0.1:port` without a slash. */
  url: string;
  host: string;
}

/** A server on a free port for the tests of one file, with a page of three files. */
export function openServer(options: { requestsPerMinute?: number } = {}): Opened {
  const opened: Opened = { url: '', host: '' };
  const page = mkdtempSync(join(tmpdir(), 'binglian-page-'));
  mkdirSync(join(page, 'assets'));
  writeFileSync(join(page, 'index.html'), '<!doctype html><html><head><title>page</title></head></html>');
  writeFileSync(join(page, 'assets', 'index-1a2b3c4d.js'), 'export {};');
  writeFileSync(join(page, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  const log = createLog('silent');
  const server = createServer(createApp({ log, page, ...options }));
  const closeSockets = openSockets(server, log);
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    opened.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    opened.url = `http://${opened.host}`;
  });
  afterAll(async () => {
    closeSockets();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    rmSync(page, { recursive: true });
  });
  return opened;
}
