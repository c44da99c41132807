import type { Comparison } from '../../../engine/measure/index.ts';
import { totalOf } from '../../../engine/measure/index.ts';
import { Narration } from '../../panels/narration/Narration.tsx';
import { useComparison } from '../../state/comparison.ts';
import { useChangeView } from '../../state/view.ts';
import { useWords } from '../../words/index.ts';
import { dayCount, number, tenths } from '../../words/numbers.ts';

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
  const isSame = days.plan !== undefined && days.now !== undefined && tenths(days.plan) === tenths(days.now);
  return (
    <section className="card" aria-labelledby="try-path">
      <div className="block-head">
        <h2 id="try-path">{t('try.path')}</h2>
      </div>
      <div className="block-text">
        <p className="try-days" role="status">
          {(['before', 'plan', 'now'] as const).map((name) => (
            <span key={name} className={`try-days__one try-days__one--${name}`}>
              <span className="note">{t(`try.${name}`)}</span>
              <strong data-days={name}>{shown(days[name])}</strong>
              {name === 'now' && isSame && <span className="note">{t('try.same')}</span>}
            </span>
          ))}
        </p>
        <Narration name="after" side={now.after} onSelect={(id) => change({ selected: id })} />
        <h3>{t('try.five')}</h3>
        <dl className="try-five">
          {now.reductions.map(({ name, before, after, change: by }) => (
            <div key={name} className={by !== undefined && by > 0 ? 'worse' : undefined}>
              <dt>{t(`row.${name}`)}</dt>
              <dd>
                {before === undefined ? '--' : number(tenths(before), language)} →{' '}
                <strong>{after === undefined ? '--' : number(tenths(after), language)}</strong>
                {by !== undefined && by > 0 ? ' ▲' : ''}
              </dd>
            </div>
          ))}
        </dl>
      </div>
    </section>
  );
}
