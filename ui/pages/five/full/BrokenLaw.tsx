import type { Simulation } from '../../../state/simulation/useSimulation.ts';
import { useWords } from '../../../words/index.ts';
import { shownAnswer } from './sides.ts';

/** Tells of runs that broke Little's law, before their times: such a run has lost or misdated cases. */
export function BrokenLaw({ simulation }: { simulation: Pick<Simulation, 'phase' | 'answer'> }) {
  const { say } = useWords();
  return shownAnswer(simulation)?.findings.map(({ code, at, message, rule, mend }) => (
    <p key={at} className="strip full__refusal" data-finding={code}>
      ▲ {at} {say(message)} {say(rule)} {say(mend)}
    </p>
  ));
}
