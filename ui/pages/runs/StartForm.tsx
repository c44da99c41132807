import { useState } from 'react';
import type { Scenario } from '../../../engine/model/index.ts';
import { processById, scenarios } from '../../../processes/index.ts';
import { CityField } from '../../panels/project/CityField.tsx';
import { KeptField } from '../../panels/project/KeptField.tsx';
import type { Outcome } from '../../state/account.ts';
import { useRequestKey } from '../../state/request-key.ts';
import type { NewRun, RunHead } from '../../state/runs.ts';
import { startRun } from '../../state/runs.ts';
import { useWords } from '../../words/index.ts';
import { AccountForm } from '../account/AccountForm.tsx';
import type { Chosen } from './grounds.ts';
import { useGrounds } from './grounds.ts';
import type { Task } from './SearchFields.tsx';
import { emptyDraft, SearchFields, searchOf, tasks } from './SearchFields.tsx';
import { emptySweep, gridOf, SweepFields } from './SweepFields.tsx';

const [usual] = scenarios;

type Numbers = Readonly<Record<'cases' | 'replications' | 'seed', string>>;

/** The numbers of a scenario as they stand in the fields; empty cases for one that ends by the clock. */
function numbersOf({ experiment: { cases, replications, seed } }: Scenario): Numbers {
  return { cases: String(cases ?? ''), replications: String(replications), seed: String(seed) };
}

/** What was typed, as numbers; what was not is that of the scenario, which may still be on its way from the server. */
function asNumbers(typed: Partial<Numbers>): Partial<Record<keyof Numbers, number>> {
  return Object.fromEntries(
    Object.entries(typed).flatMap(([name, text]) => (text === '' ? [] : [[name, Number(text)]])),
  );
}

/**
 * Hands in a run of a scenario, its process and its reform, shipped ones or those of the server: as it is, as a sweep over
 * limits, staff and demand, or as a search.
 */
export function StartForm({ onStarted }: { onStarted: (run: RunHead) => void }) {
  const words = useWords();
  const { t, say, language } = words;
  const [scenarioId, setScenarioId] = useState(usual!.id);
  const [typed, setTyped] = useState<Partial<Numbers>>({});
  const [sweep, setSweep] = useState(emptySweep);
  const [task, setTask] = useState<Task>('run');
  const [city, setCity] = useState<string>();
  const [calendar, setCalendar] = useState<string>();
  const [chosen, setChosen] = useState<Chosen>({});
  const [draft, setDraft] = useState(emptyDraft);
  const [isStarted, setStarted] = useState(false);
  const { keyOf, heard } = useRequestKey();
  const shipped = scenarios.find(({ id }) => id === scenarioId) ?? usual!;
  const grounds = useGrounds(shipped, chosen);
  const { scenario } = grounds;
  const numbers = { ...numbersOf(scenario), ...typed };
  const endsByClock = scenario.experiment.cases === undefined;
  // Days count only where it is said when a run starts.
  const isDated = scenario.experiment.start !== undefined;
  /** What was chosen among what there was before may not be there any longer. */
  const choose = (documents: Chosen): void => {
    setChosen(documents);
    setDraft({ ...draft, desk: '', measures: [] });
    setSweep({ ...emptySweep, demand: sweep.demand });
    if (documents.scenario !== chosen.scenario) setTyped({});
  };
  const chooseShipped = (id: string): void => {
    setScenarioId(id);
    setCity(undefined);
    setTyped({});
    choose({});
  };
  const start = async (): Promise<Outcome<unknown>> => {
    const varied = task === 'run' ? gridOf(sweep, words) : {};
    if ('wrong' in varied) return { ok: false, message: varied.wrong };
    if (task === 'attribution' && draft.measures.length === 0) return { ok: false, message: t('runs.measuresNone') };
    const search = searchOf(task, draft);
    const run: NewRun = {
      process: chosen.process ?? shipped.process,
      scenario: chosen.scenario ?? shipped.id,
      ...(chosen.reform === undefined ? {} : { reform: chosen.reform }),
      ...asNumbers(typed),
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
  const fields = [
    { name: 'cases', least: 1, most: 1_000_000 },
    { name: 'replications', least: 1, most: 1000 },
    { name: 'seed', least: 0, most: 4_294_967_295 },
  ] as const;
  const documents = [
    { kind: 'process', label: t('runs.processOf'), usual: t('runs.processShipped') },
    { kind: 'reform', label: t('runs.reformOf'), usual: t('runs.reformUsual') },
    { kind: 'scenario', label: t('runs.scenarioOf'), usual: t('runs.scenarioShipped') },
  ] as const;
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
          <select value={shipped.id} onChange={({ target }) => chooseShipped(target.value)}>
            {scenarios.map(({ id, process, title }) => (
              <option key={id} value={id}>
                {say(processById(process)!.title)} · {say(title)}
              </option>
            ))}
          </select>
        </label>
        <CityField process={grounds.process} city={city} onCity={setCity} className="account__field" />
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
        {documents.map(({ kind, ...names }) => (
          <KeptField
            key={kind}
            kind={kind}
            {...(kind === 'process'
              ? {}
              : {
                  about: [
                    shipped.process,
                    grounds.process.id,
                    ...(chosen.process === undefined ? [] : [chosen.process]),
                  ],
                })}
            {...names}
            chosen={chosen[kind]}
            onChosen={(id) => choose({ ...chosen, [kind]: id })}
            className="account__field"
          />
        ))}
        {fields.map(({ name, least, most }) => (
          <label key={name} className="account__field">
            <span>{t(`runs.${name}`)}</span>
            <input
              type="number"
              required={!(name === 'cases' && endsByClock)}
              min={least}
              max={most}
              step={1}
              value={numbers[name]}
              onChange={({ target }) => setTyped({ ...typed, [name]: target.value })}
            />
          </label>
        ))}
        {task === 'run' ? (
          <SweepFields grounds={grounds} draft={sweep} onChange={setSweep} />
        ) : (
          <SearchFields task={task} grounds={grounds} draft={draft} onChange={setDraft} />
        )}
      </AccountForm>
      <p role="status" className="note">
        {isStarted ? t('runs.submitted') : ''}
      </p>
    </section>
  );
}
