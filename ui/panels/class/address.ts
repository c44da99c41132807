import { useLocation } from 'react-router';
import { queryOf } from '../../state/address.ts';

/** What everybody in a class chooses alone. */
const ownKeys = ['lang', 'theme'] as const;

/** An address as a class shares it: path and query without what everybody chooses alone. */
function sharedAddress(pathname: string, search: string): string {
  const params = new URLSearchParams(search);
  for (const key of ownKeys) params.delete(key);
  return pathname + queryOf(params);
}

/** The address of this window as a class shares it. */
export function useSharedAddress(): string {
  const { pathname, search } = useLocation();
  return sharedAddress(pathname, search);
}

/** An address of the leader, with what this window has chosen alone. */
export function withOwn(at: string): { readonly pathname: string; readonly search: string } {
  const [pathname = '/', ...rest] = at.split('?');
  const params = new URLSearchParams(rest.join('?'));
  const own = new URLSearchParams(window.location.search);
  for (const key of ownKeys) {
    const value = own.get(key);
    if (value === null) params.delete(key);
    else params.set(key, value);
  }
  return { pathname, search: queryOf(params) };
}

/** Whether an address is that of the page where one joins a class. */
export function isJoining(pathname: string): boolean {
  return /^\/class(\/|$)/.test(pathname);
}
