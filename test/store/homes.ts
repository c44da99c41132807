import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach } from 'vitest';
import type { Store } from '../../server/store/index.ts';
import { openStore, Refusal } from '../../server/store/index.ts';
import type { Place } from '../../server/upkeep/place.ts';
import type { PostgresServer } from './postgres-server.ts';

/** A place where a store can live, empty at first. */
export interface Home {
  readonly place: Place;
  /** Opens the store there; it is closed after the test. */
  readonly open: (clock?: () => number) => Promise<Store>;
}

/** Makes homes of one kind: the embedded store, or databases of a PostgreSQL server where there is one. */
export function homes(server?: () => Pick<PostgresServer, 'database' | 'giveBack'>): () => Promise<Home> {
  const folders: string[] = [];
  const opened = new Set<Store>();
  afterEach(async () => {
    for (const store of opened) await store.close();
    opened.clear();
    server?.().giveBack();
  });
  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });
  return async () => {
    const folder = mkdtempSync(join(tmpdir(), 'binglian-store-'));
    folders.push(folder);
    const place: Place = { folder, url: await server?.().database() };
    return {
      place,
      open: async (clock) => {
        const store = await openStore({ ...place, ...(clock === undefined ? {} : { clock }) });
        // A test may close it before its end.
        const watched = {
          ...store,
          close: async () => {
            if (opened.delete(watched)) await store.close();
          },
        };
        opened.add(watched);
        return watched;
      },
    };
  };
}

/** Somebody who does things. */
export const planner = { user: 'u-1', name: '王科长', request: 'r-1' };
export const other = { user: 'u-2', name: '李科长' };

export const process = { kind: 'process', title: { zh: '流程', en: 'process' }, content: '{"n":1}' } as const;

/** The code of the refusal that some work ends with; `none` where it is done. */
export async function refusal(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
  return 'none';
}

/** A clock that goes on by a second whenever it is asked. */
export function ticking(): () => number {
  let now = Date.UTC(2026, 0, 1);
  return () => (now += 1000);
}
