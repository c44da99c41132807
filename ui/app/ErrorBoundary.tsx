import type { ReactNode } from 'react';
import { Component } from 'react';
import type { Reported } from '../state/faults.ts';
import { reportFault } from '../state/faults.ts';
import { settingsOf } from '../state/settings.ts';
import { wordsIn } from '../words/index.ts';
import { FaultDetails } from './FaultDetails.tsx';

interface Props {
  readonly children: ReactNode;
}

interface State {
  readonly error: Error | undefined;
  readonly report: Reported;
}

/** Shows what went wrong instead of a white page, with its number in the log of the server and details that can be copied. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: undefined, report: { state: 'sending' } };

  static getDerivedStateFromError(error: unknown): Pick<State, 'error'> {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override componentDidCatch(): void {
    const { error } = this.state;
    if (error !== undefined) void reportFault('drawing', error).then((report) => this.setState({ report }));
  }

  override render(): ReactNode {
    const { error, report } = this.state;
    if (error === undefined) return this.props.children;
    // Outside the router, so that a fault of the router is told too.
    const { t } = wordsIn(settingsOf(new URLSearchParams(window.location.search)).language);
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
        <FaultDetails error={error} report={report} open words={{ t }} />
      </main>
    );
  }
}
