import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import type { Home } from './homes.ts';

/**
 * A process saves in a loop and is killed (SIGKILL) a moment after one of its saves, `times` over; then every save that it was
 * told of has to be there whole, with its comment and its line in the audit trail, and nothing half. Resolves to the number of
 * saves that were acknowledged.
 */
export async function killWhileSaving({ place, open }: Home, times: number): Promise<number> {
  const acknowledged = new Map<string, number>();
  for (let n = 0; n < times; n += 1) {
    const [id, revision] = await savesOfOneKilled(place.folder, place.url);
    acknowledged.set(id, revision);
  }
  const store = await open();
  let total = 0;
  for (const [id, revision] of acknowledged) {
    const document = await store.documents.get(id);
    // One more may have been kept whose acknowledgement was lost with the process.
    expect(document.revision - revision, `acknowledged ${revision}, there ${document.revision}`).toBeOneOf([0, 1]);
    if (document.revision > 1) expect(JSON.parse(document.content)).toMatchObject({ id, revision: document.revision });
    expect(await store.comments.of(id)).toHaveLength(document.revision - 1);
    total += document.revision;
  }
  const { rows } = await store.audit.list({}, { limit: 1 });
  // Each revision after the first brought two lines, the first brought one.
  expect(rows[0]!.number).toBe(2 * total - acknowledged.size);
  await store.close();
  return total;
}

function savesOfOneKilled(folder: string, url: string | undefined): Promise<[id: string, revision: number]> {
  const script = fileURLToPath(new URL('child.ts', import.meta.url));
  const more = url === undefined ? [] : [url];
  const child = spawn(process.execPath, ['--import', 'tsx', script, 'save', folder, ...more]);
  let said = '';
  let isDoomed = false;
  const last = 2 + Math.floor(Math.random() * 20);
  child.stderr.on('data', (data: Buffer) => (said += data.toString()));
  child.stdout.on('data', (data: Buffer) => {
    said += data.toString();
    if (isDoomed || said.split('saved').length <= last) return;
    isDoomed = true;
    setTimeout(() => child.kill('SIGKILL'), Math.random() * 20);
  });
  return new Promise((resolve, reject) => {
    child.once('close', () => {
      const lines = [...said.matchAll(/^saved (\S+) (\d+)\n/gm)];
      const [, id, revision] = lines.at(-1) ?? [];
      if (id === undefined) reject(new Error(`nothing was saved: ${said}`));
      else resolve([id, Number(revision)]);
    });
  });
}
