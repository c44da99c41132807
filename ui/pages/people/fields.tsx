import { useState } from 'react';
import { useOffices } from '../../state/offices.ts';
import type { Role } from '../../state/people.ts';
import { useWords } from '../../words/index.ts';

/** From those who read to those who may do most. */
const roles = [
  'reader',
  'planner',
  'liaison',
  'legal',
  'instructor',
  'administrator',
] as const satisfies readonly Role[];

/** Choosing a role. */
export function RoleField({ role, onChange }: { role: Role; onChange: (role: Role) => void }) {
  const { t } = useWords();
  return (
    <label className="account__field">
      <span>{t('people.role')}</span>
      <select value={role} onChange={({ target }) => onChange(roles.find((one) => one === target.value) ?? role)}>
        {roles.map((one) => (
          <option key={one} value={one}>
            {t(`role.${one}`)}
          </option>
        ))}
      </select>
    </label>
  );
}

interface OfficeProps {
  /** The id of an authority; empty for none. */
  readonly office: string;
  readonly isNeeded: boolean;
  readonly onChange: (office: string) => void;
}

const OTHER = '*';

/** Choosing an office among those that the processes name, or one of a process that is not known here. */
export function OfficeField({ office, isNeeded, onChange }: OfficeProps) {
  const { t, say } = useWords();
  const offices = useOffices();
  const [isOther, setOther] = useState(office !== '' && !offices.has(office));
  const choose = (value: string): void => {
    setOther(value === OTHER);
    onChange(value === OTHER ? '' : value);
  };
  return (
    <>
      <label className="account__field">
        <span>{t(isNeeded ? 'people.officeNeeded' : 'people.office')}</span>
        <select value={isOther ? OTHER : office} required={isNeeded} onChange={({ target }) => choose(target.value)}>
          <option value="">{t('people.noOffice')}</option>
          {[...offices].map(([id, title]) => (
            <option key={id} value={id}>
              {say(title)}
            </option>
          ))}
          <option value={OTHER}>{t('people.otherOffice')}</option>
        </select>
      </label>
      {isOther && (
        <label className="account__field">
          <span>{t('people.officeCode')}</span>
          <input
            value={office}
            required
            pattern="[a-z0-9][a-z0-9\-]*"
            maxLength={80}
            onChange={({ target }) => onChange(target.value)}
          />
        </label>
      )}
    </>
  );
}
