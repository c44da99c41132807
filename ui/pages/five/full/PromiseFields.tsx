import type { Evaluation } from '../../../../engine/measure/index.ts';
import { useComparison } from '../../../state/comparison.ts';
import type { PromiseChoice } from '../../../state/address.ts';
import { isPromise, MOST_DAYS } from '../../../state/address.ts';
import type { Simulation } from '../../../state/simulation/useSimulation.ts';
import { useWords } from '../../../words/index.ts';
import { dayCount, number } from '../../../words/numbers.ts';
import { BasisNote } from '../../../panels/basis/BasisNote.tsx';
import { casesOf, dotsWithin, fastestAlike, longestPromise, TWENTY } from './cases.ts';
import type { StageLimit } from './limits.ts';
import { isBeyond, stageLimits } from './limits.ts';
import { NumberField } from './NumberField.tsx';
import { OldMark } from './OldMark.tsx';
import { Outside } from './Outside.tsx';
import type { Promised } from './promised.ts';
import { shareText } from './promised.ts';
import type { ShownSide } from './sides.ts';
import { isSaturated } from './sides.ts';

interface Props {
  readonly sides: readonly ShownSide[];
  readonly simulation: Simulation;
  readonly unit: Evaluation['unit'];
  readonly choice: PromiseChoice;
  readonly promised: Promised;
  readonly choose: (choice: PromiseChoice) => void;
  readonly single: boolean;
}

/** A promise that at most a fifth of the cases keeps is none. */
const VAIN = 1 / 5;

/** “Promise N days: at least M of 20 in time”, either of which is set and gives the other. */
export function PromiseFields({ sides, simulation, unit, choice, promised, choose, single }: Props) {
  const { t, language } = useWords();
  const last = sides[sides.length - 1]!;
  const [first] = sides;
  const isThere = last.days.length > 0;
  const { days, refusedBy, shareOf } = promised;
  const share = shareOf(last.side);
  const before = single || first === undefined ? undefined : shareOf(first.side);
  const kept = share === undefined ? undefined : casesOf(share.estimate);
  const daysField = (
    <>
      <NumberField
        label={t('full.promiseDays')}
        value={days}
        step={0.5}
        most={MOST_DAYS}
        isFit={isPromise}
        wrong={t('full.promiseDaysWrong', { most: number(MOST_DAYS, language) })}
        onPick={(picked) => choose({ fixed: 'days', days: picked })}
      />{' '}
      {t('full.promiseUnit', { unit: t(`full.unit.${unit}`) })}
    </>
  );
  if (days !== undefined && refusedBy !== undefined)
    return (
      <div className="full__promise block-text" data-promise="refused">
        <p>
          <strong>{t('full.promise')}</strong> {daysField}
          {t('full.promiseEnd')}
        </p>
        <RefusedByLaw days={days} unit={unit} limit={refusedBy} choose={choose} />
      </div>
    );
  if (!isThere)
    return (
      <div className="full__promise block-text" data-promise="later">
        <p>
          <strong>{t('full.promise')}</strong> {choice.fixed === 'days' && daysField}
          {t(choice.fixed === 'days' ? 'full.promiseCasesLater' : 'full.promiseLater')}
        </p>
      </div>
    );
  const alike = fastestAlike(last.days);
  const dots = days === undefined ? undefined : dotsWithin(last.days, days);
  return (
    <div className="full__promise block-text">
      <p>
        <strong>{t('full.promise')}</strong> {daysField}
        {t('full.promiseOf', { side: last.inText, all: TWENTY })}{' '}
        <NumberField
          label={t('full.promiseCases')}
          value={kept ?? (choice.fixed === 'cases' ? choice.cases : undefined)}
          step={1}
          most={TWENTY}
          isFit={(count) => Number.isInteger(count) && count >= 1 && count <= TWENTY}
          wrong={t('full.promiseCasesWrong', { most: TWENTY })}
          onPick={(cases) => choose({ fixed: 'cases', cases })}
        />{' '}
        {t('full.promiseKept')}
        {share !== undefined && t('full.promiseExactly', { share: shareText(share.estimate, language) })}
        {last.isOld && <OldMark />}
        {before !== undefined && t('full.promiseBefore', { share: shareText(before.estimate, language) })}
        {before !== undefined && first!.isOld && <OldMark />}
        {t('full.promiseEnd')}
        {days === undefined && <span className="worse"> ▲ {t('full.promiseNone')}</span>}
      </p>
      <Outside sides={sides} simulation={simulation} unit={unit} />
      {share !== undefined && share.estimate <= VAIN && <p className="worse">▲ {t('full.promiseVain')}</p>}
      {days !== undefined && <Exceeded promise={days} unit={unit} />}
      <p className="note">
        {choice.fixed === 'cases' && kept !== undefined && kept > choice.cases && (
          <>
            {alike > choice.cases
              ? t('full.promiseAlike', { n: alike, days: dayCount(last.days[0]!, language) })
              : t('full.promiseWholeDays')}
            {t('full.gap')}
          </>
        )}
        {share !== undefined && (
          <>
            {isSaturated(simulation, last.side) || !Number.isFinite(share.low)
              ? t('full.promiseShareOnly', { side: last.inText, share: shareText(share.estimate, language) })
              : t('full.promiseShare', {
                  side: last.inText,
                  share: shareText(share.estimate, language),
                  low: shareText(share.low, language),
                  high: shareText(share.high, language),
                })}
            {t('full.gap')}
          </>
        )}
        {kept !== undefined && dots !== undefined && dots > kept && (
          <>
            {t('full.promisePartly', { dots, cases: kept })}
            {t('full.gap')}
          </>
        )}
        <span className="no-print">{t('full.promiseHow')}</span>
      </p>
    </div>
  );
}

