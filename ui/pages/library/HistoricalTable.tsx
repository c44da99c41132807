import { useMemo } from 'react';
import { Link } from 'react-router';
import type { OpenDocument } from '../../state/documents.ts';
import { useWords } from '../../words/index.ts';
import { amountText, reductionNames, tryRows, useSettingsQuery } from './pairs.ts';

/** The processes without a plan, one a line: they have one column of numbers only. */
export function HistoricalTable({ documents }: { documents: readonly OpenDocument[] }) {
  const { t } = useWords();
  return (
    <div className="library__scroll">
      <table className="card library__alone">
        <thead>
          <tr>
            <th scope="col">{t('library.alone')}</th>
            {reductionNames.map((name) => (
              <th key={name} scope="col" className="number">
                {t(`row.${name}`)} <span className="note">{t(`unit.${name}`)}</span>
              </th>
            ))}
            <th scope="col">
              <span className="hidden-text">{t('library.open')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {documents.map((document) => (
            <Line key={document.pid} document={document} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Line({ document }: { document: OpenDocument }) {
  const { t, say, language } = useWords();
  const { pid, process } = document;
  const search = useSettingsQuery();
  const result = useMemo(() => tryRows(document), [document]);
  return (
    <tr data-process={pid}>
      <th scope="row">
        <Link to={{ pathname: `/p/${pid}/five`, search }}>{say(process.title)}</Link>
      </th>
      {result instanceof Error ? (
        <td colSpan={reductionNames.length}>{result.message}</td>
      ) : (
        result.map(({ name, before }) => (
          <td key={name} className="number pairs__before" data-row={name}>
            {amountText(name, before, language)}
          </td>
        ))
      )}
      <td>
        <Link to={{ pathname: `/p/${pid}/map`, search }}>{t('library.openMap')}</Link>
      </td>
    </tr>
  );
}
