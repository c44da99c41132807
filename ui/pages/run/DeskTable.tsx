import type { FilmedDesk } from '../../state/simulation/film.ts';
import { useWords } from '../../words/index.ts';
import { dayCount, number } from '../../words/numbers.ts';
import type { Days } from './days.ts';
import { dayText } from './days.ts';
import type { DeskLineOverTime } from './stations.ts';
import { deskAt, heatStep, meanOver, NEAR_FULL } from './stations.ts';

interface Props {
  readonly desks: readonly DeskLineOverTime[];
  readonly list: readonly FilmedDesk[];
  readonly time: number;
  readonly days: Days;
  /** Which side it is. */
  readonly caption: string;
}

/** Utilisation is that of so many days before the moment. */
const LOOKS_BACK = 20;

/** Every office at the moment: at work, in line, waiting, utilisation. It tells what the marks show. */
export function DeskTable({ desks, list, time, days, caption }: Props) {
  const words = useWords();
  const { t, say, language } = words;
  const rows = desks.map((desk, place) => {
    const { title, staff } = list[place]!;
    const used = meanOver(desk.busy, time - LOOKS_BACK * days.day, time) / staff;
    return { title: say(title), staff, used, ...deskAt(desk, time) };
  });
  const most = Math.max(0, ...rows.map(({ waiting }) => waiting));
  const full = rows.filter(({ used }) => used > NEAR_FULL).map(({ title }) => title);
  return (
    <section className="run__desks">
      <table>
        <caption>
          {t('run.desks')}
          <span className="hidden-text">
            {' '}
            {t('run.desks.caption', { side: caption, day: dayText(time, days, words) })}
          </span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('run.desk')}</th>
            <th scope="col" className="number">
              {t('run.desk.busy')}
            </th>
            <th scope="col" className="number">
              {t('run.desk.waiting')}
            </th>
            <th scope="col" className="number" title={t('run.desk.waitNote')}>
              {t('run.desk.wait')}
            </th>
            <th scope="col">{t('run.desk.load')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ title, staff, busy, waiting, wait, used }, place) => (
            <tr key={place}>
              <th scope="row">{title}</th>
              <td className="number">
                {number(busy, language)}/{number(staff, language)}
              </td>
              <td className="number">
                <span className={`run__heat run__heat--${heatStep(waiting)}`}>{number(waiting, language)}</span>
                {waiting > 0 && waiting === most && (
                  <span className="run__longest" title={t('run.desk.longest')}>
                    <span aria-hidden="true">◀</span>
                    <span className="hidden-text">{t('run.desk.longest')}</span>
                  </span>
                )}
              </td>
              <td className="number">{wait === undefined ? '--' : dayCount(wait / days.day, language)}</td>
              <td>
                <span className="run__load">
                  <span
                    className={used > NEAR_FULL ? 'run__bar run__bar--full' : 'run__bar'}
                    style={{ width: `${100 * Math.min(1, used)}%` }}
                  />
                </span>{' '}
                <span title={t('run.desk.loadOf', { n: Math.round(used * 100) })}>
                  {Math.round(used * 100)}%{used > NEAR_FULL ? ' ▲' : ''}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {full.length > 0 && <p className="run__full">{t('run.desk.full', { list: full.join(t('list.and')) })}</p>}
    </section>
  );
}
