import { useMemo, useState } from 'react';
import { useLocation } from 'react-router';
import { weakestOf } from '../../../engine/exchange/index.ts';
import { useComparison, useFates } from '../../state/comparison.ts';
import { useModelHash } from '../../state/model.ts';
import { remember, remembered } from '../../state/storage.ts';
import { useView } from '../../state/view.ts';
import { useWords } from '../../words/index.ts';
import type { Section } from './brief.ts';
import { briefOf } from './brief.ts';
import './brief.css';
import { Code } from './Code.tsx';

/** One page for the leader: conclusion, five pairs, what to decide, at what price, and what it rests on. */
export function BriefPage() {
  const words = useWords();
  const { t } = words;
  const view = useView();
  const comparison = useComparison();
  const account = useFates();
  const hash = useModelHash();
  const location = useLocation();
  const weakest = useMemo(() => weakestOf(comparison), [comparison]);
  const brief = useMemo(
    () => briefOf({ view, comparison, account, weakest }, words),
    // The comparison stands for all of the view that counts.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- see above
    [comparison, account, weakest, words],
  );
  const key = `brief.${view.pid}`;
  const [note, setNote] = useState(() => remembered(key) ?? '');
  const [failed, setFailed] = useState<string>();
  const link = window.location.origin + location.pathname + location.search;
  const download = async (): Promise<void> => {
    setFailed(undefined);
    try {
      const { wordOf } = await import('./word.ts');
      const blob = await wordOf(brief, { title: t('brief.note'), text: note }, t('brief.mark', { hash }) + link);
      const anchor = window.document.createElement('a');
      anchor.href = URL.createObjectURL(blob);
      anchor.download = `${view.process.id}-brief.docx`;
      anchor.click();
      URL.revokeObjectURL(anchor.href);
    } catch (error) {
      setFailed(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <div className="brief-page page">
      <div className="brief__tools no-print">
        <button type="button" className="button--main" onClick={() => window.print()}>
          {t('brief.print')}
        </button>
        <button type="button" onClick={() => void download()}>
          {t('brief.word')}
        </button>
        {failed !== undefined && (
          <span role="alert" className="worse">
            ▲ {t('brief.wordFailed', { reason: failed })}
          </span>
        )}
      </div>
      <article className="brief card">
        <header>
          <h1>{brief.title}</h1>
          <p className="note">
            <strong className="badge">{t('line.simulated')}</strong> {brief.about}
          </p>
        </header>
        {brief.sections.map((section) => (
          <Part key={section.title} section={section} />
        ))}
        <section className={note === '' ? 'no-print' : undefined}>
          <h2>{t('brief.note')}</h2>
          <textarea
            aria-label={t('brief.note')}
            placeholder={t('brief.noteHint')}
            rows={Math.max(2, note.split('\n').length)}
            value={note}
            onChange={({ target }) => {
              setNote(target.value);
              remember(key, target.value);
            }}
          />
        </section>
        <footer className="brief__foot">
          <Code link={link} label={t('brief.code')} />
          <div className="note">
            <p>{brief.simulated}</p>
            <p>
              {t('brief.mark', { hash })}
              <br />
              <span className="brief__link">{link}</span>
            </p>
          </div>
        </footer>
      </article>
    </div>
  );
}

function Part({ section: { title, lines, table } }: { section: Section }) {
  const [heads = [], ...rows] = table ?? [];
  return (
    <section>
      <h2>{title}</h2>
      {table !== undefined && (
        <table>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((cells) => (
              <tr key={cells[0]}>
                {cells.map((cell, k) =>
                  k === 0 ? (
                    <th key={k} scope="row">
                      {cell}
                    </th>
                  ) : (
                    <td key={k}>{cell}</td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {lines.length === 1 ? (
        <p>{lines[0]}</p>
      ) : (
        <ol>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
      )}
    </section>
  );
}
