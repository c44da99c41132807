import type { Indicator } from '../../../engine/model/index.ts';
import { indicatorSchema } from '../../../engine/model/index.ts';
import type { OpenDocument } from '../../state/documents.ts';
import { useDocuments } from '../../state/documents.ts';
import { useWords } from '../../words/index.ts';
import { CheckDocument } from './CheckDocument.tsx';
import './library.css';
import { ProcessCard } from './ProcessCard.tsx';
import { ProjectStart } from './ProjectStart.tsx';

/** The library: the eight indicators with the processes that are modelled, those opened here, and the check of a file. */
export function LibraryPage() {
  const { t } = useWords();
  const documents = useDocuments();
  const shipped = documents.filter(({ local }) => !local);
  const opened = documents.filter(({ local }) => local);
  const has = (indicator: Indicator): OpenDocument[] =>
    shipped.filter(({ process }) => process.indicator === indicator);
  const modelled = indicatorSchema.options.filter((indicator) => has(indicator).length > 0);
  const missing = indicatorSchema.options.filter((indicator) => has(indicator).length === 0);
  const projects = shipped.filter(({ process }) => process.attributes.length > 0);
  return (
    <div className="library page">
      <h1>{t('library.title')}</h1>
      <p className="library__lead">{t('library.lead')}</p>
      <div className="library__groups">
        {modelled.map((indicator) => (
          <section key={indicator} aria-labelledby={`indicator-${indicator}`} className="library__group">
            <h2 id={`indicator-${indicator}`}>{t(`indicator.${indicator}`)}</h2>
            {has(indicator).map((document) => (
              <ProcessCard key={document.pid} document={document} />
            ))}
          </section>
        ))}
      </div>
      <ul className="library__missing">
        {missing.map((indicator) => (
          <li key={indicator}>
            {t(`indicator.${indicator}`)} <span className="note">{t('library.notYet')}</span>
          </li>
        ))}
      </ul>
      {projects.map((document) => (
        <ProjectStart key={document.pid} document={document} />
      ))}
      {opened.length > 0 && (
        <section aria-labelledby="opened-title">
          <h2 id="opened-title">{t('library.local')}</h2>
          <div className="library__groups">
            {opened.map((document) => (
              <div key={document.pid} className="library__group">
                <ProcessCard document={document} />
              </div>
            ))}
          </div>
        </section>
      )}
      <CheckDocument />
    </div>
  );
}
