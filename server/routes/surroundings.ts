import type { Logger } from 'pino';
import type { Store } from '../store/index.ts';

/** What the routes stand on. */
export interface Surroundings {
  readonly store: Store;
  readonly mode: 'single' | 'shared';
  readonly log: Logger;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}
