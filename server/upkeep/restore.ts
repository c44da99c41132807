import { existsSync, renameSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { checkArchive, writeArchive } from '../store/archive-file.ts';
import type { Backend } from '../store/backend.ts';
import { StoreError } from '../store/error.ts';
import { storeError, storeErrorOf } from '../store/failures.ts';
import { backupsIn, fileIn } from '../store/folder.ts';
import { fill } from '../store/fill.ts';
import { holdsData, migrateToNewest, refuseNewer } from '../store/migrate.ts';
import { openBackend } from '../store/open.ts';
import { Refusal } from '../store/refusal.ts';
import type { Place } from './place.ts';

export interface Restored {
  /** Where what was there before is kept now: a backup, or the damaged file; null where there was nothing. */
  readonly kept: string | null;
  readonly sha256: string;
}

/**
 * Puts the data of a backup in the place of those that are there, all or none. What is there already is overwritten only with
 * `force`, and kept in the folder. Throws Refusal `taken`, and StoreError: `corrupt` for a damaged backup, before anything is
 * changed; `locked` while a server uses the folder; `busy` where changes of a PostgreSQL server do not end; `newer`.
 */
export async function restore(place: Place, file: string, force: boolean): Promise<Restored> {
  const { folder, url, clock = Date.now } = place;
  const source = resolve(file);
  const { head, end } = await checkArchive(source);
  const stamp = new Date(clock()).toISOString().replaceAll(':', '-');
  const { backend, damaged } = openToRestore(folder, url, clock, force ? stamp : undefined);
  try {
    const unknown = head.migrations.filter((name) => !(name in backend.migrations));
    if (unknown.length > 0) throw storeError('newer', source, unknown.join(', '));
    // Servers and workers on a PostgreSQL server may run on: what they would change meanwhile is refused.
    return await backend.alone(async () => {
      await refuseNewer(backend);
      let kept = damaged;
      if (await holdsData(backend)) {
        if (!force) throw fullAlready(backend);
        kept = join(backupsIn(folder), `before-restore-${stamp}.jsonl.gz`);
        await writeArchive(backend, kept, new Date(clock()).toISOString());
      }
      await migrateToNewest(backend);
      await fill(backend, source, head, end);
      await migrateToNewest(backend);
      return { kept, sha256: end.sha256 };
    });
  } catch (error) {
    throw storeErrorOf(error, backend.place);
  } finally {
    await backend.close();
  }
}

/** Opens what is to be overwritten; a damaged file is moved aside where `stamp` says how to call it. */
function openToRestore(
  folder: string,
  url: string | undefined,
  clock: () => number,
  stamp: string | undefined,
): { backend: Backend; damaged: string | null } {
  try {
    return { backend: openBackend(folder, url, clock), damaged: null };
  } catch (error) {
    if (stamp === undefined || !(error instanceof StoreError) || error.code !== 'corrupt') throw error;
    const file = fileIn(folder);
    const damaged = `${file}.damaged-${stamp}`;
    for (const end of ['', '-wal', '-shm']) if (existsSync(file + end)) renameSync(file + end, damaged + end);
    return { backend: openBackend(folder, url, clock), damaged };
  }
}

function fullAlready({ place }: Backend): Refusal {
  return new Refusal('taken', {
    zh: `${place} 中已有数据，没有覆盖。确要用备份替换，请加 --force；替换前会先自动备份现有数据`,
    en: `${place} has data already, and they were left as they are. To replace them give --force, which backs them up first`,
  });
}
