import type { ReactNode } from 'react';
import { useWords } from '../../words/index.ts';

/** What can be done with a sheet: printed, or as `children` say; why a file could not be made; and `how` it is printed. */
export function PaperTools({
  how,
  failed,
  children,
}: {
  how: string;
  failed: string | undefined;
  children: ReactNode;
}) {
  const { t } = useWords();
  return (
    <div className="brief__tools no-print">
      <button type="button" className="button--main" aria-describedby="paper-how" onClick={() => window.print()}>
        {t('brief.print')}
      </button>
      {children}
      {failed !== undefined && (
        <span role="alert" className="worse">
          ▲ {t('brief.failed', { reason: failed })}
        </span>
      )}
      <p className="note brief__how" id="paper-how">
        {how}
      </p>
    </div>
  );
}
