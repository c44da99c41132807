import type { CSSProperties } from 'react';
import { useEffect, useId, useRef, useState } from 'react';
import { gradeWords } from '../../../engine/exchange/index.ts';
import type { Basis, LawBasis } from '../../../engine/model/index.ts';
import { articlesOf } from '../../../processes/articles.ts';
import { unwordedOf } from '../../../processes/gists.ts';
import { useView } from '../../state/view.ts';
import type { Words } from '../../words/index.ts';
import { useWords } from '../../words/index.ts';
import { Marked } from '../../words/Marked.tsx';
import './basis.css';

/** Width of the note in pixels, as in the style sheet. */
const WIDTH = 320;

/** The basis in a few words, as it stands on its button: 《行政许可法》第42条, a document's title, or 假设. */
export function basisLabel(basis: Basis, { t, say }: Pick<Words, 't' | 'say'>): string {
  switch (basis.kind) {
    case 'law':
      return actArticle(basis, { t, say });
    case 'document':
      return `${t('basis.document')}${t('text.colon')}${say(basis.title)}`;
    case 'measurement':
      return `${t('basis.measurement')}${t('text.colon')}${say(basis.what)}`;
    case 'assumption':
      return t('basis.assumption');
  }
}

function actArticle({ act, article }: Pick<LawBasis, 'act' | 'article'>, { t, say }: Pick<Words, 't' | 'say'>): string {
  return t('basis.actArticle', { act: say(act), article: articleOf(article, t) });
}

function articleOf(article: string, t: Words['t']): string {
  return /^\d/.test(article) ? t('basis.article', { n: article }) : article;
}

/** A button that says whose word a number is; a press opens the whole basis, Escape or leaving closes it. */
export function BasisNote({ basis, short = false }: { basis: Basis; short?: boolean }) {
  const words = useWords();
  const [place, setPlace] = useState<CSSProperties>();
  const open = place !== undefined;
  const id = useId();
  const root = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (!open) return;
    const isOutside = ({ target }: Event): boolean => target instanceof Node && root.current?.contains(target) !== true;
    const placeNow = (): string => JSON.stringify(root.current?.getBoundingClientRect());
    const opened = placeNow();
    const onPress = (event: Event): void => {
      if (isOutside(event)) setPlace(undefined);
    };
    // It stands fixed beside its button, so that no scrolling box cuts it off, and closes when the button is scrolled away. The
    // event of a scrolling that brought the button into view comes after the press, and is none.
    const onScroll = (event: Event): void => {
      if (isOutside(event) && placeNow() !== opened) setPlace(undefined);
    };
    document.addEventListener('pointerdown', onPress);
    document.addEventListener('scroll', onScroll, true);
    return () => {
      document.removeEventListener('pointerdown', onPress);
      document.removeEventListener('scroll', onScroll, true);
    };
  }, [open]);
  const assumed = basis.kind === 'assumption';
  const label = basisLabel(basis, words);
  return (
    <span
      ref={root}
      className="basis"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        event.stopPropagation();
        event.preventDefault();
        setPlace(undefined);
      }}
      onBlur={({ relatedTarget }) => {
        if (relatedTarget !== null && root.current?.contains(relatedTarget) !== true) setPlace(undefined);
      }}
    >
      <button
        type="button"
        className={assumed ? 'basis__button basis__button--assumed' : 'basis__button'}
        aria-expanded={open}
        aria-controls={id}
        title={label}
        onClick={(event) => {
          event.stopPropagation();
          setPlace(open ? undefined : placeBeside(event.currentTarget));
        }}
      >
        {short && !assumed ? words.t('basis.button') : <Marked text={label} />}
      </button>
      {open && (
        <span id={id} className="basis__note" role="note" tabIndex={0} style={place}>
          <BasisText basis={basis} />
        </span>
      )}
    </span>
  );
}

/** Below the button, or above it where there is more room; never outside the window. */
function placeBeside(button: HTMLElement): CSSProperties {
  const { left, top, bottom } = button.getBoundingClientRect();
  const { innerWidth, innerHeight } = window;
  const x = Math.max(8, Math.min(left, innerWidth - WIDTH - 8));
  const [above, below] = [top - 12, innerHeight - bottom - 12];
  return below > 220 || below > above
    ? { left: x, top: bottom + 4, maxHeight: below }
    : { left: x, bottom: innerHeight - top + 4, maxHeight: above };
}

