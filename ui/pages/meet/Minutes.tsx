import { useState } from 'react';
import { useWords } from '../../words/index.ts';
import { ChangeLog } from '../try/ChangeLog.tsx';
import { addNote, clearNotes, minutesOf, useNotes } from './minutes.ts';

interface Props {
  readonly pid: string;
  /** What was changed, a line each. */
  readonly changes: readonly string[];
}

/** The minutes of the meeting: what was tried appears by itself, and what was said is written in between. */
export function Minutes({ pid, changes }: Props) {
  const { t } = useWords();
  const notes = useNotes(pid);
  const [text, setText] = useState('');
  return (
    <aside className="meet__minutes" aria-label={t('meet.minutes')}>
      <ChangeLog lines={minutesOf(changes, notes)} />
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() === '') return;
          const time = new Date().toTimeString().slice(0, 5);
          addNote(pid, { after: changes.length, text: t('meet.noteOf', { time, text: text.trim() }) });
          setText('');
        }}
      >
        <label>
          {t('meet.note')}
          <input type="text" maxLength={200} value={text} onChange={({ target }) => setText(target.value)} />
        </label>
        <button type="submit" disabled={text.trim() === ''}>
          {t('meet.noteAdd')}
        </button>
        {notes.length > 0 && (
          <button type="button" onClick={() => clearNotes(pid)}>
            {t('meet.noteClear')}
          </button>
        )}
      </form>
    </aside>
  );
}
