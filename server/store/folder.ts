import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import Database from 'libsql';
import { StoreError } from './error.ts';
import { storeError, storeErrorOf } from './failures.ts';

/** The data folder: what `--data` says, else BINGLIAN_DATA, else `.binglian` in the home of the user. */
export function dataFolder(env: Readonly<Record<string, string | undefined>>, asked?: string): string {
  return resolve(asked ?? (env['BINGLIAN_DATA'] || join(homedir(), '.binglian')));
}

/** Where the parts of a data folder are. */
export const fileIn = (folder: string): string => join(folder, 'binglian.db');
export const backupsIn = (folder: string): string => join(folder, 'backups');
const lockIn = (folder: string): string => join(folder, 'lock.db');
const ownerIn = (folder: string): string => join(folder, 'lock.pid');

/** Makes the folder where it is not there, readable by its owner only. Throws StoreError. */
export function makeFolder(folder: string): void {
  try {
    if (existsSync(folder) && statSync(folder).isDirectory()) return;
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    // The umask may have taken more than others' rights.
    chmodSync(folder, 0o700);
  } catch (error) {
    throw storeErrorOf(error, folder);
  }
}

/**
 * Keeps every other process out of the folder until the function that it gives back is called, or this process ends in
 * whatever way: the lock is one of the operating system on a file. Throws StoreError `locked`, `read-only`.
 */
export function lockFolder(folder: string): () => void {
  let lock: InstanceType<typeof Database> | undefined;
  try {
    lock = new Database(lockIn(folder));
    lock.exec('BEGIN EXCLUSIVE');
    writeFileSync(ownerIn(folder), String(process.pid));
  } catch (error) {
    lock?.close();
    const told = storeErrorOf(error, folder);
    throw told instanceof StoreError && told.code === 'busy' ? storeError('locked', folder, ownerOf(folder)) : told;
  }
  const held = lock;
  return () => {
    rmSync(ownerIn(folder), { force: true });
    // Closing alone lets the lock go only when the garbage is collected.
    held.exec('ROLLBACK');
    held.close();
  };
}

/** Whether a process has the folder locked. */
export function isInUse(folder: string): boolean {
  if (!existsSync(lockIn(folder))) return false;
  try {
    lockFolder(folder)();
    return false;
  } catch (error) {
    return error instanceof StoreError && error.code === 'locked';
  }
}

function ownerOf(folder: string): string {
  try {
    return `pid ${readFileSync(ownerIn(folder), 'utf8')}`;
  } catch {
    return '';
  }
}
