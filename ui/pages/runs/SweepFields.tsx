import type { Id } from '../../../engine/model/index.ts';
import type { NewRun } from '../../state/runs.ts';
import type { Words } from '../../words/index.ts';
import { useWords } from '../../words/index.ts';
import { DeskOptions } from './DeskOptions.tsx';
import type { Grounds } from './grounds.ts';

/** What was filled in for a sweep, as it stands in the fields; empty where nothing of the kind is varied. */
export interface SweepDraft {
  /** The item or joint group whose promise is varied. */
  readonly target: Id;
  readonly days: string;
  readonly desk: Id;
  readonly staff: string;
  readonly demand: string;
}

export const emptySweep: SweepDraft = { target: '', days: '', desk: '', staff: '', demand: '' };

/** The numbers that each list may have, as the server takes them. */
const bounds = { days: [0, 3650], staff: [1, 10_000], demand: [10, 500] } as const;
type List = keyof typeof bounds;

/** The grid that was filled in, nothing where it varies nothing, or what is wrong with it. */
export function gridOf(
  draft: SweepDraft,
  { t }: Pick<Words, 't'>,
): { readonly grid?: NonNullable<NewRun['grid']> } | { readonly wrong: string } {
  const { target, desk } = draft;
  const lists = { days: numbersIn(draft.days), staff: numbersIn(draft.staff), demand: numbersIn(draft.demand) };
  const isVaried: Readonly<Record<List, boolean>> = {
    days: target !== '',
    staff: desk !== '',
    demand: lists.demand.length > 0,
  };
  for (const list of ['days', 'staff', 'demand'] as const) {
    const [least, most] = bounds[list];
    const isSound = (value: number): boolean =>
      value >= least && value <= most && (list === 'demand' || Number.isInteger(value));
    if (isVaried[list] && !(lists[list].length > 0 && lists[list].every(isSound)))
      return { wrong: t('runs.listWrong', { field: t(`runs.list.${list}`), least, most }) };
  }
  if (!Object.values(isVaried).includes(true)) return {};
  return {
    grid: {
      ...(isVaried.days ? { limits: [{ target, days: lists.days }] } : {}),
      ...(isVaried.staff ? { staff: [{ desk, staff: lists.staff }] } : {}),
      ...(isVaried.demand ? { demand: lists.demand } : {}),
    },
  };
}

function numbersIn(text: string): number[] {
  return text
    .split(/[,，、;；\s]+/)
    .filter((word) => word !== '')
    .map(Number);
}

interface Props {
  readonly grounds: Grounds;
  readonly draft: SweepDraft;
  readonly onChange: (draft: SweepDraft) => void;
}

/** What a sweep varies: the promise of one item, the people at one desk, and the demand, each with each. */
export function SweepFields({ grounds: { scenario, targets }, draft, onChange }: Props) {
  const { t, say } = useWords();
  const change = (more: Partial<SweepDraft>): void => onChange({ ...draft, ...more });
  const list = (name: List, isNeeded: boolean) => (
    <label className="account__field">
      <span>{t(name === 'demand' ? 'runs.demandList' : `runs.list.${name}`)}</span>
      <input
        value={draft[name]}
        required={isNeeded}
        maxLength={400}
        onChange={({ target }) => change({ [name]: target.value })}
      />
    </label>
  );
  return (
    <>
      <label className="account__field">
        <span>{t('runs.sweepLimit')}</span>
        <select value={draft.target} onChange={({ target }) => change({ target: target.value, days: '' })}>
          <option value="">{t('runs.asItIs')}</option>
          {targets.map(({ id, title }) => (
            <option key={id} value={id}>
              {say(title)}
            </option>
          ))}
        </select>
      </label>
      {draft.target !== '' && list('days', true)}
      <label className="account__field">
        <span>{t('runs.sweepStaff')}</span>
        <select value={draft.desk} onChange={({ target }) => change({ desk: target.value, staff: '' })}>
          <option value="">{t('runs.asItIs')}</option>
          <DeskOptions desks={scenario.desks} />
        </select>
      </label>
      {draft.desk !== '' && list('staff', true)}
      {list('demand', false)}
    </>
  );
}
