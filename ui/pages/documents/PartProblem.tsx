import { useState } from 'react';
import type { Part } from '../../state/stored-document.ts';
import { useWords } from '../../words/index.ts';

interface Props {
  readonly part: Part<unknown>;
  readonly onAgain: () => Promise<void>;
}

/** What the server has against reading something, with a way to try again; nothing where it was read. */
export function PartProblem({ part: { problem }, onAgain }: Props) {
  const { t } = useWords();
  const [isReading, setReading] = useState(false);
  if (problem === undefined) return null;
  const again = async (): Promise<void> => {
    setReading(true);
    await onAgain();
    setReading(false);
  };
  return (
    <p className="strip no-print" role="alert">
      ▲ {problem}{' '}
      <button type="button" disabled={isReading} onClick={() => void again()}>
        {t('way.again')}
      </button>
    </p>
  );
}
