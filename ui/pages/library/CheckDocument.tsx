import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Finding, Parsed, Process } from '../../../engine/model/index.ts';
import { byGravity } from '../../../engine/model/index.ts';
import { openDocument } from '../../state/documents.ts';
import { useWords } from '../../words/index.ts';
import type { Read } from './document-in.ts';
import { documentInFile, documentInText } from './document-in.ts';
import { FileButton } from './FileButton.tsx';
import { Findings } from './Findings.tsx';
import { PlanOutcome } from './PlanOutcome.tsx';

type Result =
  { kind: 'none' } | { kind: 'empty' } | { kind: 'unreadable'; reason: string } | { kind: 'read'; read: Read };

/** Reads a process file on this computer, tells what is wrong with it, and opens it where nothing is. */
export function CheckDocument() {
  const { t } = useWords();
  const [text, setText] = useState('');
  const [result, setResult] = useState<Result>({ kind: 'none' });
  const check = (source: string): void =>
    setResult(source.trim() === '' ? { kind: 'empty' } : { kind: 'read', read: documentInText(source) });
  const read = async (file: File): Promise<void> => {
    try {
      const { text: content, read: found } = await documentInFile(file);
      setText(content ?? '');
      setResult({ kind: 'read', read: found });
    } catch (error) {
      setResult({ kind: 'unreadable', reason: error instanceof Error ? error.message : String(error) });
    }
  };
  return (
    <section className="card check" aria-labelledby="check-title" id="check">
      <h2 id="check-title">{t('check.title')}</h2>
      <p className="note">{t('check.lead')}</p>
      <label className="check__label">
        <span>{t('check.paste')}</span>
        <textarea
          rows={5}
          spellCheck={false}
          value={text}
          onChange={({ target }) => setText(target.value)}
          className="check__text"
        />
      </label>
      <div className="process-card__links">
        <button type="button" className="button--main" onClick={() => check(text)}>
          {t('check.run')}
        </button>
        <FileButton
          label={t('check.file')}
          accept=".json,.xlsx,.csv,application/json"
          onFile={(file) => void read(file)}
        />
      </div>
      <div role="status">
        {result.kind === 'empty' && <p>{t('check.empty')}</p>}
        {result.kind === 'unreadable' && <p className="strip">{t('check.unreadable', { reason: result.reason })}</p>}
        {result.kind === 'read' &&
          (result.read.kind === 'plan' && result.read.parsed.ok ? (
            <PlanOutcome file={result.read.parsed.value} />
          ) : result.read.kind === 'process' ? (
            <Outcome parsed={result.read.parsed} />
          ) : (
            <BadPlan findings={result.read.parsed.findings} />
          ))}
      </div>
    </section>
  );
}

function BadPlan({ findings }: { findings: readonly Finding[] }) {
  const { t } = useWords();
  return (
    <>
      <p className="strip">{t('check.planBroken', { n: findings.length })}</p>
      <Findings findings={findings} />
    </>
  );
}

function Outcome({ parsed }: { parsed: Parsed<Process> }) {
  const { t, say } = useWords();
  const navigate = useNavigate();
  const [notKept, setNotKept] = useState<string>();
  const errors = parsed.findings.filter(({ level }) => level === 'error').length;
  return (
    <>
      {parsed.ok ? (
        <p>
          <strong className={errors === 0 ? undefined : 'worse'}>
            {errors === 0 ? '✓ ' : '▲ '}
            {t(errors === 0 ? 'check.fine' : 'check.withErrors', {
              n: errors,
              title: say(parsed.value.title),
              items: parsed.value.items.length,
            })}
          </strong>{' '}
          <button
            type="button"
            className="button--main"
            onClick={() => {
              const { pid, kept } = openDocument(parsed.value);
              if (kept || notKept !== undefined) void navigate(`/p/${pid}/five`);
              else setNotKept(pid);
            }}
          >
            {t('check.open')}
          </button>
          {notKept !== undefined && <span className="note"> {t('check.notKept')}</span>}
        </p>
      ) : (
        <p className="strip">{t('check.broken', { n: errors })}</p>
      )}
      {parsed.findings.length > 0 && <Findings findings={byGravity(parsed.findings)} />}
    </>
  );
}
