import { useState } from 'react';
import { Link } from 'react-router';
import type { InvitedAnswer } from '../../../server/messages.ts';
import { refresh, useSession } from '../../state/account.ts';
import { useOfficeName } from '../../state/offices.ts';
import type { Person, PersonChange } from '../../state/people.ts';
import { changePerson, resetPassword } from '../../state/people.ts';
import { useRequestKey } from '../../state/request-key.ts';
import { useWords } from '../../words/index.ts';
import { Marked } from '../../words/Marked.tsx';
import { timeText } from '../../words/time.ts';
import { OneTimeLink } from './OneTimeLink.tsx';
import { PersonForm } from './PersonForm.tsx';

interface Props {
  readonly person: Person;
  readonly onChanged: (person: Person) => void;
  /** A one-time link was made. */
  readonly onLink: () => void;
}

const COLUMNS = 7;

/** One person of the table, with what may be done, and below it what is being done. */
export function PersonRows({ person, onChanged, onLink }: Props) {
  const { t, say, language } = useWords();
  const session = useSession();
  const officeName = useOfficeName(say);
  const request = useRequestKey();
  const [isEdited, setEdited] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const [isSending, setSending] = useState(false);
  const [link, setLink] = useState<InvitedAnswer>();
  const [said, setSaid] = useState<{ readonly text: string; readonly isProblem: boolean }>();
  const { id, name, shownName, role, office, disabled } = person;
  const isSelf = session?.user?.id === id;

  const change = async (given: PersonChange, done: string): Promise<void> => {
    setSending(true);
    const outcome = await changePerson(id, given, language);
    setSending(false);
    setAsked(false);
    setSaid({ text: outcome.ok ? done : outcome.message, isProblem: !outcome.ok });
    if (!outcome.ok) return;
    setEdited(false);
    onChanged(outcome.value);
    // What one may do oneself may be less by now.
    if (isSelf) await refresh();
  };
  const close = (): void => void change({ disabled: true }, t('people.closedNow', { name: shownName }));
  const reset = async (): Promise<void> => {
    setSending(true);
    const outcome = await resetPassword(id, request.keyOf(id), language);
    request.heard(outcome);
    setSending(false);
    setSaid(outcome.ok ? undefined : { text: outcome.message, isProblem: true });
    if (outcome.ok) setLink(outcome.value);
    // Also one that was made before and whose answer got lost stands in the list.
    if (outcome.ok || outcome.answer !== undefined) onLink();
  };
  return (
    <>
      <tr data-person={name}>
        <th scope="row">
          <Marked text={shownName} /> {isSelf && <span className="badge">{t('people.you')}</span>}
        </th>
        <td>{name}</td>
        <td>{t(`role.${role}`)}</td>
        <td>{office === null ? '--' : officeName(office)}</td>
        <td>
          <State person={person} />
        </td>
        <td>{timeText(person.createdAt, language)}</td>
        <td>
          <div className="people__act">
            <button
              type="button"
              aria-label={t('people.changeOf', { name: shownName })}
              aria-expanded={isEdited}
              onClick={() => setEdited(!isEdited)}
            >
              {t('people.change')}
            </button>
            {disabled ? (
              <button
                type="button"
                disabled={isSending}
                aria-label={t('people.openOf', { name: shownName })}
                onClick={() => void change({ disabled: false }, t('people.openedNow', { name: shownName }))}
              >
                {t('people.open')}
              </button>
            ) : (
              <button
                type="button"
                disabled={isSending}
                aria-label={t('people.closeOf', { name: shownName })}
                onClick={() => (isSelf ? setAsked(true) : close())}
              >
                {t('people.close')}
              </button>
            )}
            <button
              type="button"
              disabled={isSending}
              aria-label={t('people.resetOf', { name: shownName })}
              onClick={() => void reset()}
            >
              {t('people.reset')}
            </button>
            <Link to={`/audit?user=${encodeURIComponent(id)}`} aria-label={t('people.trailOf', { name: shownName })}>
              {t('people.trail')}
            </Link>
          </div>
        </td>
      </tr>
      {(isEdited || isAsked || link !== undefined || said !== undefined) && (
        <tr className="people__below">
          <td colSpan={COLUMNS}>
            {said !== undefined && (
              <p className={said.isProblem ? 'strip' : 'note'} role={said.isProblem ? 'alert' : 'status'}>
                {said.isProblem ? '▲' : '✓'} {said.text}
              </p>
            )}
            {isAsked && (
              <p role="alert">
                {t('people.closeSelf')}{' '}
                <button type="button" disabled={isSending} onClick={close}>
                  {t('people.closeSelfYes')}
                </button>{' '}
                <button type="button" onClick={() => setAsked(false)}>
                  {t('people.stay')}
                </button>
              </p>
            )}
            {isEdited && (
              <PersonForm
                person={person}
                isSending={isSending}
                onSave={(given) => void change(given, t('people.saved', { name: given.shownName }))}
                onCancel={() => setEdited(false)}
              />
            )}
            {link !== undefined && (
              <OneTimeLink
                made={link}
                title={t('people.resetLink', { name: shownName })}
                onDone={() => setLink(undefined)}
              />
            )}
          </td>
        </tr>
      )}
    </>
  );
}

function State({ person: { disabled, lockedUntil } }: { person: Person }) {
  const { t, language } = useWords();
  if (disabled) return <span className="chip chip--moved">{t('people.closed')}</span>;
  if (lockedUntil !== null && isAhead(lockedUntil))
    return <span className="worse">▲ {t('people.locked', { time: timeText(lockedUntil, language) })}</span>;
  return <>{t('people.active')}</>;
}

function isAhead(moment: string): boolean {
  return Date.parse(moment) > Date.now();
}
