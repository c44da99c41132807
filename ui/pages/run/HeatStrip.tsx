import { memo, useMemo } from 'react';
import type { FilmedDesk } from '../../state/simulation/film.ts';
import { useWords } from '../../words/index.ts';
import { dayCount, number } from '../../words/numbers.ts';
import type { Days } from './days.ts';
import { dayOf } from './days.ts';
import type { Reel } from './reel.ts';
import type { DeskLineOverTime } from './stations.ts';
import { bottlenecksOf, heatOf, heatStep } from './stations.ts';

interface Props {
  readonly reel: Reel;
  readonly desks: readonly DeskLineOverTime[];
  readonly list: readonly FilmedDesk[];
  readonly days: Days;
  /** The part that the picture stands in. */
  readonly part: number;
  readonly onSeek: (time: number) => void;
}

const PARTS = 16;
/** So many of the offices that were the bottleneck are named. */
const NAMED = 4;

/** The part of a film in which a moment lies. */
export function partAt(time: number, { from, until }: Pick<Reel, 'from' | 'until'>): number {
  return Math.min(PARTS - 1, Math.floor((PARTS * (time - from)) / (until - from)));
}

/** The lines of all offices over the film, each cell with its number, and where the bottleneck went. */
export const HeatStrip = memo(function HeatStrip({ reel, desks, list, days, part, onSeek }: Props) {
  const { t, say, language } = useWords();
  const columns = useMemo(
    () =>
      heatOf(
        reel,
        desks,
        list.map(({ staff }) => staff),
        PARTS,
      ),
    [reel, desks, list],
  );
  const day = (at: number): string => number(Math.round(dayOf(at, days)), language);
  const name = (desk: number): string => say(list[desk]!.title);
  const { counts, moves } = bottlenecksOf(columns);
  const story =
    counts.length === 0
      ? t('run.heat.none')
      : counts.length === 1
        ? t('run.heat.stays', { desk: name(counts[0]!.desk) })
        : t('run.heat.moves', {
            n: moves,
            list: counts
              .slice(0, NAMED)
              .map(({ desk, parts }) => t('run.heat.parts', { desk: name(desk), n: parts }))
              .join(t('list.and')),
          });
  return (
    <section className="run__strip card">
      <h2>{t('run.heat')}</h2>
      <p className="note">{t('run.heat.lead', { n: PARTS })}</p>
      <p data-bottleneck>{story}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('run.desk')}</th>
            {columns.map(({ from }, place) => (
              <th key={from} scope="col" className={place === part ? 'number run__present' : 'number'}>
                {day(from)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {desks.map((_, desk) => (
            <tr key={desk}>
              <th scope="row">{name(desk)}</th>
              {columns.map(({ from, waiting, busy, longest }) => (
                <td key={from} className={longest === desk ? 'run__worst' : undefined}>
                  <button
                    type="button"
                    className={`run__cell run__heat--${heatStep(waiting[desk]!)}`}
                    title={t('run.heat.busy', { n: Math.round(busy[desk]! * 100) })}
                    tabIndex={-1}
                    onClick={() => onSeek(from)}
                  >
                    {dayCount(waiting[desk]!, language)}
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
});
