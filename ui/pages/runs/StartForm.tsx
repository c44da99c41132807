import { useState } from 'react';
import { processById, scenarios } from '../../../processes/index.ts';
import { CityField } from '../../panels/project/CityField.tsx';
import { KeptField } from '../../panels/project/KeptField.tsx';
import type { Outcome } from '../../state/account.ts';
import { useRequestKey } from '../../state/request-key.ts';
import type { NewRun, RunHead } from '../../state/runs.ts';
import { startRun } from '../../state/runs.ts';
import { useWords } from '../../words/index.ts';
import { AccountForm } from '../account/AccountForm.tsx';
import type { Task } from './SearchFields.tsx';
import { emptyDraft, SearchFields, searchOf, tasks } from './SearchFields.tsx';
import { emptySweep, gridOf, SweepFields } from './SweepFields.tsx';

const [usual] = scenarios;

/**
 * Hands in a run of a scenario that is shipped, with its process or one of the server that it fits: as it is, as a sweep over
 * limits, staff and demand, or as a search.
 */
export function StartForm({ onStarted }: { onStarted: (run: RunHead) => void }) {
  const words = useWords();
  const { t, say, language } = words;
  const [scenarioId, setScenarioId] = useState(usual!.id);
  const [cases, setCases] = useState(String(usual!.experiment.cases ?? ''));
  const [replications, setReplications] = useState(String(usual!.experiment.replications));
  const [seed, setSeed] = useState(String(usual!.experiment.seed));
  const [sweep, setSweep] = useState(emptySweep);
  const [task, setTask] = useState<Task>('run');
  const [city, setCity] = useState<string>();
  const [calendar, setCalendar] = useState<string>();
  const [process, setProcess] = useState<string>();
  const [draft, setDraft] = useState(emptyDraft);
  const [isStarted, setStarted] = useState(false);
  const { keyOf, heard } = useRequestKey();
  const scenario = scenarios.find(({ id }) => id === scenarioId) ?? usual!;
  // Days count only where it is said when a run starts.
  const isDated = scenario.experiment.start !== undefined;
  const choose = (id: string): void => {
    setScenarioId(id);
    setCity(undefined);
    setProcess(undefined);
    setDraft({ ...draft, desk: '', measures: [] });
    setSweep({ ...emptySweep, demand: sweep.demand });
    const { experiment } = scenarios.find((one) => one.id === id) ?? usual!;
    setCases(String(experiment.cases ?? ''));
    setReplications(String(experiment.replications));
    setSeed(String(experiment.seed));
  };
  const start = async (): Promise<Outcome<unknown>> => {
    const varied = task === 'run' ? gridOf(sweep, words) : {};
    if ('wrong' in varied) return { ok: false, message: varied.wrong };
    if (task === 'attribution' && draft.measures.length === 0) return { ok: false, message: t('runs.measuresNone') };
    const search = searchOf(task, draft);
    const run: NewRun = {
      process: process ?? scenario.process,
      scenario: scenario.id,
      cases: Number(cases),
      replications: Number(replications),
      seed: Number(seed),
      ...varied,
      ...(search === undefined ? {} : { search }),
      // The fewest measures are looked for from none on.
      ...(task === 'goal' ? { on: [] } : {}),
      ...(city === undefined ? {} : { city }),
      ...(calendar === undefined || !isDated ? {} : { calendar }),
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
          <span>{t('runs.task')}</span>
          <select value={task} onChange={({ target }) => setTask(tasks.find((one) => one === target.value) ?? 'run')}>
            {tasks.map((one) => (
              <option key={one} value={one}>
                {t(`runs.task.${one}`)}
              </option>
            ))}
          </select>
        </label>
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
        <CityField process={processById(scenario.process)!} city={city} onCity={setCity} className="account__field" />
        {isDated && (
          <KeptField
            kind="calendar"
            label={t('timeline.calendar')}
            usual={t('timeline.calendarState')}
            chosen={calendar}
            onChosen={setCalendar}
            className="account__field"
          />
        )}
        <KeptField
          kind="process"
          label={t('runs.processOf')}
          usual={t('runs.processShipped')}
          chosen={process}
          onChosen={setProcess}
          className="account__field"
        />
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
        {task === 'run' ? (
          <SweepFields scenario={scenario} draft={sweep} onChange={setSweep} />
        ) : (
          <SearchFields task={task} scenario={scenario} draft={draft} onChange={setDraft} />
        )}
      </AccountForm>
      <p role="status" className="note">
        {isStarted ? t('runs.submitted') : ''}
      </p>
    </section>
  );
}
