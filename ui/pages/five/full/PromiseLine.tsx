import type { KeyboardEvent, PointerEvent } from 'react';
import { useRef } from 'react';
import type { Evaluation } from '../../../../engine/measure/index.ts';
import { useWords } from '../../../words/index.ts';
import { dayCount } from '../../../words/numbers.ts';
import { nearestPromise, steppedPromise } from './cases.ts';
import type { Promised } from './promised.ts';
import { shareText } from './promised.ts';
import type { Scale } from './ruler.ts';
import { placeOf } from './ruler.ts';
import type { ShownSide } from './sides.ts';

interface Props {
  readonly sides: readonly ShownSide[];
  readonly unit: Evaluation['unit'];
  readonly scale: Scale;
  readonly promised: Promised;
  readonly onMove: (days: number) => void;
  readonly onHold: (isHeld: boolean) => void;
}

const LEAST = 0.5;
const FAR = 5;

/** The promise as a line across the dots, which is dragged or moved by keys; beyond the ruler it stands at its end, with an arrow. */
export function PromiseLine({ sides, unit, scale, promised, onMove, onHold }: Props) {
  const { t, say, language } = useWords();
  const track = useRef<HTMLDivElement>(null);
  const { days: promise, refusedBy, shareOf } = promised;
  if (promise === undefined) return null;
  const isBeyond = promise > scale.full;
  const most = Math.max(Math.floor(scale.full), 1);
  const move = (days: number): void => onMove(Math.min(Math.max(nearestPromise(days), LEAST), most));
  const drag = ({ clientX, currentTarget, pointerId }: PointerEvent): void => {
    const area = track.current?.getBoundingClientRect();
    if (area === undefined || !currentTarget.hasPointerCapture(pointerId)) return;
    move(((clientX - area.left) / area.width) * scale.full);
  };
  const press = (event: KeyboardEvent): void => {
    const to = dayOfKey(event.key, promise, most);
    if (to === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    move(to);
  };
  const amount = t(`full.amount.${unit}`, { n: dayCount(promise, language) });
  const shares = sides.flatMap(({ side, inText }) => {
    const share = shareOf(side);
    if (share === undefined) return [];
    return [t('full.promiseText', { amount, side: inText, share: shareText(share.estimate, language) })];
  });
  const place = placeOf(promise, scale);
  return (
    <div className="full__track" ref={track}>
      <div
        className={`full__promise-line${isBeyond ? ' full__promise-line--beyond' : ''}`}
        style={{ left: `${place}%` }}
      >
        <div
          role="slider"
          tabIndex={0}
          className={`full__handle${place > 85 ? ' full__handle--end' : place < 8 ? ' full__handle--start' : ''}`}
          aria-label={t('full.promise')}
          aria-valuemin={LEAST}
          aria-valuemax={Math.max(most, promise)}
          aria-valuenow={promise}
          aria-valuetext={
            refusedBy !== undefined
              ? t('full.promiseTooLong', { amount, title: say(refusedBy.title) })
              : shares.length === 0
                ? t('full.promiseNoCases', { amount })
                : shares.join(' ')
          }
          title={t('full.promiseHow')}
          onKeyDown={press}
          onPointerDown={(event) => {
            event.currentTarget.setPointerCapture(event.pointerId);
            onHold(true);
          }}
          onPointerMove={drag}
          onLostPointerCapture={() => onHold(false)}
        >
          {t('full.promiseFlag', { days: dayCount(promise, language) })}
          {isBeyond && ' →'}
          {refusedBy !== undefined && ' ✕'}
        </div>
      </div>
    </div>
  );
}

function dayOfKey(key: string, promise: number, most: number): number | undefined {
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return steppedPromise(promise, false);
    case 'ArrowRight':
    case 'ArrowUp':
      return steppedPromise(promise, true);
    case 'PageDown':
      return promise - FAR;
    case 'PageUp':
      return promise + FAR;
    case 'Home':
      return LEAST;
    case 'End':
      return most;
    default:
      return undefined;
  }
}
