import { useState } from 'react';
import type { AuditFilter, Person } from '../../state/people.ts';
import { useWords } from '../../words/index.ts';

interface Props {
  readonly filter: AuditFilter;
  readonly people: readonly Person[];
  readonly onSearch: (filter: AuditFilter) => void;
}

/** What is looked for: whatever one person did, whatever concerns one subject, or both. */
export function Filters({ filter, people, onSearch }: Props) {
  const { t } = useWords();
  // What is typed holds until another filter is looked for, by whatever way.
  const [typed, setTyped] = useState(filter.subject);
  const [sought, setSought] = useState(filter.subject);
  if (sought !== filter.subject) {
    setSought(filter.subject);
    setTyped(filter.subject);
  }
  const subject = typed.trim();
  const isKnown = filter.user === '' || people.some(({ id }) => id === filter.user);
  return (
    <form
      className="audit__filters"
      aria-label={t('audit.filters')}
      onSubmit={(event) => {
        event.preventDefault();
        onSearch({ ...filter, subject });
      }}
    >
      {(people.length > 0 || !isKnown) && (
        <label className="account__field">
          <span>{t('audit.person')}</span>
          <select value={filter.user} onChange={({ target }) => onSearch({ subject, user: target.value })}>
            <option value="">{t('audit.everybody')}</option>
            {!isKnown && <option value={filter.user}>{filter.user}</option>}
            {people.map(({ id, name, shownName }) => (
              <option key={id} value={id}>
                {t('text.inside', { text: shownName, inside: name })}
              </option>
            ))}
          </select>
        </label>
      )}
      <label className="account__field">
        <span>{t('audit.subjectId')}</span>
        <input value={typed} maxLength={200} onChange={({ target }) => setTyped(target.value)} />
      </label>
      <button type="submit">{t('audit.filter')}</button>
      {(filter.subject !== '' || filter.user !== '') && (
        <button type="button" className="button--plain" onClick={() => onSearch({ subject: '', user: '' })}>
          {t('audit.clear')}
        </button>
      )}
    </form>
  );
}
