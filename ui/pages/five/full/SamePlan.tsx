import { useMemo } from 'react';
import { useView } from '../../../state/view.ts';
import { useWords } from '../../../words/index.ts';
import { lawChanges } from './law-changes.ts';

/** With no measure on, both sides are one plan; what differs nevertheless is the law of two days. */
export function SamePlan() {
  const { t, say } = useWords();
  const { process, reform, city, chosen } = useView();
  const asOf = reform?.asOf ?? process.asOf;
  const changes = useMemo(() => lawChanges(process, process.asOf, asOf), [process, asOf]);
  if (reform === undefined || city !== undefined || chosen.size > 0) return null;
  return (
    <p className="block-text" data-same-plan>
      {t('full.samePlan')}
      {changes.length > 0 &&
        t('full.gap') +
          t('full.samePlanLaw', { from: process.asOf, to: asOf, list: changes.map(say).join(t('list.and')) })}
    </p>
  );
}
