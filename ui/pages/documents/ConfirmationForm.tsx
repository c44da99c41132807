import { useId, useState } from 'react';
import type { DocumentAnswer } from '../../../server/messages.ts';
import type { Outcome } from '../../state/account.ts';
import { useRequestKey } from '../../state/request-key.ts';
import { useTyped } from '../../state/typed.ts';
import type { Stand } from '../../state/workflow.ts';
import { addConfirmation } from '../../state/workflow.ts';
import { useWords } from '../../words/index.ts';
import { Choice, SendForm, TextField } from './SendForm.tsx';

interface Props {
  readonly document: DocumentAnswer;
  /** The bases that can be confirmed, in words, by their places. */
  readonly bases: ReadonlyMap<string, string>;
  /** The places of the bases that are confirmed already. */
  readonly confirmed: ReadonlySet<string>;
  /** What whoever looks at it may stand for. */
  readonly subjects: readonly Stand['subject'][];
  readonly person: string;
  readonly onChanged: () => Promise<void>;
}

const verdicts = ['confirmed', 'refused'] as const satisfies readonly Stand['verdict'][];

/** Standing for something by name, as it is at the revision on the screen. */
export function ConfirmationForm({ document: { id, revision }, bases, confirmed, subjects, person, onChanged }: Props) {
  const { t, language } = useWords();
  const request = useRequestKey();
  const name = useId();
  // `begun` is the revision at which somebody began to fill it in.
  const typed = useTyped('confirmation', {
    ...{ subject: subjects[0]!, place: '', verdict: '', note: '', begun: String(revision) },
  });
  const { place, note } = typed.fields;
  const subject = subjects.find((one) => one === typed.fields.subject) ?? subjects[0]!;
  const verdict = verdicts.find((one) => one === typed.fields.verdict);
  const [isSent, setSent] = useState(false);
  const [isOpenAtFirst] = useState(typed.isBegun);
  const type = (change: Parameters<typeof typed.type>[0]): void => {
    typed.type(change);
    setSent(false);
  };
  const send = async (): Promise<Outcome<unknown>> => {
    const stand: Stand = {
      subject,
      verdict: verdict ?? 'refused',
      place: subject === 'basis' ? place : '',
      note: note.trim(),
    };
    const key = request.keyOf(JSON.stringify([revision, stand]));
    const outcome = await addConfirmation({ id, revision }, stand, key, language);
    request.heard(outcome);
    return outcome;
  };
  return (
    <details className="way__more" open={isOpenAtFirst}>
      <summary>{t('confirm.add')}</summary>
      <SendForm
        label={t('confirm.add')}
        action={t('confirm.send', { name: person, n: revision })}
        onSend={send}
        onAnswered={onChanged}
        onDone={() => {
          typed.forget();
          setSent(true);
        }}
      >
        <label className="way__field">
          <span>{t('confirm.subject')}</span>
          <select value={subject} onChange={({ target }) => type({ subject: target.value })}>
            {subjects.map((one) => (
              <option key={one} value={one}>
                {t(`confirm.subject.${one}`)}
              </option>
            ))}
          </select>
        </label>
        {subject === 'basis' && (
          <label className="way__field">
            <span>{t('confirm.place')}</span>
            <select value={place} required onChange={({ target }) => type({ place: target.value })}>
              <option value="">{t('confirm.choose')}</option>
              {[...bases].map(([at, text]) => (
                <option key={at} value={at}>
                  {confirmed.has(at) ? '✓ ' : ''}
                  {text}
                </option>
              ))}
            </select>
          </label>
        )}
        <Choice
          legend={t('confirm.verdict')}
          name={name}
          options={verdicts.map((one) => [one, t(`confirm.verdict.${one}`)])}
          value={verdict}
          onChange={(next) => type({ verdict: next })}
        />
        <TextField
          label={t('confirm.note')}
          value={note}
          most={4000}
          isNeeded={verdict === 'refused'}
          onChange={(next) => type({ note: next })}
        />
        {typed.fields.begun !== String(revision) && (
          <p className="worse" role="alert">
            ▲ {t('confirm.moved', { n: revision })}
          </p>
        )}
      </SendForm>
      <p role="status" className="note">
        {isSent ? t('confirm.sent') : ''}
      </p>
    </details>
  );
}
