import { useSyncExternalStore } from 'react';
import { remember, remembered } from './storage.ts';

/** A plan that somebody kept under a name in this browser: the address query that stands for it, and a note. */
export interface KeptPlan {
  readonly name: string;
  readonly query: string;
  /** What its maker wrote about it. */
  readonly note?: string;
}

const listeners = new Set<() => void>();
const cache = new Map<string, { readonly text: string; readonly plans: readonly KeptPlan[] }>();

const keyOf = (pid: string): string => `plans.${pid}`;

function plansOf(pid: string): readonly KeptPlan[] {
  const text = remembered(keyOf(pid)) ?? '[]';
  const known = cache.get(pid);
  if (known?.text === text) return known.plans;
  const plans = read(text);
  cache.set(pid, { text, plans });
  return plans;
}

function read(text: string): KeptPlan[] {
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? list.filter(isPlan) : [];
  } catch {
    return [];
  }
}

function isPlan(value: unknown): value is KeptPlan {
  const plan = value as Partial<KeptPlan> | null;
  return (
    typeof plan?.name === 'string' &&
    typeof plan.query === 'string' &&
    (plan.note === undefined || typeof plan.note === 'string')
  );
}

function keep(pid: string, plans: readonly KeptPlan[]): boolean {
  const kept = remember(keyOf(pid), JSON.stringify(plans));
  for (const listener of listeners) listener();
  return kept;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  // Another window of this browser may keep plans too.
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}

/** The plans that were kept for a process, in the order in which they were kept. */
export function useKeptPlans(pid: string): readonly KeptPlan[] {
  return useSyncExternalStore(subscribe, () => plansOf(pid));
}

/** Keeps a plan under a name, in place of one of that name; tells whether the browser could. */
export function keepPlan(pid: string, plan: KeptPlan): boolean {
  return keep(pid, [...plansOf(pid).filter(({ name }) => name !== plan.name), plan]);
}

/** Forgets a plan. */
export function forgetPlan(pid: string, name: string): void {
  keep(
    pid,
    plansOf(pid).filter((plan) => plan.name !== name),
  );
}
