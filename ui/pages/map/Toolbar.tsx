import type { ReactNode, RefObject } from 'react';
import { useState } from 'react';
import type { MapKind } from '../../state/address.ts';
import type { Key } from '../../words/index.ts';
import { useWords } from '../../words/index.ts';

interface Props {
  readonly find: RefObject<HTMLInputElement | null>;
  readonly view: MapKind;
  readonly onView: (view: MapKind) => void;
  /** Whether something was found. */
  readonly onSearch: (text: string) => boolean;
  readonly onFit: () => void;
  readonly onZoom: (by: number) => void;
  readonly children?: ReactNode;
  readonly toggles: readonly (readonly [key: Key, on: boolean, set: (on: boolean) => void])[];
}

/** Views, switches and search of the map. */
export function Toolbar({ find, view, onView, onSearch, onFit, onZoom, toggles, children }: Props) {
  const { t } = useWords();
  const [text, setText] = useState('');
  const [found, setFound] = useState(true);
  return (
    <div className="map__tools">
      <h1 className="map__title">{t('map.title')}</h1>
      <span role="group" aria-label={t('map.viewLabel')} className="map__views">
        {(['split', 'over', 'list'] as const).map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={one === view}
            onClick={() => onView(one)}
            {...(one === 'split' ? {} : { 'aria-keyshortcuts': one === 'list' ? 'L' : 'O' })}
          >
            {t(`map.view.${one}`)}
          </button>
        ))}
      </span>
      {view !== 'list' && (
        <>
          <button type="button" aria-keyshortcuts="F" onClick={onFit}>
            {t('map.fit')}
          </button>
          <button type="button" aria-label={t('map.zoomOut')} title={t('map.zoomOut')} onClick={() => onZoom(1 / 1.25)}>
            −
          </button>
          <button type="button" aria-label={t('map.zoomIn')} title={t('map.zoomIn')} onClick={() => onZoom(1.25)}>
            +
          </button>
        </>
      )}
      {toggles.map(([key, on, set]) => (
        <label key={key} className="map__toggle">
          <input type="checkbox" checked={on} onChange={({ target }) => set(target.checked)} />
          {t(key)}
        </label>
      ))}
      {children}
      <form
        className="map__find"
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          setFound(onSearch(text));
        }}
      >
        <input
          ref={find}
          type="search"
          value={text}
          aria-label={t('map.find')}
          placeholder={`${t('map.find')} (/)`}
          onChange={({ target }) => {
            setText(target.value);
            setFound(true);
          }}
        />
        {!found && (
          <span className="map__missing" role="status">
            {t('map.findNone', { text })}
          </span>
        )}
      </form>
    </div>
  );
}
