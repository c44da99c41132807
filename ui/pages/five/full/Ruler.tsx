import { useMemo, useState } from 'react';
import type { Evaluation } from '../../../../engine/measure/index.ts';
import type { Scenario } from '../../../../engine/model/index.ts';
import type { Interval } from '../../../../engine/run/statistics/index.ts';
import type { PromiseChoice } from '../../../state/address.ts';
import { useComparison } from '../../../state/comparison.ts';
import type { Simulation } from '../../../state/simulation/useSimulation.ts';
import { useWords } from '../../../words/index.ts';
import { dayCount, number } from '../../../words/numbers.ts';
import { dotsWithin } from './cases.ts';
import { DotRow } from './DotRow.tsx';
import { LimitRows } from './LimitRows.tsx';
import { limitTotals, onRulerOf, startOf } from './limits.ts';
import { OldMark } from './OldMark.tsx';
import type { Promised } from './promised.ts';
import { shareText } from './promised.ts';
import { QuickMark } from './QuickMark.tsx';
import { PromiseLine } from './PromiseLine.tsx';
import type { Scale } from './ruler.ts';
import { marksOf, placeOf, reachOf, scaleFor } from './ruler.ts';
import type { ShownSide } from './sides.ts';
import { isSaturated, shownEvaluation, unitOf } from './sides.ts';

interface Props {
  readonly sides: readonly ShownSide[];
  readonly simulation: Simulation;
  readonly scenario: Scenario;
  readonly promised: Promised;
  readonly choose: (choice: PromiseChoice) => void;
  readonly single: boolean;
}

/** A ruler from nothing to the slowest case: dots of both sides, the quick answers, the promise, and limits below. */
export function Ruler({ sides, simulation, scenario, promised, choose, single }: Props) {
  const { t, language } = useWords();
  const comparison = useComparison();
  const [held, setHeld] = useState<Scale>();
  const evaluation = shownEvaluation(simulation);
  const unit = unitOf({ scenario });
  const start = startOf(scenario);
  const limits = useMemo(() => onRulerOf(scenario, limitTotals(comparison, single)), [scenario, comparison, single]);
  const amounts = [
    ...sides.flatMap(({ days, quick }) => [...days, quick ?? 0]),
    ...limits.flatMap(({ values }) => values.map(({ days }) => days)),
  ];
  // While somebody drags the promise, the ruler below it stands still.
  const scale = held ?? scaleFor([...amounts, reachOf(promised.days ?? 0, amounts)]);
  return (
    <div className="full__ruler" data-full={scale.full}>
      <div className="full__grid" aria-hidden="true">
        {marksOf(scale).map((mark) => (
          <span key={mark} className="full__gridline" style={{ left: `${placeOf(mark, scale)}%` }} />
        ))}
      </div>
      <PromiseLine
        {...{ sides, unit, scale, promised }}
        onMove={(days) => choose({ fixed: 'days', days })}
        onHold={(isHeld) => setHeld(isHeld ? scale : undefined)}
      />
      {sides.map((side) => (
        <div key={side.side} className={side.isOld ? 'full__line full__line--old' : 'full__line'} data-side={side.side}>
          <div className="full__label">
            <strong>{side.name}</strong>
            {evaluation !== undefined && (
              <>
                <Percentile p={50} {...{ evaluation, side, isVague: isSaturated(simulation, side.side) }} />
                <Percentile p={90} {...{ evaluation, side, isVague: isSaturated(simulation, side.side) }} />
              </>
            )}
          </div>
          <DotRow side={side} scale={scale} unit={unit} />
          <div className="full__count">
            <Kept side={side} promised={promised} />
          </div>
        </div>
      ))}
      <LimitRows limits={limits} scale={scale} start={start} />
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

/** How many dots of a side stand left of the promise, and the share of all its cases that keeps it. */
function Kept({ side: { side, days, isOld }, promised }: { side: ShownSide; promised: Promised }) {
  const { t, language } = useWords();
  const share = promised.shareOf(side);
  if (promised.days === undefined || share === undefined || days.length === 0) return null;
  return (
    <>
      <span data-kept={side}>{t('full.kept', { share: shareText(share.estimate, language) })}</span>
      {isOld && <OldMark />}
      <span className="note" data-dots-within={side}>
        {t('full.dots', { n: dotsWithin(days, promised.days), all: days.length })}
      </span>
    </>
  );
}

interface PercentileProps {
  readonly p: 50 | 90;
  readonly evaluation: Evaluation;
  readonly side: ShownSide;
  /** Whether no interval can be trusted. */
  readonly isVague: boolean;
}

/** A percentile in days, with how uncertain it is. */
function Percentile({ p, evaluation, side: { side, isOld }, isVague }: PercentileProps) {
  const { t, language } = useWords();
  const { estimate, low, high }: Interval = evaluation[side].elapsed[p === 50 ? 'p50' : 'p90'];
  const days = (minutes: number): string => dayCount(minutes / evaluation.minutesOfUnit, language);
  if (Number.isNaN(estimate)) return null;
  return (
    <span className="note">
      {t('full.percentile', { p, days: days(estimate) })}
      {isVague
        ? t('full.intervalNone')
        : Number.isFinite(high) && t('full.interval', { low: days(low), high: days(high) })}
      {isOld && <OldMark />}
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
