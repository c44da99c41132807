import type { Id, Language } from '../../engine/model/index.ts';
import type { DocumentAnswer, DocumentsAnswer, SavedAnswer } from '../../server/messages.ts';
import type { Outcome } from './account.ts';
import { send } from './account.ts';
import { readAll } from './pages.ts';
import { readStored } from './stored.ts';

/** How somebody has arranged a screen of a process, as the server keeps it. */
interface Layout {
  readonly format: 2;
  readonly process: Id;
  /** Such as `map`. */
  readonly screen: string;
  /** The query of its address, without what belongs to the reader or to one link. */
  readonly query: string;
}

/** What in an address is of the reader, or of the link that was followed, and not of the screen. */
const NOT_OF_THE_SCREEN = ['lang', 'theme', 'm'];

/** The layout of what is on the screen; undefined where the address is none of a screen of a process. */
export function layoutAt(process: Id, pathname: string, search: string): Layout | undefined {
  const [, screen] = /^\/p\/[^/]+\/(.+)$/.exec(pathname) ?? [];
  if (screen === undefined) return undefined;
  const params = new URLSearchParams(search);
  for (const name of NOT_OF_THE_SCREEN) params.delete(name);
  return { format: 2, process, screen, query: params.toString() };
}

/** All layouts of a process that somebody has saved, the newest first; of everybody, where nobody is named. */
export function listLayouts(
  about: string,
  owner: string | undefined,
  language: Language,
): Promise<Outcome<readonly DocumentsAnswer['rows'][number][]>> {
  const whose = owner === undefined ? '' : `&owner=${encodeURIComponent(owner)}`;
  const asked = `/documents?kind=layout&about=${encodeURIComponent(about)}${whose}&limit=50`;
  return readAll((after) => {
    const rest = after === undefined ? '' : `&after=${encodeURIComponent(after)}`;
    return send<DocumentsAnswer>('GET', `${asked}${rest}`, undefined, language);
  });
}

/** Saves a layout under a name. `key` makes a repeated request the same one. */
export function saveLayout(
  { content, about, name }: { readonly content: Layout; readonly about: string; readonly name: string },
  key: string,
  language: Language,
): Promise<Outcome<SavedAnswer>> {
  const body = { kind: 'layout', content, about, title: { zh: name, en: name } };
  return send('POST', '/documents', body, language, { 'Idempotency-Key': key });
}

/** Lays a layout aside, or takes it up again. */
export function setLaidAside(
  { id, revision }: { readonly id: string; readonly revision: number },
  archived: boolean,
  language: Language,
): Promise<Outcome<DocumentAnswer>> {
  const headers = { 'If-Match': `"${revision}"` };
  return send('PUT', `/documents/${encodeURIComponent(id)}/archived`, { archived }, language, headers);
}

/** The address of a layout below that of its process, such as `map?view=over`; what is none of this release is refused. */
export async function addressOfLayout(id: string, language: Language): Promise<Outcome<string>> {
  const outcome = await readStored(id, language);
  if (!outcome.ok) return outcome;
  const { format, screen, query } = outcome.value.content as Partial<Layout>;
  if (format !== 2 || screen === undefined || query === undefined) return { ok: false, message: older[language] };
  return { ok: true, value: query === '' ? screen : `${screen}?${query}` };
}

const older = {
  zh: '这个布局是别的版本存下的，打不开；请移除，再存一个',
  en: 'Another release saved this layout, and it cannot be opened; remove it and save one anew',
};
