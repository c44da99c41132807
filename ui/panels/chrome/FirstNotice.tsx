import { useState } from 'react';
import { remember, remembered } from '../../state/storage.ts';
import { useWords } from '../../words/index.ts';

const KEY = 'notice';

/** What a system for non-classified work has to say at first start; it stays until it was read. */
export function FirstNotice() {
  const { t } = useWords();
  const [seen, setSeen] = useState(() => remembered(KEY) === 'seen');
  if (seen) return null;
  return (
    <aside className="first-notice no-print" aria-label={t('help.privacy')}>
      <p>{t('notice.first')}</p>
      <button
        type="button"
        onClick={() => {
          remember(KEY, 'seen');
          setSeen(true);
        }}
      >
        {t('notice.agree')}
      </button>
    </aside>
  );
}
