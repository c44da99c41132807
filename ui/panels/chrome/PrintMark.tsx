import { useHeadlineTold } from '../../state/simulation/headline.ts';
import { useModelHash } from '../../state/model.ts';
import { useWords } from '../../words/index.ts';
import { useOnSheet } from './screen.ts';

/** What stands below every printed page: that the numbers are simulated, and of which model. Sheets have a foot of their own. */
export function PrintMark() {
  const { t } = useWords();
  const hash = useModelHash();
  const headline = useHeadlineTold();
  if (useOnSheet()) return null;
  return (
    <p className="print-mark print-only" aria-hidden="true">
      [{t('line.simulated')}] {t('line.model')} {hash}
      {headline !== undefined && ` · ${t('full.printMark', { model: headline.model, seed: headline.seed })}`}
    </p>
  );
}
