import { useModelHash } from '../../state/model.ts';
import { useWords } from '../../words/index.ts';

/** What stands on every printed page: that the numbers are simulated, and of which model. */
export function PrintMark() {
  const { t } = useWords();
  const hash = useModelHash();
  return (
    <p className="print-mark print-only" aria-hidden="true">
      [{t('line.simulated')}] {t('line.model')} {hash}
    </p>
  );
}
