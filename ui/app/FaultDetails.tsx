import { CopyBox } from '../panels/share/CopyBox.tsx';
import type { Reported } from '../state/faults.ts';
import type { Words } from '../words/index.ts';

interface Props {
  readonly error: Error;
  readonly report: Reported;
  /** Whether the details are unfolded at first. */
  readonly open: boolean;
  /** Handed in, since it is also shown outside the router. */
  readonly words: Pick<Words, 't'>;
}

/** The number under which a fault stands in the log of the server, or that it stands in none, and its details to copy. */
export function FaultDetails({ error, report, open, words: { t } }: Props) {
  const number = report.state === 'sent' ? `${t('app.faultNumber')} ${report.id}\n` : '';
  const details = `${number}${error.stack ?? error.message}\n${window.location.href}\n${window.navigator.userAgent}`;
  return (
    <>
      <p role="status" data-fault={report.state}>
        {report.state === 'sent' ? (
          <>
            <strong>
              {t('app.faultNumber')} <code>{report.id}</code>
            </strong>{' '}
            {t('app.faultSent')}
          </>
        ) : (
          t(report.state === 'sending' ? 'app.faultSending' : 'app.faultUnsent')
        )}
      </p>
      <details open={open}>
        <summary>{t('app.details')}</summary>
        <CopyBox text={details} label={t('app.copy')} words={{ t }} rows={8} />
      </details>
    </>
  );
}
