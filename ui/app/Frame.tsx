import { Outlet } from 'react-router';
import { Chrome } from '../panels/chrome/Chrome.tsx';
import { FirstNotice } from '../panels/chrome/FirstNotice.tsx';
import { useSettingsOnPage } from '../state/settings.ts';
import { useArrival } from './arrival.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';

/** The frame of the screens that belong to no process. */
export function Frame() {
  useSettingsOnPage();
  useArrival(false);
  return (
    <>
      <Chrome />
      <main id="main" tabIndex={-1}>
        <ErrorBoundary>
          <Outlet />
        </ErrorBoundary>
      </main>
      <FirstNotice />
    </>
  );
}
