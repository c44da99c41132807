import { useState } from 'react';
import { useNavigate } from 'react-router';
import { parseProcess } from '../../../engine/model/index.ts';
import type { DocumentAnswer } from '../../../server/messages.ts';
import { ListEnd, ListProblem } from '../../panels/chrome/ListState.tsx';
import { keepCopy } from '../../state/documents.ts';
import type { Pages } from '../../state/pages.ts';
import type { Revision, Version } from '../../state/workflow.ts';
import { readContent } from '../../state/workflow.ts';
import type { Words } from '../../words/index.ts';
import { useWords } from '../../words/index.ts';
import { Marked } from '../../words/Marked.tsx';
import { timeText } from '../../words/time.ts';
import { pastSuffix } from './copy-suffix.ts';

interface Props {
  readonly document: DocumentAnswer;
  /** Undefined for those who may not see drafts. */
  readonly revisions: Pages<Revision> | undefined;
  readonly versions: Pages<Version>;
}

/** What the document was, each as it can be opened again: every revision, or what was published of it. */
export function HistoryPanel({ document: { id }, revisions, versions }: Props) {
  const { t, say, language } = useWords();
  const navigate = useNavigate();
  const [problem, setProblem] = useState<string>();
  const open = async (kind: 'revisions' | 'versions', n: number): Promise<void> => {
    const outcome = await readContent(id, kind, n, language);
    const parsed = outcome.ok ? parseProcess(outcome.value.content) : undefined;
    if (parsed?.ok === true) {
      void navigate(`/p/${keepCopy(parsed.value, pastSuffix(kind, n))}/edit`);
    } else if (outcome.ok) setProblem(say(parsed!.findings[0]!.message));
    else setProblem(outcome.message);
  };
  const kind = revisions === undefined ? 'versions' : 'revisions';
  const rows =
    revisions === undefined ? versionRows(versions.rows, say) : revisionRows(revisions.rows, versions.rows, t);
  const pages = revisions ?? versions;
  return (
    <section className="card way__panel no-print" aria-labelledby="way-history">
      <h2 id="way-history">{t(`history.${kind}`)}</h2>
      <ListProblem pages={pages} />
      {problem !== undefined && (
        <p className="strip" role="alert">
          ▲ {problem}
        </p>
      )}
      {rows.length > 0 && (
        <table className="documents__table">
          <thead>
            <tr>
              <th scope="col" className="number">
                {t(`history.${kind}.number`)}
              </th>
              <th scope="col">{t(`history.${kind}.what`)}</th>
              <th scope="col">{t(`history.${kind}.by`)}</th>
              <th scope="col">{t('history.note')}</th>
              <th scope="col" />
            </tr>
          </thead>
          <tbody>
            {rows.map(({ n, what, by, at, note }) => (
              <tr key={n} data-history={n}>
                <td className="number">{n}</td>
                <td>{what}</td>
                <td>
                  <Marked text={t('documents.savedBy', { name: by, time: timeText(at, language) })} />
                </td>
                <td className="way__text">{note === '' ? '--' : note}</td>
                <td>
                  <button
                    type="button"
                    aria-label={t(`history.${kind}.copy`, { n })}
                    onClick={() => void open(kind, n)}
                  >
                    {t('history.copy')}
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <ListEnd pages={pages} empty={t('history.empty')} />
    </section>
  );
}

interface Row extends Pick<Version, 'at' | 'by' | 'note'> {
  /** The number of the revision or the version. */
  readonly n: number;
  readonly what: string;
}

function versionRows(versions: readonly Version[], say: Words['say']): Row[] {
  return versions.map(({ version, title, at, by, note }) => ({ n: version, what: say(title), at, by, note }));
}

function revisionRows(revisions: readonly Revision[], versions: readonly Version[], t: Words['t']): Row[] {
  const published = new Map(versions.map((version) => [version.revision, version]));
  return revisions.map(({ revision, state, at, by }) => {
    const version = published.get(revision);
    const what = t(`state.${state}`);
    if (version === undefined) return { n: revision, what, at, by, note: '' };
    return {
      n: revision,
      what: `${what} · ${t('history.versionNumber', { n: version.version })}`,
      at,
      by,
      note: version.note,
    };
  });
}
