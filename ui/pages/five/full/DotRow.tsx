import type { Evaluation } from '../../../../engine/measure/index.ts';
import { useWords } from '../../../words/index.ts';
import { dayCount } from '../../../words/numbers.ts';
import { QuickMark } from './QuickMark.tsx';
import type { Scale } from './ruler.ts';
import { lanesOf, placeOf } from './ruler.ts';
import type { ShownSide } from './sides.ts';

interface Props {
  readonly side: ShownSide;
  readonly scale: Scale;
  readonly unit: Evaluation['unit'];
}

/** Pixels from one lane of dots to the next; dots that many cases share stand closer, and can still be counted. */
const LANE = 11;
const NARROW = 8;
/** A row has room for so many lanes from the beginning, so that the page does not move when the first answer comes. */
const LEAST_LANES = 7;

/** The representative cases of one side as dots, stacked where they would cover one another, and the quick answer below. */
export function DotRow({ side: { side, name, days, quick, isOld }, scale, unit }: Props) {
  const { t, language } = useWords();
  const lanes = lanesOf(days, scale);
  const most = Math.max(1, ...lanes.map((lane) => lane + 1));
  const step = most <= LEAST_LANES ? LANE : NARROW;
  const height = Math.max(LEAST_LANES * LANE, most * step);
  const quickText = quick === undefined ? t('full.quickNone') : t('full.quick', { days: dayCount(quick, language) });
  const place = quick === undefined ? 0 : placeOf(quick, scale);
  const of = (index: number): string => dayCount(days[index] ?? NaN, language);
  const text =
    days.length === 0
      ? t('full.rowEmpty', { side: name, quick: quickText })
      : t('full.rowText', {
          side: name,
          n: days.length,
          least: of(0),
          most: of(days.length - 1),
          middle: of(Math.floor((days.length - 1) / 2)),
          unit: t(`full.unit.${unit}`),
          quick: quickText,
        });
  return (
    <div
      role="img"
      aria-label={text}
      className={`full__row full__row--${side}${isOld ? ' full__row--old' : ''}`}
      data-dots={side}
      data-old={isOld}
    >
      <div className="full__dots" style={{ height }}>
        {days.map((day, index) => (
          <span
            key={index}
            className="full__dot"
            title={dayCount(day, language)}
            style={{ left: `${placeOf(day, scale)}%`, bottom: lanes[index]! * step }}
          />
        ))}
      </div>
      <div className="full__under">
        {quick !== undefined && (
          <span className={place > 80 ? 'full__quick full__quick--end' : 'full__quick'} style={{ left: `${place}%` }}>
            <QuickMark />
            <span>{quickText}</span>
          </span>
        )}
      </div>
    </div>
  );
}
