import type { ReactNode } from 'react';
import { useMemo } from 'react';
import { useComparison } from '../../state/comparison.ts';
import type { Films } from '../../state/simulation/film.ts';
import { filmOf } from '../../state/simulation/film.ts';
import type { SimulationQuestion } from '../../state/simulation/question.ts';
import { misfitsOf, simulationOf } from '../../state/simulation/question.ts';
import { useWork } from '../../state/simulation/useWork.ts';
import { useView } from '../../state/view.ts';
import { useWords } from '../../words/index.ts';
import { Refusal } from '../five/full/Refusal.tsx';
import './run.css';

interface Props {
  readonly children: (question: SimulationQuestion, films: Films) => ReactNode;
}

/** Films both sides of what the address says and shows what is made of them; says why where there is nothing to film. */
export function WithFilms({ children }: Props) {
  const view = useView();
  const comparison = useComparison();
  // The comparison stands for all of the view that counts.
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- see above
  const question = useMemo(() => simulationOf(view), [comparison]);
  return question === undefined ? <NoScenario /> : <Checked question={question}>{children}</Checked>;
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

function Checked({ question, children }: Props & { readonly question: SimulationQuestion }) {
  const misfits = useMemo(() => misfitsOf(question), [question]);
  return misfits.length > 0 ? <Refusal findings={misfits} /> : <Filmed question={question}>{children}</Filmed>;
}

function Filmed({ question, children }: Props & { readonly question: SimulationQuestion }) {
  const { t, say } = useWords();
  const { state, again, cancel } = useWork(question, filmOf);
  switch (state.kind) {
    case 'ready':
      return children(question, state.answer);
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
