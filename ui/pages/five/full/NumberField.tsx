import { useState } from 'react';

interface Props {
  readonly label: string;
  readonly value: number | undefined;
  readonly most: number;
  readonly onPick: (value: number) => void;
}

/** A field for a whole number from one on. While somebody writes, it holds what they write. */
export function NumberField({ label, value, most, onPick }: Props) {
  const [text, setText] = useState<string>();
  const shown = text ?? (value === undefined ? '' : String(value));
  const isWrong = text !== undefined && wholeOf(text, most) === undefined;
  return (
    <input
      type="number"
      className="full__number"
      aria-label={label}
      aria-invalid={isWrong || undefined}
      min={1}
      max={most}
      step={1}
      value={shown}
      onChange={({ target }) => {
        setText(target.value);
        const whole = wholeOf(target.value, most);
        if (whole !== undefined) onPick(whole);
      }}
      onBlur={() => setText(undefined)}
    />
  );
}

function wholeOf(text: string, most: number): number | undefined {
  const number = Number(text);
  return Number.isInteger(number) && number >= 1 && number <= most ? number : undefined;
}
