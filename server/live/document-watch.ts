import type { Logger } from 'pino';
import type { Caller } from '../access/caller.ts';
import { may } from '../access/caller.ts';
import { maySee, seenBy } from '../documents/sight.ts';
import { ApiError, words } from '../errors.ts';
import type { DocumentChange } from '../messages.ts';
import type { AuditEntry, Store, WorkflowState } from '../store/index.ts';
import { Refusal } from '../store/index.ts';
import { Looking } from './looking.ts';
import type { Outlet } from './player.ts';

/** How often the audit trail is looked at while somebody watches a document. */
const LOOK = 400;
/** Changes that one watcher is told of at one look. */
const MOST_CHANGES = 100;

interface Watcher {
  readonly outlet: Outlet;
  /** Asked again before anything is told, since rights end. */
  readonly who: () => Promise<Caller>;
  /** Whoever has signed in; undefined for the one person of single-user mode. */
  readonly user: { readonly id: string; readonly name: string } | undefined;
  /** The number of the last change that was told or passed over. */
  sent: number;
  /** What was said last of the others, so that nothing is said twice. */
  said: string;
  /** Hears when there is nothing more to tell. */
  readonly over: () => void;
}

/**
 * Tells those who have a stored document open what others do with it, at whatever server: what is told is read from the audit
 * trail and numbered as there, so that whoever comes back names the last number and misses nothing. Nothing is kept for a
 * watcher that does not keep up. Who else has it open is told of those who are connected to this server.
 */
export class DocumentWatch {
  readonly #store: Store;
  readonly #watched = new Map<string, Set<Watcher>>();
  /** The newest number of the audit trail of which everybody has been told; undefined where somebody has not. */
  #told: number | undefined;
  readonly #looking: Looking;

  constructor(store: Store, log: Logger) {
    this.#store = store;
    this.#looking = new Looking({
      each: LOOK,
      isWanted: () => this.#watched.size > 0,
      look: () => this.#look(),
      failure: 'documents not looked at',
      log,
    });
  }

  /**
   * Follows a document from a change on, or from now on, until the function that it gives back is called, or whoever watches
   * may not see it any longer: `over` hears of that. Rejects with ApiError or Refusal where there is nothing to be seen.
   */
  async watch(
    document: string,
    after: number | undefined,
    { who, outlet, over }: Pick<Watcher, 'who' | 'outlet' | 'over'>,
  ): Promise<() => void> {
    const caller = await who();
    const [newest] = (await this.#store.audit.list({ subject: document }, { limit: 1 })).rows;
    const { revision, state } = await this.#seen(caller, document);
    // Numbers beyond the newest were of data that are not there any longer.
    const number = Math.min(after ?? Infinity, newest?.number ?? 0);
    const user = caller.kind === 'user' ? { id: caller.user.id, name: caller.user.shownName } : undefined;
    const watcher: Watcher = { outlet, who, user, sent: number, said: '[]', over };
    outlet.send({ type: 'document', document, number, revision, state });
    this.#watched.set(document, (this.#watched.get(document) ?? new Set()).add(watcher));
    this.#told = undefined;
    this.#looking.soon();
    this.#tellWhoIsThere(document);
    return () => this.#forget(document, watcher);
  }

  close(): void {
    this.#looking.close();
    this.#watched.clear();
  }

  #forget(document: string, watcher: Watcher): void {
    const watchers = this.#watched.get(document);
    if (watchers?.delete(watcher) !== true) return;
    if (watchers.size === 0) this.#watched.delete(document);
    else this.#tellWhoIsThere(document);
  }

  #tellWhoIsThere(document: string): void {
    const watchers = this.#watched.get(document) ?? new Set();
    const there = new Map([...watchers].flatMap(({ user }) => (user === undefined ? [] : [[user.id, user.name]])));
    for (const watcher of watchers) {
      const people = [...there].filter(([id]) => id !== watcher.user?.id).map(([, name]) => name);
      const said = JSON.stringify(people);
      if (said === watcher.said) continue;
      watcher.said = said;
      watcher.outlet.send({ type: 'presence', document, people });
    }
  }

  /** The document as a caller may see it. Whoever has signed out meanwhile sees nothing, though it may be public. */
  async #seen(caller: Caller, document: string): Promise<Standing> {
    if (!may(caller, 'documents.read')) throw new ApiError(403, 'forbidden', words.mayNot);
    return (await seenBy(caller, this.#store, document)).document;
  }

  async #look(): Promise<void> {
    const newest = await this.#store.audit.newest();
    if (newest === this.#told) return;
    this.#told = newest;
    try {
      for (const [document, watchers] of [...this.#watched])
        for (const watcher of [...watchers]) {
          if (watcher.outlet.isFull()) this.#told = undefined;
          else await this.#tell(document, watcher);
        }
    } catch (error) {
      this.#told = undefined;
      throw error;
    }
  }

  async #tell(document: string, watcher: Watcher): Promise<void> {
    const entries = await this.#store.audit.since(document, watcher.sent, MOST_CHANGES);
    if (entries.length === MOST_CHANGES) this.#told = undefined;
    if (entries.length === 0) return;
    try {
      const caller = await watcher.who();
      const { revision, state } = await this.#seen(caller, document);
      for (const entry of entries) {
        const change = changeOf(entry, { revision, state });
        if (change === undefined) continue;
        // What is done with a draft is told to those who may see drafts.
        if (maySee(caller, change.state)) watcher.outlet.send({ type: 'change', document, ...change });
        // What was open to them is no longer: they see what was published last.
        else if (maySee(caller, stateBefore(entry)))
          watcher.outlet.send({ type: 'change', document, ...change, revision, state });
      }
      watcher.sent = entries.at(-1)!.number;
    } catch (error) {
      if (!(error instanceof ApiError || error instanceof Refusal)) throw error;
      watcher.outlet.send({ type: 'error', code: 'may-not', message: error.text });
      this.#forget(document, watcher);
      watcher.over();
    }
  }
}

interface Standing {
  readonly revision: number;
  readonly state: WorkflowState;
}

const changes: ReadonlySet<string> = new Set<DocumentChange>([
  'document.create',
  'document.save',
  'document.move',
  'document.archive',
  'document.unarchive',
  'comment.add',
  'comment.answer',
  'confirmation.add',
]);

/** A line of the audit trail as a change; comments and confirmations do not say in what state the document was. */
function changeOf({ number, what, name, at, after }: AuditEntry, now: Standing) {
  if (!changes.has(what)) return undefined;
  const { revision = now.revision, state = now.state } = JSON.parse(after ?? '{}') as Partial<Standing>;
  return { number, what: what as DocumentChange, revision, state, by: name, at };
}

/** The state that a document left; `draft` where a line of the audit trail is of none. */
function stateBefore({ before }: AuditEntry): WorkflowState {
  return (JSON.parse(before ?? '{}') as Partial<Standing>).state ?? 'draft';
}
