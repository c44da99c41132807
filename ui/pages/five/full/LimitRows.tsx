import { useWords } from '../../../words/index.ts';
import { dayCount } from '../../../words/numbers.ts';
import type { LimitTotal } from './limits.ts';
import type { Scale } from './ruler.ts';
import { placeOf } from './ruler.ts';

/** In percent of the ruler: further left there is no room for a label, further right none either. */
const TIGHT = 12;
const FAR = 85;

/** Where the label of a tick stands: beside it, or below where its place beside is taken. */
type LabelPlace = 'left' | 'right' | 'below';

/** A place for the label of each of at most two ticks, so that none covers another tick or label. */
function labelPlaces(places: readonly number[]): LabelPlace[] {
  const [first, second] = places;
  const freeSide = (place: number): LabelPlace => (place < FAR ? 'right' : 'left');
  if (first === undefined || second === undefined) return places.map(freeSide);
  const [low, high] = first <= second ? [first, second] : [second, first];
  const ofLow: LabelPlace = low >= TIGHT ? 'left' : high - low >= TIGHT ? 'right' : 'below';
  // The label right of the higher one, or left of it where the lower one does not use the gap between them.
  const ofHigh: LabelPlace = high < FAR ? 'right' : high - low >= TIGHT && ofLow !== 'right' ? 'left' : 'below';
  return first <= second ? [ofLow, ofHigh] : [ofHigh, ofLow];
}

interface Props {
  readonly limits: readonly LimitTotal[];
  readonly scale: Scale;
  /** The day from which working days were counted on to calendar days, where the ruler has these. */
  readonly start: string | undefined;
}

/** Sums of limits in rows of their own, below the dots: they are of the approval clock and no line across the cases. */
export function LimitRows({ limits, scale, start }: Props) {
  const { t, language } = useWords();
  const unit = t(start === undefined ? 'full.limitUnit' : 'full.limitUnitFrom', { date: start ?? '' });
  return limits.map(({ kind, values }) => {
    const name = t(`full.limit.${kind}`);
    const texts = values.map(({ side, days }) => t(`full.limitValue.${side}`, { n: dayCount(days, language) }));
    const places = values.map(({ days }) => placeOf(days, scale));
    const labels = labelPlaces(places);
    return (
      <div key={kind} className="full__line full__line--limit" data-limit={kind}>
        <div className="full__label">
          {name}{' '}
          <span className="note">
            {t(kind === 'planned' ? 'full.limitClockPlanned' : 'full.limitClock')}
            {start !== undefined && t('full.limitFrom', { date: start })}
          </span>
        </div>
        <div
          className={labels.includes('below') ? 'full__limit full__limit--two' : 'full__limit'}
          role="img"
          aria-label={t('full.limitText', { name, unit, values: texts.join(t('list.and')) })}
        >
          {values.map(({ side }, index) => (
            <span
              key={side}
              className={`full__tick full__tick--${side} full__tick--${labels[index]!}`}
              style={{ left: `${places[index]!}%` }}
            >
              <span>{texts[index]}</span>
            </span>
          ))}
        </div>
        <div className="full__count" />
      </div>
    );
  });
}
