import type { Workforce } from '../../../engine/run/index.ts';
import { browserPool } from '../../../workers/browser.ts';

let pool: Workforce | undefined;

/** The workers of this window; all simulations share them. */
export function workforce(): Workforce {
  return (pool ??= browserPool());
}
