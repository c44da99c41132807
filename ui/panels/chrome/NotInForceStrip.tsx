import type { NotInForce } from '../../../engine/measure/index.ts';
import { notInForceTexts } from '../../../engine/measure/index.ts';
import { useWords } from '../../words/index.ts';

/** What was chosen and is not in force on the day of the law: how much, and behind it each by its name; in print all at once. */
export function NotInForceStrip({ left }: { left: readonly NotInForce[] }) {
  const { t, say } = useWords();
  const [first] = left;
  if (first === undefined) return null;
  const texts = notInForceTexts(left);
  return (
    <div className="strip" role="note" data-not-in-force={left.length}>
      <details className="no-print">
        <summary>▲ {t('notices.notInForce', { day: first.day, n: left.length })}</summary>
        {texts.map((text) => (
          <p key={text.zh}>{say(text)}</p>
        ))}
      </details>
      {texts.map((text) => (
        <p key={text.zh} className="print-only">
          {say(text)}
        </p>
      ))}
    </div>
  );
}
