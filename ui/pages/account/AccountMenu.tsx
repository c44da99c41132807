import { Link, useLocation, useNavigate } from 'react-router';
import { signOut, useSession } from '../../state/account.ts';
import { useWords } from '../../words/index.ts';
import './account.css';

/** Who is signed in, in the top line; nothing of it in single-user mode. */
export function AccountMenu() {
  const { t, language } = useWords();
  const session = useSession();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  if (session === undefined || session.mode === 'single') return null;
  const { user, permissions } = session;
  if (user === null)
    return (
      <Link className="button" to="/account/sign-in">
        {t('account.signIn')}
      </Link>
    );
  const leave = async (): Promise<void> => {
    await signOut(language);
    void navigate('/account/sign-in');
  };
  return (
    // Another screen begins with the menu closed.
    <details key={pathname} className="account-menu">
      <summary aria-label={`${t('account.menu')}: ${user.shownName}`}>{user.shownName}</summary>
      <div className="account-menu__list">
        <span className="note">{t(`role.${user.role}`)}</span>
        <Link to="/documents">{t('documents.title')}</Link>
        {permissions.includes('people.manage') && <Link to="/people">{t('people.title')}</Link>}
        {permissions.includes('audit.read') && <Link to="/audit">{t('audit.title')}</Link>}
        <Link to="/account/password">{t('account.change')}</Link>
        <button type="button" onClick={() => void leave()}>
          {t('account.signOut')}
        </button>
      </div>
    </details>
  );
}
