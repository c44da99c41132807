import { accessSync, constants, existsSync, statfsSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Text } from '../../engine/model/index.ts';
import type { Backend } from '../store/backend.ts';
import { openBeside } from '../store/embedded.ts';
import { storeErrorOf } from '../store/failures.ts';
import { fileIn, isInUse } from '../store/folder.ts';
import { appliedMigrations } from '../store/migrations/applied.ts';
import { lookThrough } from '../store/look-through.ts';
import { refuseNewer } from '../store/migrate.ts';
import { openPostgres, settingsOf } from '../store/postgres.ts';
import { StoreError } from '../store/error.ts';
import type { Place } from './place.ts';

/** What was looked at, how it is, and, where it is not well, what mends it. */
export interface Examined {
  readonly what: Text;
  readonly state: 'well' | 'warning' | 'wrong';
  readonly told: Text;
}

export interface ExamineOptions extends Place {
  readonly host: string;
  readonly port: number;
}

/** Looks at everything that the server needs, without changing anything. Never throws for what it finds. */
export async function examine({ folder, url, clock = Date.now, host, port }: ExamineOptions): Promise<Examined[]> {
  const isEmbedded = url === undefined || url === '';
  return [
    node(process.versions.node),
    build(),
    ...rights(folder),
    ...space(folder),
    ...(isEmbedded ? await embedded(folder, clock) : await postgres(url)),
    await portOf(host, port, isEmbedded && isInUse(folder)),
  ];
}

/** The oldest release of Node that Binglian is made for. */
export function node(version: string): Examined {
  const what = { zh: 'Node 版本', en: 'Node' };
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return well(what, version);
  return {
    what,
    state: 'wrong',
    told: { zh: `${version} 太旧，需要 20.19 或更高版本`, en: `${version} is too old; 20.19 or newer is needed` },
  };
}

function build(): Examined {
  const what = { zh: '程序与页面', en: 'Programme and page' };
  // The built server lies beside the built page; from the sources, in the build folder.
  const base = new URL(import.meta.url.endsWith('.js') ? '../..' : '../../dist', import.meta.url);
  const absent = ['server/main.js', 'ui/index.html']
    .map((path) => join(fileURLToPath(base), path))
    .filter((path) => !existsSync(path));
  if (absent.length === 0) return well(what, fileURLToPath(base));
  const files = absent.join(', ');
  return {
    what,
    state: 'wrong',
    told: { zh: `缺少 ${files}。请运行 npm run build`, en: `${files} is missing. Run npm run build` },
  };
}

function rights(folder: string): Examined[] {
  const what = { zh: '数据文件夹', en: 'Data folder' };
  if (!existsSync(folder)) {
    const told = { zh: `${folder} 还没有，首次启动时建立`, en: `${folder} is not there yet; the first start makes it` };
    return [{ what, state: 'well', told }];
  }
  try {
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    return [failed(what, error, folder)];
  }
  const others = process.platform === 'win32' ? 0 : statSync(folder).mode & 0o077;
  if (others === 0) return [well(what, folder)];
  return [
    {
      what,
      state: 'warning',
      told: {
        zh: `${folder} 其他用户也能打开。请运行 chmod 700 ${folder}`,
        en: `Other users may open ${folder}. Run chmod 700 ${folder}`,
      },
    },
  ];
}

const MIB = 1024 * 1024;

function space(folder: string): Examined[] {
  const what = { zh: '剩余空间', en: 'Free space' };
  let there = folder;
  while (!existsSync(there) && dirname(there) !== there) there = dirname(there);
  const { bavail, bsize } = statfsSync(there);
  return [spaceOf(what, Math.floor((bavail * bsize) / MIB))];
}

function spaceOf(what: Text, mib: number): Examined {
  if (mib >= 1024) return well(what, `${mib} MiB`);
  const state = mib >= 100 ? 'warning' : 'wrong';
  return { what, state, told: { zh: `只剩 ${mib} MiB，请腾出空间`, en: `Only ${mib} MiB left; make room` } };
}

