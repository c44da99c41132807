import { useCallback, useRef } from 'react';
import type { Outcome } from './account.ts';

/** The key of a request that makes something, so that sent again after a broken connection it makes nothing twice. */
interface RequestKey {
  /** The key of what is sent: the same one for as long as that is the same. */
  readonly keyOf: (sent: string) => string;
  /** What came of it. Once it has arrived, now or before, what is sent next is another one, even if it reads the same. */
  readonly heard: (outcome: Outcome<unknown>) => void;
}

/** Keeps the key of what is being sent. */
export function useRequestKey(): RequestKey {
  const kept = useRef<{ readonly sent: string; readonly key: string }>(undefined);
  const keyOf = useCallback((sent: string): string => {
    if (kept.current?.sent !== sent) kept.current = { sent, key: newKey() };
    return kept.current.key;
  }, []);
  const heard = useCallback((outcome: Outcome<unknown>): void => {
    if (outcome.ok || outcome.answer?.error.code === 'told-once') kept.current = undefined;
  }, []);
  return { keyOf, heard };
}

/** Plain http has no `crypto.randomUUID`; random bytes it has. */
function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
