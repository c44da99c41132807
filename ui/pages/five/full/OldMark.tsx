import { useWords } from '../../../words/index.ts';

/** Stands right behind a figure that belongs to an earlier choice. */
export function OldMark() {
  const { t } = useWords();
  return <span className="badge full__old"> {t('full.old')}</span>;
}
