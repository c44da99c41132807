import { useMemo, useState } from 'react';
import { Assumptions } from '../../../panels/basis/Assumptions.tsx';
import { assumptionsOfScenario, countOfAssumptions } from '../../../panels/basis/scenario-assumptions.ts';
import { useComparison } from '../../../state/comparison.ts';
import type { SimulationQuestion } from '../../../state/simulation/question.ts';
import { misfitsOf, quickOf, simulationOf } from '../../../state/simulation/question.ts';
import type { Simulation } from '../../../state/simulation/useSimulation.ts';
import { useSimulation } from '../../../state/simulation/useSimulation.ts';
import { useView } from '../../../state/view.ts';
import { useWords } from '../../../words/index.ts';
import { number } from '../../../words/numbers.ts';
import { BrokenLaw } from './BrokenLaw.tsx';
import { CasesTable } from './CasesTable.tsx';
import { DeskTable } from './DeskTable.tsx';
import './full.css';
import { LimitNotes } from './LimitNotes.tsx';
import { stageLimits } from './limits.ts';
import { OnTimeTable } from './OnTimeTable.tsx';
import { promisedOn } from './promised.ts';
import { PromiseFields } from './PromiseFields.tsx';
import { Refusal } from './Refusal.tsx';
import { Ruler } from './Ruler.tsx';
import { SamePlan } from './SamePlan.tsx';
import { Saturated } from './Saturated.tsx';
import { shownAnswer, shownEvaluation, sidesOf, unitOf } from './sides.ts';
import { Status } from './Status.tsx';
import { Unfinished } from './Unfinished.tsx';
import { useHeadline } from './useHeadline.ts';
import { useOpenInPrint } from './useOpenInPrint.ts';
import { usePromise } from './usePromise.ts';
import { useSeen } from './useSeen.ts';
import { WhyBlock } from './WhyBlock.tsx';

/** The full answer beside the quick one: twenty cases that stand for all, and why they take longer than the quick answer. */
export function FullAnswer({ single }: { single: boolean }) {
  const { t } = useWords();
  const view = useView();
  const comparison = useComparison();
  // The comparison stands for all of the view that counts.
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- see above
  const question = useMemo(() => simulationOf(view), [comparison]);
  if (question !== undefined) return <Simulated question={question} single={single} />;
  return (
    <section className="full card" aria-labelledby="full-title" data-phase="no-scenario">
      <div className="block-head">
        <h2 id="full-title">{t('full.title')}</h2>
      </div>
      <div className="block-text note">
        <p>{t('full.noScenario', { id: view.process.id })}</p>
        <p>
          {t('full.noScenarioHow')} <code>binglian simulate {view.process.id} --scenario scenario.json</code>
        </p>
        {view.local && <p>{t('full.noScenarioLocal')}</p>}
      </div>
    </section>
  );
}

function Simulated({ question, single }: { question: SimulationQuestion; single: boolean }) {
  const words = useWords();
  const { t } = words;
  const { ref, seen } = useSeen();
  const misfits = useMemo(() => misfitsOf(question), [question]);
  const quick = useMemo(() => ({ before: quickOf(question, 'before'), after: quickOf(question, 'after') }), [question]);
  const simulation = useSimulation(misfits.length === 0 ? question : undefined, seen);
  const { choice, choose } = usePromise();
  const { phase } = simulation;
  const evaluation = shownEvaluation(simulation);
  const sides = sidesOf({ question, simulation, quick, single }, words);
  const unit = unitOf(question);
  const promised = promisedOn(sides, choice, shownAnswer(simulation), {
    limits: stageLimits(useComparison().after),
    unit,
  });
  useHeadline(simulation, unit);
  const block = useOpenInPrint();
  return (
    <section
      ref={block}
      className="full card"
      aria-labelledby="full-title"
      data-phase={misfits.length > 0 ? 'refused' : phase.kind}
      data-fresh={simulation.fresh}
      data-sketch={simulation.isSketch}
    >
      <div className="block-head">
        <h2 id="full-title">{t('full.title')}</h2>
        <strong className="badge">{t('line.simulated')}</strong>
        {misfits.length === 0 && <Status simulation={simulation} sides={sides} unit={unit} />}
      </div>
      {misfits.length > 0 && <Refusal findings={misfits} />}
      {phase.kind === 'refused' && <Refusal findings={phase.findings} />}
      <p className="note block-text">
        {t('full.lead')}
        {t('full.gap')}
        {t('full.leadPercentiles')}
      </p>
      <SamePlan />
      <BrokenLaw simulation={simulation} />
      <Saturated sides={sides} simulation={simulation} />
      <div ref={ref}>
        <Ruler {...{ sides, simulation, scenario: question.scenario, promised, choose, single }} />
      </div>
      <PromiseFields {...{ sides, simulation, unit, choice, promised, choose, single }} />
      <LimitNotes quick={quick} single={single} />
      <Unfinished sides={sides} evaluation={evaluation} />
      <WhyBlock {...{ simulation, sides, quick, unit, single }} />
      <OnTimeTable sides={sides} simulation={simulation} />
      <DeskTable sides={sides} simulation={simulation} />
      <CasesTable sides={sides} unit={unit} />
      <Meta question={question} simulation={simulation} />
    </section>
  );
}

/** By what the numbers can be made again, and what they rest on. */
function Meta({ question, simulation }: { question: SimulationQuestion; simulation: Simulation }) {
  const { t, say, language } = useWords();
  const [open, setOpen] = useState(false);
  const { process, scenario, plan } = question;
  const { id, experiment } = scenario;
  const assumptions = useMemo(() => assumptionsOfScenario(scenario, process), [scenario, process]);
  const evaluation = shownEvaluation(simulation);
  const common = { title: say(scenario.title), id, seed: experiment.seed };
  return (
    <div className="note block-text full__meta">
      <p>
        {t('full.example', { n: countOfAssumptions(scenario), groups: assumptions.length })}{' '}
        <button type="button" className="button--plain no-print" onClick={() => setOpen(true)}>
          {t('full.assumptions')}
        </button>{' '}
        {t('full.exampleProcess')}
      </p>
      <p>
        {evaluation === undefined
          ? t('full.metaPending', { ...common, replications: experiment.replications })
          : t('full.meta', {
              ...common,
              replications: evaluation.replications,
              cases: number(evaluation.after.cases, language),
              counted: number(evaluation.after.counted, language),
              model: evaluation.model,
              version: evaluation.version,
            })}
      </p>
      {plan.reform !== undefined && <p>{t('full.matched')}</p>}
      {open && <Assumptions list={assumptions} title={t('full.assumptionsTitle')} onClose={() => setOpen(false)} />}
    </div>
  );
}
