import { explain, schemesOf, totalOf } from '../../../engine/measure/index.ts';
import { useComparison, useFates } from '../../state/comparison.ts';
import { useDocuments } from '../../state/documents.ts';
import { useKeptPlans } from '../../state/plans.ts';
import { useChangeView, useView } from '../../state/view.ts';
import { toggled } from '../../panels/measures/effects.ts';
import type { Words } from '../../words/index.ts';
import { useWords } from '../../words/index.ts';
import { dayCount, number, percent, signed, tenths } from '../../words/numbers.ts';
import type { Decision } from '../brief/brief.ts';
import { riskLines } from '../brief/brief.ts';
import { columnsOf, useCitiesOf } from '../compare/columns.ts';
import { conclusionOf } from '../five/conclusion.ts';
import { Dumbbell } from '../five/Dumbbell.tsx';
import { rowsOf } from '../five/rows.ts';
import { changeText } from '../five/table.ts';

/** The conclusion in one sentence, with the one pair of numbers that a room remembers. */
export function ConclusionStep() {
  const words = useWords();
  const { t, language } = words;
  const comparison = useComparison();
  const rows = rowsOf(comparison, useFates());
  const schemes = schemesOf(comparison);
  const caveats = { conditional: comparison.conditional, mixedSchemes: schemes.before !== schemes.after };
  const time = rows.find(({ name }) => name === 'time');
  return (
    <>
      <p className="meet__pair">
        <span className="meet__before">{daysText(time?.before, words)}</span>
        <span aria-hidden="true"> → </span>
        <strong className="meet__after" data-days="now">
          {daysText(time?.after, words)}
        </strong>
        <span className="meet__unit">
          {t('meet.pathDays')}
          {time?.change !== undefined && time.percent !== undefined && (
            <>
              <br />
              {signed(tenths(time.change), language)} · {percent(time.percent)}
            </>
          )}
        </span>
      </p>
      <p className="meet__sentence">{conclusionOf(rows, caveats, words)}</p>
    </>
  );
}

/** The five pairs; beside the plan on the screen those that were kept to be compared with it. */
export function FiveStep() {
  const words = useWords();
  const { t, say, language } = words;
  const view = useView();
  const comparison = useComparison();
  const account = useFates();
  const kept = useKeptPlans(view.pid);
  const offered = useCitiesOf(view.process, kept);
  const document = useDocuments().find(({ pid }) => pid === view.pid);
  const [, ...others] = document === undefined ? [] : columnsOf(document, view, kept, t('compare.now'), offered);
  const rows = rowsOf(comparison, account);
  return (
    <table className="meet__table">
      <thead>
        <tr>
          <th scope="col">{t('five.column.what')}</th>
          <th scope="col">{t('five.column.before')}</th>
          <th scope="col">{others.length === 0 ? t('five.column.after') : t('compare.now')}</th>
          {others.map(({ name }) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
          {others.length === 0 && (
            <>
              <th scope="col">{t('five.column.change')}</th>
              <td />
            </>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const amount = (value: number | undefined): string =>
            value === undefined ? '--' : row.name === 'time' ? dayCount(value, language) : number(value, language);
          return (
            <tr key={row.name} data-row={row.name}>
              <th scope="row">{t('text.inside', { text: t(`row.${row.name}`), inside: t(`unit.${row.name}`) })}</th>
              <td className="meet__before">{amount(row.before)}</td>
              <td className="meet__after">{amount(row.after)}</td>
              {others.map(({ name, comparison: other }) => (
                <td key={name}>{amount(other.reductions.find((one) => one.name === row.name)?.after)}</td>
              ))}
              {others.length === 0 && (
                <>
                  <td className={row.kind === 'worse' ? 'worse' : undefined}>{changeText(row, words)}</td>
                  <td className="meet__fates">
                    <Dumbbell row={row} />
                    {row.fates.map(({ fate, n }) => `${t(`fate.${fate}`)} ${n}`).join(t('list.and'))}
                  </td>
                </>
              )}
            </tr>
          );
        })}
      </tbody>
      {view.city !== undefined && <caption>{say(view.city.title)}</caption>}
    </table>
  );
}

/** Where the days go: each part of the critical path after the reform as long as it takes. */
export function DaysStep() {
  const words = useWords();
  const { t, say, language } = words;
  const { before, after } = useComparison();
  if (!after.timed.ok) return <p className="meet__sentence">{t('meet.noDays')}</p>;
  const { days, parts } = explain(after.process, after.timed.path);
  const longest = Math.max(1, ...parts.map((part) => part.days));
  return (
    <>
      <p>
        {t('meet.sum', {
          before: daysText(totalOf(before, 'approval-path'), words),
          after: dayCount(days, language),
        })}
      </p>
      {parts.length === 0 && <p>{t('meet.onTheSpot')}</p>}
      <ol className={parts.length > MANY ? 'meet__bars meet__bars--many' : 'meet__bars'}>
        {parts.map(({ node, title, days: own }, k) => (
          <li key={`${node} ${k}`}>
            <span>{say(title)}</span>
            <span className="meet__track">
              <span className="meet__bar" style={{ width: `${(own / longest) * 100}%` }} />
            </span>
            <strong>{dayCount(own, language)}</strong>
          </li>
        ))}
      </ol>
    </>
  );
}

/** So many bars fit on a projector of 768 lines in the usual size. */
const MANY = 9;

/** What is asked of the leader, each with a switch: whoever asks “and without it?” sees the answer at once. */
export function AskedStep({ asked }: { asked: readonly Decision[] }) {
  const words = useWords();
  const { t, say, language } = words;
  const view = useView();
  const comparison = useComparison();
  const account = useFates();
  const change = useChangeView();
  const days = totalOf(comparison.after, 'approval-path');
  return (
    <div className="meet__asked">
      <section>
        <p>{t(asked.length === 0 ? 'meet.askedNone' : 'meet.asked')}</p>
        <ol className="meet__decisions">
          {asked.map(({ id, title, gain, who }) => (
            <li key={id}>
              <label>
                <input
                  type="checkbox"
                  role="switch"
                  checked={view.chosen.has(id)}
                  onChange={() => change({ chosen: toggled(view.chosen, id) })}
                />
                <span>
                  <strong>{say(title)}</strong>
                  <br />
                  {t('meet.askedGain', { n: dayCount(gain, language), who: t(`competence.${who}`) })}
                </span>
              </label>
            </li>
          ))}
        </ol>
        <p className="meet__now" role="status">
          {days === undefined ? t('meet.noTime') : t('meet.nowDays', { n: dayCount(days, language) })}
        </p>
      </section>
      <section className="meet__risks">
        <h2>{t('meet.risks')}</h2>
        <ul>
          {riskLines({ view, comparison, account }, words).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
    </div>
  );
}

/** Days as they are printed, or two dashes. */
function daysText(days: number | undefined, { language }: Pick<Words, 'language'>): string {
  return days === undefined ? '--' : dayCount(days, language);
}
