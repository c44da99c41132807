import { useEffect, useMemo, useState } from 'react';
import { Link } from 'react-router';
import { weakestOf } from '../../../engine/exchange/index.ts';
import { useComparison, useFates } from '../../state/comparison.ts';
import { remember, remembered } from '../../state/storage.ts';
import { useKeptQuery, useView } from '../../state/view.ts';
import type { Words } from '../../words/index.ts';
import { useWords } from '../../words/index.ts';
import { saveFile, useInternalName } from '../edit/download.ts';
import type { Brief, Section, Told } from './brief.ts';
import { briefOf } from './brief.ts';
import './brief.css';
import { CellTable } from './CellTable.tsx';
import { Code } from './Code.tsx';
import { PaperTools } from './PaperTools.tsx';
import { qrOf } from './qr.ts';
import { useMark } from './useMark.ts';

/** One page for the leader: conclusion, five pairs, what to decide, at what price, and what it rests on. */
export function BriefPage() {
  const words = useWords();
  const { t } = words;
  const view = useView();
  const comparison = useComparison();
  const account = useFates();
  const mark = useMark();
  const internalName = useInternalName();
  const { link } = mark;
  const query = useKeptQuery();
  const weakest = useMemo(() => weakestOf(comparison), [comparison]);
  const brief = useMemo(
    () => briefOf({ view, comparison, account, weakest }, mark, words),
    // The comparison stands for all of the view that counts.
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- see above
    [comparison, account, weakest, mark, words],
  );
  const key = `brief.${view.pid}`;
  const [note, setNote] = useState(() => remembered(key) ?? '');
  const [failed, setFailed] = useState<string>();
  useEffect(() => {
    document.documentElement.dataset['screen'] = 'brief';
    return () => {
      delete document.documentElement.dataset['screen'];
    };
  }, []);
  const save = async (ending: keyof typeof makers): Promise<void> => {
    setFailed(undefined);
    try {
      const whole = withNote(brief, t('brief.note'), note);
      const blob = await makers[ending](whole, { view, comparison, account, link, words });
      const name = internalName(`${view.process.id}-${t('brief.name')}`, view.local);
      saveFile(`${name}.${ending}`, blob.type, blob);
    } catch (error) {
      setFailed(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <div className="brief-page page">
      <PaperTools how={t('brief.pdfHow')} failed={failed}>
        <button type="button" onClick={() => void save('docx')}>
          {t('brief.word')}
        </button>
        <button type="button" onClick={() => void save('xlsx')}>
          {t('brief.sheets')}
        </button>
        <button type="button" onClick={() => void save('png')}>
          {t('brief.picture')}
        </button>
        <Link className="button" to={{ pathname: `/p/${view.pid}/scroll`, search: query }}>
          {t('scroll.open')}
        </Link>
      </PaperTools>
      <article className="brief card">
        <header>
          <h1>{brief.title}</h1>
          <p className="note">
            <strong className="badge">{brief.badge}</strong> {brief.about}
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
            {brief.foot.map((line) => (
              <p key={line} className={line === link ? 'brief__link' : undefined}>
                {line}
              </p>
            ))}
          </div>
        </footer>
      </article>
    </div>
  );
}

/** What the files are made with, each loaded when it is first asked for. */
const makers = {
  docx: async (brief: Brief) => (await import('./word.ts')).wordOf(brief),
  xlsx: async (brief: Brief, { words, ...told }: Material) => {
    const { sheetsOf, workbookOf } = await import('./sheets.ts');
    return workbookOf(sheetsOf(told, brief, words), brief.foot);
  },
  png: async (brief: Brief, { link }: Material) => (await import('./picture.ts')).pictureOf(brief, qrOf(link)),
};

interface Material extends Omit<Told, 'weakest'> {
  readonly link: string;
  readonly words: Words;
}

/** What was written by hand stands last, under a heading that says so. */
function withNote(brief: Brief, title: string, note: string): Brief {
  const lines = note.split('\n').filter((line) => line.trim() !== '');
  return lines.length === 0 ? brief : { ...brief, sections: [...brief.sections, { title, lines }] };
}

function Part({ section: { title, lines, table } }: { section: Section }) {
  return (
    <section>
      <h2>{title}</h2>
      {table !== undefined && <CellTable className="table--stack" cells={table} />}
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
