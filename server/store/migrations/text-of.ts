import type { StoreKind } from '../backend.ts';

/** The type of texts: both stores compare them by their bytes, so that lists sort alike whatever the locale of the server. */
export function textOf(kind: StoreKind): string {
  return kind === 'postgres' ? 'text collate "C"' : 'text';
}
