import { useMemo } from 'react';
import { Link } from 'react-router';
import type { OpenDocument } from '../../state/documents.ts';
import { closeDocument } from '../../state/documents.ts';
import { useWords } from '../../words/index.ts';
import type { Row } from '../five/rows.ts';
import { changeWithPercent } from '../five/table.ts';
import { amountText, tryRows, useSettingsQuery } from './pairs.ts';

/** A process with its five pairs. Where it cannot be computed its card says why; the others live on. */
export function ProcessCard({ document }: { document: OpenDocument }) {
  const { t, say } = useWords();
  const { pid, process, reforms, local } = document;
  const [reform] = reforms;
  const search = useSettingsQuery();
  const result = useMemo(() => tryRows(document), [document]);
  return (
    <article className="card process-card" data-process={pid}>
      <p className="note">{t(`indicator.${process.indicator}`)}</p>
      <h2>
        <Link to={{ pathname: `/p/${pid}/five`, search }}>{say(process.title)}</Link>
      </h2>
      <p className="note">
        {reform === undefined
          ? t('library.single')
          : `${say(reform.title)} · ${t('library.asOf', { before: process.asOf.slice(0, 4), after: reform.asOf.slice(0, 4) })}`}
        {' · '}
        {t('library.items', { items: process.items.length, materials: process.materials.length })}{' '}
        <span className="badge">{t('line.simulated')}</span>
      </p>
      {result instanceof Error ? (
        <p className="strip">{result.message}</p>
      ) : (
        <Pairs result={result} single={reform === undefined} />
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

function Pairs({ result, single }: { result: readonly Row[]; single: boolean }) {
  const words = useWords();
  const { t, language } = words;
  return (
    <dl className="pairs">
      {result.map((row) => (
        <div key={row.name} className="pairs__pair" data-row={row.name}>
          <dt>
            {t(`row.${row.name}`)} <span className="note">{t(`unit.${row.name}`)}</span>
          </dt>
          <dd>
            <span className="pairs__before">{amountText(row.name, row.before, language)}</span>
            {!single && (
              <>
                <span aria-hidden="true"> → </span>
                <span className="pairs__after">{amountText(row.name, row.after, language)}</span>
              </>
            )}
          </dd>
          {(!single || row.kind === 'missing') && (
            <dd className={row.kind === 'worse' ? 'pairs__change worse' : 'pairs__change'} data-change>
              {row.kind === 'missing' ? t('compare.why.ring') : changeWithPercent(row, words)}
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
