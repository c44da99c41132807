import { useEffect, useRef, useState } from 'react';
import type { Words } from '../../words/index.ts';
import { copyText } from './clipboard.ts';

interface Props {
  readonly text: string;
  readonly label: string;
  readonly words: Pick<Words, 't'>;
  readonly rows?: number;
}

/** The height in pixels up to which a box grows with its text. */
const TALLEST = 320;

/** A text in a box with a button that copies it; where the browser forbids that, the text is selected and a hint shown. */
export function CopyBox({ text, label, words: { t }, rows = 2 }: Props) {
  const box = useRef<HTMLTextAreaElement>(null);
  const [state, setState] = useState<'idle' | 'copied' | 'by-hand'>('idle');
  useEffect(() => {
    // All of the text is in sight; where the browser cannot tell its height, `rows` holds.
    const { current } = box;
    if (current !== null && current.scrollHeight > current.clientHeight)
      current.style.height = `${Math.min(current.scrollHeight + 4, TALLEST)}px`;
  }, [text]);
  const copy = async (): Promise<void> => {
    const copied = await copyText(text);
    if (!copied) box.current?.select();
    setState(copied ? 'copied' : 'by-hand');
  };
  return (
    <div className="copy-box">
      <textarea ref={box} readOnly rows={rows} value={text} aria-label={label} className="copy-box__text" />
      <p>
        <button type="button" onClick={() => void copy()}>
          {label}
        </button>{' '}
        <span role="status" className="note">
          {state === 'copied' ? `✓ ${t('app.copied')}` : state === 'by-hand' ? t('app.copyByHand') : ''}
        </span>
      </p>
    </div>
  );
}
