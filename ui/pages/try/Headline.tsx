import type { Comparison } from '../../../engine/measure/index.ts';
import { totalOf } from '../../../engine/measure/index.ts';
import { Narration } from '../../panels/narration/Narration.tsx';
import { useComparison, useFates } from '../../state/comparison.ts';
import { useChangeView } from '../../state/view.ts';
import { useWords } from '../../words/index.ts';
import { dayCount, number, tenths } from '../../words/numbers.ts';
import { rowsOf } from '../five/rows.ts';
import { changeWithPercent } from '../five/table.ts';

/** How long it takes before, under the plan, and with what is tried; why; and the five pairs. */
export function Headline({ plan }: { plan: Comparison }) {
  const words = useWords();
  const { t, language } = words;
  const now = useComparison();
  const change = useChangeView();
  const days = {
    before: totalOf(now.before, 'approval-path'),
    plan: totalOf(plan.after, 'approval-path'),
    now: totalOf(now.after, 'approval-path'),
  };
  const shown = (value: number | undefined): string =>
    value === undefined ? t('try.noTime') : dayCount(value, language);
  const full = Math.max(days.before ?? 0, days.plan ?? 0, days.now ?? 0, 1);
  const rows = rowsOf(now, useFates());
  const amountOf = (value: number | undefined): string =>
    value === undefined ? '--' : number(tenths(value), language);
  const isSame = days.plan !== undefined && days.now !== undefined && tenths(days.plan) === tenths(days.now);
  return (
    <section className="card" aria-labelledby="try-path">
      <div className="block-head">
        <h2 id="try-path">{t('try.path')}</h2>
      </div>
      <div className="block-text">
        <p className="try-days">
          {(['before', 'plan', 'now'] as const).map((name) => (
            <span key={name} className={`try-days__one try-days__one--${name}`}>
              <span className="note">{t(`try.${name}`)}</span>
              <strong data-days={name}>{shown(days[name])}</strong>
              {name === 'now' && isSame && <span className="note">{t('try.same')}</span>}
            </span>
          ))}
        </p>
        <span className="try-bar" aria-hidden="true">
          {(['before', 'plan', 'now'] as const).map((name) =>
            days[name] === undefined ? null : (
              <span
                key={name}
                className={`try-bar__${name}`}
                data-mark={name}
                style={{ left: `${(days[name] / full) * 100}%` }}
              />
            ),
          )}
        </span>
        <Narration name="after" side={now.after} onSelect={(id) => change({ selected: id })} />
        <h3>{t('try.five')}</h3>
        <dl className="try-five">
          {rows.map((row) => (
            <div key={row.name} className={row.kind === 'worse' ? 'worse' : undefined} data-row={row.name}>
              <dt>{t('text.inside', { text: t(`row.${row.name}`), inside: t(`unit.${row.name}`) })}</dt>
              <dd>
                {amountOf(row.before)} → <strong>{amountOf(row.after)}</strong>{' '}
                <span className="note">{changeWithPercent(row, words)}</span>
              </dd>
            </div>
          ))}
        </dl>
      </div>
    </section>
  );
}
