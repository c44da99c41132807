import type { ReactNode } from 'react';
import { Component } from 'react';
import { CopyBox } from '../panels/share/CopyBox.tsx';
import { settingsOf } from '../state/settings.ts';
import { wordsIn } from '../words/index.ts';

interface Props {
  readonly children: ReactNode;
}

/** Shows what went wrong instead of a white page, with details that can be copied. */
export class ErrorBoundary extends Component<Props, { readonly error: Error | undefined }> {
  override state: { readonly error: Error | undefined } = { error: undefined };

  static getDerivedStateFromError(error: unknown): { error: Error } {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    // Outside the router, so that a fault of the router is told too.
    const { t } = wordsIn(settingsOf(new URLSearchParams(window.location.search)).language);
    const details = `${error.stack ?? error.message}\n${window.location.href}\n${window.navigator.userAgent}`;
    return (
      <main className="page" role="alert">
        <h1>{t('app.broken')}</h1>
        <p>{t('app.brokenWhat')}</p>
        <p>
          <button type="button" className="button--main" onClick={() => window.location.reload()}>
            {t('app.reopen')}
          </button>{' '}
          <a href="/">{t('tab.library')}</a>
        </p>
        <h2>{t('app.details')}</h2>
        <CopyBox text={details} label={t('app.copy')} words={{ t }} rows={8} />
      </main>
    );
  }
}
