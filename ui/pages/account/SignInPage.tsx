import { useState } from 'react';
import { Link, Navigate, useLocation } from 'react-router';
import { signIn, useSession } from '../../state/account.ts';
import { useWords } from '../../words/index.ts';
import { AccountField, AccountForm } from './AccountForm.tsx';
import './account.css';

/** Signing in, or who is signed in. Whoever was asked to on another page is led back to it. */
export function SignInPage() {
  const { t, language } = useWords();
  const session = useSession();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const user = session?.user ?? null;
  const from = (useLocation().state as { readonly from?: string } | null)?.from;
  if (user !== null && from !== undefined) return <Navigate to={from} replace />;
  return (
    <div className="account page">
      <h1>{t('account.signIn')}</h1>
      {session?.mode === 'single' ? (
        <p>{t('account.single')}</p>
      ) : user === null ? (
        <>
          <p className="note">{t('account.lead')}</p>
          <AccountForm action={t('account.signIn')} onSend={() => signIn(name, password, language)}>
            <AccountField label={t('account.name')} value={name} onChange={setName} fill="username" />
            <AccountField
              label={t('account.password')}
              value={password}
              onChange={setPassword}
              fill="current-password"
            />
          </AccountForm>
        </>
      ) : (
        <p role="status">{t('account.signedInAs', { name: user.shownName, role: t(`role.${user.role}`) })}</p>
      )}
      {(user !== null || session?.mode === 'single') && (
        <p>
          <Link to="/">{t('account.toLibrary')}</Link>
        </p>
      )}
    </div>
  );
}
