import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Status } from '../io.ts';
import { status } from '../io.ts';

interface ServerModule {
  startServer(options: { port?: number; host?: string }): Promise<number>;
}

/** `binglian serve`: starts the server, which lives beside the command line and not inside it. */
export async function serve(options: { port?: number; host?: string }): Promise<Status> {
  const extension = extname(fileURLToPath(import.meta.url));
  const address = new URL(`../../server/start${extension}`, import.meta.url).href;
  const server = (await import(address)) as ServerModule;
  return (await server.startServer(options)) === 0 ? status.well : status.findings;
}
