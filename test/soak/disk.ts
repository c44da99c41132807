import { execFileSync } from 'node:child_process';
import { chmodSync, closeSync, mkdirSync, openSync, readFileSync, statSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { smallProcess } from '../support/small-process.ts';
import type { Figure } from './figures.ts';
import { called, send, served, servedAsNobody } from './serving.ts';

const DOCUMENTS = '/api/v1/documents';
const PAGE = 4096;
/** Of util-linux, which every Linux has. */
const raiser = 'prlimit';

/** Saves on one server until it says no, or so many times; gives what was acknowledged and what it said. */
async function saved(port: number, most: number): Promise<{ ids: string[]; refusal: string | undefined }> {
  const ids: string[] = [];
  for (let n = 0; n < most; n++) {
    const title = { zh: `第${n}份 ${'长'.repeat(1500)}`, en: `${n}` };
    const body = { kind: 'process', content: { ...smallProcess(), title } };
    const answer = await send(port, 'POST', DOCUMENTS, { body, headers: { 'accept-language': 'en' } });
    if (answer.status !== 201) return { ids, refusal: refusalIn(answer.status, answer.body) };
    ids.push((answer.body as { document: { id: string } }).document.id);
  }
  return { ids, refusal: undefined };
}

function refusalIn(status: number, body: unknown): string {
  return `${status} ${(body as { error: { message: string } }).error.message}`;
}

async function missingOf(port: number, ids: readonly string[]): Promise<string[]> {
  const asked = await Promise.all(ids.map(async (id) => (await send(port, 'GET', `${DOCUMENTS}/${id}`)).status));
  return ids.filter((_, k) => asked[k] !== 200);
}

/** No file of a running server may grow any further, as on a full disk, and later may again. */
export async function filled(folder: string): Promise<Figure> {
  const { port, child, ended } = await served({ folder, url: undefined });
  const limit = (bytes: number | 'unlimited'): Buffer =>
    execFileSync(raiser, ['--pid', String(child.pid), `--fsize=${bytes}:unlimited`]);
  const first = await saved(port, 20);
  limit(Math.max(...['binglian.db', 'binglian.db-wal'].map((name) => statSync(join(folder, name)).size)) + 200_000);
  const second = await saved(port, 1000);
  const zh = await send(port, 'POST', DOCUMENTS, {
    body: { kind: 'process', content: smallProcess() },
    headers: { 'accept-language': 'zh' },
  });
  limit('unlimited');
  const third = await saved(port, 20);
  const ids = [...first.ids, ...second.ids, ...third.ids];
  const missing = await missingOf(port, ids);
  child.kill('SIGTERM');
  await ended;
  const again = await served({ folder, url: undefined });
  missing.push(...(await missingOf(again.port, ids)));
  again.child.kill('SIGTERM');
  await again.ended;
  const isTold =
    second.refusal?.startsWith('503') === true &&
    second.refusal.includes('disk is full') &&
    refusalIn(zh.status, zh.body).includes('磁盘已满');
  return {
    what: 'the disk full under a running server, then with room again',
    found: `${ids.length} saves acknowledged, ${missing.length} of them missing; ${isTold ? 'refused with 503 and words in both languages' : `said: ${String(second.refusal)}`}; ${third.ids.length} of 20 saved again without a restart`,
    isWell: isTold && missing.length === 0 && third.ids.length === 20,
  };
}

/** A start in a folder that may not be written. */
export async function closedFolder(folder: string): Promise<Figure> {
  mkdirSync(folder, { recursive: true, mode: 0o555 });
  // Else it would be the folder around it that keeps them out.
  chmodSync(dirname(folder), 0o755);
  const server = servedAsNobody({ folder, url: undefined });
  const code = await server.ended;
  const said = server.said();
  const isTold = code !== 0 && said.includes(folder) && said.includes('不能写入') && said.includes('cannot be written');
  return {
    what: 'a start in a folder that may not be written',
    found: isTold
      ? `ended with status ${String(code)}, the folder and the mend named in both languages`
      : `ended with ${String(code)}: ${said.slice(0, 300)}`,
    isWell: isTold,
  };
}

/** Pages of the file are overwritten while the server is down, then a backup is restored. */
export async function damaged(folder: string): Promise<Figure> {
  const place = { folder, url: undefined };
  const one = await served(place);
  const { ids } = await saved(one.port, 60);
  one.child.kill('SIGTERM');
  await one.ended;
  const backup = join(folder, '..', 'damaged.jsonl.gz');
  const made = await called(['backup', backup, '--data', folder], place);
  const file = join(folder, 'binglian.db');
  overwrite(file);
  const before = readFileSync(file);
  const refused = await served(place).then(
    () => 'it started',
    (error: unknown) => String(error),
  );
  const isTold = refused.includes(file) && refused.includes('已损坏') && refused.includes('binglian restore');
  const isLeft = readFileSync(file).equals(before);
  const restored = await called(['restore', backup, '--data', folder, '--force'], place);
  const two = await served(place);
  const missing = await missingOf(two.port, ids);
  two.child.kill('SIGTERM');
  await two.ended;
  return {
    what: 'pages of the database file overwritten, then a backup restored',
    found: `${isTold ? 'refused at the start, the file and the mend named in both languages' : refused.slice(0, 300)}${isLeft ? ', the file left as it was' : ', THE FILE CHANGED'}; after restoring, ${ids.length - missing.length} of ${ids.length} documents there`,
    isWell: made === 0 && restored === 0 && isTold && isLeft && missing.length === 0,
  };
}

function overwrite(file: string): void {
  const pages = Math.floor(statSync(file).size / PAGE);
  const handle = openSync(file, 'r+');
  for (let page = Math.floor(pages / 4); page < Math.floor(pages / 2); page++)
    writeSync(handle, Buffer.alloc(200, 0x5a), 0, 200, page * PAGE);
  closeSync(handle);
}
