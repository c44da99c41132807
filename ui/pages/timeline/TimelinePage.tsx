import { Fragment, useMemo, useRef, useState } from 'react';
import type { Comparison } from '../../../engine/measure/index.ts';
import type { Id } from '../../../engine/model/index.ts';
import { useComparison } from '../../state/comparison.ts';
import { MOST_LIMIT } from '../../state/tuning.ts';
import { useSingleKeys } from '../../state/single-keys.ts';
import { useChangeView, useView } from '../../state/view.ts';
import { useWords } from '../../words/index.ts';
import { dayCount, number, tenths } from '../../words/numbers.ts';
import { CellTable } from '../brief/CellTable.tsx';
import { marksOf, placeOf, scaleFor } from '../five/full/ruler.ts';
import { useMapKeys } from '../map/useMapKeys.ts';
import { useMorph, useTurnTo } from '../map/useMorph.ts';
import { AxisChoice } from './AxisChoice.tsx';
import type { Ground } from './ground.ts';
import { endOn } from './ground.ts';
import { LaneRows, RIGHT } from './LaneRows.tsx';
import { endsOf, lanesOf } from './rows.ts';
import { SimulatedCase } from './SimulatedCase.tsx';
import { tableOfBars } from './table.ts';
import './timeline.css';
import { useAxis } from './useAxis.ts';

/** The same run as the map on an axis of days: before hollow above, after solid below, with the slack of each node. */
export function TimelinePage() {
  const words = useWords();
  const { t, say, language } = words;
  const { process, tuning } = useView();
  const comparison = useComparison();
  const change = useChangeView();
  const [onlyAfter, setOnlyAfter] = useState(false);
  const { lanes, end } = useMemo(() => lanesOf(comparison), [comparison]);
  const dated = useAxis(comparison);
  const { axis } = dated;
  const scale = scaleFor([axis.endOf(end)]);
  const sides = onlyAfter ? (['after'] as const) : (['before', 'after'] as const);
  const ground = { axis, scale };
  const page = useRef<HTMLDivElement>(null);
  useMorph(page, true);
  const [singleKeys] = useSingleKeys();
  const toMap = useTurnTo('map');
  useMapKeys(singleKeys, { g: toMap });
  if (!comparison.after.timed.ok) return <p className="page strip">{t('timeline.none')}</p>;
  const markText = (place: number): string => {
    const day = axis.dateAt(place);
    const n = number(place, language);
    return day === undefined ? n : t('timeline.mark', { n, day: day.slice(2) });
  };
  const promise = (id: Id, days: number | undefined): void => {
    const limits = new Map(tuning.limits);
    if (days === undefined) limits.delete(id);
    else limits.set(id, Math.min(MOST_LIMIT, Math.max(0.5, days)));
    change({ tuning: { limits } });
  };
  return (
    <div className="timeline page" ref={page}>
      <div className="timeline__head">
        <div>
          <h1>
            {t('timeline.title')} · {say(process.title)}
          </h1>
          <p className="note">{t('timeline.lead')}</p>
        </div>
        <AxisChoice dated={dated} end={scale.full} />
        <button type="button" className="no-print" onClick={toMap}>
          {t('timeline.toMap')}
        </button>
        <label className="no-print">
          <input type="checkbox" checked={onlyAfter} onChange={({ target }) => setOnlyAfter(target.checked)} />{' '}
          {t('timeline.only')}
        </label>
      </div>
      <div className="card timeline__chart">
        <div className="timeline__axis" aria-hidden="true">
          {marksOf(scale).map((mark) => (
            <span key={mark} style={{ left: `${placeOf(mark, scale)}%` }}>
              {markText(mark)}
            </span>
          ))}
        </div>
        <div className="timeline__body">
          <Ends {...{ comparison, ground, onlyAfter }} />
          {lanes.map((lane) => (
            <LaneRows key={lane.id} {...{ lane, comparison, ground, onlyAfter }} onPromise={promise} />
          ))}
        </div>
        <p className="note timeline__foot">
          {t(axis.unit === 'calendar-day' ? 'timeline.axisCalendar' : 'timeline.axis')}
        </p>
      </div>
      <details className="timeline__table no-print">
        <summary>{t('timeline.table')}</summary>
        <CellTable className="table--stack" cells={tableOfBars(lanes, axis, sides, words)} />
      </details>
      <SimulatedCase onlyAfter={onlyAfter} />
    </div>
  );
}

/** Days off, and where the totals of both sides end on the axis, with what lies outside it; each on a line of its own. */
function Ends({ comparison, ground, onlyAfter }: { comparison: Comparison; ground: Ground; onlyAfter: boolean }) {
  const { t, language } = useWords();
  const { axis, scale } = ground;
  return (
    <div className="timeline__ends">
      {axis.offBefore(scale.full).map(({ from, to }) => (
        <span
          key={from}
          className="timeline__off"
          style={{ left: `${placeOf(from, scale)}%`, width: `${placeOf(to, scale) - placeOf(from, scale)}%` }}
        />
      ))}
      {endsOf(comparison)
        .filter(({ side }) => side === 'after' || !onlyAfter)
        .map(({ side, days: working, elapsed: all }, line) => {
          const place = endOn(ground, working);
          const [days, elapsed] = [axis.endOf(working), axis.endOf(all)];
          // Something that ends with a day ends on it.
          const day = axis.dateAt(Math.max(0, days - 0.01));
          const end = t('timeline.end', {
            side: t(side === 'before' ? 'map.before' : 'map.after'),
            n: dayCount(days, language),
            on: day === undefined ? '' : t('timeline.on', { day }),
          });
          const text =
            elapsed > days
              ? t('timeline.outside', {
                  ...{ end, n: dayCount(tenths(elapsed - days), language) },
                  all: dayCount(elapsed, language),
                })
              : end;
          return (
            <Fragment key={side}>
              <span
                className={`timeline__end timeline__end--${side}`}
                data-end={side}
                style={{ left: `${place}%` }}
                aria-hidden="true"
              />
              <p
                className={`timeline__total timeline__total--${side}`}
                style={{
                  bottom: 20 * (1 - line),
                  ...(place > RIGHT / 2 ? { right: `${100 - place}%` } : { left: `${place}%` }),
                }}
              >
                {text}
              </p>
            </Fragment>
          );
        })}
    </div>
  );
}
