import type { KeyboardEvent, PointerEvent } from 'react';
import { useRef, useState } from 'react';
import { MOST_LIMIT } from '../../state/tuning.ts';
import { useWords } from '../../words/index.ts';
import { dayCount } from '../../words/numbers.ts';
import type { Ground } from './ground.ts';
import { endOn } from './ground.ts';

interface Props {
  readonly title: string;
  /** The promised handling in working days, and where the bar ends that it moves. */
  readonly days: number;
  readonly to: number;
  readonly ground: Ground;
  readonly isRefused: boolean;
  /** Undefined goes back to the days of the plan. */
  readonly onPromise: (days: number | undefined) => void;
}

const LEAST = 0.5;

/** The right end of a bar: dragged, it changes what is promised by whole working days; keys change it by half ones, too. */
export function LimitHandle({ title, days, to, ground, isRefused, onPromise }: Props) {
  const { t, language } = useWords();
  const [dragged, setDragged] = useState<number>();
  const track = useRef<HTMLElement>(null);
  const within = (n: number): number => Math.min(MOST_LIMIT, Math.max(LEAST, n));
  const shown = dragged ?? days;
  const text = t('timeline.limitText', { n: dayCount(shown, language) });
  const onDown = (event: PointerEvent<HTMLElement>): void => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    track.current = event.currentTarget.closest<HTMLElement>('.timeline__line');
    setDragged(days);
  };
  const onMove = (event: PointerEvent<HTMLElement>): void => {
    if (dragged === undefined || track.current === null) return;
    const { left, width } = track.current.getBoundingClientRect();
    const { axis, scale } = ground;
    const place = Math.max(0, ((event.clientX - left) / width) * scale.full);
    setDragged(within(Math.round(days + axis.daysAt(place) - to)));
  };
  const onUp = (): void => {
    if (dragged !== undefined && dragged !== days) onPromise(dragged);
    setDragged(undefined);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Escape' && dragged !== undefined) {
      event.stopPropagation();
      setDragged(undefined);
      return;
    }
    const by = steps[event.key];
    if (by === undefined && event.key !== 'Backspace') return;
    event.preventDefault();
    onPromise(by === undefined ? undefined : within(days + (event.shiftKey ? by / 2 : by)));
  };
  return (
    <span
      className={
        dragged === undefined ? 'timeline__handle no-print' : 'timeline__handle timeline__handle--held no-print'
      }
      role="slider"
      tabIndex={0}
      aria-label={t('timeline.limit', { title })}
      aria-valuemin={LEAST}
      aria-valuemax={MOST_LIMIT}
      aria-valuenow={shown}
      aria-valuetext={isRefused ? `${t('try.refusedValue')}${t('list.comma')}${text}` : text}
      title={t('timeline.limitHint')}
      style={{ left: `${endOn(ground, to + shown - days)}%` }}
      onPointerDown={onDown}
      onPointerMove={onMove}
      onPointerUp={onUp}
      onPointerCancel={() => setDragged(undefined)}
      onKeyDown={onKey}
    >
      {dragged !== undefined && <span className="timeline__dragged">{text}</span>}
    </span>
  );
}

const steps: Readonly<Record<string, number | undefined>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -5,
  PageUp: 5,
};
