import { useCallback } from 'react';
import { Link } from 'react-router';
import type { DocumentsAnswer } from '../../../server/messages.ts';
import { ListEnd, ListProblem } from '../../panels/chrome/ListState.tsx';
import { useSession } from '../../state/account.ts';
import { usePages } from '../../state/pages.ts';
import { listStored, mayWrite } from '../../state/stored.ts';
import { useWords } from '../../words/index.ts';
import { Marked } from '../../words/Marked.tsx';
import { timeText } from '../../words/time.ts';
import { Gate } from '../account/Gate.tsx';
import '../documents/documents.css';
import './cities.css';
import { addressOf } from './address.ts';
import { NewCity } from './NewCity.tsx';

type Row = DocumentsAnswer['rows'][number];

/** The cities and calendars that are kept on the server, and the ways in which new ones begin. */
export function CitiesPage() {
  const { t } = useWords();
  const session = useSession();
  return (
    <div className="page documents cities">
      <h1>{t('cities.title')}</h1>
      <p className="note">{t('cities.lead')}</p>
      <Gate permission="documents.read">
        <section aria-labelledby="cities-list">
          <h2 id="cities-list">{t('cities.cities')}</h2>
          <List kind="city" />
          {session !== undefined && mayWrite(session, 'city') && <NewCity />}
        </section>
        <section aria-labelledby="calendars-list">
          <h2 id="calendars-list">{t('cities.calendars')}</h2>
          <List kind="calendar" />
          {session !== undefined && mayWrite(session, 'calendar') && (
            <p className="no-print">
              <Link className="button" to="/calendars/new">
                {t('calendar.begin')}
              </Link>
            </p>
          )}
        </section>
      </Gate>
    </div>
  );
}

function List({ kind }: { kind: 'city' | 'calendar' }) {
  const { t, say, language } = useWords();
  const read = useCallback((after?: string) => listStored(kind, after, language), [kind, language]);
  const pages = usePages<Row>(read);
  return (
    <>
      <ListProblem pages={pages} />
      {pages.rows.length > 0 && (
        <table className="documents__table">
          <thead>
            <tr>
              <th scope="col">{t(`cities.column.${kind}`)}</th>
              <th scope="col">{t('documents.state')}</th>
              <th scope="col">{t('documents.saved')}</th>
              <th scope="col" className="number">
                {t('documents.revision')}
              </th>
            </tr>
          </thead>
          <tbody>
            {pages.rows.map(({ id, title, state, updatedBy, updatedAt, revision }) => (
              <tr key={id} data-document={id}>
                <th scope="row">
                  <Link to={addressOf(kind, id)}>
                    <Marked text={say(title)} />
                  </Link>
                </th>
                <td>{t(`state.${state}`)}</td>
                <td>
                  <Marked text={t('documents.savedBy', { name: updatedBy, time: timeText(updatedAt, language) })} />
                </td>
                <td className="number">{revision}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <ListEnd pages={pages} empty={t(`cities.none.${kind}`)} />
    </>
  );
}
