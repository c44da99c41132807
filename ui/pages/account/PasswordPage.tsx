import { useState } from 'react';
import type { Outcome } from '../../state/account.ts';
import { changePassword, useSession } from '../../state/account.ts';
import { useWords } from '../../words/index.ts';
import { AccountField, AccountForm } from './AccountForm.tsx';
import { SignInPage } from './SignInPage.tsx';
import './account.css';

/** Changing the own password; signing in first where nobody is. */
export function PasswordPage() {
  const { t, language } = useWords();
  const session = useSession();
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const [isChanged, setChanged] = useState(false);
  if (session === undefined || session.user === null) return <SignInPage />;
  const send = async (): Promise<Outcome<unknown>> => {
    if (password !== again) return { ok: false, message: t('account.differ') };
    const outcome = await changePassword(current, password, language);
    if (outcome.ok) for (const clear of [setCurrent, setPassword, setAgain]) clear('');
    setChanged(outcome.ok);
    return outcome;
  };
  return (
    <div className="account page">
      <h1>{t('account.change')}</h1>
      <AccountForm action={t('account.change')} onSend={send}>
        <AccountField label={t('account.current')} value={current} onChange={setCurrent} fill="current-password" />
        <AccountField label={t('account.next')} value={password} onChange={setPassword} fill="new-password" />
        <AccountField label={t('account.again')} value={again} onChange={setAgain} fill="new-password" />
        <p className="note">{t('account.rule')}</p>
      </AccountForm>
      {isChanged && <p role="status">{t('account.changed')}</p>}
    </div>
  );
}
