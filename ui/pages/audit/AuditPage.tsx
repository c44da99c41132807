import { useCallback, useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import { ListEnd, ListProblem } from '../../panels/chrome/ListState.tsx';
import { usePages } from '../../state/pages.ts';
import type { AuditEntry, AuditFilter, Person } from '../../state/people.ts';
import { allPeople, listAudit } from '../../state/people.ts';
import { useWords } from '../../words/index.ts';
import { Gate } from '../account/Gate.tsx';
import './audit.css';
import { Entry } from './Entry.tsx';
import { Filters } from './Filters.tsx';

/** Who did what on the server. What is looked for stands in the address. */
export function AuditPage() {
  const { t } = useWords();
  return (
    <div className="page audit">
      <h1>{t('audit.title')}</h1>
      <p className="note">{t('audit.lead')}</p>
      <Gate permission="audit.read">
        <Trail />
      </Gate>
    </div>
  );
}

function Trail() {
  const { t, language } = useWords();
  const [params, setParams] = useSearchParams();
  const [people, setPeople] = useState<readonly Person[]>([]);
  const subject = params.get('subject') ?? '';
  const user = params.get('user') ?? '';
  const read = useCallback(
    (after?: string) => listAudit({ subject, user }, after, language),
    [subject, user, language],
  );
  const trail = usePages<AuditEntry>(read);
  useEffect(() => {
    let isLeft = false;
    void allPeople(language).then((found) => {
      if (!isLeft) setPeople(found);
    });
    return () => {
      isLeft = true;
    };
  }, [language]);
  const search = (filter: AuditFilter): void =>
    setParams((before) => {
      for (const key of ['subject', 'user'] as const)
        if (filter[key] === '') before.delete(key);
        else before.set(key, filter[key]);
      return before;
    });
  return (
    <>
      <Filters filter={{ subject, user }} people={people} onSearch={search} />
      <ListProblem pages={trail} />
      {trail.rows.length > 0 && (
        <table className="audit__table">
          <thead>
            <tr>
              <th scope="col" className="number">
                {t('audit.number')}
              </th>
              <th scope="col">{t('audit.at')}</th>
              <th scope="col">{t('audit.by')}</th>
              <th scope="col">{t('audit.what')}</th>
              <th scope="col">{t('audit.subject')}</th>
              <th scope="col">{t('audit.change')}</th>
            </tr>
          </thead>
          <tbody>
            {trail.rows.map((entry) => (
              <Entry key={entry.number} entry={entry} people={people} filter={{ subject, user }} onSearch={search} />
            ))}
          </tbody>
        </table>
      )}
      <ListEnd pages={trail} empty={t('audit.empty')} />
    </>
  );
}
