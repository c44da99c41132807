import type { Interval } from '../../../../engine/run/statistics/index.ts';
import type { DeskLoad } from '../../../state/simulation/answer.ts';
import type { Simulation } from '../../../state/simulation/useSimulation.ts';
import { useWords } from '../../../words/index.ts';
import { dayCount, number } from '../../../words/numbers.ts';
import { OldMark } from './OldMark.tsx';
import type { ShownSide } from './sides.ts';
import { isSaturated, shownAnswer } from './sides.ts';

/** How busy the desks are, how long one waits there and how many wait on average, on both sides. */
export function DeskTable({ sides, simulation }: { sides: readonly ShownSide[]; simulation: Simulation }) {
  const { t, say, language } = useWords();
  const answer = shownAnswer(simulation);
  if (answer === undefined) return null;
  const { unit, minutesOfUnit } = answer.evaluation;
  const lines = new Map(sides.flatMap(({ side }) => answer.desks[side].map(({ id, title }) => [id, title] as const)));
  if (lines.size === 0) return null;
  const cell = ({ estimate, low, high }: Interval, text: (value: number) => string, isVague: boolean): string => {
    if (Number.isNaN(estimate)) return '--';
    if (isVague || !Number.isFinite(high)) return `${text(estimate)}${t('full.intervalNone')}`;
    return `${text(estimate)}${t('full.interval', { low: text(low), high: text(high) })}`;
  };
  const days = (minutes: number): string => dayCount(minutes / minutesOfUnit, language);
  const percent = (share: number): string => `${number(Math.round(share * 100), language)}%`;
  const people = (value: number): string => number(value, language);
  const cells = (load: DeskLoad, isVague: boolean): readonly string[] => [
    cell(load.utilisation, percent, isVague),
    cell(load.wait, days, isVague),
    cell(load.meanLine, people, isVague),
  ];
  const heads = [t('full.desks.use'), t('full.desks.wait', { unit: t(`full.unit.${unit}`) }), t('full.desks.line')];
  return (
    <details className="full__cases full__desks block-text">
      <summary>{t('full.desks.title')}</summary>
      <p className="note">{t('full.desks.note')}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('full.desks.desk')}</th>
            <th scope="col">{t('full.desks.side')}</th>
            {heads.map((head) => (
              <th key={head} scope="col" className="number">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        {[...lines].map(([id, title]) => (
          <tbody key={id}>
            {sides.map(({ side, name, isOld }, row) => {
              const load = answer.desks[side].find((one) => one.id === id);
              return (
                <tr key={side} data-desk={id} data-side={side}>
                  {row === 0 && (
                    <th scope="rowgroup" rowSpan={sides.length}>
                      {say(title)}
                    </th>
                  )}
                  <td>
                    {name}
                    {isOld && <OldMark />}
                  </td>
                  {(load === undefined ? ['--', '--', '--'] : cells(load, isSaturated(simulation, side))).map(
                    (text, column) => (
                      <td key={heads[column]} className="number">
                        {text}
                      </td>
                    ),
                  )}
                </tr>
              );
            })}
          </tbody>
        ))}
      </table>
    </details>
  );
}
