import { useEffect, useMemo, useRef } from 'react';
import type { Conflict } from '../../state/stored.ts';
import type { Key } from '../../words/index.ts';
import { useWords } from '../../words/index.ts';
import { Marked } from '../../words/Marked.tsx';
import { timeText } from '../../words/time.ts';

interface Props<Content> {
  readonly conflict: Conflict;
  /** The revision that was begun with. */
  readonly base: number;
  readonly mine: Content;
  /** What a content of the server says; undefined where it cannot be read. */
  readonly read: (content: string) => Content | undefined;
  /** What differs, each in a sentence. */
  readonly differences: (before: Content, after: Content) => readonly string[];
  /** What is said where nothing differs, and of taking theirs. */
  readonly words: { readonly none: Key; readonly takeTheirs: Key };
  readonly isBusy: boolean;
  readonly onTheirs: (theirs: Content) => void;
  readonly onMine: () => void;
  /** Undefined for whoever may not make documents. */
  readonly onNew: (() => void) | undefined;
}

/** Somebody saved in between: what each side changed, and the ways on. What is lost by any of them is said on its button. */
export function ConflictPanel<Content>(props: Props<Content>) {
  const { conflict, base, mine, read, differences, words, isBusy, onTheirs, onMine, onNew } = props;
  const { t, language } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { current } = conflict;
  const theirs = useMemo(() => read(current.content), [read, current]);
  const begun = useMemo(() => (conflict.base === null ? undefined : read(conflict.base)), [read, conflict]);
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
            <Changes title={t('conflict.theirs')} changes={differences(begun, theirs)} none={t(words.none)} />
            <Changes title={t('conflict.mine')} changes={differences(begun, mine)} none={t(words.none)} />
          </>
        )}
        {theirs !== undefined && (
          <Changes
            title={`${t('conflict.between')} · ${t('conflict.side')}`}
            changes={differences(theirs, mine)}
            none={t(words.none)}
          />
        )}
      </div>
      {begun === undefined && <p className="note">{t('conflict.noBase')}</p>}
      <p className="conflict__ways">
        {theirs !== undefined && (
          <button type="button" disabled={isBusy} onClick={() => onTheirs(theirs)}>
            {t(words.takeTheirs)}
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

interface ChangesProps {
  readonly title: string;
  readonly changes: readonly string[];
  readonly none: string;
}

function Changes({ title, changes, none }: ChangesProps) {
  return (
    <div>
      <h3>{title}</h3>
      {changes.length === 0 ? (
        <p className="note">{none}</p>
      ) : (
        <ul>
          {changes.map((change, index) => (
            <li key={index}>
              <Marked text={change} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
