import { useEffect, useMemo, useRef } from 'react';
import type { Process } from '../../../engine/model/index.ts';
import { parseProcess } from '../../../engine/model/index.ts';
import type { Change } from '../../../engine/network/index.ts';
import { differenceOf } from '../../../engine/network/index.ts';
import type { Conflict } from '../../state/stored.ts';
import { useWords } from '../../words/index.ts';
import { timeText } from '../../words/time.ts';

interface Props {
  readonly conflict: Conflict;
  /** The revision that was begun with. */
  readonly base: number;
  readonly mine: Process;
  readonly isBusy: boolean;
  readonly onTheirs: (theirs: Process) => void;
  readonly onMine: () => void;
  /** Undefined for whoever may not make documents. */
  readonly onNew: (() => void) | undefined;
}

/** Somebody saved in between: what each side changed, and the ways on. Nothing of either is lost by any of them. */
export function ConflictPanel({ conflict, base, mine, isBusy, onTheirs, onMine, onNew }: Props) {
  const { t, language } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { current } = conflict;
  const theirs = useMemo(() => read(current.content), [current]);
  const begun = useMemo(() => (conflict.base === null ? undefined : read(conflict.base)), [conflict]);
  return (
    <section className="card conflict" aria-labelledby="conflict-title">
      <h2 id="conflict-title" tabIndex={-1} ref={heading}>
        ▲ {t('conflict.title')}
      </h2>
      <p>
        {t('conflict.lead', {
          name: current.updatedBy,
          time: timeText(current.updatedAt, language),
          revision: current.revision,
          base,
        })}
      </p>
      <div className="conflict__sides">
        {theirs !== undefined && begun !== undefined && (
          <>
            <Changes title={t('conflict.theirs')} changes={differenceOf(begun, theirs)} />
            <Changes title={t('conflict.mine')} changes={differenceOf(begun, mine)} />
          </>
        )}
        {theirs !== undefined && (
          <Changes title={`${t('conflict.between')} · ${t('conflict.side')}`} changes={differenceOf(theirs, mine)} />
        )}
      </div>
      {begun === undefined && <p className="note">{t('conflict.noBase')}</p>}
      <p className="conflict__ways">
        {theirs !== undefined && (
          <button type="button" disabled={isBusy} onClick={() => onTheirs(theirs)}>
            {t('conflict.takeTheirs')}
          </button>
        )}
        <button type="button" disabled={isBusy} onClick={onMine}>
          {t('conflict.keepMine')}
        </button>
        {onNew !== undefined && (
          <button type="button" disabled={isBusy} onClick={onNew}>
            {t('conflict.asNew')}
          </button>
        )}
      </p>
    </section>
  );
}

function Changes({ title, changes }: { title: string; changes: readonly Change[] }) {
  const { t, say } = useWords();
  return (
    <div>
      <h3>{title}</h3>
      {changes.length === 0 ? (
        <p className="note">{t('conflict.none')}</p>
      ) : (
        <ul>
          {changes.map((change, index) => (
            <li key={index}>{say(change.sentence)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

function read(content: string): Process | undefined {
  const parsed = parseProcess(JSON.parse(content));
  return parsed.ok ? parsed.value : undefined;
}
