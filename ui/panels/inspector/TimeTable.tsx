import type { Scheme } from '../../../engine/model/index.ts';
import { useWords } from '../../words/index.ts';
import { BasisNote } from '../basis/BasisNote.tsx';
import { amountOf } from './amount.ts';
import type { Inspected } from './node.ts';
import { limitOf } from './node.ts';
import { SimulatedRow } from './SimulatedRow.tsx';
import type { AskedTimes } from './useItemTimes.ts';

interface Props {
  readonly before: Inspected | undefined;
  readonly after: Inspected | undefined;
  readonly asked: AskedTimes;
}

/** Statutory, promised and simulated time, before beside after, each with whose word it is. They are never mixed. */
export function TimeTable({ before, after, asked }: Props) {
  const { t } = useWords();
  return (
    <table className="times">
      <caption className="hidden-text">{t('inspect.times')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('inspect.times')}</th>
          <th scope="col">{t('map.before')}</th>
          <th scope="col">{t('map.after')}</th>
        </tr>
      </thead>
      <tbody>
        {(['statutory', 'promised'] as const).map((scheme) => (
          <tr key={scheme}>
            <th scope="row">{t(`inspect.${scheme}`)}</th>
            <LimitCell inspected={before} scheme={scheme} />
            <LimitCell inspected={after} scheme={scheme} />
          </tr>
        ))}
        <tr>
          <th scope="row">{t('inspect.handling')}</th>
          <HandlingCell inspected={before} />
          <HandlingCell inspected={after} />
        </tr>
        {(before?.item ?? after?.item) !== undefined && <SimulatedRow sides={{ before, after }} asked={asked} />}
      </tbody>
    </table>
  );
}

function LimitCell({ inspected, scheme }: { inspected: Inspected | undefined; scheme: Exclude<Scheme, 'observed'> }) {
  const words = useWords();
  if (inspected === undefined) return <td>--</td>;
  const limit = limitOf(inspected, scheme);
  if (limit === undefined) return <td>-- ({words.t('inspect.noLimit')})</td>;
  const event = limit.startsAt;
  const start =
    typeof event === 'object'
      ? words.t('inspect.start.event', { node: event.event })
      : words.t(`inspect.start.${event}`);
  return (
    <td>
      {amountOf(limit.n, limit.unit, words)} {start} <BasisNote basis={limit.basis} />
    </td>
  );
}

function HandlingCell({ inspected }: { inspected: Inspected | undefined }) {
  const words = useWords();
  const duration = inspected !== undefined && 'duration' in inspected.node ? inspected.node.duration : undefined;
  if (duration === undefined) return <td>--</td>;
  return (
    <td>
      {amountOf(duration.n, duration.unit, words)} <BasisNote basis={duration.basis} />
    </td>
  );
}
