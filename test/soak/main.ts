import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startPostgres } from '../store/postgres-server.ts';
import { crowded } from './crowd.ts';
import type { Figure } from './figures.ts';
import { tableOf } from './figures.ts';
import { closedFolder, damaged, filled } from './disk.ts';
import { killed } from './killing.ts';
import { outlasted } from './outage.ts';
import { searchKilled } from './searching.ts';
import { swept } from './sweeping.ts';

// `npm run soak [-- --short] [kill] [gone] [search] [disk] [crowd] [sweep] [fuzz]`: all of them, where none is named.

const { values, positionals } = parseArgs({ options: { short: { type: 'boolean' } }, allowPositionals: true });
const size =
  values.short === true
    ? { kills: 5, searches: 3, gone: 5, seconds: 10, scenarios: 40, replications: 5, fuzz: 1000 }
    : { kills: 200, searches: 12, gone: 60, seconds: 60, scenarios: 1000, replications: 30, fuzz: 10_000 };
const isAsked = (name: string): boolean => positionals.length === 0 || positionals.includes(name);

const folder = mkdtempSync(join(tmpdir(), 'binglian-soak-'));
const postgres = await startPostgres();
const figures: Figure[] = [];
const note = (...more: Figure[]): void => {
  figures.push(...more);
  for (const { what, found } of more) console.log(`${what}: ${found}`);
};
try {
  if (isAsked('kill')) {
    note(await killed({ folder: join(folder, 'kill'), url: undefined }, 'embedded', size.kills));
    if (postgres !== undefined)
      note(
        await killed({ folder: join(folder, 'kill-pg'), url: await postgres.newDatabase() }, 'PostgreSQL', size.kills),
      );
  }
  if (isAsked('search')) {
    const search = { times: size.searches, measures: 7 };
    note(await searchKilled({ folder: join(folder, 'search'), url: undefined }, 'embedded', search));
    if (postgres !== undefined)
      note(
        await searchKilled(
          { folder: join(folder, 'search-pg'), url: await postgres.newDatabase() },
          'PostgreSQL',
          search,
        ),
      );
  }
  if (isAsked('disk')) {
    // No other system can take room from a process that runs.
    if (process.platform === 'linux') note(await filled(join(folder, 'full')));
    note(await closedFolder(join(folder, 'closed')));
    note(await damaged(join(folder, 'damaged')));
  }
  if (isAsked('gone') && postgres !== undefined) note(await outlasted(postgres, join(folder, 'gone'), size.gone));
  if (isAsked('crowd')) note(...(await crowded({ folder: join(folder, 'crowd'), url: undefined }, size.seconds)));
  if (isAsked('sweep') && postgres !== undefined)
    note(...(await swept(postgres, join(folder, 'sweep'), size.scenarios, size.replications)));
  if (isAsked('fuzz')) note(await fuzzed(size.fuzz));
} finally {
  await postgres?.remove();
  rmSync(folder, { recursive: true, force: true });
}
console.log(`\n${tableOf(figures)}`);
process.exitCode = figures.every(({ isWell }) => isWell) ? 0 : 1;

async function fuzzed(requests: number): Promise<Figure> {
  const args = [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--project',
    'unit',
    'test/server/fuzz',
    '--testTimeout',
    '3600000',
  ];
  const child = spawn(process.execPath, args, { env: { ...process.env, FUZZ: String(requests) }, stdio: 'ignore' });
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return {
    what: `${requests} requests with faults by the schemas, and raw bytes`,
    found: code === 0 ? 'no 5xx, nothing stored of what was refused' : `the test ended with ${code}`,
    isWell: code === 0,
  };
}
