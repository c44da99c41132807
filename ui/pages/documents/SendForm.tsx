import type { ReactNode } from 'react';
import { useState } from 'react';
import type { ErrorAnswer } from '../../../server/messages.ts';
import type { Outcome } from '../../state/account.ts';
import { useWords } from '../../words/index.ts';
import { timeText } from '../../words/time.ts';

interface Props {
  readonly label: string;
  readonly action: string;
  readonly onSend: () => Promise<Outcome<unknown>>;
  /** The server has answered: what is on the screen may be older than what it has. */
  readonly onAnswered: () => Promise<void>;
  /** What was sent has arrived, and is on the screen. */
  readonly onDone: () => void;
  readonly onCancel?: () => void;
  /** What the button that gives up says; as elsewhere, where absent. */
  readonly cancel?: string;
  readonly children: ReactNode;
}

/**
 * A form about a document of the server. What the server has against it stands above its button, and what was filled in stays;
 * where somebody was first, that is said and the newest state is read.
 */
export function SendForm({ label, action, onSend, onAnswered, onDone, onCancel, cancel, children }: Props) {
  const { t, language } = useWords();
  const [problem, setProblem] = useState<string>();
  const [isSending, setSending] = useState(false);
  const send = async (): Promise<void> => {
    setSending(true);
    const outcome = await onSend();
    if (outcome.ok || outcome.answer !== undefined) await onAnswered();
    setSending(false);
    if (outcome.ok) {
      setProblem(undefined);
      onDone();
      return;
    }
    setProblem(problemOf(outcome));
  };
  const problemOf = ({ message, answer }: { readonly message: string; readonly answer?: ErrorAnswer }): string => {
    const [first, answered] = [answer?.conflict?.current, answer?.answered];
    if (first !== undefined) {
      const { updatedBy: name, updatedAt, revision } = first;
      return t('way.conflict', { name, time: timeText(updatedAt, language), revision });
    }
    if (answered === undefined) return message;
    const { answeredBy, answeredAt } = answered;
    return t('comments.notSaved', { name: answeredBy ?? '--', time: timeText(answeredAt ?? '', language) });
  };
  return (
    <form
      className="way__form"
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isSending) void send();
      }}
    >
      {children}
      {problem !== undefined && (
        <p className="strip" role="alert">
          ▲ {problem}
        </p>
      )}
      <p className="way__buttons">
        <button type="submit" className="button--main" disabled={isSending}>
          {action}
        </button>
        {onCancel !== undefined && (
          <button type="button" onClick={onCancel}>
            {cancel ?? t('step.cancel')}
          </button>
        )}
      </p>
    </form>
  );
}

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly most: number;
  readonly isNeeded: boolean;
  readonly onChange: (value: string) => void;
}

/** A field for some sentences. */
export function TextField({ label, value, most, isNeeded, onChange }: TextFieldProps) {
  return (
    <label className="way__field">
      <span>{label}</span>
      <textarea
        rows={3}
        value={value}
        required={isNeeded}
        maxLength={most}
        onChange={({ target }) => onChange(target.value)}
      />
    </label>
  );
}

interface ChoiceProps<Value extends string> {
  readonly legend: string;
  /** Tells this choice from others on the screen. */
  readonly name: string;
  readonly options: readonly (readonly [value: Value, label: string])[];
  readonly value: Value | undefined;
  readonly onChange: (value: Value) => void;
}

/** One of a few answers; none is chosen beforehand unless `value` says so. */
export function Choice<Value extends string>({ legend, name, options, value, onChange }: ChoiceProps<Value>) {
  return (
    <fieldset className="way__choice">
      <legend>{legend}</legend>
      {options.map(([option, label]) => (
        <label key={option}>
          <input type="radio" name={name} required checked={option === value} onChange={() => onChange(option)} />{' '}
          {label}
        </label>
      ))}
    </fieldset>
  );
}
