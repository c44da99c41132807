import type { PlanSide } from '../../../../engine/measure/index.ts';
import { overlongOf, titleOfBound } from '../../../../engine/measure/index.ts';
import type { OnTimeAnswer } from '../../../../engine/run/detail-answer.ts';
import type { Limit } from '../../../../engine/model/index.ts';
import { useComparison } from '../../../state/comparison.ts';
import type { Simulation } from '../../../state/simulation/useSimulation.ts';
import { useWords } from '../../../words/index.ts';
import { dayCount, number } from '../../../words/numbers.ts';
import type { ShownSide } from './sides.ts';
import { OldMark } from './OldMark.tsx';
import { shownEvaluation } from './sides.ts';

/** How each item keeps its statutory and promised limits, by its own clock, on both sides. */
export function OnTimeTable({ sides, simulation }: { sides: readonly ShownSide[]; simulation: Simulation }) {
  const { t, say, language } = useWords();
  const { before, after } = useComparison();
  const onTime = simulation.answer?.onTime;
  if (onTime === undefined || shownEvaluation(simulation) === undefined) return null;
  const keyOf = ({ over, item, scheme, endsAt }: OnTimeAnswer): string =>
    over === 'item' ? `${item} ${scheme} ${endsAt}` : `${over} ${item} ${scheme} ${endsAt}`;
  const lines = new Map([...onTime.before, ...onTime.after].map((one) => [keyOf(one), one]));
  const rate = (side: PlanSide, key: string): { readonly text: string; readonly isOverlong: boolean } => {
    const found = onTime[side].find((one) => keyOf(one) === key);
    if (found === undefined || found.cases === 0) return { text: '--', isOverlong: false };
    const overlong =
      found.over !== 'item'
        ? undefined
        : overlongOf((side === 'before' ? before : after).process, { ...found, rate: found.rate.estimate });
    if (overlong !== undefined) {
      const amount = ({ n, unit }: { n: number; unit: Limit['unit'] }): string =>
        n === 0 ? t('full.onTime.atOnce') : t(`full.amount.${unit}`, { n: dayCount(n, language) });
      const { duration, limit } = overlong;
      const text = t('full.onTime.overlong', { duration: amount(duration), limit: amount(limit) });
      return { text, isOverlong: true };
    }
    const text = `${number(Math.round(found.rate.estimate * 1000) / 10, language)}%`;
    return { text, isOverlong: false };
  };
  const title = ({ over, item }: OnTimeAnswer) => {
    const own = titleOfBound(after.process, over, item);
    return say(own.zh === item ? titleOfBound(before.process, over, item) : own);
  };
  return (
    <details className="full__cases full__on-time block-text">
      <summary>{t('full.onTime.title')}</summary>
      <p className="note">{t(lines.size === 0 ? 'full.onTime.none' : 'full.onTime.note')}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('full.onTime.item')}</th>
            <th scope="col">{t('full.onTime.limit')}</th>
            {sides.map(({ side, name, isOld }) => (
              <th key={side} scope="col" className="number">
                {name}
                {isOld && <OldMark />}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...lines].map(([key, line]) => (
            <tr key={key} data-on-time={key}>
              <th scope="row">{title(line)}</th>
              <td>
                {t('text.inside', { text: t(`scheme.${line.scheme}`), inside: t(`full.onTime.until.${line.endsAt}`) })}
              </td>
              {sides.map(({ side }) => {
                const { text, isOverlong } = rate(side, key);
                return (
                  <td key={side} className={isOverlong ? 'full__overlong' : 'number'} data-side={side} data-rate>
                    {text}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
