import { useMemo } from 'react';
import { meritOf } from '../../panels/measures/merit.ts';
import { useView } from '../../state/view.ts';
import { useWords } from '../../words/index.ts';
import { dayCount, signed, tenths } from '../../words/numbers.ts';

/** Which measure the saved days belong to: the average over all orders, with the range. */
export function Merit() {
  const { t, say, language } = useWords();
  const view = useView();
  const { shares, before, after } = useMemo(() => {
    const search = meritOf(view);
    let step = search.next();
    while (step.done !== true) step = search.next();
    return step.value;
  }, [view]);
  const lines = shares
    .map(({ measure: { title }, ...share }) => ({ title, ...share }))
    .filter(({ shapley, min }) => tenths(shapley) !== 0 || tenths(min) !== 0)
    .sort((a, b) => a.shapley - b.shapley);
  const days = (value: number): string => signed(tenths(value), language);
  return (
    <section className="card" aria-labelledby="compare-merit">
      <div className="block-head">
        <h2 id="compare-merit">
          {t('compare.merit', { before: dayCount(before, language), after: dayCount(after, language) })}
        </h2>
      </div>
      <div className="block-text">
        {lines.length === 0 ? (
          <p>{t('compare.meritNone')}</p>
        ) : (
          <ul className="try-price">
            {lines.map(({ title, shapley, min, max }) => (
              <li key={title.zh}>
                {t(tenths(min) === tenths(max) ? 'compare.meritSame' : 'compare.meritLine', {
                  title: say(title),
                  days: days(shapley),
                  least: days(Math.max(min, max)),
                  most: days(Math.min(min, max)),
                })}
              </li>
            ))}
          </ul>
        )}
        <p className="note">{t('compare.meritNote', { n: shares.length })}</p>
      </div>
    </section>
  );
}
