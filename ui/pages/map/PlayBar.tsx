import type { Id } from '../../../engine/model/index.ts';
import { useWords } from '../../words/index.ts';
import { dayCount, number } from '../../words/numbers.ts';
import type { Played } from './nodes.tsx';
import { usePlay } from './usePlay.ts';

const speeds = [1, 5, 20] as const;

/** Plays one case of the process after the reform: nodes light up on their day. */
export function PlayBar({ onPlayed }: { onPlayed: (played: ReadonlyMap<Id, Played> | undefined) => void }) {
  const { t, say, language } = useWords();
  const { state, day, words, end, speed, play, pause, resume, step, stop, setSpeed } = usePlay(onPlayed);
  const n = dayCount(day, language);
  return (
    <div className="play" role="group" aria-label={t('play.label')}>
      {(state === 'idle' || state === 'ended') && (
        <button type="button" onClick={play}>
          ▶ {t('play.start')}
        </button>
      )}
      {state === 'playing' && (
        <button type="button" onClick={pause}>
          ‖ {t('play.pause')}
        </button>
      )}
      {state === 'paused' && (
        <button type="button" onClick={resume}>
          ▶ {t('play.resume')}
        </button>
      )}
      {(state === 'playing' || state === 'paused') && (
        <>
          <button type="button" onClick={step}>
            {t('play.step')}
          </button>
          <button type="button" onClick={stop}>
            {t('play.stop')}
          </button>
        </>
      )}
      {(state === 'lost' || state === 'unavailable') && (
        <>
          <span role="alert">{t(state === 'lost' ? 'play.lost' : 'play.unavailable', { n })}</span>
          <button type="button" onClick={play}>
            {t('play.retry')}
          </button>
          <button type="button" onClick={stop}>
            {t('play.stop')}
          </button>
        </>
      )}
      <label className="play__speed">
        {t('play.speed')}{' '}
        <select value={speed} onChange={({ target }) => setSpeed(Number(target.value))}>
          {speeds.map((one) => (
            <option key={one} value={one}>
              {t('play.speedOf', { n: one })}
            </option>
          ))}
        </select>
      </label>
      {state !== 'idle' && state !== 'unavailable' && state !== 'lost' && (
        <span className="play__day">
          {state === 'ended' ? t('play.ended', { n: number(end ?? day, language) }) : t('play.day', { n })}
          {words !== undefined && ` · ${say(words)}`}
        </span>
      )}
    </div>
  );
}
