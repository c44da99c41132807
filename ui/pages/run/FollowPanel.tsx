import type { RefObject } from 'react';
import { useMemo } from 'react';
import type { PlanSide } from '../../../engine/measure/index.ts';
import { TIME_KINDS } from '../../../engine/run/detail.ts';
import type { Films } from '../../state/simulation/film.ts';
import type { Words } from '../../words/index.ts';
import { useWords } from '../../words/index.ts';
import { dayCount, number } from '../../words/numbers.ts';
import type { Days } from './days.ts';
import { dayOf, dayText, lengthText } from './days.ts';
import type { FilmedLimits } from './limits.ts';
import { isLate, keyOf, lateText } from './limits.ts';
import type { Reel } from './reel.ts';
import { KIND, stretchesOf, wayOf } from './reel.ts';
import type { DeskLineOverTime } from './stations.ts';
import { valueAt } from './stations.ts';
import { isOffClock } from './tokens.ts';

interface Props {
  readonly reels: Readonly<Record<PlanSide, Reel>>;
  readonly films: Films;
  readonly limits: FilmedLimits;
  /** What tells the kind of a case, in words; undefined where nothing is told apart. */
  readonly kindOf: (place: number) => string | undefined;
  readonly side: PlanSide;
  readonly time: number;
  readonly days: Days;
  readonly desks: readonly DeskLineOverTime[];
  readonly nameOf: (node: number) => string;
  /** The case that is followed. */
  readonly number: number | undefined;
  readonly onFollow: (caseNumber: number | undefined) => void;
  readonly onSeek: (time: number) => void;
  readonly picker: RefObject<HTMLSelectElement | null>;
}

/** One case as its applicant lives through it: what happens where, why it waits, and what decided its time. */
export function FollowPanel(props: Props) {
  const { reels, side, days, number: wanted, onFollow, picker } = props;
  const words = useWords();
  const { t } = words;
  const { cases } = reels[side].film;
  // Hundreds of them, which the time does not change.
  const options = useMemo(
    () =>
      cases.number
        .map((n, place) => ({ n, at: cases.arrivedAt[place]! }))
        .sort((a, b) => a.n - b.n)
        .map(({ n, at }) => (
          <option key={n} value={n}>
            {words.t('run.follow.option', { n, day: dayText(at, days, words) })}
          </option>
        )),
    [cases, days, words],
  );
  const place = wanted === undefined ? -1 : cases.number.indexOf(wanted);
  return (
    <section className="run__follow card">
      <div className="run__bar-head">
        <h2>{t('run.follow')}</h2>
        <label>
          {t('run.follow.pick')}{' '}
          <select
            ref={picker}
            value={place < 0 ? '' : wanted}
            onChange={({ target }) => onFollow(target.value === '' ? undefined : Number(target.value))}
          >
            <option value="">{t('run.follow.none')}</option>
            {options}
          </select>
        </label>
      </div>
      {wanted === undefined ? (
        <p className="note">{t('run.follow.hint')}</p>
      ) : place < 0 ? (
        <p role="alert">
          {t('run.follow.missing', { n: wanted, side: t(side === 'before' ? 'run.before' : 'run.after') })}
        </p>
      ) : (
        <Followed {...props} place={place} />
      )}
    </section>
  );
}

