import { useEffect, useRef, useState } from 'react';
import type { Fewest } from '../../../engine/measure/index.ts';
import { fewestFor } from '../../../engine/measure/index.ts';
import type { Id, Reform } from '../../../engine/model/index.ts';
import { comparedOptions } from '../../state/comparison.ts';
import { useChangeView, useView } from '../../state/view.ts';
import { useWords } from '../../words/index.ts';
import { dayCount } from '../../words/numbers.ts';

/** How long the search may hold up the page at a time, in milliseconds: half a frame. */
const SLICE = 8;
const MOST_SHOWN = 5;

type Search =
  | { readonly kind: 'idle' }
  | { readonly kind: 'looking'; readonly looked: number }
  | { readonly kind: 'done'; readonly answer: Fewest };

/** A goal in days, and the fewest measures that reach it. */
export function Goal({ reform }: { reform: Reform }) {
  const { t, say, language } = useWords();
  const view = useView();
  const change = useChangeView();
  const [days, setDays] = useState('60');
  const [search, setSearch] = useState<Search>({ kind: 'idle' });
  const timer = useRef(0);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  const stop = (): void => {
    window.clearTimeout(timer.current);
    setSearch({ kind: 'idle' });
  };
  const seek = (): void => {
    const options = { ...comparedOptions(view), measures: new Set<Id>() };
    const running = fewestFor({ process: view.process, reform, options, days: Number(days) });
    const go = (): void => {
      const end = performance.now() + SLICE;
      for (;;) {
        const step = running.next();
        if (step.done === true) {
          setSearch({ kind: 'done', answer: step.value });
          return;
        }
        if (performance.now() < end) continue;
        setSearch({ kind: 'looking', looked: step.value });
        timer.current = window.setTimeout(go);
        return;
      }
    };
    window.clearTimeout(timer.current);
    setSearch({ kind: 'looking', looked: 0 });
    timer.current = window.setTimeout(go);
  };
  const list = (ids: readonly Id[]): string =>
    ids
      .map((id) => say(reform.measures.find((one) => one.id === id)?.title ?? { zh: id, en: id }))
      .join(language === 'zh' ? '；' : '; ');
  const isFit = Number(days) > 0;
  return (
    <section className="card" aria-labelledby="try-goal">
      <div className="block-head">
        <h2 id="try-goal">{t('try.goal')}</h2>
      </div>
      <form
        className="block-text try-goal no-print"
        onSubmit={(event) => {
          event.preventDefault();
          if (isFit) seek();
        }}
      >
        <label>
          {t('try.goalDays')}{' '}
          <input
            type="number"
            className="lever__number"
            min={0.5}
            step={0.5}
            value={days}
            aria-invalid={!isFit || undefined}
            onChange={({ target }) => setDays(target.value)}
          />{' '}
          {t('try.goalUnit')}
        </label>{' '}
        {search.kind === 'looking' ? (
          <button type="button" onClick={stop}>
            {t('try.goalStop')}
          </button>
        ) : (
          <button type="submit" disabled={!isFit}>
            {t('try.goalSeek')}
          </button>
        )}
      </form>
      <div className="block-text" role="status" data-goal={search.kind}>
        {search.kind === 'looking' && <p className="note">{t('try.goalLooking', { n: search.looked })}</p>}
        {search.kind === 'done' && search.answer.kind === 'out-of-reach' && (
          <p>{t('try.goalOut', { days: dayCount(search.answer.best.days, language) })}</p>
        )}
        {search.kind === 'done' && search.answer.kind === 'found' && (
          <Found answer={search.answer} list={list} onUse={(ids) => change({ chosen: new Set(ids) }, 'push')} />
        )}
      </div>
    </section>
  );
}

interface FoundProps {
  readonly answer: Extract<Fewest, { kind: 'found' }>;
  readonly list: (ids: readonly Id[]) => string;
  readonly onUse: (ids: readonly Id[]) => void;
}

function Found({ answer: { sets, isLeast }, list, onUse }: FoundProps) {
  const { t, language } = useWords();
  const n = sets[0]?.added.length ?? 0;
  if (n === 0) return <p>{t('try.goalReached')}</p>;
  return (
    <>
      <p>{t(isLeast ? 'try.goalLeast' : 'try.goalGreedy', { n })}</p>
      <ol className="try-sets">
        {sets.slice(0, MOST_SHOWN).map(({ added, days }) => (
          <li key={added.join()}>
            {t('try.goalSet', { days: dayCount(days, language), list: list(added) })}{' '}
            <button type="button" onClick={() => onUse(added)}>
              {t('try.goalUse')}
            </button>
          </li>
        ))}
      </ol>
      {sets.length > MOST_SHOWN && <p className="note">{t('try.goalMore', { n: sets.length - MOST_SHOWN })}</p>}
    </>
  );
}
