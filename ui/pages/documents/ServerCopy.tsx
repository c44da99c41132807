import { useState } from 'react';
import { Link } from 'react-router';
import { modelHash } from '../../../engine/exchange/index.ts';
import type { Process } from '../../../engine/model/index.ts';
import { parseProcess } from '../../../engine/model/index.ts';
import { differenceOf } from '../../../engine/network/index.ts';
import type { SavedAnswer } from '../../../server/messages.ts';
import type { Outcome } from '../../state/account.ts';
import { useSession } from '../../state/account.ts';
import { keepCopy, useChangedElsewhere } from '../../state/documents.ts';
import { useRequestKey } from '../../state/request-key.ts';
import type { Conflict } from '../../state/stored.ts';
import { createStored, saveStored, setCopy, useCopy } from '../../state/stored.ts';
import { useWords } from '../../words/index.ts';
import { ConflictPanel } from './ConflictPanel.tsx';
import { copySuffix } from './copy-suffix.ts';
import './documents.css';

interface Props {
  readonly pid: string;
  readonly process: Process;
  /** Puts another state in place of what is edited; it can be undone. */
  readonly onReplace: (process: Process) => void;
}

/** Saves what is edited to the server, and shows both sides where somebody has saved in between. */
export function ServerCopy({ pid, process, onReplace }: Props) {
  const { t, say, language } = useWords();
  const session = useSession();
  const copy = useCopy(pid);
  const isForeign = useChangedElsewhere(pid);
  const [isSaving, setSaving] = useState(false);
  const [said, setSaid] = useState<{ readonly text: string; readonly isWorse: boolean }>();
  const [conflict, setConflict] = useState<Conflict>();
  const creation = useRequestKey();
  const foreign = isForeign && <p className="strip">▲ {t('copy.elsewhere')}</p>;
  // A liaison changes the rows of the own office, and makes no documents.
  const mayCreate = session?.permissions.includes('documents.write') ?? false;
  const maySave = mayCreate || (copy !== undefined && (session?.permissions.includes('own-rows.write') ?? false));
  if (!maySave) return foreign || null;

  const hash = modelHash([process]);
  const ended = (outcome: Outcome<SavedAnswer>): void => {
    setSaving(false);
    if (!outcome.ok) {
      const both = outcome.answer?.conflict;
      setConflict(both);
      setSaid(both === undefined ? { text: t('copy.failed', { reason: outcome.message }), isWorse: true } : undefined);
      return;
    }
    creation.heard(outcome);
    const { document, findings } = outcome.value;
    const n = document.revision;
    const places = findings.map(({ at, message }) => `${at} ${say(message)}`).join('; ');
    setConflict(undefined);
    setSaid({
      text: findings.length === 0 ? t('copy.saved', { n }) : t('copy.masked', { n, count: findings.length, places }),
      isWorse: findings.length > 0,
    });
  };
  const create = async (): Promise<void> => {
    setSaving(true);
    ended(await createStored(pid, process, creation.keyOf(hash), language));
  };
  const save = async (id: string, revision: number): Promise<void> => {
    setSaving(true);
    ended(await saveStored(pid, process, { id, revision }, language));
  };
  const isSame = copy?.hash === hash;
  return (
    <>
      {foreign}
      <div className="server-copy no-print">
        <button
          type="button"
          disabled={isSaving || isSame}
          onClick={() => void (copy === undefined ? create() : save(copy.id, copy.revision))}
        >
          {copy === undefined ? t('copy.create') : t('copy.save', { n: copy.revision })}
        </button>
        <span role="status" className={said?.isWorse === true ? 'worse' : 'note'}>
          {isSaving ? t('copy.saving') : (said?.text ?? (isSame ? t('copy.same', { n: copy.revision }) : ''))}
        </span>
        {copy !== undefined && <Link to={`/documents/${encodeURIComponent(copy.id)}`}>{t('way.follow')}</Link>}
        <Link to="/documents">{t('copy.list')}</Link>
      </div>
      {conflict !== undefined && copy !== undefined && (
        <ConflictPanel
          key={conflict.current.revision}
          conflict={conflict}
          base={copy.revision}
          mine={process}
          read={readProcess}
          differences={(before, after) => differenceOf(before, after).map(({ sentence }) => say(sentence))}
          words={{ none: 'conflict.none', takeTheirs: 'conflict.takeTheirs' }}
          isBusy={isSaving}
          onTheirs={(theirs) => {
            keepCopy(process, copySuffix);
            onReplace(theirs);
            setCopy(pid, { id: copy.id, revision: conflict.current.revision, hash: modelHash([theirs]) });
            setConflict(undefined);
          }}
          onMine={() => void save(copy.id, conflict.current.revision)}
          onNew={mayCreate ? () => void create() : undefined}
        />
      )}
    </>
  );
}

function readProcess(content: string): Process | undefined {
  const parsed = parseProcess(JSON.parse(content));
  return parsed.ok ? parsed.value : undefined;
}
