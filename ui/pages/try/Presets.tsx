import { useWords } from '../../words/index.ts';

interface Props {
  /** What is set by them. */
  readonly title: string;
  readonly values: readonly { readonly label: string; readonly value: number }[];
  /** The value that is set now. */
  readonly value: number;
  readonly onPick: (value: number) => void;
}

/** Values to be picked by a finger, on windows of the width of a phone, where a slider asks for a fine hand. */
export function Presets({ title, values, value: now, onPick }: Props) {
  const { t } = useWords();
  return (
    <div className="presets" role="group" aria-label={t('try.presets', { title })}>
      {values.map(({ label, value }) => (
        <button key={label} type="button" aria-pressed={value === now} onClick={() => onPick(value)}>
          {label}
        </button>
      ))}
    </div>
  );
}
