import type { ReactNode } from 'react';
import { useState } from 'react';
import type { Outcome } from '../../state/account.ts';

interface Props {
  readonly action: string;
  /** Sends what was filled in; a message says what is wrong. */
  readonly onSend: () => Promise<Outcome<unknown>>;
  readonly children: ReactNode;
}

/** A form with one button. What the server has against it stands above the button, and what was filled in stays. */
export function AccountForm({ action, onSend, children }: Props) {
  const [problem, setProblem] = useState<string>();
  const [isSending, setSending] = useState(false);
  const send = async (): Promise<void> => {
    setSending(true);
    const outcome = await onSend();
    setSending(false);
    setProblem(outcome.ok ? undefined : outcome.message);
  };
  return (
    <form
      className="account__form"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {children}
      {problem !== undefined && (
        <p className="account__problem" role="alert">
          {problem}
        </p>
      )}
      <p>
        <button type="submit" className="button--main" disabled={isSending}>
          {action}
        </button>
      </p>
    </form>
  );
}

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What browsers and password managers may fill in. */
  readonly fill: 'username' | 'name' | 'current-password' | 'new-password';
}

/** One field of an account form. */
export function AccountField({ label, value, onChange, fill }: FieldProps) {
  return (
    <label className="account__field">
      <span>{label}</span>
      <input
        type={fill.endsWith('password') ? 'password' : 'text'}
        value={value}
        required
        autoComplete={fill}
        maxLength={fill.endsWith('password') ? 200 : 60}
        onChange={({ target }) => onChange(target.value)}
      />
    </label>
  );
}
