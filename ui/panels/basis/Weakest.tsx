import { Link } from 'react-router';
import type { WeakValue } from '../../../engine/exchange/index.ts';
import { numberWords } from '../../../engine/exchange/index.ts';
import { useKeptQuery, useView } from '../../state/view.ts';
import type { Words } from '../../words/index.ts';
import { useWords } from '../../words/index.ts';
import { signed, tenths } from '../../words/numbers.ts';
import { BasisNote } from './BasisNote.tsx';
import './basis.css';
import { useWeakest } from './useWeakest.ts';

/** The worst supported values in one line beside the headline, with the way to all sources. */
export function WeakestLine({ single }: { single: boolean }) {
  const words = useWords();
  const { t } = words;
  const { pid } = useView();
  const query = useKeptQuery();
  const weakest = useWeakest();
  // The line keeps its place while it is computed.
  return (
    <p className="weakest note" aria-busy={weakest === undefined} data-weakest>
      <strong>{weakest?.length === 0 ? '' : t('weakest.short')}</strong> {weakest?.length === 0 && t('weakest.none')}
      {weakest?.map((value, index) => (
        <span key={index} className="weakest__one">
          {nameOf(value, words)}
          {t('text.colon')}
          {movedText(value, single, words)} <BasisNote basis={value.basis} />
        </span>
      ))}{' '}
      <Link className="no-print" to={{ pathname: `/p/${pid}/sources`, search: query }}>
        {t('weakest.more')}
      </Link>
    </p>
  );
}

/** The same as a list with the reasons. */
export function WeakestBlock({ single }: { single: boolean }) {
  const words = useWords();
  const { t } = words;
  const weakest = useWeakest();
  return (
    <section className="card weakest-block" aria-labelledby="weakest-title" aria-busy={weakest === undefined}>
      <h2 id="weakest-title">{t('weakest.title')}</h2>
      <p className="note">{weakest?.length === 0 ? t('weakest.none') : t('weakest.note')}</p>
      <ol>
        {weakest?.map((value, index) => (
          <li key={index}>
            <strong>{nameOf(value, words)}</strong> {words.say(value.amount)} · {movedText(value, single, words)}{' '}
            <span className="assumption">{reasonOf(value, words)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function nameOf({ where, kind }: WeakValue, { say }: Words): string {
  return `${say(where)} · ${say(numberWords[kind])}`;
}

function reasonOf({ basis }: WeakValue, { t, say }: Words): string {
  switch (basis.kind) {
    case 'assumption':
      return say(basis.why);
    case 'law':
      return say(basis.act);
    case 'document':
      return `${t('basis.document')}${t('text.colon')}${say(basis.title)}`;
    case 'measurement':
      return say(basis.what);
  }
}

/** What the headline changes by, such as “before −7; after −1, +1”. */
function movedText({ before, after }: WeakValue, single: boolean, { t, language }: Words): string {
  const sides = [
    ['before', before],
    ['after', after],
  ] as const;
  return sides
    .flatMap(([side, moved]) => {
      const changes = [moved?.less, moved?.more].filter((days) => days !== undefined && days !== null && days !== 0);
      if (changes.length === 0) return [];
      const list = changes.map((days) => signed(tenths(days!), language)).join(t('list.and'));
      return [t(single ? 'weakest.side.single' : `weakest.side.${side}`, { changes: list })];
    })
    .join(t('conclusion.and'));
}