interface RefusedProps {
  readonly days: number;
  readonly unit: Evaluation['unit'];
  readonly limit: StageLimit;
  readonly choose: (choice: PromiseChoice) => void;
}

/** Why a promise is not counted: the article that sets a shorter limit, and the longest promise that it leaves. */
function RefusedByLaw({ days, unit, limit: { title, n, unit: own, basis }, choose }: RefusedProps) {
  const { t, say, language } = useWords();
  const longest = own === unit ? longestPromise(n) : undefined;
  return (
    <p className="worse" role="alert">
      ▲{' '}
      {t('full.promiseRefused', {
        promise: t(`full.amount.${unit}`, { n: dayCount(days, language) }),
        title: say(title),
        amount: t(`full.amount.${own}`, { n: dayCount(n, language) }),
      })}{' '}
      <BasisNote basis={basis} />{' '}
      {longest !== undefined && (
        <button type="button" className="no-print" onClick={() => choose({ fixed: 'days', days: longest })}>
          {t('full.promiseMend', { n: dayCount(longest, language) })}
        </button>
      )}
    </p>
  );
}

/** Published limits, of the whole process or over stages, that the promise goes beyond. */
function Exceeded({ promise: days, unit: of }: { promise: number; unit: Evaluation['unit'] }) {
  const { t, say, language } = useWords();
  const exceeded = stageLimits(useComparison().after).filter(
    (limit) => limit.scheme !== 'observed' && isBeyond(days, of, limit),
  );
  const listed = (some: readonly StageLimit[]): string =>
    some
      .map(({ title, n, unit: own }) =>
        t('full.promiseLimit', { title: say(title), amount: t(`full.amount.${own}`, { n: dayCount(n, language) }) }),
      )
      .join(t('list.and'));
  const whole = exceeded.filter(({ isWhole }) => isWhole);
  const stages = exceeded.filter(({ isWhole }) => !isWhole);
  return (
    <>
      {whole.length > 0 && (
        <p className="worse" data-exceeded="whole">
          ▲ {t('full.promiseOver', { list: listed(whole) })}
        </p>
      )}
      {stages.length > 0 && (
        <p className="worse" data-exceeded="stages">
          ▲ {t('full.promiseOverStages', { list: listed(stages) })}
        </p>
      )}
    </>
  );
}
