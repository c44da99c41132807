import type { Status } from '../io.ts';
import { status } from '../io.ts';
import { serverModule } from '../server-module.ts';

export interface WorkerFlags {
  threads?: number;
  lease?: number;
}

interface WorkerModule {
  startWorker(options: WorkerFlags): Promise<number>;
}

/** `binglian worker`: works on the runs of a server that keeps its data on PostgreSQL. */
export async function worker(options: WorkerFlags): Promise<Status> {
  const server = await serverModule<WorkerModule>('worker');
  return (await server.startWorker(options)) === 0 ? status.well : status.findings;
}
