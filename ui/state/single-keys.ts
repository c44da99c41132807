import { useSyncExternalStore } from 'react';
import { remember, remembered } from './storage.ts';

const KEY = 'singleKeys';
const listeners = new Set<() => void>();
/** Holds where the browser may not remember anything. */
let chosen: boolean | undefined;

const isOn = (): boolean => chosen ?? remembered(KEY) !== 'off';

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function choose(on: boolean): void {
  chosen = on;
  remember(KEY, on ? 'on' : 'off');
  for (const listener of listeners) listener();
}

/** Whether keys without Ctrl do something, and how to turn them on or off: once for all screens, and for the next visit. */
export function useSingleKeys(): readonly [on: boolean, choose: (on: boolean) => void] {
  return [useSyncExternalStore(subscribe, isOn), choose];
}
