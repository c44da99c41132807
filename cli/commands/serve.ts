import type { Status } from '../io.ts';
import { status } from '../io.ts';
import { serverModule } from '../server-module.ts';

export interface ServeFlags {
  port?: number;
  host?: string;
  data?: string;
  shared?: boolean;
}

interface ServerModule {
  startServer(options: ServeFlags): Promise<number>;
}

/** `binglian serve`: starts the server, which lives beside the command line and not inside it. */
export async function serve(options: ServeFlags): Promise<Status> {
  const server = await serverModule<ServerModule>('start');
  return (await server.startServer(options)) === 0 ? status.well : status.findings;
}
