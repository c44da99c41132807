import { ApiError } from '../errors.ts';
import type { Store, User } from '../store/index.ts';
import { isPassword, lockFor } from './passwords.ts';
import { tokenHash } from './tokens.ts';

/** How many names that nobody has are remembered. */
const MOST = 1000;

interface Attempts {
  failures: number;
  lockedUntil: number;
}

/**
 * Signs people in. Too many failures lock an account for a while, and each further one for twice as long. Names that nobody has
 * are treated alike, so that no answer and no wait tells which names there are.
 */
export class SignIn {
  readonly #store: Store;
  readonly #now: () => number;
  readonly #unknown = new Map<string, Attempts>();

  constructor(store: Store, now: () => number) {
    this.#store = store;
    this.#now = now;
  }

  /** The user of a name and a password. Rejects with ApiError 401 `bad-credentials` or 429 `locked`. */
  async userOf(name: string, password: string): Promise<User> {
    const named = await this.#store.users.named(name);
    const unknown = named === undefined ? this.#attempts(name) : undefined;
    this.#requireOpen(unknown?.lockedUntil ?? timeOf(named?.lockedUntil));
    const matches = await isPassword(password, named?.passwordHash);
    if (named !== undefined && matches && !named.disabled) {
      await this.#store.users.signInSucceeded(named.id);
      return named;
    }
    if (named !== undefined) await this.#store.users.signInFailed(named.id, lockFor);
    else if (unknown !== undefined) {
      unknown.failures++;
      unknown.lockedUntil = this.#now() + lockFor(unknown.failures);
    }
    throw new ApiError(401, 'bad-credentials', badCredentials);
  }

  #requireOpen(lockedUntil: number): void {
    const wait = Math.ceil((lockedUntil - this.#now()) / 1000);
    if (wait <= 0) return;
    throw new ApiError(429, 'locked', lockedFor(wait), undefined, wait);
  }

  /** Names are kept as hashes, the oldest forgotten first. */
  #attempts(name: string): Attempts {
    const key = tokenHash(name.toLowerCase());
    const attempts = this.#unknown.get(key) ?? { failures: 0, lockedUntil: 0 };
    this.#unknown.delete(key);
    this.#unknown.set(key, attempts);
    for (const oldest of this.#unknown.keys()) {
      if (this.#unknown.size <= MOST) break;
      this.#unknown.delete(oldest);
    }
    return attempts;
  }
}

function timeOf(moment: string | null | undefined): number {
  return moment === null || moment === undefined ? 0 : Date.parse(moment);
}

const badCredentials = {
  zh: '用户名或密码不对',
  en: 'The name or the password is wrong',
};

function lockedFor(seconds: number): { zh: string; en: string } {
  const minutes = Math.ceil(seconds / 60);
  return {
    zh: `失败次数过多，请 ${minutes} 分钟后再试，或请管理员重置密码`,
    en: `Too many failed attempts; try again in ${minutes} minutes, or have an administrator reset the password`,
  };
}
