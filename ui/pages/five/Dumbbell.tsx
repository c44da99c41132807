import { useWords } from '../../words/index.ts';
import { number } from '../../words/numbers.ts';
import type { Row } from './rows.ts';

/** Hollow before, solid after, hatched between them what is gone; each row on a scale of its own. */
export function Dumbbell({ row }: { row: Row }) {
  const { t, language } = useWords();
  const { before, after, moved, kind } = row;
  if (before === undefined || after === undefined)
    return <span className="dumbbell dumbbell--empty" aria-hidden="true" />;
  const real = after + moved;
  const full = Math.max(before, real, 1);
  const at = (value: number): string => `${(value / full) * 100}%`;
  const share = before === 0 ? undefined : `${number(Math.round((real / before) * 1000) / 10, language)}%`;
  const gap = { left: at(Math.min(before, real)), width: `${(Math.abs(before - real) / full) * 100}%` };
  return (
    <span className={`dumbbell dumbbell--${kind}`} aria-hidden="true">
      <span className="dumbbell__axis">
        <span className="dumbbell__tick" />
        {kind !== 'same' && <span className="dumbbell__gap" style={gap} />}
        {before > 0 && <span className="dumbbell__before" style={{ left: at(before) }} />}
        {moved > 0 && <span className="dumbbell__moved" style={{ left: at(after) }} />}
        <span className="dumbbell__after" style={{ left: at(real) }} />
        {real / full > 0.08 && <span className="dumbbell__word dumbbell__word--zero">0</span>}
        {share !== undefined && kind !== 'same' && (
          <span className={labelClass(real / full)} style={{ left: at(real) }}>
            {t(kind === 'worse' ? 'five.now' : 'five.left', { percent: share })}
          </span>
        )}
        {before > 0 && Math.abs(before - real) / full > 0.2 && (
          <span className="dumbbell__word" style={{ left: at(before) }}>
            100%
          </span>
        )}
        {kind === 'same' && (
          <span className="dumbbell__word" style={{ left: at(real) }}>
            {t('five.unchanged')}
          </span>
        )}
      </span>
    </span>
  );
}

/** Labels at the ends of the axis are kept inside it. */
function labelClass(share: number): string {
  return share < 0.15
    ? 'dumbbell__word dumbbell__word--strong dumbbell__word--start'
    : 'dumbbell__word dumbbell__word--strong';
}
