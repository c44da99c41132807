import type { ReactNode } from 'react';
import { useState } from 'react';
import { totalOf } from '../../../engine/measure/index.ts';
import { useComparison } from '../../state/comparison.ts';
import { useWords } from '../../words/index.ts';
import { dayCount, tenths } from '../../words/numbers.ts';

/** Hides the results until somebody has said what they expect: who guesses first remembers what was wrong with it. */
export function Guess({ children }: { children: ReactNode }) {
  const { t, language } = useWords();
  const comparison = useComparison();
  const [guess, setGuess] = useState('');
  const [shown, setShown] = useState<typeof comparison>();
  const days = totalOf(comparison.after, 'approval-path');
  if (shown === comparison)
    return (
      <>
        <p className="strip">
          {days === undefined
            ? t('try.noTime')
            : t('try.predictTold', {
                guess: dayCount(Number(guess), language),
                days: dayCount(days, language),
                off: dayCount(Math.abs(tenths(days) - Number(guess)), language),
              })}
        </p>
        {children}
      </>
    );
  return (
    <form
      className="card block-text"
      onSubmit={(event) => {
        event.preventDefault();
        if (guess !== '') setShown(comparison);
      }}
    >
      <p>{t('try.predictHidden')}</p>
      <label>
        {t('try.predictAsk')}{' '}
        <input
          type="number"
          className="lever__number"
          min={0}
          step={0.5}
          value={guess}
          onChange={({ target }) => setGuess(target.value)}
        />
      </label>{' '}
      <button type="submit" className="button--main" disabled={guess === ''}>
        {t('try.predictShow')}
      </button>
    </form>
  );
}
