import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { checkProcess } from '../../../engine/check/index.ts';
import { listAsWorkbook, writeItemList } from '../../../engine/exchange/index.ts';
import { titleOfNode, totalOf } from '../../../engine/measure/index.ts';
import type { Finding, Process } from '../../../engine/model/index.ts';
import { parseProcess } from '../../../engine/model/index.ts';
import { useKey } from '../../panels/chrome/useKey.ts';
import { useComparison } from '../../state/comparison.ts';
import { openDocument } from '../../state/documents.ts';
import { useEditing } from '../../state/drafts.ts';
import { useView } from '../../state/view.ts';
import { useWords } from '../../words/index.ts';
import { dayCount } from '../../words/numbers.ts';
import { ServerCopy } from '../documents/ServerCopy.tsx';
import { saveFile, useInternalName } from './download.ts';
import './edit.css';
import type { Edit } from './edits.ts';
import { edited } from './edits.ts';
import { ItemTable } from './ItemTable.tsx';
import { Orders } from './Orders.tsx';

/** The process as a table; a shipped one is copied first. */
export function EditPage() {
  const { t, say } = useWords();
  const { local, pid, process } = useView();
  const navigate = useNavigate();
  if (local) return <Editor key={pid} />;
  return (
    <div className="page">
      <h1>
        {t('edit.title')} · {say(process.title)}
      </h1>
      <p>{t('edit.shipped')}</p>
      <p>
        <button
          type="button"
          className="button--main"
          onClick={() => void navigate(`/p/${openDocument(process).pid}/edit`)}
        >
          {t('edit.copy')}
        </button>
      </p>
    </div>
  );
}

function Editor() {
  const { t, say } = useWords();
  const { pid, process } = useView();
  const editing = useEditing(pid, process);
  const [refusal, setRefusal] = useState<Finding>();
  const [title, setTitle] = useState('');
  // What is edited is not published: its files say so, and who took them out.
  const name = useInternalName()(process.id, true);
  useKey('z', () => editing.undo?.(), { ctrl: true });
  useKey('y', () => editing.redo?.(), { ctrl: true });
  const edit = (one: Edit): void => {
    const next = edited(process, one);
    const parsed = parseProcess(next);
    setRefusal(parsed.ok ? undefined : parsed.findings[0]);
    if (parsed.ok) editing.change(next);
  };
  return (
    <div className="edit page">
      <div className="edit__head">
        <div>
          <h1>
            {t('edit.title')} · {say(process.title)}
          </h1>
          <p className="note">{t('edit.lead')}</p>
        </div>
        <div className="edit__tools no-print">
          <button type="button" disabled={editing.undo === undefined} onClick={editing.undo}>
            {t('edit.undo')} <kbd>Ctrl+Z</kbd>
          </button>
          <button type="button" disabled={editing.redo === undefined} onClick={editing.redo}>
            {t('edit.redo')} <kbd>Ctrl+Y</kbd>
          </button>
          <button
            type="button"
            onClick={() => saveFile(`${name}.json`, 'application/json', JSON.stringify(process, null, 2))}
          >
            {t('edit.download')}
          </button>
          <button type="button" onClick={() => void saveList(process, name)}>
            {t('edit.xlsx')}
          </button>
          <span role="status" className={editing.kept ? 'note' : 'worse'}>
            {editing.kept ? `✓ ${t('edit.kept')}` : `▲ ${t('edit.notKept')}`}
          </span>
        </div>
      </div>
      <ServerCopy pid={pid} process={process} onReplace={editing.change} />
      {refusal !== undefined && (
        <p className="strip" role="alert">
          ▲ {t('edit.refused', { why: say(refusal.message), mend: say(refusal.mend) })}
        </p>
      )}
      <Live />
      <ItemTable process={process} onEdit={edit} />
      <form
        className="no-print"
        onSubmit={(event) => {
          event.preventDefault();
          if (title.trim() === '') return;
          edit({ do: 'add-item', after: undefined, title });
          setTitle('');
        }}
      >
        <label>
          {t('edit.addTitle')}{' '}
          <input type="text" maxLength={200} value={title} onChange={({ target }) => setTitle(target.value)} />
        </label>{' '}
        <button type="submit" disabled={title.trim() === ''}>
          {t('edit.add')}
        </button>
      </form>
      <Orders process={process} onEdit={edit} />
    </div>
  );
}

async function saveList(process: Process, name: string): Promise<void> {
  const bytes = await listAsWorkbook(writeItemList(process));
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  saveFile(`${name}.xlsx`, type, Uint8Array.from(bytes));
}

/** What the document comes to, and what the rules find, after every change. */
function Live() {
  const { t, say, language } = useWords();
  const { before } = useComparison();
  const findings = useMemo(() => checkProcess(before.process, before.attributes), [before]);
  const errors = findings.filter(({ level }) => level === 'error');
  const warnings = findings.filter(({ level }) => level === 'warning');
  const days = totalOf(before, 'approval-path');
  const { timed, counts, process } = before;
  return (
    <section className="card block-text" aria-label={t('edit.live')} aria-live="polite">
      <p>
        <strong data-edit-path>
          {days === undefined || !timed.ok
            ? t('edit.liveRing', {
                ring: timed.ok
                  ? ''
                  : (timed.rings[0]?.nodes ?? []).map((id) => say(titleOfNode(process, id))).join(' → '),
              })
            : t('edit.livePath', { days: dayCount(days, language) })}
        </strong>{' '}
        · {t('edit.liveCounts', { items: counts.items, steps: counts.steps, materials: counts.papers.handedIn })} ·{' '}
        <span className={errors.length > 0 ? 'worse' : undefined}>
          {errors.length + warnings.length === 0
            ? t('edit.findingsNone')
            : t('edit.findings', { errors: errors.length, warnings: warnings.length })}
        </span>
      </p>
      {errors.length > 0 && (
        <ul>
          {errors.slice(0, 5).map(({ code, at, message, mend }) => (
            <li key={code + at}>
              {say(message)} — {say(mend)}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
