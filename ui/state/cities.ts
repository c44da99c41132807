import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { City, Id, Process, Text } from '../../engine/model/index.ts';
import { parseCity } from '../../engine/model/index.ts';
import { cities as shipped } from '../../processes/index.ts';
import type { DocumentAnswer, ErrorCode } from '../../server/messages.ts';
import type { Outcome } from './account.ts';
import { useIsUnreached, useSession } from './account.ts';
import { citiesOf } from './documents.ts';
import { readStored } from './stored.ts';

/** A city of the server as far as it was read: itself, or why it is not to be had. */
type Kept = { readonly city: City } | { readonly refusal: Text };

let kept: ReadonlyMap<Id, Kept> = new Map();
/** Whoever the cities were read for; empty for nobody that is signed in. */
let reader = '';
const underWay = new Map<Id, Promise<void>>();
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function keep(next: ReadonlyMap<Id, Kept>): void {
  kept = next;
  for (const listener of listeners) listener();
}

/** The cities among which a process may choose, and what the server has against those that it was asked for. */
interface Offered {
  readonly cities: readonly City[];
  readonly refusals: ReadonlyMap<Id, Text>;
  /** Whether one that is wanted is not there yet. */
  readonly isReading: boolean;
}

/**
 * The shipped cities with rules for a process, and of those that are kept on the server the ones that are wanted; these go by
 * the ids of their documents and are read here. Each is read again when the screen is opened, since somebody may have saved.
 */
export function useCities(process: Process, wanted: readonly (Id | null)[]): Offered {
  const session = useSession();
  const isUnreached = useIsUnreached();
  // What somebody may see is only known once it is known who asks.
  const who = session === undefined && !isUnreached ? undefined : (session?.user?.id ?? '');
  const now = useSyncExternalStore(subscribe, () => kept);
  const asked = [...new Set(wanted)].filter((id) => id !== null && isKept(id)).join();
  useEffect(() => {
    if (who === undefined) return;
    // What one person may see is not for the next one at the same machine.
    if (reader !== who) {
      underWay.clear();
      keep(new Map());
    }
    reader = who;
    for (const id of idsIn(asked)) void read(id);
  }, [asked, who]);
  return useMemo(() => {
    const ids = idsIn(asked);
    const found = ids.flatMap((id) => cityIn(now.get(id)));
    return {
      cities: [...citiesOf(process), ...found],
      refusals: new Map(ids.flatMap((id) => refusalIn(id, now.get(id)))),
      isReading: ids.some((id) => !now.has(id)),
    };
  }, [process, asked, now]);
}

const idsIn = (asked: string): Id[] => asked.split(',').filter((id) => id !== '');
const cityIn = (one: Kept | undefined): City[] => (one !== undefined && 'city' in one ? [one.city] : []);
const refusalIn = (id: Id, one: Kept | undefined): [Id, Text][] =>
  one !== undefined && 'refusal' in one ? [[id, one.refusal]] : [];

/** Whether an id can only be that of a document of the server. */
function isKept(id: Id): boolean {
  return /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(id) && !shipped.some((city) => city.id === id);
}

function read(id: Id): Promise<void> {
  const asked = reader;
  const running = underWay.get(id);
  if (running !== undefined) return running;
  const reading = readStored(id, 'zh').then((outcome) => {
    if (asked !== reader) return;
    underWay.delete(id);
    const next = keptOf(id, outcome);
    // The same content stays the same object, so that nothing is computed again.
    if (JSON.stringify(next) !== JSON.stringify(kept.get(id))) keep(new Map([...kept, [id, next]]));
  });
  underWay.set(id, reading);
  return reading;
}

function keptOf(id: Id, outcome: Outcome<DocumentAnswer>): Kept {
  if (!outcome.ok) return { refusal: refusalOf(id, outcome.answer?.error.code) };
  const { kind, content } = outcome.value;
  const parsed = kind === 'city' ? parseCity(content) : undefined;
  return parsed?.ok === true ? { city: { ...parsed.value, id } } : { refusal: words.noCity(id) };
}

function refusalOf(id: Id, code: ErrorCode | undefined): Text {
  switch (code) {
    case 'unauthenticated':
      return words.signIn(id);
    case 'not-found':
    case 'forbidden':
      return words.notSeen(id);
    default:
      return words.unread(id);
  }
}

const words = {
  signIn: (id: Id): Text => ({
    zh: `链接里的城市“${id}”存在服务器上，须登录才能使用：请先登录。现按不加城市规则显示`,
    en: `The link names the city “${id}”, which is kept on the server and needs a login: sign in first. Shown with no city rules`,
  }),
  notSeen: (id: Id): Text => ({
    zh: `链接里的城市“${id}”不在服务器上，或尚未公开而您无权查看：请分享链接的人公开它，或另选城市。现按不加城市规则显示`,
    en: `The link names the city “${id}”, which is not on the server, or not public and not for you to see: ask whoever shared the link to publish it, or choose another one. Shown with no city rules`,
  }),
  noCity: (id: Id): Text => ({
    zh: `链接里的“${id}”不是城市文档：请在“项目情况”里另选城市。现按不加城市规则显示`,
    en: `The link names “${id}” as its city, which is a document of another kind: choose a city under the project’s conditions. Shown with no city rules`,
  }),
  unread: (id: Id): Text => ({
    zh: `链接里的城市“${id}”存在服务器上，现在读不到：请检查网络后刷新。现按不加城市规则显示`,
    en: `The link names the city “${id}”, which is kept on the server and cannot be read now: check the network and reload. Shown with no city rules`,
  }),
};