async function embedded(folder: string, clock: () => number): Promise<Examined[]> {
  const what = { zh: '数据库文件', en: 'Database file' };
  const file = fileIn(folder);
  if (!existsSync(file)) {
    const told = { zh: '还没有，首次启动时建立', en: 'It is not there yet; the first start makes it' };
    return [{ what, state: 'well', told }];
  }
  try {
    lookThrough(file);
    return [
      well(what, `${file}, ${Math.ceil(statSync(file).size / MIB)} MiB`),
      await schema(openBeside(folder, clock)),
    ];
  } catch (error) {
    return [failed(what, error, file)];
  }
}

async function postgres(url: string): Promise<Examined[]> {
  const what = { zh: '数据库服务器', en: 'Database server' };
  try {
    const backend = openPostgres(url);
    try {
      const { version, fsync, synchronousCommit, mayCreate } = await settingsOf(backend);
      const found = [await schema(openPostgres(url)), queue(backend.place, mayCreate)];
      if (fsync === 'on' && synchronousCommit !== 'off') return [well(what, `${backend.place}, ${version}`), ...found];
      return [{ what, state: 'warning', told: unsafe(fsync, synchronousCommit) }, ...found];
    } catch (error) {
      return [failed(what, error, backend.place)];
    } finally {
      await backend.close();
    }
  } catch (error) {
    return [failed(what, error, 'DATABASE_URL')];
  }
}

/** Runs are handed out by a queue that makes and upgrades its own schema. */
function queue(place: string, mayCreate: boolean): Examined {
  const what = { zh: '运行队列', en: 'Queue of runs' };
  if (mayCreate) return well(what, place);
  const told = {
    zh: `用户无权在 ${place} 建立模式，运行没有队列分派，各进程自行每半秒查找一次。请由数据库管理员执行 GRANT CREATE ON DATABASE`,
    en: `The user may not create a schema in ${place}, so no queue hands runs out, and each process looks for them twice a second. Have the database administrator GRANT CREATE ON DATABASE`,
  };
  return { what, state: 'warning', told };
}

function unsafe(fsync: string, commit: string): Text {
  return {
    zh: `服务器设置为 fsync=${fsync}、synchronous_commit=${commit}，断电时会丢失已确认保存的内容。请都改为 on`,
    en: `It runs with fsync=${fsync} and synchronous_commit=${commit}: a fall of the power loses what it said was saved. Set both to on`,
  };
}

async function schema(backend: Backend): Promise<Examined> {
  const what = { zh: '数据版本', en: 'Version of the data' };
  try {
    await refuseNewer(backend);
    const done = await appliedMigrations(backend);
    const known = Object.keys(backend.migrations);
    if (done.length === known.length) return well(what, done.at(-1) ?? '');
    const told = { zh: '下次启动时先备份，再升级', en: 'The next start backs them up and brings them up to date' };
    return { what, state: 'well', told };
  } catch (error) {
    return failed(what, error, backend.place);
  } finally {
    await backend.close();
  }
}

/** A port that is taken is well where our own server has it. */
async function portOf(host: string, port: number, isServing: boolean): Promise<Examined> {
  const what = { zh: '端口', en: 'Port' };
  const code = await listening(host, port);
  if (code === undefined) return well(what, `${host}:${port}`);
  if (code === 'EADDRINUSE' && isServing) {
    const told = { zh: `${host}:${port}，并联正在运行`, en: `${host}:${port}, where Binglian is running` };
    return { what, state: 'well', told };
  }
  const told = {
    zh: `不能在 ${host}:${port} 监听（${code}）。请用 --port 和 --host 换一个`,
    en: `Nobody can listen on ${host}:${port} (${code}). Give another one with --port and --host`,
  };
  return { what, state: 'wrong', told };
}

/** Listens for a moment; the code of the error where that is not possible. */
function listening(host: string, port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    server.listen(port, host, () => server.close(() => resolve(undefined)));
  });
}

function well(what: Text, told: string): Examined {
  return { what, state: 'well', told: { zh: told, en: told } };
}

function failed(what: Text, error: unknown, place: string): Examined {
  const told = storeErrorOf(error, place);
  if (!(told instanceof StoreError)) throw told;
  return { what, state: 'wrong', told: told.text };
}
