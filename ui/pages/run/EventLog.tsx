import { useMemo, useState } from 'react';
import { TIME_KINDS } from '../../../engine/run/detail.ts';
import { useWords } from '../../words/index.ts';
import type { Days } from './days.ts';
import { dayText } from './days.ts';
import type { LogEvent } from './events.ts';
import { eventsOf, lastEvents } from './events.ts';
import type { FilmedLimits } from './limits.ts';
import { keyOf, lateText } from './limits.ts';
import type { Reel } from './reel.ts';

interface Props {
  readonly reel: Reel;
  readonly limits: FilmedLimits;
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
export function EventLog({ reel, limits, time, days, nameOf, isStill, onStill, onFollow }: Props) {
  const words = useWords();
  const { t } = words;
  const events = useMemo(() => eventsOf(reel, limits), [reel, limits]);
  const times = useMemo(() => Float64Array.from(events, ({ at }) => at), [events]);
  const [held, setHeld] = useState(time);
  if (!isStill && held !== time) setHeld(time);
  const { film } = reel;
  const textOf = ({ at, owner, stretch, limit }: LogEvent): string => {
    const told = { day: dayText(at, days, words), n: film.cases.number[owner]! };
    if (limit !== undefined)
      return t('run.log.entry', {
        ...told,
        node: words.say(limits.titleOf(limit)),
        what: lateText(limit.scheme, words, limit.over),
      });
    if (stretch === undefined) return t(`run.log.end.${film.cases.outcome[owner] ?? 'stalled'}`, told);
    const { node, kind } = film.stretches;
    const what = t(`run.kind.${TIME_KINDS[kind[stretch]!]!}`);
    return t('run.log.entry', { ...told, node: nameOf(node[stretch]!), what });
  };
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
        {shown.map((event) => {
          const { at, owner, stretch, limit } = event;
          const n = film.cases.number[owner]!;
          return (
            <li
              key={`${at} ${owner} ${stretch ?? ''} ${limit === undefined ? '' : keyOf(limit)}`}
              className={limit === undefined ? undefined : 'run__late'}
            >
              <button type="button" className="button--plain" tabIndex={-1} onClick={() => onFollow(n)}>
                {textOf(event)}
              </button>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
