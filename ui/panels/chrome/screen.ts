import { useEffect } from 'react';
import { useLocation } from 'react-router';
import type { View } from '../../state/address.ts';
import { useViewIfAny } from '../../state/view.ts';
import { isJoining } from '../class/address.ts';
import type { Words } from '../../words/index.ts';
import { useWords } from '../../words/index.ts';

/** The screens of a process, in the order of their tabs. */
export const screens = [
  'map',
  'timeline',
  'five',
  'try',
  'run',
  'materials',
  'compare',
  'brief',
  'edit',
  'sources',
] as const;

/** Whether the screen is a sheet of paper, which carries its own marks. */
export function useOnSheet(): boolean {
  const { pathname } = useLocation();
  return /\/(card|notice)\/|\/scroll$/.test(pathname);
}

/** Whether the screen of a process is the named one. */
export function useOnScreen(screen: (typeof screens)[number]): boolean {
  const { pathname } = useLocation();
  return pathname.endsWith(`/${screen}`);
}

/** Names the window after the screen, so that tabs, history and saved prints can be told apart. */
export function useWindowTitle(): void {
  const words = useWords();
  const view = useViewIfAny();
  const { pathname } = useLocation();
  const title = windowTitle(pathname, view, words);
  useEffect(() => {
    document.title = title;
  }, [title]);
}

/** What the window is called: the screen, what it is about, and the system. */
function windowTitle(pathname: string, view: View | undefined, { t, say }: Pick<Words, 't' | 'say'>): string {
  const parts = view === undefined ? [titleOutside(pathname, t)] : [...titlesInside(pathname, view, { t, say })];
  return [...parts, t('app.name')].join(' · ');
}

function titleOutside(pathname: string, t: Words['t']): string {
  if (pathname === '/' || pathname === '/lib') return t('tab.library');
  if (pathname === '/documents') return t('documents.title');
  if (pathname.startsWith('/documents/')) return t('way.title');
  if (/^\/(cities|calendars)(\/|$)/.test(pathname)) return t('cities.title');
  if (pathname === '/people') return t('people.title');
  if (pathname === '/audit') return t('audit.title');
  if (/^\/runs(\/|$)/.test(pathname)) return t('runs.title');
  if (isJoining(pathname)) return t('class.panel');
  if (pathname.startsWith('/account/')) return t('account.menu');
  return t(pathname === '/help' ? 'tab.help' : 'missing.page');
}

function titlesInside(pathname: string, view: View, { t, say }: Pick<Words, 't' | 'say'>): string[] {
  const [, screen = '', id = ''] = /^\/p\/[^/]+\/([^/]+)(?:\/([^/]+))?/.exec(pathname) ?? [];
  const process = say(view.process.title);
  const item = view.process.items.find((one) => one.id === id);
  const about = item === undefined ? process : say(item.title);
  const tab = screens.find((one) => one === screen);
  if (tab !== undefined) return [t(`tab.${tab}`), process];
  switch (screen) {
    case 'meet':
      return [t('tab.meet'), process];
    case 'scroll':
      return [t('scroll.title'), process];
    case 'card':
      return [t('card.title'), about];
    case 'notice':
      return [t('oneTime.title'), about];
    default:
      return [t('missing.page')];
  }
}
