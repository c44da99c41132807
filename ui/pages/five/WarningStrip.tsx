import { useMemo, useState } from 'react';
import { warningsOf } from '../../../engine/measure/index.ts';
import { useComparison } from '../../state/comparison.ts';
import { useWords } from '../../words/index.ts';

/** What a reader has to know before believing the numbers. */
export function WarningStrip() {
  const { t, say } = useWords();
  const comparison = useComparison();
  // What is not in force is told above every screen.
  const warnings = useMemo(() => warningsOf(comparison).filter(({ code }) => code !== 'not-in-force'), [comparison]);
  const [all, setAll] = useState(false);
  const [first] = warnings;
  if (first === undefined) return null;
  return (
    <div className="strip warnings" role="note">
      <strong className="worse">▲ {t('warnings.title', { n: warnings.length })}</strong>{' '}
      {all ? (
        <ul>
          {warnings.map(({ text }, index) => (
            <li key={index}>{say(text)}</li>
          ))}
        </ul>
      ) : (
        <>
          <span>{say(first.text)}</span>{' '}
          {warnings.length > 1 && (
            <button type="button" className="button--plain no-print" onClick={() => setAll(true)}>
              {t('warnings.more')}
            </button>
          )}
          {warnings.slice(1).map(({ text }, index) => (
            <span key={index} className="print-only">
              {say(text)}
            </span>
          ))}
        </>
      )}
    </div>
  );
}
