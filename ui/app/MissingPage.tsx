import { useLocation } from 'react-router';
import { LibraryPage } from './library.ts';
import { Chrome } from '../panels/chrome/Chrome.tsx';
import { useSettingsOnPage } from '../state/settings.ts';
import { useWords } from '../words/index.ts';

/** An address that leads to no screen, above the library. */
export function MissingPage() {
  const { t } = useWords();
  const { pathname } = useLocation();
  return <Missing title={t('missing.page')} what={t('missing.pageWhat', { path: pathname })} />;
}

/** A process that is not there, above the library. */
export function MissingProcess({ pid }: { pid: string }) {
  useSettingsOnPage();
  const { t } = useWords();
  return (
    <>
      <Chrome />
      <main id="main" tabIndex={-1}>
        <Missing
          title={t('missing.process', { id: pid })}
          what={t(pid.startsWith('local.') ? 'missing.localWhat' : 'missing.processWhat')}
        />
      </main>
    </>
  );
}

function Missing({ title, what }: { title: string; what: string }) {
  return (
    <>
      <div className="page">
        <div className="strip" role="alert">
          <strong>{title}</strong>
          <p>{what}</p>
        </div>
      </div>
      <LibraryPage />
    </>
  );
}
