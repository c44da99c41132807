import { useId, useState } from 'react';

interface Props {
  readonly label: string;
  readonly value: number | undefined;
  readonly step: number;
  readonly most: number;
  readonly isFit: (value: number) => boolean;
  /** What is said while something else than a fit number stands in the field. */
  readonly wrong: string;
  readonly onPick: (value: number) => void;
}

/** A field for a number. While somebody writes, it holds what they write, and says so where that cannot be. */
export function NumberField({ label, value, step, most, isFit, wrong, onPick }: Props) {
  const id = useId();
  const [text, setText] = useState<string>();
  const shown = text ?? (value === undefined ? '' : String(value));
  const isWrong = text !== undefined && !isFit(numberOf(text));
  return (
    <>
      <input
        type="number"
        className="full__number"
        aria-label={label}
        aria-invalid={isWrong || undefined}
        aria-describedby={isWrong ? id : undefined}
        min={step}
        max={most}
        step={step}
        value={shown}
        onChange={({ target }) => {
          setText(target.value);
          const picked = numberOf(target.value);
          if (isFit(picked)) onPick(picked);
        }}
        onBlur={() => setText(undefined)}
      />
      {isWrong && (
        <span id={id} role="alert" className="worse">
          {' '}
          ▲ {wrong}
        </span>
      )}
    </>
  );
}

function numberOf(text: string): number {
  return text === '' ? NaN : Number(text);
}
