import { useNavigate } from 'react-router';
import type { PlanFile } from '../../../engine/exchange/index.ts';
import { findingsOfBase } from '../../../engine/exchange/index.ts';
import { scenarioOf } from '../../../processes/index.ts';
import type { OpenDocument } from '../../state/documents.ts';
import { useDocuments } from '../../state/documents.ts';
import { queryOfPlan } from '../../state/plan-on-base.ts';
import { useWords } from '../../words/index.ts';
import { Findings } from './Findings.tsx';

/** A plan that was read from a file: whether its process is here and still the same, and the way to it. */
export function PlanOutcome({ file }: { file: PlanFile }) {
  const { t, say } = useWords();
  const navigate = useNavigate();
  const found = baseOf(file, useDocuments());
  const title = say(file.base.title);
  if (found === undefined) return <p className="strip">{t('check.planNoBase', { title, id: file.base.process })}</p>;
  const { document, findings } = found;
  const isRefused = findings.some(({ level }) => level === 'error');
  return (
    <>
      <p>
        <strong className={findings.length === 0 ? undefined : 'worse'}>
          {findings.length === 0 ? '✓ ' : '▲ '}
          {t(isRefused ? 'check.planRefused' : findings.length === 0 ? 'check.planSame' : 'check.planDiffers', {
            title,
            day: file.savedOn,
          })}
        </strong>{' '}
        {!isRefused && (
          <button
            type="button"
            className="button--main"
            onClick={() =>
              void navigate({
                pathname: `/p/${document.pid}/try`,
                search: queryOfPlan(document, file.base.reform, file.plan),
              })
            }
          >
            {t(findings.length === 0 ? 'check.planOpen' : 'check.planOpenAnyway')}
          </button>
        )}
      </p>
      {findings.length > 0 && <Findings findings={findings} />}
    </>
  );
}

interface Base {
  readonly document: OpenDocument;
  readonly findings: ReturnType<typeof findingsOfBase>;
}

/** The open document that the plan was made on; of several the one that differs least, the shipped one first. */
function baseOf(file: PlanFile, documents: readonly OpenDocument[]): Base | undefined {
  return documents
    .filter(({ process }) => process.id === file.base.process)
    .map((document): Base => {
      const { process, reforms } = document;
      const reform = reforms.find(({ id }) => id === file.base.reform);
      return { document, findings: findingsOfBase(file, { process, reform }, scenarioOf(process.id)) };
    })
    .sort((a, b) => a.findings.length - b.findings.length)[0];
}
