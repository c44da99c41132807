import { spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

/** A PostgreSQL server of its own for the tests of one file. It listens on a socket in its folder and on no port. */
export interface PostgresServer {
  /** An empty database, by its connection string; once `giveBack` is called, it may be given out again. */
  database(): Promise<string>;
  /** A database that never had tables. */
  newDatabase(): Promise<string>;
  giveBack(): void;
  /** Ends the server at once, without letting anybody finish, as a fall of the power does; `start` starts it again. */
  crash(): Promise<void>;
  start(): Promise<void>;
  remove(): Promise<void>;
}

/**
 * Starts a server from the programs of PostgreSQL that are on this machine. Undefined, and said aloud, where there are none;
 * on a build machine (CI=true) that is an error, since nothing would have been tested.
 */
export async function startPostgres(): Promise<PostgresServer | undefined> {
  const programs = programsOf();
  if (programs === undefined) {
    const words = 'There is no PostgreSQL on this machine (initdb, pg_ctl): its half of the store is NOT tested here';
    if (process.env['CI'] === 'true') throw new Error(words);
    console.warn(words);
    return undefined;
  }
  const folder = mkdtempSync(join(tmpdir(), 'binglian-pg-'));
  const user = await userOf(folder);
  const run = (program: string, args: readonly string[]): Promise<void> =>
    new Promise((resolve, reject) => {
      const child = spawn(join(programs, program), args, { ...user, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
      let said = '';
      child.stderr.on('data', (data: Buffer) => (said += data.toString()));
      child.once('error', reject);
      child.once('exit', (code) => {
        if (code === 0) resolve();
        else reject(new Error(`${program} ended with ${String(code)}: ${said}`));
      });
    });
  const data = join(folder, 'data');
  await run('initdb', ['-D', data, '-U', 'binglian', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync']);
  // What is written survives the server, which tests crash; not the machine, which they do not.
  const settings = `-c fsync=off -c listen_addresses= -c unix_socket_directories=${folder} -c max_connections=50 -c shared_buffers=16MB`;
  const log = join(folder, 'log');
  const start = (): Promise<void> => run('pg_ctl', ['-D', data, '-l', log, '-o', settings, '-w', 'start']);
  const crash = (): Promise<void> => run('pg_ctl', ['-D', data, '-m', 'immediate', '-w', 'stop']);
  await start();
  const ask = async (database: string, question: string): Promise<void> => {
    const client = new pg.Client({ connectionString: urlOf(database) });
    await client.connect();
    await client.query(question);
    await client.end();
  };
  const free: string[] = [];
  const given: string[] = [];
  let count = 0;
  const newDatabase = async (): Promise<string> => {
    count += 1;
    const name = `test${count}`;
    await ask('postgres', `create database ${name}`);
    return urlOf(name);
  };
  const urlOf = (name: string): string => `postgres://binglian@localhost/${name}?host=${encodeURIComponent(folder)}`;
  return {
    database: async () => {
      const used = free.pop();
      const url = used === undefined ? await newDatabase() : urlOf(used);
      if (used !== undefined) await ask(used, emptied);
      given.push(new URL(url).pathname.slice(1));
      return url;
    },
    newDatabase,
    giveBack: () => void free.push(...given.splice(0)),
    crash,
    start,
    remove: async () => {
      // A test that failed may have left it stopped.
      await crash().catch(() => undefined);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Making a database takes longer than emptying the tables of one, as they are at first. */
const emptied = `do $$ declare name text; begin
  for name in select tablename from pg_tables where schemaname = 'public' and tablename not like 'kysely%' loop
    execute format('truncate %I cascade', name);
  end loop;
  if to_regclass('counters') is not null then insert into counters values ('audit', 0); end if;
end $$`;

function programsOf(): string | undefined {
  const debian = '/usr/lib/postgresql';
  const found = existsSync(debian) ? readdirSync(debian).map((version) => join(debian, version, 'bin')) : [];
  const onPath = (process.env['PATH'] ?? '').split(':');
  return [...found.sort().reverse(), ...onPath].find((folder) => existsSync(join(folder, 'initdb')));
}

/** PostgreSQL does not run as root: then it runs as the user `postgres`, who is given the folder. */
async function userOf(folder: string): Promise<{ uid?: number; gid?: number }> {
  if (process.getuid?.() !== 0) return {};
  const idOf = (flag: string): Promise<number> =>
    new Promise((resolve, reject) => {
      const child = spawn('id', [flag, 'postgres']);
      let said = '';
      child.stdout.on('data', (data: Buffer) => (said += data.toString()));
      child.once('error', reject);
      child.once('close', (code) => {
        if (code === 0) resolve(Number(said));
        else reject(new Error('There is no user postgres on this machine'));
      });
    });
  const [uid, gid] = [await idOf('-u'), await idOf('-g')];
  chownSync(folder, uid, gid);
  return { uid, gid };
}
