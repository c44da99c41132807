import type { Item } from './item.ts';
import { originOf, partsOf } from './item.ts';
import type { Process } from './process.ts';
import type { Desk, DeskWork, Scenario } from './scenario.ts';
import type { Notes } from './scenario-notes.ts';

const works: Readonly<Record<DeskWork, { zh: string; en: string }>> = {
  intake: { zh: '收件', en: 'intake' },
  review: { zh: '承办', en: 'review' },
  delivery: { zh: '出件', en: 'delivery' },
};

/** Desks: whom they belong to, what they serve, and whether they ever have anything to do. */
export function noteDesks({ desks, items: chances }: Scenario, process: Process, notes: Notes): void {
  notes.once(
    desks.map(({ id }) => id),
    'desks',
  );
  const served = new Set<string>();
  for (const desk of desks) {
    const { id, authority, does = 'review', items, room } = desk;
    const at = `desks[${id}]`;
    notes.known(process.authorities, authority, `${at}.authority`);
    notes.once(items ?? [], `${at}.items`);
    for (const item of items ?? []) notes.known(process.items, item, `${at}.items`);
    for (const what of new Set(items ?? [`authority ${authority}`])) {
      const key = `${does} ${what}`;
      if (served.has(key)) twice(desk, what, notes);
      served.add(key);
    }
    if (room !== undefined && does !== 'intake')
      notes.tell({
        code: 'room',
        at: `${at}.room`,
        message: {
          zh: '容量只用于收件窗口：别处没有人会因为排满而离开',
          en: 'Only intake windows have a room: nobody gives up elsewhere because it is full',
        },
        mend: { zh: '删去 room，或写 does: intake', en: 'Take room out, or write does: intake' },
      });
    if (does !== 'review') noteWindow(desk, does, { process, chances }, notes);
  }
}

function twice({ id, does = 'review' }: Desk, what: string, notes: Notes): void {
  notes.tell({
    code: 'served-twice',
    at: `desks[${id}]`,
    message: {
      zh: `“${what}”的${works[does].zh}由两个窗口负责`,
      en: `Two desks do the ${works[does].en} of ${what}`,
    },
    mend: {
      zh: '只留一个窗口，或用 items 把事项分开，或写不同的 does',
      en: 'Keep one desk, divide the items between them, or let them do different things',
    },
  });
}

interface Around {
  readonly process: Process;
  readonly chances: Scenario['items'];
}

/** Windows for intake and delivery, which serve only items that pass through one. */
function noteWindow(desk: Desk, does: 'intake' | 'delivery', { process, chances }: Around, notes: Notes): void {
  const at = `desks[${desk.id}]`;
  for (const id of desk.items ?? []) {
    const same = process.items.filter((item) => item.id === id);
    if (same.length === 0 || same.some((item) => passes(item, does))) continue;
    notes.tell({
      code: 'no-window',
      at: `${at}.items`,
      message: {
        zh: `“${id}”不经过${works[does].zh}窗口`,
        en: `“${id}” never passes through a window for ${works[does].en}`,
      },
      mend: {
        zh: `从 ${at}.items 中删去“${id}”，或更改该事项的办理过程`,
        en: `Take it out of ${at}.items, or give the item another life cycle`,
      },
    });
  }
  const mine = process.items.filter(({ id, authority }) => desk.items?.includes(id) ?? authority === desk.authority);
  if (mine.length > 0 && !mine.some((item) => passes(item, does) && hasWork(item, does, chances)))
    notes.tell({
      code: 'idle-window',
      level: 'warning',
      at,
      message: {
        zh: `方案没有给出${works[does].zh}用时，这个窗口始终没有活`,
        en: `The scenario gives no time for ${works[does].en}, so this window never has anything to do`,
      },
      mend:
        does === 'intake'
          ? { zh: '在 items 中写 preparation', en: 'Give preparation in items' }
          : { zh: '在 items 中写 delivery', en: 'Give delivery in items' },
    });
}

/** Whether the applicant meets a window: opinions asked for inside government have none, and mere work has no intake. */
function passes({ lifecycle }: Item, does: 'intake' | 'delivery'): boolean {
  switch (lifecycle) {
    case 'on-the-spot':
    case 'promised':
    case 'filing':
      return true;
    case 'work':
      return does === 'delivery';
    case 'consulted':
      return false;
  }
}

function hasWork(item: Item, does: 'intake' | 'delivery', chances: Scenario['items']): boolean {
  const ids = [item.id, originOf(item), ...partsOf(item)];
  return chances.some((chance) => {
    if (!ids.includes(chance.item)) return false;
    return (does === 'intake' ? chance.preparation : chance.delivery) !== undefined;
  });
}
