import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import type { SessionAnswer } from '../../../server/messages.ts';
import { refresh, useIsUnreached, useSession } from '../../state/account.ts';
import { useWords } from '../../words/index.ts';

interface Props {
  readonly permission: SessionAnswer['permissions'][number];
  readonly children: ReactNode;
}

/** Shows what is for those only who have a permission, and says to all others why there is nothing to see. */
export function Gate({ permission, children }: Props) {
  const { t } = useWords();
  const session = useSession();
  const isUnreached = useIsUnreached();
  const { pathname, search, hash } = useLocation();
  if (session === undefined)
    return isUnreached ? (
      <p className="strip" role="alert">
        ▲ {t('gate.unreached')}{' '}
        <button type="button" onClick={() => void refresh()}>
          {t('gate.again')}
        </button>
      </p>
    ) : (
      <p role="status">{t('gate.reading')}</p>
    );
  if (session.permissions.includes(permission)) return children;
  if (session.user === null)
    return (
      <p className="strip">
        {t('gate.signIn')} {/* Signing in leads back to where somebody was. */}
        <Link to="/account/sign-in" state={{ from: pathname + search + hash }}>
          {t('account.signIn')}
        </Link>
      </p>
    );
  return <p className="strip">{t('gate.mayNot', { role: t(`role.${session.user.role}`) })}</p>;
}
