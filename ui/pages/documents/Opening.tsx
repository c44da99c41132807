import { useState } from 'react';
import { useNavigate } from 'react-router';
import { modelHash } from '../../../engine/exchange/index.ts';
import { parseProcess } from '../../../engine/model/index.ts';
import type { DocumentAnswer, DocumentsAnswer } from '../../../server/messages.ts';
import type { OpenDocument } from '../../state/documents.ts';
import { keepCopy, useDocuments } from '../../state/documents.ts';
import { hasOwnChanges, openAs, readStored } from '../../state/stored.ts';
import { useWords } from '../../words/index.ts';
import { copySuffix } from './copy-suffix.ts';

interface Props {
  readonly row: Pick<DocumentsAnswer['rows'][number], 'id' | 'title'>;
  /** What the button says, and to those who do not see which row it stands in. */
  readonly label: string;
  readonly name?: string;
  readonly onProblem: (problem: string) => void;
}

/** Opens one in the editor. What this browser alone has under that name is kept as a copy, and only after a question. */
export function Opening({ row, label, name, onProblem }: Props) {
  const { t, say, language } = useWords();
  const navigate = useNavigate();
  const documents = useDocuments();
  const [asked, setAsked] = useState<{ readonly stored: DocumentAnswer; readonly mine: OpenDocument }>();
  const show = (stored: DocumentAnswer): void => {
    const opened = openAs(stored.content, stored, language);
    if (opened.ok) void navigate(`/p/${opened.value}/edit`);
    else onProblem(opened.message);
  };
  const open = async (): Promise<void> => {
    const outcome = await readStored(row.id, language);
    if (!outcome.ok) {
      onProblem(outcome.message);
      return;
    }
    const parsed = parseProcess(outcome.value.content);
    const mine = parsed.ok
      ? documents.find(({ local, process }) => local && process.id === parsed.value.id)
      : undefined;
    if (
      mine !== undefined &&
      parsed.ok &&
      hasOwnChanges(mine) &&
      modelHash([mine.process]) !== modelHash([parsed.value])
    )
      setAsked({ stored: outcome.value, mine });
    else show(outcome.value);
  };
  if (asked === undefined)
    return (
      <button type="button" aria-label={name} onClick={() => void open()}>
        {label}
      </button>
    );
  return (
    <span role="alert">
      {t('documents.mine', { title: say(asked.mine.process.title) })}{' '}
      <button
        type="button"
        className="button--main"
        onClick={() => {
          keepCopy(asked.mine.process, copySuffix);
          show(asked.stored);
        }}
      >
        {t('documents.openAnyway')}
      </button>{' '}
      <button type="button" onClick={() => setAsked(undefined)}>
        {t('documents.stay')}
      </button>
    </span>
  );
}
