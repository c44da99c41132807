import type { Logger } from 'pino';
import type { Store } from '../store/index.ts';

/** What the routes stand on. */
export interface Surroundings {
  readonly store: Store;
  readonly mode: 'single' | 'shared';
  readonly log: Logger;
  /** Tells whoever works on runs that there is work on one; absent where they look by themselves. */
  readonly announce?: ((run: string) => void) | undefined;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}
