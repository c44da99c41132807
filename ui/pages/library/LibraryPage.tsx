import { Link } from 'react-router';
import type { Indicator } from '../../../engine/model/index.ts';
import { indicatorSchema } from '../../../engine/model/index.ts';
import type { OpenDocument } from '../../state/documents.ts';
import { useDocuments } from '../../state/documents.ts';
import { useWords } from '../../words/index.ts';
import { CheckDocument } from './CheckDocument.tsx';
import './library.css';
import { HistoricalTable } from './HistoricalTable.tsx';
import { ProcessCard } from './ProcessCard.tsx';
import { ProjectStart } from './ProjectStart.tsx';

/** The library: the eight indicators with the processes that are modelled, those opened here, and the check of a file. */
export function LibraryPage() {
  const { t } = useWords();
  const documents = useDocuments();
  const shipped = documents.filter(({ local }) => !local);
  const opened = documents.filter(({ local }) => local);
  const of = (indicator: Indicator, documents: readonly OpenDocument[]): OpenDocument[] =>
    documents.filter(({ process }) => process.indicator === indicator);
  const missing = indicatorSchema.options.filter((indicator) => of(indicator, shipped).length === 0);
  const reformed = shipped.filter(({ reforms }) => reforms.length > 0);
  const cards = indicatorSchema.options.flatMap((indicator) => of(indicator, reformed));
  // What has no plan, such as an old table, has one column of numbers only.
  const alone = shipped.filter(({ reforms }) => reforms.length === 0);
  const projects = shipped.filter(({ process }) => process.attributes.length > 0);
  return (
    <div className="library page">
      <div className="library__head">
        <h1>{t('library.title')}</h1>
        <p className="library__lead">
          {t('library.lead')} <Link to="/documents">{t('documents.title')}</Link>
        </p>
      </div>
      <p className="note" data-clock>
        {t('library.clock', { clock: t('clock.approval-path'), note: t('clock.approval-path.note') })}
      </p>
      <div className="library__cards">
        {cards.map((document) => (
          <ProcessCard key={document.pid} document={document} />
        ))}
      </div>
      {alone.length > 0 && <HistoricalTable documents={alone} />}
      <ul className="library__missing">
        {missing.map((indicator) => (
          <li key={indicator}>
            {t(`indicator.${indicator}`)} <span className="note">{t('library.notYet')}</span>
          </li>
        ))}
      </ul>
      {projects.length > 0 && <ProjectStart documents={projects} />}
      {opened.length > 0 && (
        <section aria-labelledby="opened-title">
          <h2 id="opened-title">{t('library.local')}</h2>
          <div className="library__cards">
            {opened.map((document) => (
              <ProcessCard key={document.pid} document={document} />
            ))}
          </div>
        </section>
      )}
      <CheckDocument />
    </div>
  );
}
