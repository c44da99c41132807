import type { ReactNode } from 'react';
import { Link, useLocation, useNavigate } from 'react-router';
import type { SessionAnswer } from '../../../server/messages.ts';
import { signOut, useSession } from '../../state/account.ts';
import { useViewIfAny } from '../../state/view.ts';
import { useWords } from '../../words/index.ts';
import './account.css';

/** Who is signed in and what there is on the server, in the top line. */
export function AccountMenu() {
  const { t, language } = useWords();
  const session = useSession();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const view = useViewIfAny();
  if (session === undefined) return null;
  const { mode, user } = session;
  if (mode === 'single')
    // The line of a process has no room to spare, and one person has little use for these.
    return view !== undefined ? null : (
      <Menu key={pathname} name={t('account.server')}>
        <Pages session={session} />
      </Menu>
    );
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
    <Menu key={pathname} name={user.shownName} label={`${t('account.menu')}: ${user.shownName}`}>
      <span className="note">{t(`role.${user.role}`)}</span>
      <Pages session={session} />
      <Link to="/account/password">{t('account.change')}</Link>
      <button type="button" onClick={() => void leave()}>
        {t('account.signOut')}
      </button>
    </Menu>
  );
}

interface MenuProps {
  readonly name: string;
  /** What is read out instead of the name. */
  readonly label?: string;
  readonly children: ReactNode;
}

/** What opens under a name in the top line; Escape closes it. */
function Menu({ name, label, children }: MenuProps) {
  return (
    <details
      className="account-menu"
      onKeyDown={({ key, currentTarget }) => {
        if (key !== 'Escape' || !currentTarget.open) return;
        currentTarget.open = false;
        currentTarget.querySelector('summary')?.focus();
      }}
    >
      <summary aria-label={label}>{name}</summary>
      <div className="account-menu__list">{children}</div>
    </details>
  );
}

/** The pages of the server that one may see. */
function Pages({ session: { mode, permissions } }: { session: SessionAnswer }) {
  const { t } = useWords();
  return (
    <>
      <Link to="/documents">{t('documents.title')}</Link>
      <Link to="/cities">{t('cities.title')}</Link>
      <Link to="/class">{t('class.join')}</Link>
      {permissions.includes('runs.read') && <Link to="/runs">{t('runs.title')}</Link>}
      {permissions.includes('people.manage') && mode === 'shared' && <Link to="/people">{t('people.title')}</Link>}
      {permissions.includes('audit.read') && <Link to="/audit">{t('audit.title')}</Link>}
    </>
  );
}
