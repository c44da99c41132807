import { useMemo, useState } from 'react';
import { TIME_KINDS } from '../../../engine/run/detail.ts';
import { useWords } from '../../words/index.ts';
import type { Days } from './days.ts';
import { dayText } from './days.ts';
import { eventsOf, lastEvents } from './events.ts';
import type { Reel } from './reel.ts';

interface Props {
  readonly reel: Reel;
  readonly time: number;
  readonly days: Days;
  readonly nameOf: (node: number) => string;
  /** Whether the log stands still while the picture goes on. */
  readonly isStill: boolean;
  readonly onStill: (isStill: boolean) => void;
  readonly onFollow: (caseNumber: number) => void;
}

const SHOWN = 14;

/** What happened last, the latest first; a press follows the case. */
export function EventLog({ reel, time, days, nameOf, isStill, onStill, onFollow }: Props) {
  const words = useWords();
  const { t } = words;
  const events = useMemo(() => eventsOf(reel), [reel]);
  const times = useMemo(() => Float64Array.from(events, ({ at }) => at), [events]);
  const [held, setHeld] = useState(time);
  if (!isStill && held !== time) setHeld(time);
  const { film } = reel;
  const shown = lastEvents(events, times, isStill ? held : time, SHOWN);
  return (
    <section className="run__log card">
      <div className="run__bar-head">
        <h2>{t('run.log')}</h2>
        <label className="run__toggle">
          <input type="checkbox" checked={isStill} onChange={({ target }) => onStill(target.checked)} />{' '}
          {t('run.log.pause')}
        </label>
      </div>
      {shown.length === 0 && <p className="note">{t('run.log.none')}</p>}
      <ol>
        {shown.map(({ at, owner, stretch }) => {
          const n = film.cases.number[owner]!;
          const day = dayText(at, days, words);
          const outcome = film.cases.outcome[owner] ?? 'stalled';
          return (
            <li key={`${at} ${owner} ${stretch ?? ''}`}>
              <button type="button" className="button--plain" tabIndex={-1} onClick={() => onFollow(n)}>
                {stretch === undefined
                  ? t(`run.log.end.${outcome}`, { day, n })
                  : t('run.log.entry', {
                      ...{ day, n },
                      node: nameOf(film.stretches.node[stretch]!),
                      what: t(`run.kind.${TIME_KINDS[film.stretches.kind[stretch]!]!}`),
                    })}
              </button>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
