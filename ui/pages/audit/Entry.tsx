import { Link } from 'react-router';
import type { AuditEntry, AuditFilter, Person } from '../../state/people.ts';
import { useWords } from '../../words/index.ts';
import { timeText } from '../../words/time.ts';
import { changesOf, shownValue } from './changes.ts';

interface Props {
  readonly entry: AuditEntry;
  readonly people: readonly Person[];
  readonly filter: AuditFilter;
  readonly onSearch: (filter: AuditFilter) => void;
}

/** Where what an entry speaks of is shown, by the first word of what was done; its subject is the id there. */
const places: Readonly<Record<string, string>> = {
  document: 'documents',
  comment: 'documents',
  confirmation: 'documents',
  link: 'documents',
  run: 'runs',
};

/** One line of the trail, with what changed by it folded in. */
export function Entry({ entry, people, filter, onSearch }: Props) {
  const { t, named, language } = useWords();
  const { number, at, user, name, what, subject } = entry;
  const place = places[what.split('.')[0]!];
  const about = people.find(({ id }) => id === subject)?.shownName ?? subject;
  return (
    <tr data-entry={what}>
      <td className="number">{number}</td>
      <td>{timeText(at, language)}</td>
      <td>
        {user === null ? (
          name
        ) : (
          <button
            type="button"
            className="button--plain"
            title={t('audit.onlyBy', { name })}
            onClick={() => onSearch({ ...filter, user })}
          >
            {name}
          </button>
        )}
      </td>
      <td>{named('audit.what', what)}</td>
      <td className="audit__subject">
        {subject === '' ? (
          '--'
        ) : (
          <button
            type="button"
            className="button--plain"
            title={t('audit.onlyOf', { subject: about })}
            onClick={() => onSearch({ ...filter, subject })}
          >
            {about}
          </button>
        )}
        {place !== undefined && (
          <Link to={`/${place}/${encodeURIComponent(subject)}`} aria-label={t('audit.openNamed', { subject })}>
            {t('audit.open')}
          </Link>
        )}
      </td>
      <td>
        <Changes entry={entry} />
      </td>
    </tr>
  );
}

function Changes({ entry }: { entry: AuditEntry }) {
  const words = useWords();
  const { t, named } = words;
  const changes = changesOf(entry.before, entry.after);
  if (changes.length === 0) return <>--</>;
  return (
    <details>
      <summary>{t('audit.changes', { n: changes.length })}</summary>
      <table className="audit__changes">
        <thead>
          <tr>
            <th scope="col">{t('audit.field')}</th>
            {entry.before !== null && <th scope="col">{t('audit.before')}</th>}
            <th scope="col">{t('audit.after')}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ field, before, after }) => (
            <tr key={field}>
              <th scope="row">{named('audit.field', field)}</th>
              {entry.before !== null && <td>{shownValue(field, before, words)}</td>}
              <td>{shownValue(field, after, words)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
