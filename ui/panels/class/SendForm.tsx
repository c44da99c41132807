import { useState } from 'react';

interface Props {
  readonly label: string;
  readonly action: string;
  readonly longest: number;
  readonly isDisabled: boolean;
  readonly onSend: (text: string) => void;
}

/** One line of text and a button that sends it. */
export function SendForm({ label, action, longest, isDisabled, onSend }: Props) {
  const [text, setText] = useState('');
  return (
    <form
      className="class-send"
      onSubmit={(event) => {
        event.preventDefault();
        onSend(text.trim());
        setText('');
      }}
    >
      <input
        aria-label={label}
        placeholder={label}
        value={text}
        maxLength={longest}
        onChange={({ target }) => setText(target.value)}
      />
      <button type="submit" disabled={isDisabled || text.trim() === ''}>
        {action}
      </button>
    </form>
  );
}
