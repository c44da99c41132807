import type { Change } from '../../../engine/network/index.ts';
import { badgeOf } from '../../flow/badges.ts';
import { useWords } from '../../words/index.ts';
import { BadgeMark } from './BadgeMark.tsx';

interface Props {
  readonly changes: readonly Change[];
  /** From 1; none where undefined. */
  readonly at: number | undefined;
  readonly details: boolean;
  readonly onDetails: (details: boolean) => void;
  readonly onStep: (by: 1 | -1) => void;
}

/** Goes through the differences one by one, each with its mark and its sentence. */
export function DifferenceBar({ changes, at, details, onDetails, onStep }: Props) {
  const { t, say } = useWords();
  const change = at === undefined ? undefined : changes[at - 1];
  const badge = change === undefined ? undefined : badgeOf(change);
  return (
    <div className="differences" role="group" aria-label={t('map.diff')}>
      <span>{t('map.diff')}</span>
      <button
        type="button"
        aria-keyshortcuts="P"
        aria-label={t('map.diffPrevious')}
        title={t('map.diffPrevious')}
        onClick={() => onStep(-1)}
        disabled={changes.length === 0}
      >
        ◀
      </button>
      <span className="differences__count">
        {at ?? '--'}/{changes.length}
      </span>
      <button
        type="button"
        aria-keyshortcuts="N"
        aria-label={t('map.diffNext')}
        title={t('map.diffNext')}
        onClick={() => onStep(1)}
        disabled={changes.length === 0}
      >
        ▶
      </button>
      <label className="differences__details">
        <input type="checkbox" checked={details} onChange={({ target }) => onDetails(target.checked)} />
        {t('map.diffDetails')}
      </label>
      <span className="differences__sentence" aria-live="polite">
        {badge !== undefined && <BadgeMark badge={badge} />}{' '}
        {change === undefined ? t(changes.length === 0 ? 'map.diffNone' : 'map.diffPick') : say(change.sentence)}
      </span>
    </div>
  );
}
