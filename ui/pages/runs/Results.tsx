import { processById, reformsOf } from '../../../processes/index.ts';
import { useOfficeName } from '../../state/offices.ts';
import type { Id } from '../../../engine/model/index.ts';
import type { ToldInterval } from '../../../server/messages.ts';
import type { RunHead, RunPart } from '../../state/runs.ts';
import { isEnded } from '../../state/runs.ts';
import { useWords } from '../../words/index.ts';
import type { Words } from '../../words/index.ts';
import { dayCount, number, tenths } from '../../words/numbers.ts';
import type { Axis } from './axes.ts';
import { axesOf } from './axes.ts';

interface Props {
  readonly run: RunHead;
  /** The id that the process which is run has in its document. */
  readonly process: Id;
  readonly parts: readonly RunPart[];
}

/** What came out of each scenario of a run that is done. */
export function Results({ run, process, parts }: Props) {
  const { t } = useWords();
  const [first] = parts;
  return (
    <section aria-labelledby="runs-results">
      <h2 id="runs-results">
        {t(run.kind === 'search' ? 'runs.tried' : 'runs.results')} <span className="badge">{t('line.simulated')}</span>
      </h2>
      <p role="status" className="note">
        {parts.length === 0
          ? t('runs.noResults')
          : !isEnded(run) && parts.length < run.parts
            ? t('runs.partial', { done: parts.length })
            : ''}
      </p>
      {first !== undefined && (
        <>
          <p className="note">
            {t('runs.resultNote', {
              unit: t(`full.unit.${first.unit}`),
              replications: first.replications,
              seed: first.seed,
            })}
          </p>
          <Table run={run} process={process} parts={parts} />
        </>
      )}
    </section>
  );
}

