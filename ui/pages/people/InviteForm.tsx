import { useState } from 'react';
import type { InvitedAnswer } from '../../../server/messages.ts';
import type { Outcome } from '../../state/account.ts';
import type { Role } from '../../state/people.ts';
import { invite } from '../../state/people.ts';
import { useRequestKey } from '../../state/request-key.ts';
import { useWords } from '../../words/index.ts';
import { AccountForm } from '../account/AccountForm.tsx';
import { OfficeField, RoleField } from './fields.tsx';
import { OneTimeLink } from './OneTimeLink.tsx';

const DAYS = 7;

/** Makes a one-time link for somebody who is to get an account. */
export function InviteForm({ onLink }: { onLink: () => void }) {
  const { t, language } = useWords();
  const request = useRequestKey();
  const [role, setRole] = useState<Role>('reader');
  const [office, setOffice] = useState('');
  const [days, setDays] = useState(String(DAYS));
  const [made, setMade] = useState<InvitedAnswer>();
  const send = async (): Promise<Outcome<unknown>> => {
    const given = { role, days: Number(days), ...(office === '' ? {} : { office }) };
    const outcome = await invite(given, request.keyOf(JSON.stringify(given)), language);
    request.heard(outcome);
    if (outcome.ok) setMade(outcome.value);
    // Also one that was made before and whose answer got lost stands in the list.
    if (outcome.ok || outcome.answer !== undefined) onLink();
    return outcome;
  };
  return (
    <section aria-labelledby="people-invite">
      <h2 id="people-invite">{t('people.invite')}</h2>
      <AccountForm action={t('people.makeLink')} onSend={send}>
        <RoleField role={role} onChange={setRole} />
        <OfficeField office={office} isNeeded={role === 'liaison'} onChange={setOffice} />
        <label className="account__field">
          <span>{t('people.days')}</span>
          <input
            type="number"
            min={1}
            max={30}
            step={1}
            required
            value={days}
            onChange={({ target }) => setDays(target.value)}
          />
        </label>
      </AccountForm>
      {made !== undefined && (
        <OneTimeLink
          key={made.token}
          made={made}
          title={t('people.inviteLink', { role: t(`role.${made.invitation.role}`) })}
          onDone={() => setMade(undefined)}
        />
      )}
    </section>
  );
}
