import type { Evaluation } from '../../../../engine/measure/index.ts';
import { useWords } from '../../../words/index.ts';
import { dayCount, signed, tenths } from '../../../words/numbers.ts';
import { OldMark } from './OldMark.tsx';
import type { ShownSide } from './sides.ts';

interface Props {
  readonly sides: readonly ShownSide[];
  readonly unit: Evaluation['unit'];
}

/** The dots of the ruler as a table. */
export function CasesTable({ sides, unit }: Props) {
  const { t, language } = useWords();
  const [first, second] = sides;
  const rows = Math.max(0, ...sides.map(({ days }) => days.length));
  if (rows === 0) return null;
  const change = (row: number): string => {
    const [before, after] = [first?.days[row], second?.days[row]];
    if (before === undefined || after === undefined) return '--';
    return signed(tenths(tenths(after) - tenths(before)), language);
  };
  return (
    <details className="full__cases block-text">
      <summary>
        {t('full.cases.title')} <span className="note">({t(`full.unit.${unit}`)})</span>
      </summary>
      {second !== undefined && <p className="note">{t('full.cases.note')}</p>}
      <table>
        <thead>
          <tr>
            <th scope="col" className="number">
              {t('full.cases.number')}
            </th>
            {sides.map(({ side, name, isOld }) => (
              <th key={side} scope="col" className="number">
                {name}
                {isOld && <OldMark />}
              </th>
            ))}
            {second !== undefined && (
              <th scope="col" className="number">
                {t('full.cases.change')}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: rows }, (_, row) => (
            <tr key={row}>
              <th scope="row" className="number">
                {row + 1}
              </th>
              {sides.map(({ side, days }) => (
                <td key={side} className="number">
                  {days[row] === undefined ? '--' : dayCount(days[row], language)}
                </td>
              ))}
              {second !== undefined && <td className="number">{change(row)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
