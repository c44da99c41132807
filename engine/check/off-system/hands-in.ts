import type { Id, Item } from '../../model/index.ts';
import type { ActiveProcess } from '../../network/index.ts';

/** Whether the applicant hands the item in; an opinion inside another item is asked for by its host. */
export function isHandedIn({ host, channel }: Item): boolean {
  return host === undefined && channel.submit !== 'pushed';
}

/** Whether two items are handed in together: as one form of a joint group, or as one submission set. */
export function areHandedInTogether(active: ActiveProcess, a: Item, b: Item): boolean {
  const isMember = (members: readonly Id[]): boolean => members.includes(a.id) && members.includes(b.id);
  if (active.groups.some(({ members, together }) => together.form && isMember(members))) return true;
  return a.channel.sets?.some((set) => b.channel.sets?.includes(set)) === true;
}
