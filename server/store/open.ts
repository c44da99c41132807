import type { Backend } from './backend.ts';
import { auditTrailOf } from './audit.ts';
import { commentsOf } from './comments.ts';
import { confirmationsOf } from './confirmations.ts';
import { documentsOf } from './documents.ts';
import { openEmbedded } from './embedded.ts';
import { storeErrorOf } from './failures.ts';
import { invitationsOf } from './invitations.ts';
import { linksOf } from './links.ts';
import { migrate } from './migrate.ts';
import { once } from './once.ts';
import { openPostgres } from './postgres.ts';
import { runsOf } from './runs.ts';
import type { Scope } from './scope.ts';
import { scopeIn, scopeOf } from './scope.ts';
import { sessionsOf } from './sessions.ts';
import type { Store } from './store.ts';
import { tidy } from './tidy.ts';
import { usersOf } from './users.ts';

export interface OpenOptions {
  /** The data folder: holds the database where it is embedded, and the backups that are made before an upgrade. */
  readonly folder: string;
  /** Connection string of a PostgreSQL server, `postgres://user:password@host:5432/database`; embedded, where absent. */
  readonly url?: string | undefined;
  /** The time in milliseconds since 1970; that of the machine, where absent. */
  readonly clock?: () => number;
}

/**
 * Opens the store, making folder and tables where they are not there. Data of an older release are backed up to the folder and
 * brought up to date. Throws StoreError: `locked`, `newer`, `corrupt`, `read-only`, `full`, `gone`, `denied`, `busy`.
 */
export async function openStore({ folder, url, clock = Date.now }: OpenOptions): Promise<Store> {
  const backend = openBackend(folder, url, clock);
  try {
    await backend.db.transaction().execute((transaction) => backend.enter(transaction));
    await migrate(backend, folder, clock);
    if (backend.kind === 'embedded') await dropClaims(backend);
  } catch (error) {
    await backend.close();
    throw storeErrorOf(error, backend.place);
  }
  return storeOn(backend, scopeOf(backend, clock));
}

/** Nobody else uses an embedded store: whoever worked on a run when the last process ended is gone. */
async function dropClaims({ db }: Backend): Promise<void> {
  await db.updateTable('runLeases').set({ leaseUntil: '' }).execute();
}

/** The database that the options mean; its tables may be old, or none. Throws StoreError. */
export function openBackend(folder: string, url: string | undefined, clock: () => number): Backend {
  return url === undefined || url === '' ? openEmbedded(folder, clock) : openPostgres(url);
}

function storeOn(backend: Backend, scope: Scope): Store {
  return {
    kind: backend.kind,
    documents: documentsOf(scope),
    runs: runsOf(scope),
    users: usersOf(scope),
    sessions: sessionsOf(scope),
    invitations: invitationsOf(scope),
    links: linksOf(scope),
    comments: commentsOf(scope),
    confirmations: confirmationsOf(scope),
    audit: auditTrailOf(scope),
    together: (work) => scope.change((change) => work(storeOn(backend, scopeIn(change)))),
    once: (key, work) => once(scope, key, (change) => work(storeOn(backend, scopeIn(change)))),
    tidy: () => tidy(scope),
    // Takes the right to write, changes no row, and gives it back.
    check: () =>
      scope.change(async ({ db }) => {
        await db.updateTable('counters').set({ value: 0 }).where('name', '=', '').execute();
      }),
    close: () => backend.close(),
  };
}
