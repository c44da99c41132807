import { startOwnRunner } from './jobs/own-runner.ts';
import { createLog } from './log.ts';
import { whyNoStore } from './start-words.ts';
import { dataFolder, openStore, StoreError } from './store/index.ts';

export interface WorkerOptions {
  /** Threads of this process; one fewer than there are processors, where absent. */
  readonly threads?: number;
  /** Seconds without a sign of life after which another worker takes a part over; 30, where absent. */
  readonly lease?: number;
}

/** Gives signs of life so many times in a lease. */
const SIGNS = 10;
/** Keeps the process alive while there is nothing to do. */
const AWAKE = 3_600_000;

/**
 * Works on the runs of the PostgreSQL server of DATABASE_URL, beside any number of others, until SIGINT or SIGTERM: then it hands
 * back what is under way. Resolves to the exit status: 0, or 1 where there is no such server to work for.
 */
export async function startWorker({ threads, lease = 30 }: WorkerOptions): Promise<number> {
  const url = process.env['DATABASE_URL'];
  if (url === undefined || url === '') {
    process.stderr.write(noDatabase);
    return 1;
  }
  try {
    const store = await openStore({ folder: dataFolder(process.env), url });
    const milliseconds = lease * 1000;
    const runner = startOwnRunner(store, createLog(), {
      ...{ url, threads, lease: milliseconds },
      ...{ beat: Math.min(2000, milliseconds / SIGNS), look: Math.min(5000, milliseconds) },
    });
    process.stdout.write(atWork);
    await stopped();
    await runner.stop();
    await store.close();
    return 0;
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    process.stderr.write(whyNoStore(error.text));
    return 1;
  }
}

function stopped(): Promise<void> {
  return new Promise((resolve) => {
    const awake = setInterval(() => undefined, AWAKE);
    const stop = (): void => {
      clearInterval(awake);
      resolve();
    };
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
  });
}

const atWork =
  '工作进程已启动，等待任务；Ctrl+C 停止，未算完的交还\n' +
  'The worker waits for runs; Ctrl+C stops it and hands back what is not finished\n';
const noDatabase =
  '没有设置 DATABASE_URL。数据在本机文件夹时，由服务器自己计算，不需要工作进程；多台机器计算请先改用 PostgreSQL\n' +
  'DATABASE_URL is not set. With a data folder the server works on runs itself and needs no workers; for several machines use PostgreSQL\n';
