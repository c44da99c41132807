import { useMemo, useState } from 'react';
import type { PlanSide } from '../../../engine/measure/index.ts';
import { titleOfNode, unitOfRun } from '../../../engine/measure/index.ts';
import type { Id } from '../../../engine/model/index.ts';
import { useComparison } from '../../state/comparison.ts';
import type { Films } from '../../state/simulation/film.ts';
import { FILMED_CASES } from '../../state/simulation/film.ts';
import type { SimulationQuestion } from '../../state/simulation/question.ts';
import { useWords } from '../../words/index.ts';
import { dayCount, number } from '../../words/numbers.ts';
import { CellTable } from '../brief/CellTable.tsx';
import type { Scale } from '../five/full/ruler.ts';
import { marksOf, placeOf, scaleFor } from '../five/full/ruler.ts';
import { WithFilms } from '../run/WithFilms.tsx';
import type { LivedCase } from './lived.ts';
import { livedCase, lookOf, looks, minutesByLook } from './lived.ts';
import { tableOfCase } from './table.ts';

/** Cases that can be chosen: the middle one, and the one that nine in ten are as fast as. */
const shares = [0.5, 0.9] as const;

/** One simulated case of each side below the quick answer, with its waits, corrections and stops; filmed when asked for. */
export function SimulatedCase({ onlyAfter }: { readonly onlyAfter: boolean }) {
  const { t } = useWords();
  const [isAsked, setIsAsked] = useState(false);
  return (
    <section
      className={isAsked ? 'card timeline__lived' : 'card timeline__lived no-print'}
      aria-labelledby="timeline-lived"
    >
      <h2 id="timeline-lived">{t('timeline.lived')}</h2>
      <p className="note">{t('timeline.livedLead', { n: number(FILMED_CASES, 'en') })}</p>
      {isAsked ? (
        <WithFilms>{(question, films) => <Lived {...{ question, films, onlyAfter }} />}</WithFilms>
      ) : (
        <button type="button" onClick={() => setIsAsked(true)}>
          {t('timeline.livedShow')}
        </button>
      )}
    </section>
  );
}

interface LivedProps {
  readonly question: SimulationQuestion;
  readonly films: Films;
  readonly onlyAfter: boolean;
}

function Lived({ question, films, onlyAfter }: LivedProps) {
  const { t, language } = useWords();
  const [share, setShare] = useState<number>(shares[0]);
  const { unit, minutesOfUnit: day } = unitOfRun(question.scenario.experiment.start !== undefined);
  const cases = useMemo(
    () => ({ before: livedCase(films.before.film, share), after: livedCase(films.after.film, share) }),
    [films, share],
  );
  const sides = (['before', 'after'] as const).filter((side) => side === 'after' || !onlyAfter);
  const scale = scaleFor(sides.map((side) => (cases[side]?.elapsed ?? 0) / day));
  return (
    <>
      <div className="timeline__legend">
        <label className="no-print">
          {t('timeline.livedPick')}{' '}
          <select value={share} onChange={({ target }) => setShare(Number(target.value))}>
            {shares.map((one) => (
              <option key={one} value={one}>
                {t(one === 0.5 ? 'timeline.lived.half' : 'timeline.lived.most')}
              </option>
            ))}
          </select>
        </label>
        {looks.map((look) => (
          <span key={look}>
            <span className={`timeline__swatch timeline__piece--${look}`} aria-hidden="true" />
            {t(`timeline.look.${look}`)}
          </span>
        ))}
      </div>
      <div className="timeline__axis" aria-hidden="true">
        {marksOf(scale).map((mark) => (
          <span key={mark} style={{ left: `${placeOf(mark, scale)}%` }}>
            {number(mark, language)}
          </span>
        ))}
      </div>
      {sides.map((side) => (
        <LivedSide key={side} {...{ side, scale, day }} one={cases[side]} />
      ))}
      <p className="note timeline__foot">{t(`timeline.livedAxis.${unit}`)}</p>
    </>
  );
}

interface SideProps {
  readonly side: PlanSide;
  readonly one: LivedCase | undefined;
  readonly scale: Scale;
  /** Minutes of a day of the axis. */
  readonly day: number;
}

function LivedSide({ side, one, scale, day }: SideProps) {
  const words = useWords();
  const { t, say, language } = words;
  const comparison = useComparison();
  const titleOf = (node: Id): string => say(titleOfNode(comparison[side].process, node));
  const name = t(side === 'before' ? 'map.before' : 'map.after');
  if (one === undefined) return <p role="status">{t('timeline.livedNone', { side: name })}</p>;
  return (
    <section data-lived={side}>
      <h3>{t('timeline.livedCase', { side: name, n: one.number, days: dayCount(one.elapsed / day, language) })}</h3>
      <ol className="timeline__rows">
        {one.rows.map(({ node, pieces }) => {
          const title = titleOf(node);
          const parts = [...minutesByLook(pieces)].map(([look, minutes]) =>
            t('timeline.livedPart', { look: t(`timeline.look.${look}`), n: dayCount(minutes / day, language) }),
          );
          const text = `${title}${t('text.colon')}${parts.join(t('list.comma'))}`;
          return (
            <li key={node} className="timeline__row timeline__lived-row" title={text}>
              <span className="timeline__name" aria-hidden="true">
                {title}
              </span>
              <span className="hidden-text">{text}</span>
              <span className="timeline__line">
                {pieces.map(({ kind, from, to }) => (
                  <span
                    key={`${kind} ${from}`}
                    className={`timeline__piece timeline__piece--${lookOf[kind]}`}
                    style={{
                      left: `${placeOf(from / day, scale)}%`,
                      width: `${placeOf(to / day, scale) - placeOf(from / day, scale)}%`,
                    }}
                  />
                ))}
              </span>
            </li>
          );
        })}
      </ol>
      <details className="timeline__table no-print">
        <summary>{t('timeline.table')}</summary>
        <CellTable className="table--stack" cells={tableOfCase(one, titleOf, day, words)} />
      </details>
    </section>
  );
}
