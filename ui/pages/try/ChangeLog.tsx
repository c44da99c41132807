import { CopyBox } from '../../panels/share/CopyBox.tsx';
import { useWords } from '../../words/index.ts';

/** What was tried, in order, ready to be the minutes of a meeting. */
export function ChangeLog({ lines }: { lines: readonly string[] }) {
  const words = useWords();
  const { t } = words;
  return (
    <section className="card" aria-labelledby="try-log">
      <div className="block-head">
        <h2 id="try-log">{t('try.log')}</h2>
      </div>
      <div className="block-text">
        {lines.length < 2 && <p className="note">{t('try.logEmpty')}</p>}
        <ol className="try-log">
          {lines.map((line, k) => (
            <li key={k}>{line}</li>
          ))}
        </ol>
        {lines.length > 1 && (
          <details className="no-print">
            <summary>{t('try.logCopy')}</summary>
            <CopyBox
              text={lines.map((line, k) => `${k + 1}. ${line}`).join('\n')}
              label={t('app.copy')}
              words={words}
              rows={4}
            />
          </details>
        )}
      </div>
    </section>
  );
}
