import type { Evaluation } from '../../../../engine/measure/index.ts';
import { useComparison } from '../../../state/comparison.ts';
import type { Simulation } from '../../../state/simulation/useSimulation.ts';
import { useWords } from '../../../words/index.ts';
import { dayCount } from '../../../words/numbers.ts';
import { OldMark } from './OldMark.tsx';
import type { ShownSide } from './sides.ts';

interface Props {
  readonly sides: readonly ShownSide[];
  readonly simulation: Simulation;
  readonly unit: Evaluation['unit'];
}

/** How much of a promise is not approval at all, such as works: at the size of the promise, lest it be read as approval. */
export function Outside({ sides, simulation: { answer, phase }, unit }: Props) {
  const { t, language } = useWords();
  const { before, after } = useComparison();
  if (answer === undefined) return null;
  const { outside, evaluation } = answer;
  if (outside === undefined) {
    const isPending = phase.kind === 'running' && [before, after].some(({ active }) => active.procedures.length > 0);
    return isPending ? <p>{t('full.outsidePending')}</p> : null;
  }
  if (sides.every(({ side }) => !(outside[side] > 0))) return null;
  const list = sides.map(({ side, inText, isOld }, index) => (
    <span key={side} data-outside={side}>
      {index > 0 && t('list.and')}
      {t('full.outsideOne', { side: inText, n: dayCount(outside[side] / evaluation.minutesOfUnit, language) })}
      {isOld && <OldMark />}
    </span>
  ));
  return (
    <p>
      {t('full.outside')} {list} {t('full.promiseUnit', { unit: t(`full.unit.${unit}`) })}
      {t('full.promiseEnd')}
    </p>
  );
}
