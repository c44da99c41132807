import { useState } from 'react';
import type { Evaluation } from '../../../../engine/measure/index.ts';
import type { Interval } from '../../../../engine/run/statistics/index.ts';
import type { PromiseChoice } from '../../../state/address.ts';
import { useComparison } from '../../../state/comparison.ts';
import { useWords } from '../../../words/index.ts';
import { dayCount, number } from '../../../words/numbers.ts';
import { keptOf, promiseDays } from './cases.ts';
import { DotRow } from './DotRow.tsx';
import { LimitRows } from './LimitRows.tsx';
import { limitTotals } from './limits.ts';
import { QuickMark } from './QuickMark.tsx';
import { PromiseLine } from './PromiseLine.tsx';
import type { Scale } from './ruler.ts';
import { marksOf, placeOf, scaleFor } from './ruler.ts';
import type { ShownSide } from './sides.ts';

interface Props {
  readonly sides: readonly ShownSide[];
  readonly evaluation: Evaluation | undefined;
  readonly unit: Evaluation['unit'];
  readonly choice: PromiseChoice;
  readonly choose: (choice: PromiseChoice) => void;
  readonly single: boolean;
}

/** A ruler from nothing to the slowest case: dots of both sides, the quick answers, the promise, and limits below. */
export function Ruler({ sides, evaluation, unit, choice, choose, single }: Props) {
  const { t, language } = useWords();
  const comparison = useComparison();
  const [held, setHeld] = useState<Scale>();
  const last = sides[sides.length - 1]!;
  const promise = promiseDays(choice, last.days);
  // Limits are in working days of the approval clock; a ruler of calendar days has no place for them.
  const limits = unit === 'working-day' ? limitTotals(comparison, single) : [];
  const amounts = [
    ...sides.flatMap(({ days, quick }) => [...days, quick ?? 0]),
    ...limits.flatMap(({ values }) => values.map(({ days }) => days)),
    promise ?? 0,
  ];
  // While somebody drags the promise, the ruler below it stands still.
  const scale = held ?? scaleFor(amounts);
  return (
    <div className="full__ruler" data-full={scale.full}>
      <div className="full__grid" aria-hidden="true">
        {marksOf(scale).map((mark) => (
          <span key={mark} className="full__gridline" style={{ left: `${placeOf(mark, scale)}%` }} />
        ))}
      </div>
      <PromiseLine
        {...{ sides, unit, scale, promise }}
        onMove={(days) => choose({ fixed: 'days', days })}
        onHold={(isHeld) => setHeld(isHeld ? scale : undefined)}
      />
      {sides.map((side) => (
        <div key={side.side} className="full__line" data-side={side.side}>
          <div className="full__label">
            <strong>{side.name}</strong>
            {evaluation !== undefined && (
              <>
                <Percentile p={50} interval={evaluation[side.side].elapsed.p50} of={evaluation} />
                <Percentile p={90} interval={evaluation[side.side].elapsed.p90} of={evaluation} />
              </>
            )}
          </div>
          <DotRow side={side} scale={scale} unit={unit} />
          <div className="full__count">
            {promise !== undefined && side.days.length > 0 && (
              <span data-kept={side.side}>
                {t('full.kept', { n: keptOf(side.days, promise), all: side.days.length })}
              </span>
            )}
            {side.isOld && <span className="note">{t('full.old')}</span>}
          </div>
        </div>
      ))}
      <LimitRows limits={limits} scale={scale} />
      <div className="full__line">
        <div className="full__label note">{t('full.axis', { unit: t(`full.unit.${unit}`) })}</div>
        <div className="full__axis" aria-hidden="true">
          {marksOf(scale).map((mark) => (
            <span key={mark} style={{ left: `${placeOf(mark, scale)}%` }}>
              {number(mark, language)}
            </span>
          ))}
        </div>
        <div className="full__count" />
      </div>
      <Legend single={single} />
    </div>
  );
}

interface PercentileProps {
  readonly p: number;
  readonly interval: Interval;
  readonly of: Evaluation;
}

/** A percentile in days, with how uncertain it is. */
function Percentile({ p, interval: { estimate, low, high }, of }: PercentileProps) {
  const { t, language } = useWords();
  const days = (minutes: number): string => dayCount(minutes / of.minutesOfUnit, language);
  if (Number.isNaN(estimate)) return null;
  return (
    <span className="note">
      {t('full.percentile', { p, days: days(estimate) })}
      {Number.isFinite(high) && t('full.interval', { low: days(low), high: days(high) })}
    </span>
  );
}

/** What the marks on the ruler mean. */
function Legend({ single }: { single: boolean }) {
  const { t } = useWords();
  return (
    <p className="full__legend note" aria-hidden="true">
      {!single && (
        <span>
          <i className="full__sample full__sample--before" /> {t('full.legend.before')}
        </span>
      )}
      <span>
        <i className="full__sample full__sample--after" /> {t(single ? 'full.legend.now' : 'full.legend.after')}
      </span>
      <span>
        <QuickMark /> {t('full.legend.quick')}
      </span>
      <span>
        <i className="full__sample full__sample--promise" /> {t('full.legend.promise')}
      </span>
      <span>
        <i className="full__sample full__sample--limit" /> {t('full.legend.limit')}
      </span>
    </p>
  );
}
