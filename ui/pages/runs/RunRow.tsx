import { Link } from 'react-router';
import { isKeptId } from '../../../engine/model/index.ts';
import { processById } from '../../../processes/index.ts';
import type { RunHead } from '../../state/runs.ts';
import type { Words } from '../../words/index.ts';
import { useWords } from '../../words/index.ts';
import { timeText } from '../../words/time.ts';
import { RunSteps } from './RunSteps.tsx';

interface Props {
  readonly run: RunHead;
  readonly onChanged: (run: RunHead) => void;
}

/** One run of the list. */
export function RunRow({ run, onChanged }: Props) {
  const words = useWords();
  const { t, say, language } = words;
  const { id, kind, about, createdAt, finishedAt, failure } = run;
  const time = timeText(createdAt, language);
  return (
    <tr data-run={id}>
      <th scope="row">{t(`runs.kind.${kind}`)}</th>
      <td>{processOf(run, words) ?? about ?? '--'}</td>
      <td>
        <RunState run={run} />
        {failure !== null && <p className="note worse">{t('runs.why', { why: say(failure) })}</p>}
      </td>
      <td>
        <RunProgress run={run} />
      </td>
      <td>{ownerOf(run, t)}</td>
      <td>{time}</td>
      <td>{finishedAt === null ? '--' : timeText(finishedAt, language)}</td>
      <td>
        <div className="runs__act">
          <Link
            to={`/runs/${encodeURIComponent(id)}`}
            aria-label={t('runs.openOf', { kind: t(`runs.kind.${kind}`), time })}
          >
            {t('runs.open')}
          </Link>
          <RunSteps run={run} onChanged={onChanged} />
        </div>
      </td>
    </tr>
  );
}

/** Where a run stands, in a word and a form. */
export function RunState({ run: { state } }: { run: RunHead }) {
  const { t } = useWords();
  return (
    <span className={`chip runs__state runs__state--${state}`}>
      {state === 'failed' && '▲ '}
      {t(`runs.state.${state}`)}
    </span>
  );
}

/** How many of its scenarios are done. */
export function RunProgress({ run: { kind, state, parts, partsDone } }: { run: RunHead }) {
  const { t } = useWords();
  // How many runs a search takes shows only when it is done.
  const search = state === 'done' ? 'runs.searchDone' : 'runs.searchOf';
  const told = t(kind === 'search' ? search : 'runs.progressOf', { done: partsDone, parts });
  return (
    <span className="runs__progress">
      <progress max={parts} value={partsDone} aria-label={told} /> <span className="note">{told}</span>
    </span>
  );
}

/** What the process that is run is called; undefined where it is known neither here nor on the server. */
function processOf({ about }: RunHead, { t, say }: Pick<Words, 't' | 'say'>): string | undefined {
  if (about === null) return undefined;
  const process = processById(about);
  if (process !== undefined) return say(process.title);
  return isKeptId(about) ? t('runs.keptProcess') : undefined;
}

/** Whoever handed a run in. */
export function ownerOf({ ownerName, owner }: RunHead, t: Words['t']): string {
  return ownerName ?? owner ?? t('runs.local');
}
