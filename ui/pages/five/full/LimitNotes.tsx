import type { PlanSide } from '../../../../engine/measure/index.ts';
import { useComparison } from '../../../state/comparison.ts';
import { useWords } from '../../../words/index.ts';
import { number } from '../../../words/numbers.ts';
import type { StageLimit } from './limits.ts';
import { stageLimits } from './limits.ts';

interface Props {
  /** Minutes of office time. */
  readonly quick: Readonly<Record<PlanSide, number | undefined>>;
  readonly single: boolean;
}

/**
 * Which limits there are for the whole process or for stages, and what may not be compared: sums of limits with dots, and
 * the quick answer here with the elapsed time of a narrower scope.
 */
export function LimitNotes({ quick, single }: Props) {
  const { t, say, language } = useWords();
  const { before, after } = useComparison();
  const differs = [before, after].some(({ timed }, index) => {
    const own = index === 0 ? quick.before : quick.after;
    return timed.ok && own !== undefined && timed.times.elapsed !== own;
  });
  const limits = stageLimits(single ? before : after);
  const whole = limits.filter(({ isWhole }) => isWhole);
  const stages = limits.filter(({ isWhole }) => !isWhole);
  const listed = (some: readonly StageLimit[]): string =>
    some
      .map(({ title, n, unit, scheme }) =>
        t('full.limitOne', {
          title: say(title),
          amount: t(`full.amount.${unit}`, { n: number(n, language) }),
          scheme: t(`scheme.${scheme}`),
        }),
      )
      .join(t('list.and'));
  return (
    <p className="note block-text">
      {whole.length === 0 ? t('full.limitNoWhole') : t('full.limitWhole', { list: listed(whole) })}
      {t('full.gap')}
      {!whole.some(({ scheme }) => scheme === 'statutory') && t('full.limitNoLaw') + t('full.gap')}
      {stages.length > 0 && t('full.limitStages', { list: listed(stages) }) + t('full.gap')}
      {t('full.limitNote')}
      {differs && t('full.gap') + t('full.scope')}
    </p>
  );
}
