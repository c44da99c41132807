import { useState } from 'react';
import { Link, NavLink, useNavigate } from 'react-router';
import { AccountMenu } from '../../pages/account/AccountMenu.tsx';
import { planClass } from '../../state/class.ts';
import { useDocuments } from '../../state/documents.ts';
import { useSettings } from '../../state/settings.ts';
import { useSingleKeys } from '../../state/single-keys.ts';
import { useChangeView, useKeptQuery, useViewIfAny } from '../../state/view.ts';
import { useWords } from '../../words/index.ts';
import { useMayLead } from '../class/useMayLead.ts';
import { SearchDialog } from '../search/SearchDialog.tsx';
import { ShareDialog } from '../share/ShareDialog.tsx';
import './chrome.css';
import { useWindowTitle } from './screen.ts';
import { Sides } from './Sides.tsx';
import { Tabs } from './Tabs.tsx';
import { useKey } from './useKey.ts';

type Open = 'search' | 'share' | undefined;

/** The top line of every screen: where one is, the screens of the process, search, share, language, theme. */
export function Chrome() {
  const { t } = useWords();
  const { language, theme } = useSettings();
  const view = useViewIfAny();
  const change = useChangeView();
  const navigate = useNavigate();
  const query = useKeptQuery();
  const mayLead = useMayLead();
  const [open, setOpen] = useState<Open>();
  const [singleKeys] = useSingleKeys();
  const close = (): void => setOpen(undefined);
  useWindowTitle();
  useKey('k', () => setOpen('search'), { ctrl: true });
  useKey('?', () => {
    if (singleKeys) void navigate({ pathname: '/help', search: query });
  });
  return (
    <header className="chrome no-print">
      <a
        className="chrome__skip"
        href="#main"
        onClick={(event) => {
          event.preventDefault();
          document.getElementById('main')?.focus();
        }}
      >
        {t('app.skip')}
      </a>
      <Link className="chrome__name" to={{ pathname: '/', search: query }}>
        {t('app.name')}
        {view === undefined && <span className="chrome__subtitle">{t('app.subtitle')}</span>}
      </Link>
      {view !== undefined && <ProcessPicker />}
      {view !== undefined && <Sides />}
      <nav aria-label={t('tabs.label')}>
        {view === undefined ? (
          <div className="chrome__tabs">
            <NavLink end to={{ pathname: '/', search: query }}>
              {t('tab.library')}
            </NavLink>
            <NavLink to={{ pathname: '/help', search: query }}>{t('tab.help')}</NavLink>
          </div>
        ) : (
          <Tabs view={view} query={query} />
        )}
      </nav>
      <div className="chrome__tools">
        <AccountMenu />
        <button type="button" aria-keyshortcuts="Control+K" onClick={() => setOpen('search')}>
          {t('chrome.search')} <kbd>Ctrl+K</kbd>
        </button>
        {view !== undefined && (
          <button type="button" onClick={() => setOpen('share')}>
            {t('chrome.share')}
          </button>
        )}
        {view === undefined && mayLead && (
          <button type="button" onClick={() => planClass(true)}>
            {t('class.lead')}
          </button>
        )}
        <button
          type="button"
          lang={language === 'zh' ? 'en' : 'zh-CN'}
          onClick={() => change({ language: language === 'zh' ? 'en' : 'zh' })}
        >
          {t('chrome.otherLanguage')}
        </button>
        <button
          type="button"
          aria-label={t(theme === 'light' ? 'chrome.toDark' : 'chrome.toLight')}
          title={t(theme === 'light' ? 'chrome.toDark' : 'chrome.toLight')}
          onClick={() => change({ theme: theme === 'light' ? 'dark' : 'light' })}
        >
          <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" className="chrome__half">
            <circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
            <path d="M8 1.5 A6.5 6.5 0 0 1 8 14.5 Z" fill="currentColor" />
          </svg>
        </button>
      </div>
      {open === 'search' && <SearchDialog onClose={close} />}
      {open === 'share' && view !== undefined && <ShareDialog onClose={close} />}
    </header>
  );
}

/** The process that is open. */
function ProcessPicker() {
  const { t, say } = useWords();
  const view = useViewIfAny();
  const documents = useDocuments();
  const navigate = useNavigate();
  if (view === undefined) return null;
  return (
    <div className="chrome__process">
      <select
        aria-label={t('chrome.process')}
        value={view.pid}
        onChange={({ target }) => void navigate(`/p/${target.value}/five`)}
      >
        {documents.map(({ pid, process, local }) => (
          <option key={pid} value={pid}>
            {say(process.title)}
            {local ? ` · ${t('chrome.local')}` : ''}
          </option>
        ))}
      </select>
    </div>
  );
}
