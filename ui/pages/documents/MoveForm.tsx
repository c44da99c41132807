import { useEffect, useRef, useState } from 'react';
import type { DocumentAnswer, DutiesAnswer } from '../../../server/messages.ts';
import type { Outcome } from '../../state/account.ts';
import { useTyped } from '../../state/typed.ts';
import type { WorkflowState } from '../../state/workflow.ts';
import { isSendingBack, moveStored } from '../../state/workflow.ts';
import type { Key } from '../../words/index.ts';
import { useWords } from '../../words/index.ts';
import { SendForm, TextField } from './SendForm.tsx';

interface Props {
  readonly document: DocumentAnswer;
  readonly to: WorkflowState;
  /** Undefined where they could not be read: the server then tells of those that are open. */
  readonly duties: DutiesAnswer | undefined;
  readonly onAnswered: () => Promise<void>;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** What a step of the document means, and what has to be said with it. */
export function MoveForm({ document: { id, revision, state }, to, duties = [], onAnswered, onDone, onCancel }: Props) {
  const { t, language } = useWords();
  const [told, setTold] = useState(0);
  const lead = useRef<HTMLParagraphElement>(null);
  useEffect(() => lead.current?.focus(), []);
  const typed = useTyped(`move.${to}`, { note: '', despite: '' });
  const { note, despite } = typed.fields;
  const isPublishing = to === 'published';
  const isBack = isSendingBack(state, to);
  const open = duties.filter((duty) => duty.state === 'open').length || told;
  const what = t(`move.${state}.${to}` as Key);
  const send = async (): Promise<Outcome<unknown>> => {
    const said = {
      ...(note.trim() === '' ? {} : { note: note.trim() }),
      ...(despite.trim() === '' || open === 0 || !isPublishing ? {} : { despite: despite.trim() }),
    };
    const outcome = await moveStored({ id, revision }, { to, ...said }, language);
    if (!outcome.ok && outcome.answer?.error.code === 'duties-open')
      setTold(outcome.answer.error.findings?.length ?? 0);
    return outcome;
  };
  return (
    <SendForm
      label={what}
      action={t('move.go', { what })}
      onSend={send}
      onAnswered={onAnswered}
      onDone={() => {
        typed.forget();
        onDone();
      }}
      onCancel={onCancel}
    >
      <p tabIndex={-1} ref={lead}>
        {t(`move.${state}.${to}.what` as Key)}
      </p>
      {isPublishing && open > 0 && (
        <>
          <p className="worse">▲ {t('move.despite.why', { n: open })}</p>
          <TextField
            label={t('move.despite')}
            value={despite}
            most={4000}
            isNeeded
            onChange={(next) => typed.type({ despite: next })}
          />
        </>
      )}
      <TextField
        label={t(isPublishing ? 'move.note' : isBack ? 'move.reason' : 'move.remark')}
        value={note}
        most={2000}
        isNeeded={isBack}
        onChange={(next) => typed.type({ note: next })}
      />
    </SendForm>
  );
}
