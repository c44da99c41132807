import type { Simulation } from '../../../state/simulation/useSimulation.ts';
import { useWords } from '../../../words/index.ts';
import type { ShownSide } from './sides.ts';
import { shownAnswer } from './sides.ts';

/** A warning for sides with a desk that cannot keep up: their times are no forecast. It stands before the times. */
export function Saturated({ sides, simulation }: { sides: readonly ShownSide[]; simulation: Simulation }) {
  const { t, say } = useWords();
  const answer = shownAnswer(simulation);
  if (answer === undefined) return null;
  return sides.map(({ side, inText }) => {
    const desks = answer.saturated[side];
    if (desks.length === 0) return null;
    const list = desks
      .map(({ title, utilisation }) =>
        t('full.saturatedDesk', { title: say(title), percent: Math.round(utilisation * 100) }),
      )
      .join(t('list.and'));
    return (
      <p key={side} className="strip full__refusal" data-saturated={side}>
        ▲ {t('full.saturated', { side: inText, list })}
      </p>
    );
  });
}
