import { useMemo } from 'react';
import { Link } from 'react-router';
import type { Comparison } from '../../../engine/measure/index.ts';
import { compare } from '../../../engine/measure/index.ts';
import type { OpenDocument } from '../../state/documents.ts';
import { closeDocument } from '../../state/documents.ts';
import { useKeptQuery } from '../../state/view.ts';
import { useWords } from '../../words/index.ts';
import { dayCount, number } from '../../words/numbers.ts';

/** A process with its five pairs. Where it cannot be computed its card says why; the others live on. */
export function ProcessCard({ document }: { document: OpenDocument }) {
  const { t, say } = useWords();
  const { pid, process, reforms, local } = document;
  const [reform] = reforms;
  const search = useSettingsQuery();
  const result = useMemo(() => tryCompare(document), [document]);
  return (
    <article className="card process-card" data-process={pid}>
      <h3>
        <Link to={{ pathname: `/p/${pid}/five`, search }}>{say(process.title)}</Link>
      </h3>
      <p className="note">
        {reform === undefined
          ? t('library.single')
          : `${say(reform.title)} · ${t('library.asOf', { before: process.asOf.slice(0, 4), after: reform.asOf.slice(0, 4) })}`}
        {' · '}
        {t('library.items', { items: process.items.length, materials: process.materials.length })}
        {' · '}
        <span className="badge">{t('line.simulated')}</span>
      </p>
      {result instanceof Error ? (
        <p className="strip">{result.message}</p>
      ) : (
        <Pairs comparison={result} single={reform === undefined} />
      )}
      <p className="process-card__links">
        <Link className="button button--main" to={{ pathname: `/p/${pid}/five`, search }}>
          {t('library.openFive')}
        </Link>
        <Link className="button" to={{ pathname: `/p/${pid}/map`, search }}>
          {t('library.openMap')}
        </Link>
        {local && (
          <button type="button" onClick={() => closeDocument(pid)}>
            {t('library.forget')}
          </button>
        )}
      </p>
    </article>
  );
}

function tryCompare({ process, reforms }: OpenDocument): Comparison | Error {
  try {
    return compare(process, reforms[0]);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** Of the address only language and theme go along to another process. */
function useSettingsQuery(): string {
  const kept = new URLSearchParams(useKeptQuery());
  const params = new URLSearchParams();
  for (const key of ['lang', 'theme']) {
    const value = kept.get(key);
    if (value !== null) params.set(key, value);
  }
  return params.toString();
}

function Pairs({ comparison, single }: { comparison: Comparison; single: boolean }) {
  const { t, language } = useWords();
  const amount = (name: string, value: number | undefined): string =>
    value === undefined ? '--' : name === 'time' ? dayCount(value, language) : number(value, language);
  return (
    <dl className="pairs">
      {comparison.reductions.map(({ name, before, after }) => (
        <div key={name} className="pairs__pair" data-row={name}>
          <dt>{t(`row.${name}`)}</dt>
          <dd>
            <span className="pairs__before">{amount(name, before)}</span>
            {!single && (
              <>
                <span aria-hidden="true"> → </span>
                <span className="pairs__after">{amount(name, after)}</span>
              </>
            )}{' '}
            <span className="note">{t(`unit.${name}`)}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
