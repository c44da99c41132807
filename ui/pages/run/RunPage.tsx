import { useMemo } from 'react';
import { useComparison } from '../../state/comparison.ts';
import type { SimulationQuestion } from '../../state/simulation/question.ts';
import { misfitsOf, simulationOf } from '../../state/simulation/question.ts';
import { useFilm } from '../../state/simulation/useFilm.ts';
import { useView } from '../../state/view.ts';
import { useWords } from '../../words/index.ts';
import { Refusal } from '../five/full/Refusal.tsx';
import { Player } from './Player.tsx';
import './run.css';

/** 运行与排队: one replication of the mass simulation played back on the map, with lines and utilisation of the offices. */
export function RunPage() {
  const { t, say } = useWords();
  const view = useView();
  const comparison = useComparison();
  // The comparison stands for all of the view that counts.
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- see above
  const question = useMemo(() => simulationOf(view), [comparison]);
  return (
    <div className="run">
      <div className="run__head">
        <h1>
          {t('run.title')} · {say(view.process.title)}
        </h1>
        <strong className="badge">{t('line.simulated')}</strong>
        <span className="note">{t('run.lead')}</span>
      </div>
      {question === undefined ? <NoScenario /> : <Checked question={question} />}
    </div>
  );
}

/** Processes without a scenario say what one needs. */
function NoScenario() {
  const { t } = useWords();
  const { process, local } = useView();
  return (
    <section className="card block-text" data-phase="no-scenario">
      <p>{t('full.noScenario', { id: process.id })}</p>
      <p>
        {t('full.noScenarioHow')} <code>binglian simulate {process.id} --scenario scenario.json</code>
      </p>
      {local && <p>{t('full.noScenarioLocal')}</p>}
    </section>
  );
}

function Checked({ question }: { question: SimulationQuestion }) {
  const misfits = useMemo(() => misfitsOf(question), [question]);
  return misfits.length > 0 ? <Refusal findings={misfits} /> : <Filmed question={question} />;
}

function Filmed({ question }: { question: SimulationQuestion }) {
  const { t, say } = useWords();
  const { state, again, cancel } = useFilm(question);
  switch (state.kind) {
    case 'ready':
      return <Player key={state.films.model} question={question} films={state.films} />;
    case 'running':
      return (
        <section className="card block-text run__wait" data-phase="running">
          <p role="status">{t('run.running', { done: state.done })}</p>
          <progress aria-label={t('run.progress')} max={2} value={state.done} />
          <button type="button" onClick={cancel}>
            {t('run.cancel')}
          </button>
        </section>
      );
    case 'cancelled':
    case 'failed':
    case 'refused':
      return (
        <section className="card block-text run__wait" data-phase={state.kind}>
          <p role="alert">
            {state.kind === 'cancelled' ? t('run.cancelled') : t(`run.${state.kind}`, { reason: say(state.reason) })}
          </p>
          {state.kind !== 'refused' && (
            <button type="button" onClick={again}>
              {t('run.again')}
            </button>
          )}
        </section>
      );
  }
}
