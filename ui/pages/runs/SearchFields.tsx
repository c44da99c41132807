import type { Id } from '../../../engine/model/index.ts';
import type { NewSearch } from '../../state/runs.ts';
import { useWords } from '../../words/index.ts';
import { DeskOptions } from './DeskOptions.tsx';
import type { Grounds } from './grounds.ts';

/** What a run is handed in for: a simulation or sweep, or one of the questions of a search. */
export const tasks = ['run', 'goal', 'promise', 'staff', 'attribution'] as const;
export type Task = (typeof tasks)[number];

/** What was filled in for a search, as it stands in the fields. */
export interface SearchDraft {
  readonly days: string;
  readonly percent: string;
  /** Empty for all desks. */
  readonly desk: Id;
  readonly measures: readonly Id[];
}

export const emptyDraft: SearchDraft = { days: '', percent: '90', desk: '', measures: [] };
/** As many as have 128 subsets. */
const MOST_MEASURES = 7;

/** The search that was filled in; nothing where the task is none. */
export function searchOf(task: Task, { days, percent, desk, measures }: SearchDraft): NewSearch | undefined {
  const share = Number(percent) / 100;
  switch (task) {
    case 'run':
      return undefined;
    case 'goal':
      return { question: 'goal', days: Number(days) };
    case 'promise':
      return { question: 'promise', share };
    case 'staff':
      return { question: 'staff', promise: Number(days), share, ...(desk === '' ? {} : { desk }) };
    case 'attribution':
      return { question: 'attribution', measures };
  }
}

interface Props {
  readonly task: Exclude<Task, 'run'>;
  readonly grounds: Grounds;
  readonly draft: SearchDraft;
  readonly onChange: (draft: SearchDraft) => void;
}

/** The fields of one question. */
export function SearchFields({ task, grounds: { scenario, reform }, draft, onChange }: Props) {
  const { t, say } = useWords();
  const offered = reform?.measures.filter(({ usual }) => usual) ?? [];
  const toggle = (id: Id): void => {
    const { measures } = draft;
    onChange({ ...draft, measures: measures.includes(id) ? measures.filter((one) => one !== id) : [...measures, id] });
  };
  return (
    <>
      {(task === 'goal' || task === 'staff') && (
        <label className="account__field">
          <span>{t(`runs.days.${task}`)}</span>
          <input
            type="number"
            required
            min={1}
            max={3650}
            step={1}
            value={draft.days}
            onChange={({ target }) => onChange({ ...draft, days: target.value })}
          />
        </label>
      )}
      {(task === 'promise' || task === 'staff') && (
        <label className="account__field">
          <span>{t('runs.share')}</span>
          <input
            type="number"
            required
            min={1}
            max={100}
            step={1}
            value={draft.percent}
            onChange={({ target }) => onChange({ ...draft, percent: target.value })}
          />
        </label>
      )}
      {task === 'staff' && (
        <label className="account__field">
          <span>{t('runs.desk')}</span>
          <select value={draft.desk} onChange={({ target }) => onChange({ ...draft, desk: target.value })}>
            <option value="">{t('runs.desk.all')}</option>
            <DeskOptions desks={scenario.desks} />
          </select>
        </label>
      )}
      {task === 'attribution' && (
        <fieldset className="runs__measures">
          <legend>{t('runs.measures')}</legend>
          {offered.map(({ id, title }) => (
            <label key={id}>
              <input
                type="checkbox"
                checked={draft.measures.includes(id)}
                disabled={!draft.measures.includes(id) && draft.measures.length >= MOST_MEASURES}
                onChange={() => toggle(id)}
              />{' '}
              {say(title)}
            </label>
          ))}
        </fieldset>
      )}
    </>
  );
}