/** All that a basis says: act, article, years in force, source with address and grade, who confirmed it. */
function BasisText({ basis }: { basis: Basis }) {
  const { t, say } = useWords();
  const { process } = useView();
  const source = process.sources.find(({ id }) => id === basis.source);
  const lines: string[] = [];
  if (basis.kind === 'law' || basis.kind === 'document') {
    if (basis.from !== undefined || basis.until !== undefined)
      lines.push(t('basis.inForce', { from: basis.from ?? t('basis.always'), until: basis.until ?? t('basis.still') }));
  }
  if (basis.kind === 'law' && basis.application !== undefined) lines.push(t(`basis.${basis.application}`));
  if (basis.kind === 'document' && basis.place !== undefined)
    lines.push(`${t('basis.place')}${t('text.colon')}${say(basis.place)}`);
  if (basis.note !== undefined) lines.push(say(basis.note));
  return (
    <span className="basis__text">
      <strong className={basis.kind === 'assumption' ? 'assumption' : undefined}>
        {basis.kind === 'assumption' ? (
          `${t('basis.assumption')}${t('text.colon')}${say(basis.why)}`
        ) : (
          <Marked text={fullLabel(basis, { t, say })} />
        )}
      </strong>
      {lines.map((line) => (
        <span key={line}>
          <Marked text={line} />
        </span>
      ))}
      {basis.kind === 'law' && <Wording basis={basis} />}
      {basis.kind === 'law' && basis.succeededBy !== undefined && (
        <>
          <span>
            {t('basis.succeeded', { from: basis.succeededBy.from, article: actArticle(basis.succeededBy, { t, say }) })}
          </span>
          <Wording basis={basis.succeededBy} />
        </>
      )}
      {basis.source !== undefined && (
        <span>
          {t('basis.source')}
          {t('text.colon')}
          <Marked text={basis.source} />
          {source !== undefined && (
            <>
              {' · '}
              <Address address={source.address} /> · {t('basis.grade')}
              {t('text.colon')}
              {say(gradeWords[source.grade])}
            </>
          )}
        </span>
      )}
      <span>
        {basis.confirmedBy === undefined ? t('basis.unconfirmed') : t('basis.confirmed', { name: confirmation(basis) })}
      </span>
    </span>
  );
}

/** The articles themselves; of those whose wording is not here, what they say in our words, or that it is to be read elsewhere. */
function Wording({ basis }: { basis: Pick<LawBasis, 'act' | 'article'> }) {
  const { t, say } = useWords();
  return (
    <>
      {articlesOf(basis).map(({ article, version, text }) => (
        <span key={article} className="basis__wording" lang="zh-CN">
          {t('basis.wording', { n: article, version })}
          {text}
        </span>
      ))}
      {unwordedOf(basis).map(({ article, gist }) => (
        <span key={article} className="basis__gist" data-gist={article}>
          {gist === undefined
            ? t('basis.noWording', { article: articleOf(article, t) })
            : `${t('basis.gist', { article: articleOf(article, t) })}${say(gist)}`}
        </span>
      ))}
    </>
  );
}

/** The person who confirmed it, and the day where it is known. */
function confirmation({ confirmedBy = '', confirmedOn }: Basis): string {
  return confirmedOn === undefined ? confirmedBy : `${confirmedBy} ${confirmedOn}`;
}

function fullLabel(basis: Basis, words: Pick<Words, 't' | 'say'>): string {
  const label = basisLabel(basis, words);
  return basis.kind === 'document' && basis.article !== undefined
    ? `${label} ${articleOf(basis.article, words.t)}`
    : label;
}

/** The address of a source, as a link where it is one. */
function Address({ address }: { address: string }) {
  const isLink = /^https?:\/\//.test(address) || /^[\w.-]+\.(cn|com|org|gov|net)(\/\S*)?$/.test(address);
  if (!isLink)
    return (
      <span className="basis__address">
        <Marked text={address} />
      </span>
    );
  return (
    <a
      className="basis__address"
      href={address.startsWith('http') ? address : `http://${address}`}
      target="_blank"
      rel="noreferrer"
    >
      <Marked text={address} />
    </a>
  );
}
