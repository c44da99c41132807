import { randomInt } from 'node:crypto';
import type { Logger } from 'pino';
import { newToken } from '../access/tokens.ts';
import type { Caller } from '../access/caller.ts';
import { ApiError } from '../errors.ts';
import { CODE_CHARACTERS, CODE_LENGTH } from '../class-rules.ts';
import type { Attending, Person, Seat } from './class.ts';
import { LiveClass, words as classWords } from './class.ts';
import { Looking } from './looking.ts';

/** How often those who have not been told everything are told more. */
const LOOK = 200;
/** Milliseconds that a class waits for its leader to come back. */
const GRACE = 600_000;
const MOST_CLASSES = 100;

/** The seat of a connection in a class. */
export interface Place {
  readonly live: LiveClass;
  readonly code: string;
  readonly seat: Seat;
}

/**
 * The classes that are held at this server: somebody leads and others follow what is on the screen of the leader. They live in
 * the memory of one server, and end with it: a class is a meeting of people and nothing that an office keeps, and what a trainee
 * answers is nobody's business afterwards. Behind several servers, those of a class have to come to the same one.
 */
export class Classes {
  readonly #classes = new Map<string, LiveClass>();
  readonly #grace: number;
  readonly #looking: Looking;

  constructor(log: Logger, { grace = GRACE }: { readonly grace?: number | undefined } = {}) {
    this.#grace = grace;
    this.#looking = new Looking({
      each: LOOK,
      isWanted: () => [...this.#classes.values()].some((live) => live.owes || live.isEnded),
      look: () => this.#look(),
      failure: 'classes not told',
      log,
    });
  }

  /** Opens a class that a caller leads from an address on. Throws ApiError where there are too many. */
  open({ title, at }: { readonly title: string; readonly at: string }, caller: Caller, attending: Attending): Place {
    if (this.#classes.size >= MOST_CLASSES) throw new ApiError(409, 'wrong-state', words.tooMany);
    const leader = personOf(caller);
    const code = this.#newCode();
    const changed = (): void => this.#looking.soon();
    const live = new LiveClass({ code, title, leader, grace: this.#grace, changed }, at);
    this.#classes.set(code, live);
    return { live, code, seat: live.join(leader, undefined, attending) };
  }

  /**
   * Joins a class, and leads it again where a caller has led it; `after` is the number of the last message that was heard.
   * Throws ApiError where there is no such class, or no room in it.
   */
  join(
    code: string,
    { after, key }: { readonly after?: number | undefined; readonly key?: string | undefined },
    caller: Caller,
    attending: Attending,
  ): Place {
    const live = this.#classes.get(code);
    if (live === undefined || live.isEnded) throw new ApiError(404, 'not-found', classWords.unknown);
    return { live, code, seat: live.join(personOf(caller, key), after, attending) };
  }

  /** Ends all that is under way here; nobody is told, since all connections end with it. */
  close(): void {
    this.#looking.close();
    for (const live of this.#classes.values()) live.stop();
    this.#classes.clear();
  }

  async #look(): Promise<void> {
    for (const [code, live] of [...this.#classes]) {
      await live.tell();
      if (live.isEnded && live.isEmpty) this.#classes.delete(code);
    }
  }

  #newCode(): string {
    for (;;) {
      const characters = Array.from({ length: CODE_LENGTH }, () => CODE_CHARACTERS[randomInt(CODE_CHARACTERS.length)]);
      const code = characters.join('');
      if (!this.#classes.has(code)) return code;
    }
  }
}

/** Users are known by who they are; where nobody signs in, by a key that they are given and bring again. */
function personOf(caller: Caller, key = newToken()): Person {
  if (caller.kind === 'user') return { id: caller.user.id, name: caller.user.shownName, key: null };
  return { id: `key ${key}`, name: null, key };
}

const words = {
  tooMany: {
    zh: `同时至多 ${MOST_CLASSES} 个课堂，请稍后再开`,
    en: `There can be ${MOST_CLASSES} classes at a time; try again later`,
  },
};
