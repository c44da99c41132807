import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { Id, Text } from '../../engine/model/index.ts';
import { isKeptId } from '../../engine/model/index.ts';
import type { DocumentAnswer, DocumentsAnswer, ErrorCode } from '../../server/messages.ts';
import { useIsUnreached, useSession } from './account.ts';
import { useSettings } from './settings.ts';
import { listStored, readStored } from './stored.ts';

/** A document of the server that an address names, or what the server has against it; no code where it was not reached. */
type Kept = Pick<DocumentAnswer, 'kind' | 'content'> | { readonly code: ErrorCode | undefined };
type Kind = DocumentAnswer['kind'];

let kept: ReadonlyMap<Id, Kept> = new Map();
/** Whoever they were read for; empty for nobody that is signed in. */
let reader = '';
const underWay = new Set<Id>();
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function keep(next: ReadonlyMap<Id, Kept>): void {
  kept = next;
  for (const listener of listeners) listener();
}

/**
 * Those of some ids that are ids of documents of the server, with what was read of them; undefined while they are read. Each
 * is read again when the screen is opened, since somebody may have saved.
 */
export function useKept(wanted: readonly (Id | null)[]): ReadonlyMap<Id, Kept | undefined> {
  const session = useSession();
  const isUnreached = useIsUnreached();
  // What somebody may see is only known once it is known who asks.
  const who = session === undefined && !isUnreached ? undefined : (session?.user?.id ?? '');
  const now = useSyncExternalStore(subscribe, () => kept);
  const asked = [...new Set(wanted)].filter((id) => id !== null && isKeptId(id)).join();
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
  return useMemo(() => new Map(idsIn(asked).map((id) => [id, now.get(id)])), [asked, now]);
}

const idsIn = (asked: string): Id[] => asked.split(',').filter((id) => id !== '');

async function read(id: Id): Promise<void> {
  if (underWay.has(id)) return;
  underWay.add(id);
  const asked = reader;
  const outcome = await readStored(id, 'zh');
  if (asked !== reader) return;
  underWay.delete(id);
  const next = outcome.ok
    ? { kind: outcome.value.kind, content: outcome.value.content }
    : { code: outcome.answer?.error.code };
  // The same content stays the same object, so that nothing is computed again.
  if (JSON.stringify(next) !== JSON.stringify(kept.get(id))) keep(new Map([...kept, [id, next]]));
}

/** What an address may name by the id of a document, and what is shown where it is not to be had. */
export interface Wanted {
  readonly what: Text;
  readonly instead: Text;
}

/** Why a document that an address names is not shown, what mends that, and what is shown instead. */
export function refusalOf(id: Id, found: Kept, { what, instead }: Wanted): Text {
  const { zh, en } = whyNot(found);
  return {
    zh: `链接里的${what.zh}“${id}”${zh}。现按${instead.zh}显示`,
    en: `The link names the ${what.en} “${id}”, ${en}. Shown with ${instead.en}`,
  };
}

function whyNot(found: Kept): Text {
  if (!('code' in found))
    return { zh: '是别的文档，请另选', en: 'which is a document of another kind: choose another one' };
  switch (found.code) {
    case 'unauthenticated':
      return {
        zh: '存在服务器上，须登录才能使用：请先登录',
        en: 'which is kept on the server and needs a login: sign in first',
      };
    case 'not-found':
    case 'forbidden':
      return {
        zh: '不在服务器上，或尚未公开而您无权查看：请分享链接的人公开它，或另选',
        en: 'which is not on the server, or not public and not for you to see: ask whoever shared the link to publish it, or choose another one',
      };
    default:
      return {
        zh: '存在服务器上，现在读不到：请检查网络后刷新',
        en: 'which is kept on the server and cannot be read now: check the network and reload',
      };
  }
}

type Head = DocumentsAnswer['rows'][number];

/** The documents of a kind on the server that whoever is signed in may see; none where there is no server. */
export function useKeptHeads(kind: Kind): readonly Head[] {
  const { language } = useSettings();
  const session = useSession();
  const who = session?.permissions.includes('documents.read') === true ? (session.user?.id ?? '') : undefined;
  const [heads, setHeads] = useState<{ readonly by: string; readonly rows: readonly Head[] }>();
  useEffect(() => {
    let isLeft = false;
    if (who === undefined) return undefined;
    const readFrom = async (after: string | undefined, before: readonly Head[]): Promise<void> => {
      const outcome = await listStored(kind, after, language);
      if (isLeft || !outcome.ok) return;
      const { rows, next } = outcome.value;
      const all = [...before, ...rows];
      setHeads({ by: who, rows: all });
      if (next !== null) await readFrom(next, all);
    };
    void readFrom(undefined, []);
    return () => {
      isLeft = true;
    };
  }, [who, kind, language]);
  return heads?.by === who ? (heads?.rows ?? []) : [];
}
