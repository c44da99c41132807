import { useLayoutEffect, useRef } from 'react';
import type { Evaluation } from '../../../../engine/measure/index.ts';
import type { Simulation } from '../../../state/simulation/useSimulation.ts';
import { useWords } from '../../../words/index.ts';
import { dayCount } from '../../../words/numbers.ts';
import type { ShownSide } from './sides.ts';

interface Props {
  readonly simulation: Simulation;
  readonly sides: readonly ShownSide[];
  readonly unit: Evaluation['unit'];
}

/** How far the simulation is, and the one button that ends it or begins it again. */
export function Status({ simulation, sides, unit }: Props) {
  const { t } = useWords();
  const { phase, fresh, isSketch, again, cancel } = simulation;
  const box = useRef<HTMLDivElement>(null);
  const hadFocus = useRef(false);
  const isUnderWay = phase.kind === 'running' || phase.kind === 'waiting';
  const isStopped = phase.kind === 'cancelled' || phase.kind === 'failed';
  const hasButton = isUnderWay || isStopped;
  useLayoutEffect(() => {
    // Whoever pressed the button stays here when it goes, and does not fall back to the top of the page.
    if (!hasButton && hadFocus.current && document.activeElement === document.body)
      box.current?.focus({ preventScroll: true });
    if (!hasButton) hadFocus.current = false;
  }, [hasButton]);
  const label = isUnderWay ? t('full.cancel') : t(phase.kind === 'cancelled' && fresh ? 'full.continue' : 'full.again');
  return (
    <div className="full__status" ref={box} tabIndex={-1}>
      <State simulation={simulation} />
      {isSketch && <strong className="badge">{t('full.sketch')}</strong>}
      {sides.some(({ isOld, days }) => isOld && days.length > 0) && <span className="note">{t('full.oldNote')}</span>}
      {phase.kind === 'running' && (
        <progress
          aria-label={t('full.progress')}
          max={Math.max(phase.wanted, 1)}
          value={phase.wanted === 0 ? undefined : phase.done}
        />
      )}
      {hasButton && (
        <button
          type="button"
          className="no-print"
          onFocus={() => (hadFocus.current = true)}
          onBlur={({ relatedTarget }) => (hadFocus.current = relatedTarget === null)}
          onClick={isUnderWay ? cancel : again}
        >
          {label}
        </button>
      )}
      <span role="status" className="hidden-text">
        {fresh && phase.kind !== 'refused' ? <Result simulation={simulation} sides={sides} unit={unit} /> : ''}
      </span>
    </div>
  );
}

function State({ simulation: { phase, fresh } }: { simulation: Simulation }) {
  const { t, say } = useWords();
  switch (phase.kind) {
    case 'idle':
      return <span className="note">{t('full.idle')}</span>;
    case 'waiting':
      return <span className="note">{t('full.waiting')}</span>;
    case 'running': {
      const { done, wanted } = phase;
      if (wanted === 0) return <span className="note">{t('full.starting')}</span>;
      return <span className="note">{t(fresh ? 'full.reasons' : 'full.running', { done, wanted })}</span>;
    }
    case 'done':
      return <span className="note">✓ {t('full.done')}</span>;
    case 'cancelled':
      return (
        <strong className="note" role="status">
          {t(fresh ? 'full.cancelledReasons' : 'full.cancelled')}
        </strong>
      );
    case 'failed':
      return (
        <strong className="worse" role="alert">
          ▲ {t('full.failed', { reason: say(phase.reason) })}
        </strong>
      );
    case 'refused':
      return null;
  }
}

/** One sentence for those who hear the page, when new numbers are there. */
function Result({ simulation, sides, unit }: Props) {
  const { t, language } = useWords();
  const evaluation = simulation.answer?.evaluation;
  const last = sides[sides.length - 1];
  if (evaluation === undefined || last === undefined) return null;
  const { p50, p90 } = evaluation[last.side].elapsed;
  const amount = (minutes: number): string =>
    t(`full.amount.${unit}`, { n: dayCount(minutes / evaluation.minutesOfUnit, language) });
  return t('full.doneText', { side: last.name, p50: amount(p50.estimate), p90: amount(p90.estimate) });
}
