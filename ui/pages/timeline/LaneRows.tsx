import type { ReactNode } from 'react';
import type { Comparison } from '../../../engine/measure/index.ts';
import type { Id } from '../../../engine/model/index.ts';
import { BasisNote } from '../../panels/basis/BasisNote.tsx';
import { useView } from '../../state/view.ts';
import { useWords } from '../../words/index.ts';
import { dayCount, tenths } from '../../words/numbers.ts';
import { refusedLimit } from '../try/levers.ts';
import type { Ground } from './ground.ts';
import { beginOn, endOn, spanOn } from './ground.ts';
import { LimitHandle } from './LimitHandle.tsx';
import type { Bar, Lane, TimelineRow } from './rows.ts';

interface LaneProps {
  readonly lane: Lane;
  readonly comparison: Comparison;
  readonly ground: Ground;
  readonly onlyAfter: boolean;
  /** Undefined goes back to the days of the plan. */
  readonly onPromise: (id: Id, days: number | undefined) => void;
}

/** What one authority does on both sides, and what is promised for it. */
export function LaneRows({ lane, ...shared }: LaneProps) {
  const { onlyAfter } = shared;
  const { say } = useWords();
  const rows = onlyAfter ? lane.rows.filter(({ after }) => after !== undefined) : lane.rows;
  if (rows.length === 0) return null;
  return (
    <section className="timeline__lane" aria-label={say(lane.title)}>
      <h2 className="timeline__name">{say(lane.title)}</h2>
      <ol className="timeline__rows">
        {rows.map((row) => (
          <Row key={row.id} row={row} {...shared} />
        ))}
      </ol>
    </section>
  );
}

interface RowProps extends Omit<LaneProps, 'lane'> {
  readonly row: TimelineRow;
}

function Row({ row, comparison, ground, onlyAfter, onPromise }: RowProps) {
  const { t, say, language } = useWords();
  const { id, before, after, promise } = row;
  const { selected } = useView();
  const title = say(row.title);
  const refused = promise === undefined ? undefined : refusedLimit(comparison, promise.target);
  return (
    <li className="timeline__row" data-row={id} aria-current={id === selected ? 'true' : undefined}>
      <span className="timeline__track">
        {!onlyAfter && before !== undefined && (
          <BarMark side="before" id={id} bar={before} title={title} ground={ground} />
        )}
        {after !== undefined && (
          <BarMark side="after" id={id} bar={after} title={title} ground={ground}>
            {promise !== undefined && (
              <LimitHandle
                {...{ title, ground }}
                days={promise.days}
                to={after.to}
                isRefused={refused !== undefined}
                onPromise={(days) => onPromise(promise.target, days)}
              />
            )}
          </BarMark>
        )}
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
      {refused !== undefined && promise !== undefined && (
        <p className="worse timeline__refused" role="alert">
          ▲ {t('try.refused', { why: say(refused.why), wayOut: say(refused.wayOut) })}{' '}
          {refused.basis !== undefined && <BasisNote basis={refused.basis} />}{' '}
          <button type="button" className="button--plain" onClick={() => onPromise(promise.target, undefined)}>
            {t('try.resetOne')}
          </button>
        </p>
      )}
    </li>
  );
}

interface BarProps {
  readonly side: 'before' | 'after';
  readonly id: Id;
  readonly bar: Bar;
  readonly title: string;
  readonly ground: Ground;
  readonly children?: ReactNode;
}

/** Room for a title to the right of a bar, as a share of the axis; beyond it the title stands to the left. */
export const RIGHT = 78;

function BarMark({ side, id, bar, title, ground, children }: BarProps) {
  const { t, language } = useWords();
  const { from, to, slack } = bar;
  const { begins, ends } = spanOn(ground.axis, bar);
  const n = dayCount(ends - begins, language);
  const what = slack === 0 ? t('timeline.critical') : t('timeline.slack', { n: dayCount(tenths(slack), language) });
  const text = t('timeline.bar', {
    ...{ title, n, slack: what, from: dayCount(begins, language), to: dayCount(ends, language) },
    side: t(side === 'before' ? 'map.before' : 'map.after'),
  });
  const left = beginOn(ground, from);
  const right = Math.max(left, endOn(ground, to));
  const end = Math.max(right, endOn(ground, to + slack));
  const label = end > RIGHT ? { right: `${100 - left}%` } : { left: `${end}%` };
  return (
    <span className={`timeline__line timeline__line--${side}`} title={text}>
      <span className="hidden-text">{text}</span>
      <span
        className={`timeline__bar timeline__bar--${side} ${slack === 0 ? 'timeline__bar--critical' : ''}`}
        data-morph={`${side} ${id}`}
        style={{ left: `${left}%`, width: `${right - left}%` }}
      />
      {slack > 0 && <span className="timeline__slack" style={{ left: `${right}%`, width: `${end - right}%` }} />}
      <span className="timeline__label" aria-hidden="true" style={label}>
        {title} {n}
      </span>
      {children}
    </span>
  );
}
