import { useEffect, useMemo, useState } from 'react';
import { useComparison } from '../../state/comparison.ts';
import { useView } from '../../state/view.ts';
import { useWords } from '../../words/index.ts';
import { dayCount, tenths } from '../../words/numbers.ts';
import { addNote } from './minutes.ts';
import { questionOf, subjectsOf } from './question.ts';

/** The replay stands on the days before for so many milliseconds. */
const REPLAY = 1200;

/** The room guesses by show of hands before the answer is shown: who guesses first remembers what was wrong with it. */
export function GuessStep({ changes }: { changes: number }) {
  const { t, say, language } = useWords();
  const view = useView();
  const comparison = useComparison();
  const subjects = useMemo(() => subjectsOf(comparison), [comparison]);
  const [chosen, setChosen] = useState<string>();
  const subject = subjects.find(({ id }) => id === chosen) ?? subjects[0];
  const question = useMemo(
    () => (subject === undefined ? undefined : questionOf(view, comparison, subject)),
    // The comparison stands for all of the view that counts.
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- see above
    [comparison, subject],
  );
  const [hands, setHands] = useState<ReadonlyMap<number, number>>(new Map());
  const [isShown, setIsShown] = useState(false);
  const [isReplay, setIsReplay] = useState(false);
  useEffect(() => {
    if (!isReplay) return undefined;
    const timer = window.setTimeout(() => setIsReplay(false), REPLAY);
    return () => window.clearTimeout(timer);
  }, [isReplay]);
  if (question === undefined) return <p className="meet__sentence">{t('meet.noTime')}</p>;
  const { cut, before, after, options, why } = question;
  const title = say(question.subject.title);
  const saved = tenths(before - after);
  const all = [...hands.values()].reduce((sum, n) => sum + n, 0);
  const right = hands.get(saved) ?? 0;
  const again = (id: string | undefined): void => {
    setChosen(id);
    setHands(new Map());
    setIsShown(false);
    setIsReplay(false);
  };
  const reveal = (): void => {
    setIsShown(true);
    const told = { title, n: cut, saved: dayCount(saved, language), right, wrong: all - right };
    addNote(view.pid, { after: changes, text: t('meet.guessLog', told) });
  };
  return (
    <div className="meet__guess">
      <label className="meet__subject">
        {t('meet.item')}{' '}
        <select value={question.subject.id} onChange={({ target }) => again(target.value)}>
          {subjects.map(({ id, title: name, days }) => (
            <option key={id} value={id}>
              {say(name)} {dayCount(days, language)}
            </option>
          ))}
        </select>
      </label>
      <p className="meet__sentence">
        {t('meet.question', {
          title,
          n: dayCount(cut, language),
          from: dayCount(question.subject.days, language),
          to: dayCount(question.subject.days - cut, language),
        })}
      </p>
      <ul className="meet__options">
        {options.map((option) => (
          <li
            key={option}
            className={isShown && option === saved ? 'meet__option meet__option--right' : 'meet__option'}
          >
            <span className="meet__choice">
              {isShown && option === saved && '✓ '}
              {dayCount(option, language)}
            </span>
            <input
              type="number"
              min={0}
              max={9999}
              aria-label={t('meet.hands', { n: dayCount(option, language) })}
              value={hands.get(option) ?? ''}
              disabled={isShown}
              onChange={({ target }) =>
                setHands(new Map([...hands, [option, Math.max(0, Math.floor(Number(target.value)))]]))
              }
            />
          </li>
        ))}
      </ul>
      {!isShown ? (
        <button type="button" className="button--main" onClick={reveal}>
          {t('meet.reveal')}
        </button>
      ) : (
        <div role="status">
          <p className="meet__pair meet__pair--small">
            <strong className="meet__after" data-replay={isReplay ? 'before' : 'after'}>
              {dayCount(isReplay ? before : after, language)}
            </strong>
            <span className="meet__unit">
              {t('meet.answer', {
                n: dayCount(saved, language),
                before: dayCount(before, language),
                after: dayCount(after, language),
              })}
              <br />
              {t(why === 'refused' ? 'meet.becauseRefused' : `meet.because.${why}`)}
            </span>
          </p>
          <p>
            {all > 0 && <>{t('meet.rightWrong', { right, wrong: all - right })} </>}
            <button type="button" onClick={() => setIsReplay(true)} disabled={isReplay}>
              {t('meet.replay')}
            </button>{' '}
            <button type="button" onClick={() => again(chosen)}>
              {t('meet.again')}
            </button>
          </p>
        </div>
      )}
    </div>
  );
}
