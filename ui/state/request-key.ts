import { useCallback, useRef } from 'react';

/** The key of a request that makes something, so that sent again after a broken connection it makes nothing twice. */
interface RequestKey {
  /** The key of what is sent: the same one for as long as that is the same. */
  readonly keyOf: (sent: string) => string;
  /** It has arrived: what is sent next is another one, even if it reads the same. */
  readonly arrived: () => void;
}

/** Keeps the key of what is being sent. */
export function useRequestKey(): RequestKey {
  const kept = useRef<{ readonly sent: string; readonly key: string }>(undefined);
  const keyOf = useCallback((sent: string): string => {
    if (kept.current?.sent !== sent) kept.current = { sent, key: newKey() };
    return kept.current.key;
  }, []);
  const arrived = useCallback((): void => {
    kept.current = undefined;
  }, []);
  return { keyOf, arrived };
}

/** Plain http has no `crypto.randomUUID`; random bytes it has. */
function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
