import type { KeyboardEvent, PointerEvent } from 'react';
import { useRef } from 'react';
import type { Evaluation } from '../../../../engine/measure/index.ts';
import { useWords } from '../../../words/index.ts';
import { dayCount } from '../../../words/numbers.ts';
import { keptOf } from './cases.ts';
import type { Scale } from './ruler.ts';
import { placeOf } from './ruler.ts';
import type { ShownSide } from './sides.ts';

interface Props {
  readonly sides: readonly ShownSide[];
  readonly unit: Evaluation['unit'];
  readonly scale: Scale;
  /** Whole days; none where too few cases reach the goal. */
  readonly promise: number | undefined;
  readonly onMove: (days: number) => void;
  readonly onHold: (isHeld: boolean) => void;
}

const FAR = 5;

/** The promise as a line across the dots, which is dragged or moved by keys; whole days from one on. */
export function PromiseLine({ sides, unit, scale, promise, onMove, onHold }: Props) {
  const { t, language } = useWords();
  const track = useRef<HTMLDivElement>(null);
  if (promise === undefined) return null;
  const most = Math.max(Math.floor(scale.full), 1);
  const move = (days: number): void => onMove(Math.min(Math.max(days, 1), most));
  const drag = ({ clientX, currentTarget, pointerId }: PointerEvent): void => {
    const area = track.current?.getBoundingClientRect();
    if (area === undefined || !currentTarget.hasPointerCapture(pointerId)) return;
    move(Math.round(((clientX - area.left) / area.width) * scale.full));
  };
  const press = (event: KeyboardEvent): void => {
    const to = dayOfKey(event.key, promise, most);
    if (to === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    move(to);
  };
  const amount = t(`full.amount.${unit}`, { n: dayCount(promise, language) });
  const counts = sides
    .filter(({ days }) => days.length > 0)
    .map(({ inText, days }) =>
      t('full.promiseText', { amount, side: inText, n: keptOf(days, promise), all: days.length }),
    );
  const place = placeOf(promise, scale);
  return (
    <div className="full__track" ref={track}>
      <div className="full__promise-line" style={{ left: `${place}%` }}>
        <div
          role="slider"
          tabIndex={0}
          className={`full__handle${place > 85 ? ' full__handle--end' : place < 8 ? ' full__handle--start' : ''}`}
          aria-label={t('full.promise')}
          aria-valuemin={1}
          aria-valuemax={most}
          aria-valuenow={promise}
          aria-valuetext={counts.length === 0 ? t('full.promiseNoCases', { amount }) : counts.join(' ')}
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
        </div>
      </div>
    </div>
  );
}

function dayOfKey(key: string, promise: number, most: number): number | undefined {
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return promise - 1;
    case 'ArrowRight':
    case 'ArrowUp':
      return promise + 1;
    case 'PageDown':
      return promise - FAR;
    case 'PageUp':
      return promise + FAR;
    case 'Home':
      return 1;
    case 'End':
      return most;
    default:
      return undefined;
  }
}
