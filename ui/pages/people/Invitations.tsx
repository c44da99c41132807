import { useState } from 'react';
import type { Outcome } from '../../state/account.ts';
import { TokenCells } from '../../panels/share/TokenCells.tsx';
import { useOfficeName } from '../../state/offices.ts';
import type { Invitation, Person } from '../../state/people.ts';
import { withdraw } from '../../state/people.ts';
import { useWords } from '../../words/index.ts';

interface Props {
  /** Undefined while they are being read. */
  readonly open: Outcome<readonly Invitation[]> | undefined;
  readonly people: readonly Person[];
  readonly onChanged: () => void;
}

/** The one-time links that nobody has used yet. */
export function Invitations({ open, people, onChanged }: Props) {
  const { t, say, language } = useWords();
  const officeName = useOfficeName(say);
  const [said, setSaid] = useState<{ readonly text: string; readonly isProblem: boolean }>();
  const end = async (invitation: Invitation): Promise<void> => {
    const outcome = await withdraw(invitation, language);
    setSaid({ text: outcome.ok ? t('people.withdrawn') : outcome.message, isProblem: !outcome.ok });
    onChanged();
  };
  const purposeOf = ({ purpose, user }: Invitation): string =>
    t(`people.purpose.${purpose}`, { name: people.find(({ id }) => id === user)?.shownName ?? user ?? '' });
  return (
    <section aria-labelledby="people-open">
      <h2 id="people-open">{t('people.open.list')}</h2>
      {open?.ok === false && (
        <p className="strip" role="alert">
          ▲ {open.message}{' '}
          <button type="button" onClick={onChanged}>
            {t('gate.again')}
          </button>
        </p>
      )}
      {said !== undefined && (
        <p className={said.isProblem ? 'strip' : 'note'} role={said.isProblem ? 'alert' : 'status'}>
          {said.isProblem ? '▲' : '✓'} {said.text}
        </p>
      )}
      {open === undefined && <p role="status">{t('gate.reading')}</p>}
      {open?.ok === true && open.value.length === 0 && <p className="note">{t('people.open.none')}</p>}
      {open?.ok === true && open.value.length > 0 && (
        <table className="people__table">
          <thead>
            <tr>
              <th scope="col">{t('people.purpose')}</th>
              <th scope="col">{t('people.role')}</th>
              <th scope="col">{t('people.made')}</th>
              <th scope="col">{t('people.until')}</th>
              <th scope="col">{t('people.act')}</th>
            </tr>
          </thead>
          <tbody>
            {open.value.map((one) => (
              <tr key={one.tokenHash} data-invitation={one.purpose}>
                <td>{purposeOf(one)}</td>
                <td>
                  {t(`role.${one.role}`)}
                  {one.office !== null && ` · ${officeName(one.office)}`}
                </td>
                <TokenCells link={one} onEnd={() => void end(one)} />
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
