import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { writeArchive } from '../store/archive-file.ts';
import { openBeside } from '../store/embedded.ts';
import { storeErrorOf } from '../store/failures.ts';
import { refuseNewer } from '../store/migrate.ts';
import { openPostgres } from '../store/postgres.ts';
import { Refusal } from '../store/refusal.ts';
import type { Place } from './place.ts';

export interface BackedUp {
  readonly file: string;
  readonly bytes: number;
  /** The SHA-256 of the data in it: equal data have equal ones, whichever store they are in. */
  readonly sha256: string;
}

/**
 * Writes all data to a file, as they stand at one moment, while a server may go on writing. Throws Refusal `taken` where the
 * file is there already, and StoreError.
 */
export async function backup({ folder, url, clock = Date.now }: Place, file: string): Promise<BackedUp> {
  const target = resolve(file);
  if (existsSync(target)) throw thereAlready(target);
  const backend = url === undefined || url === '' ? openBeside(folder, clock) : openPostgres(url);
  try {
    await refuseNewer(backend);
    const { sha256 } = await writeArchive(backend, target, new Date(clock()).toISOString());
    return { file: target, bytes: statSync(target).size, sha256 };
  } catch (error) {
    throw storeErrorOf(error, backend.place);
  } finally {
    await backend.close();
  }
}

function thereAlready(file: string): Refusal {
  return new Refusal('taken', {
    zh: `文件 ${file} 已存在，没有覆盖。请换一个文件名`,
    en: `The file ${file} is there already and was left as it is. Give another name`,
  });
}
