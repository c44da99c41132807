import { useState } from 'react';
import { processById, scenarios } from '../../../processes/index.ts';
import type { Outcome } from '../../state/account.ts';
import { useRequestKey } from '../../state/request-key.ts';
import type { NewRun, RunHead } from '../../state/runs.ts';
import { startRun } from '../../state/runs.ts';
import { useWords } from '../../words/index.ts';
import { AccountForm } from '../account/AccountForm.tsx';

const [usual] = scenarios;

/** Hands in a run of a scenario that is shipped, or a sweep over its demand. */
export function StartForm({ onStarted }: { onStarted: (run: RunHead) => void }) {
  const { t, say, language } = useWords();
  const [scenarioId, setScenarioId] = useState(usual!.id);
  const [cases, setCases] = useState(String(usual!.experiment.cases ?? ''));
  const [replications, setReplications] = useState(String(usual!.experiment.replications));
  const [seed, setSeed] = useState(String(usual!.experiment.seed));
  const [demand, setDemand] = useState('');
  const [isStarted, setStarted] = useState(false);
  const { keyOf, heard } = useRequestKey();
  const scenario = scenarios.find(({ id }) => id === scenarioId) ?? usual!;
  const choose = (id: string): void => {
    setScenarioId(id);
    const { experiment } = scenarios.find((one) => one.id === id) ?? usual!;
    setCases(String(experiment.cases ?? ''));
    setReplications(String(experiment.replications));
    setSeed(String(experiment.seed));
  };
  const start = async (): Promise<Outcome<unknown>> => {
    const percents = demand
      .split(/[,，、;；\s]+/)
      .filter((word) => word !== '')
      .map(Number);
    if (percents.some((percent) => !(percent >= 10 && percent <= 500)))
      return { ok: false, message: t('runs.demandWrong') };
    const run: NewRun = {
      process: scenario.process,
      scenario: scenario.id,
      cases: Number(cases),
      replications: Number(replications),
      seed: Number(seed),
      ...(percents.length === 0 ? {} : { grid: { demand: percents } }),
    };
    setStarted(false);
    const outcome = await startRun(run, keyOf(JSON.stringify(run)), language);
    heard(outcome);
    if (outcome.ok) {
      setStarted(true);
      onStarted(outcome.value);
    }
    return outcome;
  };
  const numbers = [
    { label: t('runs.cases'), value: cases, onChange: setCases, least: 1, most: 1_000_000 },
    { label: t('runs.replications'), value: replications, onChange: setReplications, least: 1, most: 1000 },
    { label: t('runs.seed'), value: seed, onChange: setSeed, least: 0, most: 4_294_967_295 },
  ];
  return (
    <section aria-labelledby="runs-start" className="runs__start">
      <h2 id="runs-start">{t('runs.start')}</h2>
      <p className="note">{t('runs.startNote')}</p>
      <AccountForm action={t('runs.submit')} onSend={start}>
        <label className="account__field">
          <span>{t('runs.scenario')}</span>
          <select value={scenario.id} onChange={({ target }) => choose(target.value)}>
            {scenarios.map(({ id, process, title }) => (
              <option key={id} value={id}>
                {say(processById(process)!.title)} · {say(title)}
              </option>
            ))}
          </select>
        </label>
        {numbers.map(({ label, value, onChange, least, most }) => (
          <label key={label} className="account__field">
            <span>{label}</span>
            <input
              type="number"
              required
              min={least}
              max={most}
              step={1}
              value={value}
              onChange={({ target }) => onChange(target.value)}
            />
          </label>
        ))}
        <label className="account__field">
          <span>{t('runs.demandList')}</span>
          <input value={demand} maxLength={400} onChange={({ target }) => setDemand(target.value)} />
        </label>
      </AccountForm>
      <p role="status" className="note">
        {isStarted ? t('runs.submitted') : ''}
      </p>
    </section>
  );
}
