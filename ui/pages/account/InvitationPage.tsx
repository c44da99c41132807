import { useEffect, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { InvitationAnswer } from '../../../server/messages.ts';
import type { Outcome } from '../../state/account.ts';
import { lookAt, redeem } from '../../state/account.ts';
import { useWords } from '../../words/index.ts';
import { AccountField, AccountForm } from './AccountForm.tsx';
import './account.css';

/** The page of a one-time link: the first administrator, a new account, or a new password. */
export function InvitationPage() {
  const { t, language } = useWords();
  // Behind #, so that it is in no log of a server or a proxy.
  const token = useLocation().hash.slice(1);
  const [looked, setLooked] = useState<Outcome<InvitationAnswer>>();
  useEffect(() => {
    let isWanted = true;
    if (token !== '')
      void lookAt(token, language).then((outcome) => {
        if (isWanted) setLooked(outcome);
      });
    return () => {
      isWanted = false;
    };
  }, [token, language]);
  return (
    <div className="account page">
      {token === '' || looked?.ok === false ? (
        <>
          <h1>{t('account.invitation')}</h1>
          <p className="account__problem" role="alert">
            {looked?.ok === false ? looked.message : t('account.noToken')}
          </p>
        </>
      ) : (
        looked !== undefined && <Redeeming token={token} invitation={looked.value} />
      )}
    </div>
  );
}

function Redeeming({ token, invitation }: { token: string; invitation: InvitationAnswer }) {
  const { t, language } = useWords();
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const [shownName, setShownName] = useState('');
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const { purpose, role, office, expiresAt } = invitation;
  const isReset = purpose === 'reset';
  const send = async (): Promise<Outcome<unknown>> => {
    if (password !== again) return { ok: false, message: t('account.differ') };
    const outcome = await redeem({ token, password, ...(isReset ? {} : { name, shownName }) }, language);
    if (outcome.ok) void navigate('/', { replace: true });
    return outcome;
  };
  return (
    <>
      <h1>{t(isReset ? 'account.reset' : purpose === 'first' ? 'account.first' : 'account.invitation')}</h1>
      <ul>
        {isReset && <li>{`${t('account.name')}: ${invitation.name ?? ''}`}</li>}
        {!isReset && <li>{t('account.forRole', { role: t(`role.${role}`) })}</li>}
        {office !== null && <li>{t('account.forOffice', { office })}</li>}
        <li>
          {t('account.until', { time: new Date(expiresAt).toLocaleString(language === 'zh' ? 'zh-CN' : 'en-GB') })}
        </li>
      </ul>
      <AccountForm action={t(isReset ? 'account.set' : 'account.make')} onSend={send}>
        {!isReset && (
          <>
            <AccountField label={t('account.name')} value={name} onChange={setName} fill="username" />
            <AccountField label={t('account.shownName')} value={shownName} onChange={setShownName} fill="name" />
          </>
        )}
        <AccountField label={t('account.next')} value={password} onChange={setPassword} fill="new-password" />
        <AccountField label={t('account.again')} value={again} onChange={setAgain} fill="new-password" />
        <p className="note">{t('account.rule')}</p>
      </AccountForm>
    </>
  );
}
