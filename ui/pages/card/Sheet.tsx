import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useModelHash } from '../../state/model.ts';
import { useKeptQuery, useView } from '../../state/view.ts';
import { useWords } from '../../words/index.ts';
import './sheet.css';
import type { ShownItem } from './useItem.ts';
import { useSide } from './useSide.ts';

interface Props {
  readonly shown: ShownItem;
  readonly title: string;
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}

/** A page of A4 for one item, with the marks that every print carries; it tells where the item is not there. */
export function Sheet({ shown, title, tools, children }: Props) {
  const { t, say } = useWords();
  const { process, pid } = useView();
  const query = useKeptQuery();
  const hash = useModelHash();
  const [which, setSide] = useSide();
  const { item, other, id, side, needed } = shown;
  return (
    <div className="page sheet-page">
      <div className="sheet-page__tools no-print">
        <Link className="button" to={{ pathname: `/p/${pid}/map`, search: query }}>
          {t('app.back')}
        </Link>
        {(['before', 'after'] as const).map((one) => (
          <button key={one} type="button" aria-pressed={which === one} onClick={() => setSide(one)}>
            {t(`card.${one}`)}
          </button>
        ))}
        {tools}
        <button type="button" className="button--main" onClick={() => window.print()}>
          {t('app.print')}
        </button>
      </div>
      <article className="sheet card">
        {item === undefined ? (
          <p className="strip" role="alert">
            {other === undefined
              ? t('card.notHere', { id })
              : t(which === 'after' ? 'card.gone' : 'card.notYet', { title: say(other.title) })}
          </p>
        ) : (
          <>
            <header className="sheet__head">
              <h1>{title}</h1>
              <p>
                <strong>{say(item.title)}</strong> · {say(process.title)} · {t(`card.${which}`)}
              </p>
              {!needed && <p className="note">▲ {t('card.notNeeded')}</p>}
            </header>
            {children}
          </>
        )}
        <footer className="note sheet__foot">
          {t('card.footer', { badge: `[${t('line.simulated')}]`, hash, date: side.process.asOf })}
        </footer>
      </article>
    </div>
  );
}
