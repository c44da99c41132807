import { useWords } from '../../words/index.ts';
import { timeText } from '../../words/time.ts';

interface Props {
  /** A link that is told once: who made it, when, and how long it is good. */
  readonly link: { readonly createdBy: string; readonly createdAt: string; readonly expiresAt: string };
  readonly onEnd: () => void;
}

/** The cells of such a link in a table: who made it, until when it is good, and the button that withdraws it. */
export function TokenCells({ link: { createdBy, createdAt, expiresAt }, onEnd }: Props) {
  const { t, language } = useWords();
  const made = { name: createdBy, time: timeText(createdAt, language) };
  return (
    <>
      <td>{t('documents.savedBy', made)}</td>
      <td>{timeText(expiresAt, language)}</td>
      <td>
        <button type="button" aria-label={t('people.withdrawOf', made)} onClick={onEnd}>
          {t('people.withdraw')}
        </button>
      </td>
    </>
  );
}
