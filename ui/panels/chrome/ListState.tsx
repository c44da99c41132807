import type { Pages } from '../../state/pages.ts';
import { useWords } from '../../words/index.ts';

interface Props {
  readonly pages: Omit<Pages<unknown>, 'setRows'>;
  /** What is said where there is nothing. */
  readonly empty: string;
}

/** What the server has against reading a list, with a way to try again. It stands above the list. */
export function ListProblem({ pages: { problem, isReading, readAgain } }: Pick<Props, 'pages'>) {
  const { t } = useWords();
  if (problem === undefined) return null;
  return (
    <p className="strip" role="alert">
      ▲ {problem}{' '}
      <button type="button" disabled={isReading} onClick={readAgain}>
        {t('gate.again')}
      </button>
    </p>
  );
}

/** Whether a list is being read, has nothing, or goes on. It stands below the list. */
export function ListEnd({ pages: { rows, hasMore, isReading, problem, readMore }, empty }: Props) {
  const { t } = useWords();
  return (
    <>
      <p role="status" className="note">
        {isReading ? t('gate.reading') : rows.length === 0 && problem === undefined ? empty : ''}
      </p>
      {hasMore && (
        <button type="button" disabled={isReading} onClick={readMore}>
          {t('gate.more')}
        </button>
      )}
    </>
  );
}
