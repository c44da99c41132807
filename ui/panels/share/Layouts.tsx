import { useCallback, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { DocumentsAnswer, SessionAnswer } from '../../../server/messages.ts';
import { processById } from '../../../processes/index.ts';
import { AccountForm } from '../../pages/account/AccountForm.tsx';
import type { Outcome } from '../../state/account.ts';
import { useSession } from '../../state/account.ts';
import { useAsked } from '../../state/asked.ts';
import { addressOfLayout, layoutAt, listLayouts, saveLayout, setLaidAside } from '../../state/layouts.ts';
import { useRequestKey } from '../../state/request-key.ts';
import { mayWrite, useCopy } from '../../state/stored.ts';
import { useUsualQuery, useView } from '../../state/view.ts';
import { useWords } from '../../words/index.ts';

type Head = DocumentsAnswer['rows'][number];

/** Screens as somebody has arranged them, kept on the server; for those who may save there, and processes that are known there. */
export function Layouts({ onOpened }: { onOpened: () => void }) {
  const { local, pid, process } = useView();
  const copy = useCopy(pid);
  const session = useSession();
  const about = local ? copy?.id : processById(process.id)?.id;
  if (session === undefined || !mayWrite(session, 'layout') || about === undefined) return null;
  return <OwnLayouts about={about} session={session} onOpened={onOpened} />;
}

interface Props {
  /** The process as the server knows it. */
  readonly about: string;
  readonly session: SessionAnswer;
  readonly onOpened: () => void;
}

function OwnLayouts({ about, session, onOpened }: Props) {
  const { t, say, language } = useWords();
  const { pid, process } = useView();
  const { pathname, search } = useLocation();
  const usual = useUsualQuery();
  const navigate = useNavigate();
  const owner = session.user?.id;
  const ask = useCallback(() => listLayouts(about, owner, language), [about, owner, language]);
  const { outcome, askAgain } = useAsked(ask);
  const request = useRequestKey();
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<string>();
  const [removed, setRemoved] = useState<Head>();
  const content = layoutAt(process.id, pathname, search);
  const show = (address: string): void => {
    void navigate(`/p/${encodeURIComponent(pid)}/${address}`);
    onOpened();
  };
  const open = async (id: string): Promise<void> => {
    const found = await addressOfLayout(id, language);
    if (found.ok) show(found.value);
    else setProblem(found.message);
  };
  const save = async (): Promise<Outcome<unknown>> => {
    if (content === undefined) return { ok: false, message: t('layouts.none') };
    const saved = await saveLayout({ content, about, name }, request.keyOf(JSON.stringify([content, name])), language);
    request.heard(saved);
    if (!saved.ok) return saved;
    setName('');
    await askAgain();
    return saved;
  };
  const layAside = async (head: Head, archived: boolean): Promise<void> => {
    const after = await setLaidAside(head, archived, language);
    setProblem(after.ok ? undefined : after.message);
    if (after.ok) setRemoved(archived ? after.value : undefined);
    await askAgain();
  };
  const told = problem ?? (outcome?.ok === false ? outcome.message : undefined);
  return (
    <section aria-labelledby="share-layouts">
      <h3 id="share-layouts">{t('layouts.title')}</h3>
      <p className="note">{t('layouts.note')}</p>
      {told !== undefined && (
        <p className="strip" role="alert">
          ▲ {told}
        </p>
      )}
      <ul>
        {(outcome?.ok === true ? outcome.value : []).map((head) => (
          <li key={head.id} data-layout={head.id}>
            <button type="button" onClick={() => void open(head.id)}>
              {say(head.title)}
            </button>{' '}
            <button
              type="button"
              aria-label={t('layouts.removeThis', { name: say(head.title) })}
              onClick={() => void layAside(head, true)}
            >
              {t('layouts.remove')}
            </button>
          </li>
        ))}
      </ul>
      <p role="status" className="note">
        {removed !== undefined && (
          <>
            {t('layouts.removed', { name: say(removed.title) })}{' '}
            <button type="button" onClick={() => void layAside(removed, false)}>
              {t('layouts.undo')}
            </button>
          </>
        )}
      </p>
      <AccountForm action={t('layouts.save')} onSend={save}>
        <label className="account__field">
          <span>{t('layouts.name')}</span>
          <input value={name} required maxLength={60} onChange={({ target }) => setName(target.value)} />
        </label>
      </AccountForm>
      {content !== undefined && usual !== undefined && (
        <p>
          <button type="button" onClick={() => show(`${content.screen}${usual}`)}>
            {t('layouts.reset')}
          </button>
        </p>
      )}
    </section>
  );
}
