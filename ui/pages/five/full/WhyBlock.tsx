import type { Evaluation, PlanSide } from '../../../../engine/measure/index.ts';
import type { Simulation } from '../../../state/simulation/useSimulation.ts';
import type { Words } from '../../../words/index.ts';
import { useWords } from '../../../words/index.ts';
import { dayCount, signed } from '../../../words/numbers.ts';
import { OldMark } from './OldMark.tsx';
import type { ShownSide } from './sides.ts';
import { shownEvaluation } from './sides.ts';
import type { Part } from './why.ts';
import { accountOf, reasonLines } from './why.ts';

interface Props {
  readonly simulation: Simulation;
  readonly sides: readonly ShownSide[];
  /** Minutes of office time. */
  readonly quick: Readonly<Record<PlanSide, number | undefined>>;
  readonly unit: Evaluation['unit'];
  readonly single: boolean;
}

/** Why quick and full differ: what each reason adds, from the quick answer to the mean of the simulated cases. */
export function WhyBlock({ simulation, sides: shown, quick, unit, single }: Props) {
  const { t, say, language } = useWords();
  const { answer, phase } = simulation;
  const outside = answer?.outside;
  const evaluation = shownEvaluation(simulation);
  if (answer === undefined || evaluation === undefined) return null;
  const sides: readonly PlanSide[] = single ? ['after'] : ['before', 'after'];
  if (sides.every((side) => quick[side] === undefined)) return null;
  const lines = reasonLines(answer);
  const counted = evaluation.after.why?.full.count ?? 0;
  const pending = phase.kind === 'running' || phase.kind === 'waiting' ? t('full.why.pending') : t('full.why.open');
  const total = (side: PlanSide, of: 'quick' | 'full'): string => {
    const account = accountOf(evaluation, side);
    if (account === undefined) {
      // Both ends of the account are known before what lies between them.
      const { quick: own, elapsed } = evaluation[side];
      const minutes = of === 'full' ? elapsed.mean.estimate : own;
      return minutes === undefined || Number.isNaN(minutes)
        ? '--'
        : dayCount(minutes / evaluation.minutesOfUnit, language);
    }
    const error = of === 'full' ? errorText(account.error, language) : undefined;
    return dayCount(account[of], language) + (error === undefined ? '' : ` ${t('full.why.error', { n: error })}`);
  };
  const cells = (text: (side: PlanSide) => string) =>
    sides.map((side) => (
      <td key={side} className="number" data-side={side}>
        {text(side)}
        {shown.some((one) => one.side === side && one.isOld) && <OldMark />}
      </td>
    ));
  const partText = (part: Part): string => {
    switch (part.kind) {
      case 'pending':
        return pending;
      case 'none':
        return signed(0, language);
      case 'known': {
        const error = errorText(part.error, language);
        return signed(part.days, language) + (error === undefined ? '' : ` ${t('full.why.error', { n: error })}`);
      }
    }
  };
  return (
    <div className="full__why">
      <h3>
        <span id="full-why">{t('full.why.title', { unit: t(`full.unit.${unit}`) })}</span>
      </h3>
      <p className="note">{lines.length === 0 ? t('full.why.none') : t('full.why.lead')}</p>
      <table aria-labelledby="full-why">
        <thead>
          <tr>
            <th scope="col">{t('full.why.reason')}</th>
            {sides.map((side) => (
              <th key={side} scope="col" className="number">
                {t(single ? 'full.single' : `five.column.${side}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr data-why="quick">
            <th scope="row">{t('full.why.quick')}</th>
            {cells((side) => total(side, 'quick'))}
          </tr>
          {lines.map(({ code, text, parts }) => (
            <tr key={code} data-why={code}>
              <th scope="row">{capital(say(text))}</th>
              {cells((side) => partText(parts[side]))}
            </tr>
          ))}
          <tr data-why="full">
            <th scope="row">
              <strong>{t('full.why.full')}</strong>
            </th>
            {cells((side) => total(side, 'full'))}
          </tr>
          {outside !== undefined && sides.some((side) => outside[side] > 0) && (
            <tr data-outside-row>
              <th scope="row">{t('full.outsideRow')}</th>
              {cells((side) => dayCount(outside[side] / evaluation.minutesOfUnit, language))}
            </tr>
          )}
        </tbody>
      </table>
      {counted > 0 && <p className="note">{t('full.why.how', { n: counted })}</p>}
    </div>
  );
}

/** An uncertainty worth telling: at least a tenth of a day. */
function errorText(error: number | undefined, language: Words['language']): string | undefined {
  return error === undefined || error === 0 ? undefined : dayCount(error, language);
}

/** A row begins with a capital letter, where there are any. */
function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