function Table({ run, process: id, parts }: Props) {
  const { t, say } = useWords();
  const officeName = useOfficeName(say);
  const process = processById(id);
  const isSearch = run.kind === 'search';
  // A search changes a few desks at a time out of all that there are; in columns most cells would be empty.
  const axes = axesOf(parts).filter(({ kind }) => !isSearch || kind !== 'staff');
  const tried: Tried = {
    staff: isSearch && parts.some(({ point }) => Object.keys(point.staff).length > 0),
    measures: parts.some(({ point }) => point.measures !== undefined),
  };
  const isHeld = parts.some(({ onTime }) => onTime !== undefined);
  const isReserved = parts.some(({ reservations }) => reservations.length > 0);
  const unit = t(`full.unit.${parts[0]!.unit}`);
  const heading = ({ kind, id }: Axis): string => {
    if (kind === 'demand') return `${t('runs.demand')} (%)`;
    if (kind === 'staff') return t('runs.staffAt', { desk: officeName(id) });
    const title = [...(process?.items ?? []), ...(process?.groups ?? [])].find((one) => one.id === id)?.title;
    const target = title === undefined ? id : say(title);
    return `${t('runs.limitOf', { target })} (${t('full.unit.working-day')})`;
  };
  return (
    <div className="runs__scroll" tabIndex={0} role="region" aria-label={t('runs.results')}>
      <table className="runs__table runs__results">
        <thead>
          <tr>
            <th scope="col" className="number">
              {t('runs.place')}
            </th>
            {axes.map((axis) => (
              <th key={`${axis.kind} ${axis.id}`} scope="col" className="number">
                {heading(axis)}
              </th>
            ))}
            {tried.measures && <th scope="col">{t('runs.joined')}</th>}
            {tried.staff && <th scope="col">{t('runs.staffChanged')}</th>}
            <th scope="col" className="number">
              {t('runs.counted')}
            </th>
            {(['p50', 'p90', 'mean'] as const).map((column) => (
              <th key={column} scope="col" className="number">
                {t(`runs.${column}`)} ({unit})
              </th>
            ))}
            {isHeld && (
              <th scope="col" className="number">
                {t('runs.onTime')} (%)
              </th>
            )}
            <th scope="col" className="number">
              {t('runs.reached')} (%)
            </th>
            <th scope="col" className="number">
              {t('runs.unfinished')} (%)
            </th>
            {isReserved && <th scope="col">{t('runs.reservations')}</th>}
          </tr>
        </thead>
        <tbody>
          {parts.map((part, place) => (
            <Row key={place} place={place} part={part} process={id} {...{ axes, tried, isHeld, isReserved }} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What a search tries in cells of words. */
interface Tried {
  readonly staff: boolean;
  readonly measures: boolean;
}

interface RowProps {
  readonly process: Id;
  readonly tried: Tried;
  readonly place: number;
  readonly part: RunPart;
  readonly axes: readonly Axis[];
  readonly isHeld: boolean;
  readonly isReserved: boolean;
}

function Row({ place, part, process, axes, tried, isHeld, isReserved }: RowProps) {
  const { t, say, language } = useWords();
  const officeName = useOfficeName(say);
  const measures = reformsOf(process).flatMap((reform) => reform.measures);
  const titleOf = (id: Id): string => {
    const title = measures.find((measure) => measure.id === id)?.title;
    return title === undefined ? id : say(title);
  };
  const { point, elapsed, shares, onTime, minutesOfUnit, reservations } = part;
  const staff = Object.entries(point.staff);
  const counts = new Set(staff.map(([, count]) => count));
  const [count = 0] = counts;
  // A search also tries as many people everywhere as nobody ever waits for; that is one thing, and no list of desks.
  const isEverywhere = staff.length > 1 && counts.size === 1;
  const changes = isEverywhere
    ? [t('runs.staffEach', { n: staff.length, staff: number(count, language) })]
    : staff.map(([desk, own]) => `${officeName(desk)} ${number(own, language)}`);
  const listed = (entries: readonly string[], none: 'runs.joinedNone' | 'runs.staffSame'): string =>
    entries.length === 0 ? t(none) : entries.join(t('list.and'));
  const days = (interval: ToldInterval): string =>
    intervalText(interval, (minutes) => dayCount(minutes / minutesOfUnit, language), t);
  const percent = (interval: ToldInterval | undefined): string =>
    interval === undefined || interval.estimate === null ? '--' : number(tenths(100 * interval.estimate), language);
  return (
    <tr data-part={place + 1}>
      <th scope="row" className="number" title={`${t('line.model')} ${part.model}`}>
        {place + 1}
      </th>
      {axes.map((axis) => (
        <td key={`${axis.kind} ${axis.id}`} className="number">
          {axisText(axis.of(part), language)}
        </td>
      ))}
      {tried.measures && (
        <td className="runs__tried">{listed((point.measures ?? []).map(titleOf), 'runs.joinedNone')}</td>
      )}
      {tried.staff && <td className="runs__tried">{listed(changes, 'runs.staffSame')}</td>}
      <td className="number">{number(part.counted, language)}</td>
      <td className="number">{days(elapsed.p50)}</td>
      <td className="number">{days(elapsed.p90)}</td>
      <td className="number">{days(elapsed.mean)}</td>
      {isHeld && <td className="number">{percent(onTime)}</td>}
      <td className="number">{percent(shares.reached)}</td>
      <td className="number">{percent(shares.unfinished)}</td>
      {isReserved && (
        <td>
          {reservations.length === 0 ? (
            '--'
          ) : (
            <details>
              <summary>{reservations.length}</summary>
              <ul>
                {reservations.map(({ result, move, why }, k) => (
                  <li key={k}>
                    {t('text.inside', { text: say(move), inside: t(`runs.reservation.${result}`) })}
                    {t('text.colon')}
                    {say(why)}
                  </li>
                ))}
              </ul>
            </details>
          )}
        </td>
      )}
    </tr>
  );
}

function axisText(value: number | undefined, language: Words['language']): string {
  return value === undefined ? '--' : number(value, language);
}

function intervalText({ estimate, low, high }: ToldInterval, shown: (value: number) => string, t: Words['t']): string {
  if (estimate === null) return '--';
  // One replication alone has no interval.
  if (low === null || high === null) return shown(estimate);
  return t('runs.interval', { estimate: shown(estimate), low: shown(low), high: shown(high) });
}
