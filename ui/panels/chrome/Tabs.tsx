import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { NavLink, useLocation } from 'react-router';
import { planClass } from '../../state/class.ts';
import { useSettings } from '../../state/settings.ts';
import type { View } from '../../state/view.ts';
import { useWords } from '../../words/index.ts';
import { useMayLead } from '../class/useMayLead.ts';
import { screens } from './screen.ts';

/** So many tabs stay in the line however narrow it is. */
const LEAST = 4;
/** The line is one row as long as it is not higher. */
const ONE_ROW = 50;

/** The screens of a process. Those for which the line has no room stand in a menu at its end, so that the plan stays readable;
 * so does what else can be done from any of them. */
export function Tabs({ view, query }: { view: View; query: string }) {
  const { t } = useWords();
  const { language } = useSettings();
  const { pathname } = useLocation();
  const width = useWindowWidth();
  const mayLead = useMayLead();
  const list = useRef<HTMLDivElement>(null);
  const menu = useRef<HTMLDetailsElement>(null);
  const tabs = [...screens, 'help'] as const;
  // Other words, another plan or another window: there may be room again.
  const situation = [language, view.pid, view.reform?.id, width, mayLead].join(' ');
  const [tried, setTried] = useState<Tried>();
  const now =
    tried?.situation === situation ? tried : { situation, fits: LEAST, most: tabs.length, count: tabs.length };
  const { count } = now;
  useLayoutEffect(() => {
    const next = halved(now, isCramped(list.current));
    if (next.count !== count) setTried(next);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- what was tried belongs to situation and count
  }, [situation, count]);
  useEffect(() => {
    if (menu.current !== null) menu.current.open = false;
  }, [pathname]);
  const link = (tab: (typeof tabs)[number]) => (
    <NavLink key={tab} to={{ pathname: tab === 'help' ? '/help' : `/p/${view.pid}/${tab}`, search: query }}>
      {t(`tab.${tab}`)}
    </NavLink>
  );
  const more = tabs.slice(count);
  const here = more.find((tab) => pathname.endsWith(`/${tab}`));
  return (
    <div className="chrome__tabs" ref={list}>
      {tabs.slice(0, count).map(link)}
      {(more.length > 0 || mayLead) && (
        <details
          className="chrome__more"
          ref={menu}
          onKeyDown={({ key }) => {
            if (key !== 'Escape' || menu.current?.open !== true) return;
            menu.current.open = false;
            menu.current.querySelector('summary')?.focus();
          }}
          onBlur={({ relatedTarget }) => {
            if (menu.current !== null && !menu.current.contains(relatedTarget)) menu.current.open = false;
          }}
        >
          <summary className={here === undefined ? undefined : 'active'}>
            {here === undefined ? t('tabs.more') : t(`tab.${here}`)} <span aria-hidden="true">▾</span>
          </summary>
          <div>
            {more.map(link)}
            {mayLead && (
              <button
                type="button"
                className="button--plain"
                onClick={() => {
                  if (menu.current !== null) menu.current.open = false;
                  planClass(true);
                }}
              >
                {t('class.lead')}
              </button>
            )}
          </div>
        </details>
      )}
    </div>
  );
}

/** How many tabs were tried in a situation: `fits` is known to have room, or is the least; more than `most` have none. */
interface Tried {
  readonly situation: string;
  readonly fits: number;
  readonly most: number;
  readonly count: number;
}

/** What to try next, by halves, since every try lays the line out; the same count when nothing is left to be tried. */
function halved({ situation, fits, most, count }: Tried, isCramped: boolean): Tried {
  const [low, high] = isCramped ? [fits, Math.max(fits, count - 1)] : [count, most];
  return { situation, fits: low, most: high, count: low + Math.ceil((high - low) / 2) };
}

/** Whether the line has become two, or the sides that are compared do not fit into it. */
function isCramped(list: HTMLElement | null): boolean {
  const line = list?.closest('header');
  const sides = line?.querySelector('.chrome__sides');
  if (line === null || line === undefined) return false;
  return line.offsetHeight > ONE_ROW || (sides instanceof HTMLElement && sides.scrollHeight > sides.clientHeight + 1);
}

function useWindowWidth(): number {
  const [width, setWidth] = useState(window.innerWidth);
  useEffect(() => {
    const onResize = (): void => setWidth(window.innerWidth);
    window.addEventListener('resize', onResize);
    return () => window.removeEventListener('resize', onResize);
  }, []);
  return width;
}
