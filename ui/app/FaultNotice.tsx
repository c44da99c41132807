import { forgetQuietFault, useQuietFault } from '../state/faults.ts';
import { useWords } from '../words/index.ts';
import { FaultDetails } from './FaultDetails.tsx';

/** Says at the foot of the window that something went wrong that the screen does not show by itself. */
export function FaultNotice() {
  const words = useWords();
  const { t } = words;
  const fault = useQuietFault();
  if (fault === undefined) return null;
  return (
    <aside className="first-notice no-print" aria-label={t('app.faultQuiet')}>
      <div className="first-notice__text">
        <p role="alert">
          <strong className="worse">▲ {t('app.faultQuiet')}</strong> {t('app.faultQuietWhat')}
        </p>
        <FaultDetails error={fault.error} report={fault.report} open={false} words={words} />
      </div>
      <button type="button" onClick={forgetQuietFault}>
        {t('app.close')}
      </button>
    </aside>
  );
}
