import type { Evaluation } from '../../../../engine/measure/index.ts';
import { useComparison } from '../../../state/comparison.ts';
import type { PromiseChoice } from '../../../state/address.ts';
import type { Simulation } from '../../../state/simulation/useSimulation.ts';
import { useWords } from '../../../words/index.ts';
import { dayCount, number } from '../../../words/numbers.ts';
import { keptOf, promiseDays } from './cases.ts';
import { stageLimits } from './limits.ts';
import { NumberField } from './NumberField.tsx';
import type { ShownSide } from './sides.ts';

interface Props {
  readonly sides: readonly ShownSide[];
  readonly simulation: Simulation;
  readonly unit: Evaluation['unit'];
  readonly choice: PromiseChoice;
  readonly choose: (choice: PromiseChoice) => void;
  readonly single: boolean;
}

const MOST_DAYS = 9999;
/** A promise that at most a fifth of the cases keeps is none. */
const VAIN = 1 / 5;

/** “Promise N days: M of 20 in time”, either of which is set and gives the other. */
export function PromiseFields({ sides, simulation, unit, choice, choose, single }: Props) {
  const { t, language } = useWords();
  const last = sides[sides.length - 1]!;
  const [first] = sides;
  const all = last.days.length;
  const promise = promiseDays(choice, last.days);
  const kept = promise === undefined || all === 0 ? undefined : keptOf(last.days, promise);
  const evaluation = simulation.answer?.evaluation;
  const share =
    promise === undefined || evaluation === undefined || all === 0
      ? undefined
      : simulation.answer?.within(last.side, promise * evaluation.minutesOfUnit);
  const percent = (part: number): string => number(Math.round(part * 1000) / 10, language);
  return (
    <div className="full__promise block-text">
      <p>
        <strong>{t('full.promise')}</strong>{' '}
        <NumberField
          label={t('full.promiseDays')}
          value={promise}
          most={MOST_DAYS}
          onPick={(days) => choose({ fixed: 'days', days })}
        />{' '}
        {t('full.promiseUnit', { unit: t(`full.unit.${unit}`) })}
        {all === 0 ? null : (
          <>
            {t('full.promiseOf', { side: last.inText, all })}{' '}
            <NumberField
              label={t('full.promiseCases')}
              value={kept}
              most={all}
              onPick={(cases) => choose({ fixed: 'cases', cases })}
            />{' '}
            {t('full.promiseKept')}
            {!single && promise !== undefined && first !== undefined && (
              <span>{t('full.promiseBefore', { n: keptOf(first.days, promise) })}</span>
            )}
            {last.isOld && t('full.promiseOld')}
            {t('full.promiseEnd')}
          </>
        )}
        {promise === undefined && all > 0 && <span className="worse"> ▲ {t('full.promiseNone')}</span>}
      </p>
      {kept !== undefined && kept <= all * VAIN && <p className="worse">▲ {t('full.promiseVain')}</p>}
      {promise !== undefined && <Exceeded promise={promise} unit={unit} />}
      <p className="note">
        {share !== undefined && Number.isFinite(share.estimate) && (
          <>
            {t('full.promiseShare', {
              side: last.inText,
              share: percent(share.estimate),
              low: percent(Math.max(share.low, 0)),
              high: percent(Math.min(share.high, 1)),
            })}
            {t('full.gap')}
          </>
        )}
        <span className="no-print">{t('full.promiseHow')}</span>
      </p>
    </div>
  );
}

/** Limits of the whole process that the promise goes beyond. */
function Exceeded({ promise: days, unit: of }: { promise: number; unit: Evaluation['unit'] }) {
  const { t, say, language } = useWords();
  const limits = stageLimits(useComparison().after).filter(
    ({ isWhole, scheme, n, unit: own }) => isWhole && scheme !== 'observed' && own === of && days > n,
  );
  return limits.map(({ id, title, n }) => (
    <p key={id} className="worse">
      ▲ {t('full.promiseOver', { title: say(title), amount: t(`full.amount.${of}`, { n: dayCount(n, language) }) })}
    </p>
  ));
}
