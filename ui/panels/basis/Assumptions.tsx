import type { Key } from '../../words/index.ts';
import { useWords } from '../../words/index.ts';
import { Dialog } from '../chrome/Dialog.tsx';
import type { Text } from '../../../engine/model/index.ts';
import type { Assumption } from '../../../engine/exchange/index.ts';
import './basis.css';

interface Props {
  /** Those of a scenario tell their values too. */
  readonly list: readonly (Assumption & { readonly values?: Text })[];
  /** The usual one, where absent. */
  readonly title?: string;
  readonly onClose: () => void;
}

/** The list of all assumptions that the numbers on the screen rest on. */
export function Assumptions({ list, title, onClose }: Props) {
  const { t, say } = useWords();
  return (
    <Dialog title={`${title ?? t('assumptions.title')} (${list.length})`} onClose={onClose} className="drawer">
      <p className="note">{list.length === 0 ? t('assumptions.none') : t('assumptions.note')}</p>
      <ol className="assumptions">
        {list.map(({ where, what, why, values }, index) => (
          <li key={index}>
            <strong>{say(where)}</strong>
            {isField(what) && <span className="note"> · {t(fields[what])}</span>}
            {values !== undefined && values.zh !== '' && <p>{t('full.assumptionValues', { list: say(values) })}</p>}
            <p className="assumption">{say(why)}</p>
          </li>
        ))}
      </ol>
    </Dialog>
  );
}

const fields = {
  duration: 'field.duration',
  tail: 'field.tail',
  statedVisits: 'field.statedVisits',
  limits: 'field.limits',
  fees: 'field.fees',
  amount: 'field.amount',
  takes: 'field.takes',
  shareable: 'field.shareable',
  commitment: 'field.commitment',
  habits: 'field.habits',
  orders: 'field.orders',
  validity: 'field.validity',
  moves: 'field.moves',
  stops: 'field.stops',
  references: 'field.references',
} as const satisfies Record<string, Key>;

function isField(what: string): what is keyof typeof fields {
  return what in fields;
}
