import type { PlanSide } from '../../../engine/measure/index.ts';
import type { Id } from '../../../engine/model/index.ts';
import { useWords } from '../../words/index.ts';
import type { RunAddress } from './address.ts';
import { SPEEDS } from './address.ts';
import type { Days } from './days.ts';
import { dayText } from './days.ts';

interface Props {
  readonly isPlaying: boolean;
  readonly side: PlanSide;
  readonly speed: RunAddress['speed'];
  readonly isStill: boolean;
  readonly singleKeys: boolean;
  readonly light: boolean;
  readonly stop: Id | undefined;
  readonly marks: readonly number[];
  readonly days: Days;
  /** The nodes at which the playback can be made to stop. */
  readonly nodes: readonly { readonly id: Id; readonly title: string }[];
  readonly onToggle: () => void;
  readonly onStep: (by: 1 | -1) => void;
  readonly onSide: (side: PlanSide) => void;
  readonly onSpeed: (speed: RunAddress['speed']) => void;
  readonly onStop: (id: Id | undefined) => void;
  readonly onLight: () => void;
  readonly onMark: () => void;
  readonly onBack: (day: number) => void;
  readonly onForget: (day: number) => void;
  readonly onSingleKeys: (on: boolean) => void;
}

/** What plays, steps, stops and comes back; everything has a key, too. */
export function Controls(props: Props) {
  const { isPlaying, side, speed, isStill, singleKeys, light, stop, marks, days, nodes } = props;
  const words = useWords();
  const { t } = words;
  return (
    <div className="run__controls no-print" role="group" aria-label={t('run.controls')}>
      <button type="button" className="run__play" aria-keyshortcuts="Space" onClick={props.onToggle}>
        <span aria-hidden="true">{isPlaying ? '‖' : '▶'}</span> {t(isPlaying ? 'run.pause' : 'run.play')}
      </button>
      <button type="button" aria-keyshortcuts="," onClick={() => props.onStep(-1)}>
        {t('run.back')}
      </button>
      <button type="button" aria-keyshortcuts="." onClick={() => props.onStep(1)}>
        {t('run.step')}
      </button>
      <label>
        {t('run.speed')}{' '}
        <select
          value={speed}
          onChange={({ target }) => {
            const next = SPEEDS.find((one) => String(one) === target.value);
            if (next !== undefined) props.onSpeed(next);
          }}
        >
          {SPEEDS.map((one) => (
            <option key={one} value={one}>
              {t('run.speedOf', { n: one })}
            </option>
          ))}
        </select>
      </label>
      <span className="map__views" role="group" aria-label={t('run.sides')}>
        {(['before', 'after'] as const).map((name) => (
          <button key={name} type="button" aria-pressed={side === name} onClick={() => props.onSide(name)}>
            {t(name === 'before' ? 'run.before' : 'run.after')}
          </button>
        ))}
      </span>
      <button type="button" aria-pressed={light} aria-keyshortcuts="X" onClick={props.onLight}>
        {t('run.light')}
      </button>
      <label>
        {t('run.stopAt')}{' '}
        <select
          className="run__stop"
          value={stop ?? ''}
          onChange={({ target }) => props.onStop(target.value === '' ? undefined : target.value)}
        >
          <option value="">{t('run.stopNever')}</option>
          {nodes.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <button type="button" aria-keyshortcuts="K" onClick={props.onMark}>
        {t('run.mark')}
      </button>
      {marks.map((at) => {
        const day = dayText(days.from + at * days.day, days, words);
        return (
          <span key={at} className="run__mark">
            <button type="button" onClick={() => props.onBack(at)}>
              {t('run.markBack', { day })}
            </button>
            <button type="button" aria-label={t('run.markForget', { day })} onClick={() => props.onForget(at)}>
              ×
            </button>
          </span>
        );
      })}
      <label className="run__toggle">
        <input type="checkbox" checked={singleKeys} onChange={({ target }) => props.onSingleKeys(target.checked)} />{' '}
        {t('run.keysOn')}
      </label>
      {isStill && <span className="note">{t('run.still')}</span>}
    </div>
  );
}