function Followed(props: Props & { place: number }) {
  const { reels, films, limits, side, time, days, desks, nameOf, kindOf, onSeek, place } = props;
  const words = useWords();
  const { t, language } = words;
  const reel = reels[side];
  const { film } = reel;
  const { cases, stretches } = film;
  const { start, end, kind, node, desk } = stretches;
  const n = cases.number[place]!;
  const arrivedAt = cases.arrivedAt[place]!;
  const endedAt = cases.endedAt[place] ?? null;
  const way = useMemo(() => wayOf(reel, place), [reel, place]);
  const onWay = new Set(way.map(({ stretch }) => stretch));
  const rows = useMemo(
    () => stretchesOf(film, place).sort((a, b) => start[a]! - start[b]! || a - b),
    [film, place, start],
  );
  const other = side === 'before' ? 'after' : 'before';
  const otherTime = elapsedOf(reels[other], n);
  const why = (k: number): string => {
    const at = desk[k]!;
    if (kind[k] !== KIND.queue || at < 0) return '';
    // It was in line itself from then on.
    const ahead = valueAt(desks[at]!.waiting, start[k]!) - 1;
    return t('run.follow.ahead', { n: Math.max(0, ahead), staff: films[side].desks[at]!.staff });
  };
  return (
    <>
      <p data-followed={n}>
        {t('run.follow.came', {
          n,
          day: dayText(arrivedAt, days, words),
          end:
            endedAt === null
              ? t('run.follow.underWay')
              : t(`run.follow.${cases.outcome[place] ?? 'stalled'}`, {
                  day: dayText(endedAt, days, words),
                  days: lengthText(endedAt - arrivedAt, days, words),
                }),
        })}{' '}
        {kindOf(place) !== undefined && `${t('run.follow.kind', { kind: kindOf(place)! })} `}
        {time >= arrivedAt && (endedAt === null || time < endedAt) && (
          <strong>{t('run.follow.clock', { days: lengthText(time - arrivedAt, days, words) })}</strong>
        )}
      </p>
      {way.length > 0 && <p>{wayText(reel, way, days, words)}</p>}
      {otherTime !== undefined && <p>{t('run.follow.other', { days: lengthText(otherTime, days, words) })}</p>}
      <div className="run__rows" tabIndex={0} role="group" aria-label={t('run.follow.table', { n })}>
        <table>
          <thead>
            <tr>
              <th scope="col" className="number">
                {t('run.follow.when')}
              </th>
              <th scope="col">{t('run.follow.node')}</th>
              <th scope="col">{t('run.follow.what')}</th>
              <th scope="col" className="number">
                {t('run.follow.length')}
              </th>
              <th scope="col">{t('run.follow.onWay')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((k) => {
              const reason = why(k);
              const late = limits.lateAt(k, start[k]!, end[k]);
              const together = limits.lateTogetherAt(k, start[k]!, end[k]);
              return (
                <tr key={k} className={start[k]! <= time && time < end[k]! ? 'run__present' : undefined}>
                  <td className="number">
                    <button
                      type="button"
                      className="button--plain"
                      title={t('run.follow.here')}
                      onClick={() => onSeek(start[k]!)}
                    >
                      {number(dayOf(start[k]!, days), language)}–{number(dayOf(end[k]!, days), language)}
                    </button>
                  </td>
                  <td>{nameOf(node[k]!)}</td>
                  <td>
                    {t(`run.kind.${TIME_KINDS[kind[k]!]!}`)}
                    {late !== undefined && <span className="run__late"> {lateText(late, words)}</span>}
                    {together !== undefined && (
                      <span className="run__late"> {lateText(together.scheme, words, together.over)}</span>
                    )}
                    {reason !== '' && <span className="note"> {reason}</span>}
                  </td>
                  <td className="number">{dayCount((end[k]! - start[k]!) / days.day, language)}</td>
                  <td>{onWay.has(k) ? '✓' : ''}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <Limits {...{ limits, place, days, nameOf }} />
    </>
  );
}

/** The limits of one case, each on the clock of what it binds, and whether they were kept. */
function Limits({ limits, place, days, nameOf }: Pick<Props, 'limits' | 'days' | 'nameOf'> & { place: number }) {
  const words = useWords();
  const { t, language } = words;
  const held = limits.ofCase(place);
  const late = held.filter(isLate).length;
  const day = (at: number): string => number(dayOf(at, days), language);
  return (
    <details className="run__limits">
      <summary className={late > 0 ? 'run__late' : undefined}>
        {t(late > 0 ? 'run.limits.late' : 'run.limits.kept', { all: held.length, n: late })}
      </summary>
      <p className="note">
        {t('run.limits.note')}
        {limits.unjudged.length > 0 &&
          t('full.gap') + t('run.limits.unjudged', { list: limits.unjudged.map(nameOf).join(t('list.and')) })}
      </p>
      <div className="run__rows" tabIndex={0} role="group" aria-label={t('run.limits.table')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('run.follow.node')}</th>
              <th scope="col">{t('full.onTime.limit')}</th>
              <th scope="col" className="number">
                {t('run.limits.due')}
              </th>
              <th scope="col" className="number">
                {t('run.limits.done')}
              </th>
              <th scope="col">{t('run.limits.kept?')}</th>
            </tr>
          </thead>
          <tbody>
            {held.map((limit) => {
              const { over, scheme, endsAt, due, done } = limit;
              return (
                <tr key={keyOf(limit)} data-over={over}>
                  <td>
                    {words.say(limits.titleOf(limit))}
                    {over !== 'item' && <span className="note"> {t(`run.limits.${over}`)}</span>}
                  </td>
                  <td>{t('text.inside', { text: t(`scheme.${scheme}`), inside: t(`full.onTime.until.${endsAt}`) })}</td>
                  <td className="number">{day(due)}</td>
                  <td className="number">{done === null ? t('run.limits.open') : day(done)}</td>
                  <td className={isLate(limit) ? 'run__late' : undefined}>
                    {!isLate(limit)
                      ? t('run.limits.inTime')
                      : done === null
                        ? lateText(scheme, words, over)
                        : t('run.limits.over', {
                            late: lateText(scheme, words, over),
                            days: lengthText(done - due, days, words),
                          })}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </details>
  );
}

/** What the way that decided a case's time was spent on, kind by kind. */
function wayText({ film }: Reel, way: ReturnType<typeof wayOf>, days: Days, words: Words): string {
  const sums = new Map<number, number>();
  for (const { stretch, minutes } of way) {
    const kind = film.stretches.kind[stretch]!;
    sums.set(kind, (sums.get(kind) ?? 0) + minutes);
  }
  const total = (isMeant: (kind: number) => boolean): number =>
    [...sums].reduce((sum, [kind, minutes]) => (isMeant(kind) ? sum + minutes : sum), 0);
  const { t } = words;
  return t('run.follow.way', {
    days: lengthText(
      total(() => true),
      days,
      words,
    ),
    parts: [...sums]
      .sort(([, a], [, b]) => b - a)
      .map(([kind, minutes]) => `${t(`run.kind.${TIME_KINDS[kind]!}`)} ${lengthText(minutes, days, words)}`)
      .join(t('list.and')),
    inside: lengthText(
      total((kind) => !isOffClock(kind)),
      days,
      words,
    ),
    outside: lengthText(total(isOffClock), days, words),
  });
}

function elapsedOf({ film: { cases } }: Reel, n: number): number | undefined {
  const place = cases.number.indexOf(n);
  const endedAt = cases.endedAt[place];
  return endedAt === undefined || endedAt === null ? undefined : endedAt - cases.arrivedAt[place]!;
}
