import type { Reason } from '../../../../engine/reform/index.ts';
import { verdictWords } from '../../../../engine/reform/index.ts';
import { useWords } from '../../../words/index.ts';

const signs: Readonly<Record<Reason['verdict'], string>> = {
  statute: '§',
  material: '⇄',
  consult: '…',
  joint: '∥',
  'none-found': '?',
  habit: '~',
};

/** What a wait rests on: a sign and its word. */
export function VerdictMark({ verdict }: { verdict: Reason['verdict'] }) {
  const { say } = useWords();
  return (
    <span className={`verdict verdict--${verdict}`}>
      <span className="verdict__sign" aria-hidden="true">
        {signs[verdict]}
      </span>
      {say(verdictWords[verdict])}
    </span>
  );
}
