import { useMemo } from 'react';
import { compare, totalOf } from '../../../engine/measure/index.ts';
import { attributeFrom, subsetsOf } from '../../../engine/run/statistics/index.ts';
import { comparedOptions, planOf } from '../../state/comparison.ts';
import { useView } from '../../state/view.ts';
import { useWords } from '../../words/index.ts';
import { dayCount, signed, tenths } from '../../words/numbers.ts';

/** Seven have 128 subsets, which are compared in a tenth of a second. */
const MOST = 7;

/** Which measure the saved days belong to: the average over all orders, with the range. */
export function Merit() {
  const { t, say, language } = useWords();
  const view = useView();
  const found = useMemo(() => {
    const plan = planOf(view);
    const on = (plan?.measures ?? []).filter(({ id }) => view.chosen.has(id));
    const daysWith = (measures: ReadonlySet<string>): number =>
      totalOf(compare(view.process, plan, comparedOptions(view, measures)).after, 'approval-path') ?? NaN;
    const all = new Set(on.map(({ id }) => id));
    const whole = daysWith(all);
    // The measures without which it takes longest share the merit; the others count as done.
    const players = on
      .map((measure) => ({ measure, gain: daysWith(new Set([...all].filter((id) => id !== measure.id))) - whole }))
      .sort((a, b) => b.gain - a.gain)
      .slice(0, MOST)
      .map(({ measure }) => measure);
    const ids = players.map(({ id }) => id);
    const others = [...all].filter((id) => !ids.includes(id));
    const split = attributeFrom(
      ids,
      subsetsOf(ids).map((subset) => daysWith(new Set([...others, ...subset]))),
    );
    return { players, shares: split.shares, before: daysWith(new Set(others)), after: whole };
  }, [view]);
  const lines = found.players
    .map(({ title }, k) => ({ title, ...found.shares[k]! }))
    .filter(({ shapley, min }) => tenths(shapley) !== 0 || tenths(min) !== 0)
    .sort((a, b) => a.shapley - b.shapley);
  const days = (value: number): string => signed(tenths(value), language);
  return (
    <section className="card" aria-labelledby="compare-merit">
      <div className="block-head">
        <h2 id="compare-merit">
          {t('compare.merit', { before: dayCount(found.before, language), after: dayCount(found.after, language) })}
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
        <p className="note">{t('compare.meritNote', { n: found.players.length })}</p>
      </div>
    </section>
  );
}
