import { planFileOf } from '../../../engine/exchange/index.ts';
import { planOnBase } from '../../state/plan-on-base.ts';
import { useDocuments } from '../../state/documents.ts';
import type { View } from '../../state/view.ts';
import { useWords } from '../../words/index.ts';
import { today } from '../../words/today.ts';
import { saveFile, useInternalName } from '../edit/download.ts';

/** Saves what is on and what is tried as a file of changes on the process that is open. */
export function SavePlan({ view }: { view: View }) {
  const { t } = useWords();
  const internalName = useInternalName();
  const document = useDocuments().find(({ pid }) => pid === view.pid);
  if (document === undefined) return null;
  const save = (): void => {
    const { process, reforms } = document;
    const reform = reforms.find(({ id }) => id === view.reform?.id);
    const file = planFileOf({ process, reform }, planOnBase(view), today());
    const name = internalName(`${process.id}-${t('try.planName')}`, view.local);
    saveFile(`${name}.json`, 'application/json', JSON.stringify(file, null, 2));
  };
  return (
    <button type="button" title={t('try.saveFileHow')} onClick={save}>
      {t('try.saveFile')}
    </button>
  );
}
