import type { KeyboardEvent } from 'react';
import { useEffect, useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { useDocuments } from '../../state/documents.ts';
import { remember, remembered } from '../../state/storage.ts';
import { useKeptQuery, useViewIfAny } from '../../state/view.ts';
import { useWords } from '../../words/index.ts';
import { Dialog } from '../chrome/Dialog.tsx';
import type { Entry } from './entries.ts';
import { entriesOf } from './entries.ts';
import { find, searchable } from './find.ts';
import './search.css';
import { queryOf } from '../../state/address.ts';

const RECENT = 'recent';

/** Finds items, authorities, materials, measures and screens by Chinese, pinyin initials or English. */
export function SearchDialog({ onClose }: { onClose: () => void }) {
  const { t, say } = useWords();
  const navigate = useNavigate();
  const query = useKeptQuery();
  const documents = useDocuments();
  const view = useViewIfAny();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const initialsOf = useInitials();
  const entries = useMemo(
    () =>
      entriesOf(
        documents,
        documents.find(({ pid }) => pid === view?.pid),
      ),
    [documents, view?.pid],
  );
  const list = useMemo(() => searchable(entries, initialsOf), [entries, initialsOf]);
  const found = text.trim() === '' ? recentOf(entries) : find(list, text);
  const active = Math.min(at, found.length - 1);

  const open = (entry: Entry): void => {
    remember(RECENT, JSON.stringify([entry.key, ...recentKeys().filter((key) => key !== entry.key)].slice(0, 6)));
    onClose();
    const params = new URLSearchParams(entry.kind === 'process' ? '' : query);
    if (entry.selected !== undefined) params.set('sel', entry.selected);
    void navigate({ pathname: entry.path, search: queryOf(params) });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    // Enter that ends an input method's composition chooses characters and opens nothing.
    if (event.nativeEvent.isComposing) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      setAt(Math.max(0, Math.min(found.length - 1, active + step)));
    }
    const entry = found[active];
    if (event.key === 'Enter' && entry !== undefined) {
      event.preventDefault();
      open(entry);
    }
  };
  return (
    <Dialog title={t('search.title')} onClose={onClose} className="search">
      <input
        data-focus-first
        type="text"
        autoComplete="off"
        spellCheck={false}
        role="combobox"
        aria-expanded={found.length > 0}
        aria-controls="search-found"
        aria-activedescendant={found.length > 0 ? `found-${active}` : undefined}
        aria-label={t('search.title')}
        placeholder={t('search.hint')}
        className="search__input"
        value={text}
        onChange={({ target }) => {
          setText(target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <p className="note" role="status">
        {text.trim() === ''
          ? found.length > 0
            ? t('search.recent')
            : t('search.hint')
          : found.length === 0
            ? t('search.none', { query: text.trim() })
            : t('search.found', { n: found.length })}
      </p>
      <ul id="search-found" role="listbox" aria-label={t('chrome.search')} className="search__found">
        {found.map((entry, index) => (
          <li
            key={entry.key}
            id={`found-${index}`}
            role="option"
            aria-selected={index === active}
            ref={(element) => {
              if (index === active) element?.scrollIntoView({ block: 'nearest' });
            }}
            onClick={() => open(entry)}
          >
            <span>{say(entry.title)}</span>
            <span className="note">{t(`kind.${entry.kind}`)}</span>
          </li>
        ))}
      </ul>
      <p className="note">{t('search.keys')}</p>
    </Dialog>
  );
}

function recentKeys(): string[] {
  try {
    const list: unknown = JSON.parse(remembered(RECENT) ?? '[]');
    return Array.isArray(list) ? list.filter((key) => typeof key === 'string') : [];
  } catch {
    return [];
  }
}

function recentOf(entries: readonly Entry[]): Entry[] {
  return recentKeys().flatMap((key) => entries.find((entry) => entry.key === key) ?? []);
}

const none = (): string => '';

/** Pinyin initials; the dictionary is large and comes when the search is opened for the first time. */
function useInitials(): (zh: string) => string {
  const [initials, setInitials] = useState<{ of: (zh: string) => string }>({ of: none });
  useEffect(() => {
    let here = true;
    void import('pinyin-pro').then(({ pinyin }) => {
      const known = new Map<string, string>();
      const of = (zh: string): string => {
        const before = known.get(zh);
        if (before !== undefined) return before;
        const letters = pinyin(zh, { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'removed' }).join('');
        known.set(zh, letters);
        return letters;
      };
      if (here) setInitials({ of });
    });
    return () => {
      here = false;
    };
  }, []);
  return initials.of;
}
