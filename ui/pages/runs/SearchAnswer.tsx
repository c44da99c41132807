import { reformsOf } from '../../../processes/index.ts';
import type { Id } from '../../../engine/model/index.ts';
import type { SearchResult } from '../../state/runs.ts';
import { useOfficeName } from '../../state/offices.ts';
import type { Words } from '../../words/index.ts';
import { useWords } from '../../words/index.ts';
import { dayCount, number, tenths } from '../../words/numbers.ts';

/** As many sets of measures are shown; the file has all. */
const MOST_SETS = 10;

/** The answer of a search: a sentence, its table, and what one has to know of it. */
export function SearchAnswer({ result }: { result: SearchResult }) {
  const { t } = useWords();
  return (
    <section aria-labelledby="runs-answer" data-search={result.search.question}>
      <h2 id="runs-answer">
        {t(`runs.task.${result.search.question}`)} <span className="badge">{t('line.simulated')}</span>
      </h2>
      <Told result={result} />
      <p className="note">{t('runs.answerNote')}</p>
    </section>
  );
}

function Told({ result }: { result: SearchResult }) {
  const words = useWords();
  const { t, say, language } = words;
  const officeName = useOfficeName(say);
  const { answer, search, process, reform } = result;
  const measures = reformsOf(process).find(({ id }) => id === reform)?.measures ?? [];
  const nameOf = (id: Id): string => {
    const title = measures.find((one) => one.id === id)?.title;
    return title === undefined ? id : say(title);
  };
  switch (answer.kind) {
    case 'out-of-reach':
      return <p>{t('runs.goal.out', { goal: daysIn(search), best: dayCount(answer.best.days, language) })}</p>;
    case 'found':
      return (
        <>
          <p>{t(answer.isLeast ? 'runs.goal.least' : 'runs.goal.found', { goal: daysIn(search) })}</p>
          <ol>
            {answer.sets.slice(0, MOST_SETS).map(({ added, days }) => (
              <li key={added.join()}>
                {t('runs.goal.set', {
                  days: dayCount(days, language),
                  measures: added.length === 0 ? t('runs.goal.none') : added.map(nameOf).join(t('list.and')),
                })}
              </li>
            ))}
          </ol>
        </>
      );
    case 'promise':
      return (
        <p>
          {answer.days === undefined
            ? t('runs.promise.none')
            : t('runs.promise.days', {
                share: percentOf(answer.share, words),
                days: answer.days,
                unit: t(`full.unit.${answer.unit}`),
                kept: percentOf(answer.kept.estimate, words),
              })}{' '}
          {answer.days !== undefined &&
            (answer.safeDays === undefined
              ? t('runs.promise.unsafe')
              : t('runs.promise.safe', { days: answer.safeDays, unit: t(`full.unit.${answer.unit}`) }))}
        </p>
      );
    case 'staff-not-reachable':
      return (
        <p>
          {t('runs.staff.out', {
            best: percentOf(answer.atBest.estimate, words),
            free: percentOf(answer.withoutQueue.estimate, words),
          })}{' '}
          {say(answer.reason)}
        </p>
      );
    case 'enough-staff':
      return (
        <>
          <Figures
            of="desk"
            heads={[t('runs.desk'), t('runs.staff.now'), t('runs.staff.needed')]}
            rows={answer.desks.map(({ desk, now, needed }) => ({
              id: desk,
              cells: [officeName(desk), number(now, language), number(needed, language)],
            }))}
          />
          <p>
            {t('runs.staff.inTime', { share: percentOf(answer.inTime.estimate, words) })}
            {!answer.isSure && ` ${t('runs.staff.unsure')}`}
            {!answer.isSteady && ` ${t('runs.staff.unsteady')}`}
            {answer.desks.some(({ now, needed }) => needed < now) && ` ${t('runs.staff.fewer')}`}
          </p>
        </>
      );
    case 'effect-attribution':
      return (
        <Figures
          of="measure"
          heads={[
            t('runs.measure'),
            t('runs.share.quick'),
            t('runs.share.full', { unit: t(`full.unit.${answer.unit}`) }),
          ]}
          rows={answer.measures.map(({ measure, title, quick, full }) => ({
            id: measure,
            cells: [
              say(title),
              quick === undefined ? '--' : number(tenths(quick.shapley), language),
              full === undefined ? '--' : number(tenths(full.shapley / answer.minutesOfUnit), language),
            ],
          }))}
        />
      );
  }
}

/** Numbers of something in columns; the first cell of a row is its name. */
function Figures({
  of,
  heads: [first, ...heads],
  rows,
}: {
  of: 'desk' | 'measure';
  heads: readonly string[];
  rows: readonly { readonly id: Id; readonly cells: readonly string[] }[];
}) {
  return (
    <table className="runs__table">
      <thead>
        <tr>
          <th scope="col">{first}</th>
          {heads.map((head) => (
            <th key={head} scope="col" className="number">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, cells: [name, ...cells] }) => (
          <tr key={id} {...{ [`data-${of}`]: id }}>
            <th scope="row">{name}</th>
            {cells.map((cell, k) => (
              <td key={heads[k]} className="number">
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function daysIn(search: SearchResult['search']): number {
  return search.question === 'goal' ? search.days : 0;
}

/** A share as people read it; of no case at all there is none, which JSON tells as null. */
function percentOf(share: number | null, { language }: Words): string {
  return share === null ? '--' : `${number(tenths(100 * share), language)}%`;
}
