import type { KeyboardEvent, PointerEvent } from 'react';
import { useWords } from '../../words/index.ts';
import { number } from '../../words/numbers.ts';
import type { Days } from './days.ts';
import { dayText, lengthText } from './days.ts';

interface Props {
  readonly time: number;
  readonly from: number;
  readonly until: number;
  readonly days: Days;
  /** Days that were marked. */
  readonly marks: readonly number[];
  readonly onSeek: (time: number) => void;
}

/** So many numbers stand on the ruler at most. */
const TICKS = 10;

/** The time of the film, to be dragged or gone through by keys. */
export function TimeRuler({ time, from, until, days, marks, onSeek }: Props) {
  const words = useWords();
  const { t, language } = words;
  const span = until - from;
  const part = (at: number): string => `${(100 * (at - from)) / span}%`;
  const onPointer = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.type === 'pointerdown') event.currentTarget.setPointerCapture(event.pointerId);
    else if (event.buttons === 0) return;
    const { left, width } = event.currentTarget.getBoundingClientRect();
    onSeek(from + ((event.clientX - left) / width) * span);
  };
  const onKey = (event: KeyboardEvent): void => {
    const to = keys[event.key]?.({ time, from, until, day: days.day });
    if (to === undefined) return;
    event.preventDefault();
    onSeek(to);
  };
  const each = tickOf(span / days.day);
  const ticks = Array.from({ length: Math.floor(span / days.day / each) + 1 }, (_, k) => k * each);
  return (
    <div className="run__ruler no-print">
      <div
        className="run__track"
        role="slider"
        tabIndex={0}
        aria-label={t('run.ruler')}
        aria-valuemin={0}
        aria-valuemax={Math.round(span / days.day)}
        aria-valuenow={Math.round((time - from) / days.day)}
        aria-valuetext={t('run.rulerText', {
          day: dayText(time, days, words),
          days: lengthText(span, days, words),
        })}
        onPointerDown={onPointer}
        onPointerMove={onPointer}
        onKeyDown={onKey}
      >
        <span className="run__gone" style={{ width: part(time) }} />
        {marks.map((at) => (
          <span key={at} className="run__flag" style={{ left: part(from + at * days.day) }} />
        ))}
        <span className="run__thumb" style={{ left: part(time) }} />
      </div>
      <div className="run__ticks" aria-hidden="true">
        {ticks.map((at) => (
          <span key={at} style={{ left: part(from + at * days.day) }}>
            {number(at, language)}
          </span>
        ))}
      </div>
    </div>
  );
}

interface Place {
  readonly time: number;
  readonly from: number;
  readonly until: number;
  readonly day: number;
}

const keys: Readonly<Record<string, (place: Place) => number>> = {
  ArrowLeft: ({ time, day }) => time - day,
  ArrowDown: ({ time, day }) => time - day,
  ArrowRight: ({ time, day }) => time + day,
  ArrowUp: ({ time, day }) => time + day,
  PageDown: ({ time, from, until }) => time - (until - from) / 20,
  PageUp: ({ time, from, until }) => time + (until - from) / 20,
  Home: ({ from }) => from,
  End: ({ until }) => until,
};

/** Days from number to number: 1, 2 or 5 of a power of ten. */
function tickOf(days: number): number {
  const least = Math.max(1, days / TICKS);
  const power = 10 ** Math.floor(Math.log10(least));
  return [1, 2, 5, 10].map((times) => times * power).find((one) => one >= least) ?? 10 * power;
}
