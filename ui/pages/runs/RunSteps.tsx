import { useState } from 'react';
import { useSession } from '../../state/account.ts';
import type { RunHead } from '../../state/runs.ts';
import { isEnded, steerRun } from '../../state/runs.ts';
import { useWords } from '../../words/index.ts';
import { timeText } from '../../words/time.ts';

interface Props {
  readonly run: RunHead;
  readonly onChanged: (run: RunHead) => void;
}

/** Calling a run off, and going on with one; for whoever handed it in, and for administrators. */
export function RunSteps({ run, onChanged }: Props) {
  const { t, language } = useWords();
  const session = useSession();
  const [problem, setProblem] = useState<string>();
  const [isSending, setSending] = useState(false);
  const may = session?.permissions ?? [];
  const isOwn = run.owner !== null && run.owner === session?.user?.id;
  if (!may.includes('runs.write') || !(isOwn || may.includes('people.manage')) || run.state === 'done') return null;
  const step = isEnded(run) ? 'retry' : 'cancel';
  const steer = async (): Promise<void> => {
    setSending(true);
    const outcome = await steerRun(run.id, step, language);
    setSending(false);
    setProblem(outcome.ok ? undefined : outcome.message);
    if (outcome.ok) onChanged(outcome.value);
  };
  return (
    <>
      <button
        type="button"
        disabled={isSending}
        aria-label={t(`runs.${step}Of`, {
          kind: t(`runs.kind.${run.kind}`),
          time: timeText(run.createdAt, language),
        })}
        onClick={() => void steer()}
      >
        {t(`runs.${step}`)}
      </button>
      {problem !== undefined && (
        <span className="worse" role="alert">
          ▲ {problem}
        </span>
      )}
    </>
  );
}
