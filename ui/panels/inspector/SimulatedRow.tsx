import type { PlanSide } from '../../../engine/measure/index.ts';
import { useWords } from '../../words/index.ts';
import { dayCount, tenths } from '../../words/numbers.ts';
import { amountOf } from './amount.ts';
import type { Inspected } from './node.ts';
import type { AskedTimes, UseItemTimes } from './useItemTimes.ts';
import { useItemTimes } from './useItemTimes.ts';

interface Props {
  readonly sides: Readonly<Record<PlanSide, Inspected | undefined>>;
  readonly asked: AskedTimes;
}

/** What half and nine in ten of the simulated cases take with the item, before beside after; simulated at a press. */
export function SimulatedRow({ sides, asked }: Props) {
  const { t, say } = useWords();
  const times = useItemTimes(asked);
  return (
    <tr data-simulated={times !== undefined && 'state' in times && times.isAsked ? times.state.kind : 'none'}>
      <th scope="row">{t('inspect.simulated')}</th>
      {times === undefined ? (
        <td colSpan={2}>-- ({t('inspect.noScenario')})</td>
      ) : 'state' in times ? (
        <Simulated {...{ times, sides }} />
      ) : (
        <td colSpan={2}>-- ({times.map(({ message }) => say(message)).join(t('list.comma'))})</td>
      )}
    </tr>
  );
}

interface SimulatedProps extends Pick<Props, 'sides'> {
  readonly times: UseItemTimes;
}

function Simulated({ times: { isAsked, ask, state, again, cancel, ...unit }, sides }: SimulatedProps) {
  const { t, say } = useWords();
  if (!isAsked)
    return (
      <td colSpan={2}>
        <button type="button" className="button--plain" onClick={ask}>
          {t('inspect.simulate')}
        </button>
      </td>
    );
  switch (state.kind) {
    case 'ready':
      return (['before', 'after'] as const).map((side) => (
        <TimesCell key={side} {...{ unit, inspected: sides[side] }} answer={state.answer} side={side} />
      ));
    case 'running':
      return (
        <td colSpan={2}>
          <span role="status">{t('inspect.simulating', { done: state.done })}</span>{' '}
          <button type="button" className="button--plain" onClick={cancel}>
            {t('run.cancel')}
          </button>
        </td>
      );
    case 'cancelled':
    case 'failed':
    case 'refused':
      return (
        <td colSpan={2}>
          <span role="alert">
            {state.kind === 'cancelled'
              ? t('inspect.cancelled')
              : t(`run.${state.kind}`, { reason: say(state.reason) })}
          </span>{' '}
          {state.kind !== 'refused' && (
            <button type="button" className="button--plain" onClick={again}>
              {t('run.again')}
            </button>
          )}
        </td>
      );
  }
}

interface CellProps {
  readonly unit: Pick<UseItemTimes, 'unit' | 'minutesOfUnit'>;
  readonly inspected: Inspected | undefined;
  readonly answer: Extract<UseItemTimes['state'], { kind: 'ready' }>['answer'];
  readonly side: PlanSide;
}

function TimesCell({ unit: { unit, minutesOfUnit }, inspected, answer, side }: CellProps) {
  const words = useWords();
  const { t, language } = words;
  if (inspected === undefined) return <td>--</td>;
  const times = answer[side].get(inspected.node.id);
  if (times === undefined || Number.isNaN(times.p50.estimate)) return <td>-- ({t('inspect.noResult')})</td>;
  const p50 = dayCount(times.p50.estimate / minutesOfUnit, language);
  const p90 = amountOf(tenths(times.p90.estimate / minutesOfUnit), unit, words);
  return (
    <td title={t('inspect.simulatedNote', { n: answer.replications, seed: answer.seed })}>
      {t('inspect.spread', { p50, p90 })}
    </td>
  );
}
