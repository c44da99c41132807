import { Fragment, useMemo, useRef, useState } from 'react';
import type { Comparison } from '../../../engine/measure/index.ts';
import type { Id } from '../../../engine/model/index.ts';
import { useComparison } from '../../state/comparison.ts';
import { MOST_LIMIT } from '../../state/tuning.ts';
import { useSingleKeys } from '../../state/single-keys.ts';
import { useChangeView, useView } from '../../state/view.ts';
import { useWords } from '../../words/index.ts';
import { dayCount, number, tenths } from '../../words/numbers.ts';
import type { Scale } from '../five/full/ruler.ts';
import { marksOf, placeOf, scaleFor } from '../five/full/ruler.ts';
import { useMapKeys } from '../map/useMapKeys.ts';
import { useMorph, useTurnTo } from '../map/useMorph.ts';
import type { Bar, Lane, TimelineRow } from './rows.ts';
import { endsOf, lanesOf } from './rows.ts';
import './timeline.css';

/** The same run as the map on an axis of days: before hollow above, after solid below, with the slack of each node. */
export function TimelinePage() {
  const { t, say, language } = useWords();
  const { process, tuning } = useView();
  const comparison = useComparison();
  const change = useChangeView();
  const [onlyAfter, setOnlyAfter] = useState(false);
  const { lanes, end } = useMemo(() => lanesOf(comparison), [comparison]);
  const scale = scaleFor([end]);
  const page = useRef<HTMLDivElement>(null);
  useMorph(page, true);
  const [singleKeys] = useSingleKeys();
  const toMap = useTurnTo('map');
  useMapKeys(singleKeys, { g: toMap });
  if (!comparison.after.timed.ok) return <p className="page strip">{t('timeline.none')}</p>;
  const promise = (id: Id, days: number): void => {
    const limits = new Map(tuning.limits);
    limits.set(id, Math.min(MOST_LIMIT, Math.max(0.5, days)));
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
              {number(mark, language)}
            </span>
          ))}
        </div>
        <div className="timeline__body">
          <Ends {...{ comparison, scale, onlyAfter }} />
          {lanes.map((lane) => (
            <LaneRows key={lane.id} lane={lane} scale={scale} onlyAfter={onlyAfter} onPromise={promise} />
          ))}
        </div>
        <p className="note timeline__foot">{t('timeline.axis')}</p>
      </div>
    </div>
  );
}

/** Where the totals of both sides end on the axis, with what lies outside it; each on a line of its own. */
function Ends({ comparison, scale, onlyAfter }: { comparison: Comparison; scale: Scale; onlyAfter: boolean }) {
  const { t, language } = useWords();
  return (
    <div className="timeline__ends">
      {endsOf(comparison)
        .filter(({ side }) => side === 'after' || !onlyAfter)
        .map(({ side, days, elapsed }, line) => {
          const place = placeOf(days, scale);
          const end = t('timeline.end', {
            side: t(side === 'before' ? 'map.before' : 'map.after'),
            n: dayCount(days, language),
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

interface LaneProps {
  readonly lane: Lane;
  readonly scale: Scale;
  readonly onlyAfter: boolean;
  readonly onPromise: (id: Id, days: number) => void;
}

function LaneRows({ lane, scale, onlyAfter, onPromise }: LaneProps) {
  const { say } = useWords();
  const rows = onlyAfter ? lane.rows.filter(({ after }) => after !== undefined) : lane.rows;
  if (rows.length === 0) return null;
  return (
    <section className="timeline__lane" aria-label={say(lane.title)}>
      <h2 className="timeline__name">{say(lane.title)}</h2>
      <ol className="timeline__rows">
        {rows.map((row) => (
          <Row key={row.id} row={row} scale={scale} onlyAfter={onlyAfter} onPromise={onPromise} />
        ))}
      </ol>
    </section>
  );
}

interface RowProps {
  readonly row: TimelineRow;
  readonly scale: Scale;
  readonly onlyAfter: boolean;
  readonly onPromise: (id: Id, days: number) => void;
}

function Row({ row, scale, onlyAfter, onPromise }: RowProps) {
  const { t, say, language } = useWords();
  const { id, before, after, promise } = row;
  const { selected } = useView();
  const title = say(row.title);
  return (
    <li className="timeline__row" data-row={id} aria-current={id === selected ? 'true' : undefined}>
      <span className="timeline__track">
        {!onlyAfter && before !== undefined && (
          <BarMark side="before" id={id} bar={before} title={title} scale={scale} />
        )}
        {after !== undefined && <BarMark side="after" id={id} bar={after} title={title} scale={scale} />}
      </span>
      <span className="timeline__tools no-print">
        {promise !== undefined && (
          <>
            <button
              type="button"
              aria-label={t('timeline.shorter', { title })}
              onClick={() => onPromise(promise.target, promise.days - 1)}
            >
              −
            </button>
            <span className="timeline__days">{dayCount(promise.days, language)}</span>
            <button
              type="button"
              aria-label={t('timeline.longer', { title })}
              onClick={() => onPromise(promise.target, promise.days + 1)}
            >
              +
            </button>
          </>
        )}
        {after === undefined && <span className="note">{t('timeline.gone')}</span>}
        {before === undefined && <span className="note">{t('timeline.new')}</span>}
      </span>
    </li>
  );
}

interface BarProps {
  readonly side: 'before' | 'after';
  readonly id: Id;
  readonly bar: Bar;
  readonly title: string;
  readonly scale: Scale;
}

/** Room for a title to the right of a bar, as a share of the axis; beyond it the title stands to the left. */
const RIGHT = 78;

function BarMark({ side, id, bar, title, scale }: BarProps) {
  const { t, language } = useWords();
  const { from, to, slack } = bar;
  const n = dayCount(to - from, language);
  const what = slack === 0 ? t('timeline.critical') : t('timeline.slack', { n: dayCount(tenths(slack), language) });
  const text = t('timeline.bar', {
    ...{ title, n, slack: what, from: dayCount(from, language), to: dayCount(to, language) },
    side: t(side === 'before' ? 'map.before' : 'map.after'),
  });
  const left = placeOf(from, scale);
  const end = placeOf(to + slack, scale);
  const label = end > RIGHT ? { right: `${100 - left}%` } : { left: `${end}%` };
  return (
    <span className={`timeline__line timeline__line--${side}`} title={text}>
      <span className="hidden-text">{text}</span>
      <span
        className={`timeline__bar timeline__bar--${side} ${slack === 0 ? 'timeline__bar--critical' : ''}`}
        data-morph={`${side} ${id}`}
        style={{ left: `${left}%`, width: `${placeOf(to, scale) - left}%` }}
      />
      {slack > 0 && (
        <span
          className="timeline__slack"
          style={{ left: `${placeOf(to, scale)}%`, width: `${end - placeOf(to, scale)}%` }}
        />
      )}
      <span className="timeline__label" aria-hidden="true" style={label}>
        {title} {n}
      </span>
    </span>
  );
}
