import { useWords } from '../../../words/index.ts';
import { dayCount } from '../../../words/numbers.ts';
import type { LimitTotal } from './limits.ts';
import type { Scale } from './ruler.ts';
import { placeOf } from './ruler.ts';

/** In percent of the ruler: further left there is no room for a label, further right none either. */
const TIGHT = 12;
const FAR = 85;

/** Sums of limits in rows of their own, below the dots: they are of the approval clock and no line across the cases. */
export function LimitRows({ limits, scale }: { limits: readonly LimitTotal[]; scale: Scale }) {
  const { t, language } = useWords();
  return limits.map(({ kind, values }) => {
    const name = t(`full.limit.${kind}`);
    const texts = values.map(({ side, days }) => t(`full.limitValue.${side}`, { n: dayCount(days, language) }));
    const place = (index: number): number => placeOf(values[index]!.days, scale);
    const last = values.length - 1;
    const [low, high] = values.length > 1 && place(0) > place(1) ? [1, 0] : [0, last];
    // Where there is no room left of the lower one, both are told right of the higher one.
    const isTight = low !== high && place(low) < TIGHT;
    const labelOf = (index: number): string =>
      !isTight ? texts[index]! : index === high ? [texts[low], texts[high]].join(' · ') : '';
    const isRight = (index: number): boolean => index === high && (isTight || place(index) < FAR);
    return (
      <div key={kind} className="full__line full__line--limit" data-limit={kind}>
        <div className="full__label">
          {name} <span className="note">{t(kind === 'planned' ? 'full.limitClockPlanned' : 'full.limitClock')}</span>
        </div>
        <div className="full__limit" role="img" aria-label={t('full.limitText', { name, values: texts.join(', ') })}>
          {values.map(({ side }, index) => (
            <span
              key={side}
              className={`full__tick full__tick--${side} full__tick--${isRight(index) ? 'right' : 'left'}`}
              style={{ left: `${place(index)}%` }}
            >
              <span>{labelOf(index)}</span>
            </span>
          ))}
        </div>
        <div className="full__count" />
      </div>
    );
  });
}
