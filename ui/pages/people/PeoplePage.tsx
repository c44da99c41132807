import { useCallback } from 'react';
import { useSession } from '../../state/account.ts';
import { useAsked } from '../../state/asked.ts';
import type { Person } from '../../state/people.ts';
import { listInvitations, listPeople } from '../../state/people.ts';
import { usePages } from '../../state/pages.ts';
import { ListEnd, ListProblem } from '../../panels/chrome/ListState.tsx';
import { useWords } from '../../words/index.ts';
import { Gate } from '../account/Gate.tsx';
import { Invitations } from './Invitations.tsx';
import { InviteForm } from './InviteForm.tsx';
import { PersonRows } from './PersonRows.tsx';
import './people.css';

/** Those who have accounts, and the invitations by which others get one. */
export function PeoplePage() {
  const { t } = useWords();
  const session = useSession();
  return (
    <div className="page people">
      <h1>{t('people.title')}</h1>
      {session?.mode === 'single' ? (
        <p>{t('people.single')}</p>
      ) : (
        <>
          <p className="note">{t('people.lead')}</p>
          <Gate permission="people.manage">
            <People />
          </Gate>
        </>
      )}
    </div>
  );
}

function People() {
  const { t, language } = useWords();
  const read = useCallback((after?: string) => listPeople(after, language), [language]);
  const people = usePages<Person>(read);
  const askOpen = useCallback(() => listInvitations(language), [language]);
  const { outcome: open, askAgain: readOpen } = useAsked(askOpen);
  const put = (changed: Person): void =>
    people.setRows((rows) => rows.map((row) => (row.id === changed.id ? changed : row)));
  return (
    <>
      <section aria-labelledby="people-list">
        <h2 id="people-list">{t('people.list')}</h2>
        <ListProblem pages={people} />
        {people.rows.length > 0 && (
          <table className="people__table">
            <thead>
              <tr>
                <th scope="col">{t('people.name')}</th>
                <th scope="col">{t('people.signInName')}</th>
                <th scope="col">{t('people.role')}</th>
                <th scope="col">{t('people.office')}</th>
                <th scope="col">{t('people.state')}</th>
                <th scope="col">{t('people.since')}</th>
                <th scope="col">{t('people.act')}</th>
              </tr>
            </thead>
            <tbody>
              {people.rows.map((person) => (
                <PersonRows key={person.id} person={person} onChanged={put} onLink={() => void readOpen()} />
              ))}
            </tbody>
          </table>
        )}
        <ListEnd pages={people} empty="" />
      </section>
      <div className="people__links">
        <InviteForm onLink={() => void readOpen()} />
        <Invitations open={open} people={people.rows} onChanged={() => void readOpen()} />
      </div>
    </>
  );
}
