import type { Id } from '../../model/index.ts';
import type { ActiveProcess } from '../../network/index.ts';

/**
 * Visits of the applicant to an office, by item, as the channels say: one for each submission set handed in at a counter,
 * one for a collection at a counter, one for each further call. What items share counts with the first of them in document
 * order: a submission set, the form of a joint group, its visit.
 */
export function visitsByItem(active: ActiveProcess): ReadonlyMap<Id, number> {
  const seen = new Set<string>();
  const first = (key: string): boolean => !seen.has(key) && seen.add(key).has(key);
  const visits = new Map<Id, number>();
  for (const { id, channel } of active.items) {
    const group = active.groups.find(({ members }) => members.includes(id));
    const form = group?.together.form === true ? [`form ${group.id}`] : undefined;
    const sets = form ?? channel.sets?.map((set) => `set ${set}`) ?? [`item ${id}`];
    const submitted = channel.submit === 'counter' ? sets.filter(first).length : 0;
    const shared = group?.together.visit === true && (channel.attend ?? 0) > 0;
    const attended = shared ? (first(`visit ${group.id}`) ? 1 : 0) : (channel.attend ?? 0);
    visits.set(id, submitted + (channel.collect === 'counter' ? 1 : 0) + attended);
  }
  return visits;
}
