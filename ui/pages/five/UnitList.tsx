import { Fragment, useMemo } from 'react';
import { explain } from '../../../engine/measure/index.ts';
import type { Side } from '../../../engine/measure/index.ts';
import type { Basis } from '../../../engine/model/index.ts';
import { BasisNote } from '../../panels/basis/BasisNote.tsx';
import { useComparison, useFates } from '../../state/comparison.ts';
import { useView } from '../../state/view.ts';
import { useWords } from '../../words/index.ts';
import { dayCount } from '../../words/numbers.ts';
import type { FateGroup } from './groups.ts';
import { groupsOf } from './groups.ts';
import type { RowName } from './rows.ts';
import { changesOf } from './rows.ts';

/** The very units that a row lost or gained; for time, the two paths that it consists of. */
export function UnitList({ name }: { name: RowName }) {
  const { before, after } = useComparison();
  const { t } = useWords();
  if (name === 'time')
    return (
      <div className="paths">
        <Path side={before} title={t('five.path.before')} />
        <Path side={after} title={t('five.path.after')} />
      </div>
    );
  return <Changes name={name} />;
}

/** The units of a row under the move that took or brought them, so that what the move does is told once. */
function Changes({ name }: { name: RowName }) {
  const { t, say } = useWords();
  const account = useFates();
  const { before, after } = useComparison();
  const { reform, city } = useView();
  const groups = useMemo(
    () => groupsOf(changesOf(account, name), [before.process, after.process]),
    [account, name, before, after],
  );
  if (groups.length === 0) return <p className="note">{t('five.list.none')}</p>;
  const measureTitle = (id: string): string => {
    if (id === 'law') return t('five.byLaw');
    if (id === 'scope') return t('five.byScope');
    if (city?.id === id) return say(city.title);
    const measure = reform?.measures.find((one) => one.id === id);
    return measure === undefined ? id : say(measure.title);
  };
  return (
    <>
      <p className="note">{t('five.list.differs')}</p>
      <table className="units">
        <caption className="hidden-text">{t('five.list', { row: t(`row.${name}`) })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('five.list.measure')}</th>
            <th scope="col">{t('five.list.sentence')}</th>
            <th scope="col">{t('five.list.unit')}</th>
          </tr>
        </thead>
        <tbody>
          {groups.map(({ measure, outcome, fates }, index) => {
            const basis = outcome?.move.basis ?? measureBasis(reform?.measures, measure);
            return (
              <tr key={index}>
                <td>{groups[index - 1]?.measure === measure ? '' : measureTitle(measure)}</td>
                <td>
                  {outcome !== undefined && <span className="units__sentence">{say(outcome.sentence)}</span>}{' '}
                  {basis !== undefined && <BasisNote basis={basis} short />}
                </td>
                <td>
                  {fates.map((one) => (
                    <FateUnits key={one.fate} group={one} />
                  ))}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}

/** The units of one fate, by where they are, in running text. */
function FateUnits({ group: { fate, places } }: { group: FateGroup }) {
  const { t, say } = useWords();
  const n = places.reduce((sum, { units }) => sum + units.length, 0);
  return (
    <div className="units__fate">
      <span className={`chip chip--${fate}`}>
        {fate === 'added' ? '▲ ' : ''}
        {t(`fate.${fate}`)} {n}
      </span>{' '}
      <ul>
        {places.map(({ place, units }) => {
          const list = units.map((unit, index) => (
            <Fragment key={unit.key}>
              {index > 0 && t('list.and')}
              <span data-unit={unit.key}>{say(unit.title)}</span>
            </Fragment>
          ));
          return (
            <li key={place?.zh ?? ''}>
              {place !== undefined && `${say(place)}${t('text.colon')}`}
              {list}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function measureBasis(
  measures: readonly { readonly id: string; readonly basis: Basis }[] | undefined,
  id: string,
): Basis | undefined {
  return measures?.find((measure) => measure.id === id)?.basis;
}

function Path({ side, title }: { side: Side; title: string }) {
  const { t, say, language } = useWords();
  if (!side.timed.ok)
    return (
      <section>
        <h3>{title}</h3>
        <p>-- {t('five.missing.ring')}</p>
      </section>
    );
  const { days, parts, beside } = explain(side.process, side.timed.path);
  return (
    <section>
      <h3>{title}</h3>
      <ol>
        {parts.map((part, index) => {
          const { items, groups } = side.process;
          const basis = [...items, ...groups].find(({ id }) => id === part.node)?.duration?.basis;
          return (
            <li key={index}>
              {say(part.title)}
              {part.kind === 'tail' ? t('five.path.tail') : ''} <strong>{dayCount(part.days, language)}</strong>{' '}
              {t('unit.daysOf', { n: dayCount(part.days, language) })}{' '}
              {basis !== undefined && <BasisNote basis={basis} short />}
            </li>
          );
        })}
      </ol>
      <p>
        <strong>{t('five.path.sum', { days: dayCount(days, language) })}</strong>
      </p>
      {beside.length > 0 && (
        <p className="note">
          {t('five.path.beside', {
            list: beside
              .map((one) => t('five.path.slack', { title: say(one.title), days: dayCount(one.slackDays, language) }))
              .join(t('list.and')),
          })}
        </p>
      )}
    </section>
  );
}
