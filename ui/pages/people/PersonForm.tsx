import { useState } from 'react';
import type { Person } from '../../state/people.ts';
import { useWords } from '../../words/index.ts';
import { OfficeField, RoleField } from './fields.tsx';

interface Change {
  readonly shownName: string;
  readonly role: Person['role'];
  readonly office: string | null;
}

interface Props {
  readonly person: Person;
  readonly isSending: boolean;
  readonly onSave: (change: Change) => void;
  readonly onCancel: () => void;
}

/** Name, role and office of somebody. What was filled in stays until it is saved or given up. */
export function PersonForm({ person, isSending, onSave, onCancel }: Props) {
  const { t } = useWords();
  const [shownName, setShownName] = useState(person.shownName);
  const [role, setRole] = useState(person.role);
  const [office, setOffice] = useState(person.office ?? '');
  return (
    <form
      className="people__form"
      aria-label={t('people.changeOf', { name: person.shownName })}
      onSubmit={(event) => {
        event.preventDefault();
        onSave({ shownName, role, office: office === '' ? null : office });
      }}
    >
      <label className="account__field">
        <span>{t('people.name')}</span>
        <input value={shownName} required maxLength={60} onChange={({ target }) => setShownName(target.value)} />
      </label>
      <RoleField role={role} onChange={setRole} />
      <OfficeField office={office} isNeeded={role === 'liaison'} onChange={setOffice} />
      <p className="people__buttons">
        <button type="submit" className="button--main" disabled={isSending}>
          {t('people.save')}
        </button>
        <button type="button" onClick={onCancel}>
          {t('people.stay')}
        </button>
      </p>
    </form>
  );
}
