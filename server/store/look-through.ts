import Database from 'libsql';
import { storeError } from './failures.ts';

/**
 * Reads the whole file and looks whether it holds together, about a second for each gigabyte. Throws StoreError `corrupt`, and
 * what the driver throws.
 */
export function lookThrough(file: string): void {
  const database = new Database(file);
  try {
    const [first] = database.pragma('quick_check(1)') as { quick_check: string }[];
    if (first?.quick_check !== 'ok') throw storeError('corrupt', file, first?.quick_check);
  } finally {
    database.close();
  }
}
