import { useMemo, useState } from 'react';
import type { Process } from '../../../engine/model/index.ts';
import type { DocumentAnswer } from '../../../server/messages.ts';
import type { Outcome } from '../../state/account.ts';
import { useRequestKey } from '../../state/request-key.ts';
import { useTyped } from '../../state/typed.ts';
import { addComment } from '../../state/workflow.ts';
import { useWords } from '../../words/index.ts';
import { placeKinds, placesOf } from './places.ts';
import { SendForm, TextField } from './SendForm.tsx';

interface Props {
  readonly document: DocumentAnswer;
  readonly process: Process | undefined;
  readonly person: string;
  readonly onChanged: () => Promise<void>;
}

/** A new comment, while the document is open for comment; otherwise why there is none. What was typed outlasts a closing, and a reload. */
export function CommentForm({ document: { id, state }, process, person, onChanged }: Props) {
  const { t, say, language } = useWords();
  const request = useRequestKey();
  const places = useMemo(() => (process === undefined ? [] : placesOf(process)), [process]);
  const typed = useTyped('comment', { place: '', text: '' });
  const { place, text } = typed.fields;
  const [isSent, setSent] = useState(false);
  if (state !== 'consultation') return <p className="note no-print">{t(`comments.closed.${state}`)}</p>;
  const send = async (): Promise<Outcome<unknown>> => {
    const comment = { place, text: text.trim() };
    const outcome = await addComment(id, comment, request.keyOf(JSON.stringify(comment)), language);
    request.heard(outcome);
    return outcome;
  };
  return (
    <div className="no-print">
      <h3>{t('comments.add')}</h3>
      <SendForm
        label={t('comments.add')}
        action={t('comments.send')}
        onSend={send}
        onAnswered={onChanged}
        onDone={() => {
          typed.forget();
          setSent(true);
        }}
      >
        <label className="way__field">
          <span>{t('comments.place')}</span>
          <select value={place} onChange={({ target }) => typed.type({ place: target.value })}>
            <option value="">{t('place.whole')}</option>
            {placeKinds
              .map((kind) => ({ kind, inKind: places.filter((one) => one.kind === kind) }))
              .filter(({ inKind }) => inKind.length > 0)
              .map(({ kind, inKind }) => (
                <optgroup key={kind} label={t(`place.${kind}`)}>
                  {inKind.map(({ at, title }) => (
                    <option key={at} value={at}>
                      {say(title)}
                    </option>
                  ))}
                </optgroup>
              ))}
          </select>
        </label>
        <TextField
          label={t('comments.what')}
          value={text}
          most={4000}
          isNeeded
          onChange={(next) => {
            typed.type({ text: next });
            setSent(false);
          }}
        />
        <p className="note">{t('comments.who', { name: person })}</p>
      </SendForm>
      <p role="status" className="note">
        {isSent ? t('comments.sent') : ''}
      </p>
    </div>
  );
}
