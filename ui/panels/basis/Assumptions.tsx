import { useWords } from '../../words/index.ts';
import { Dialog } from '../chrome/Dialog.tsx';
import type { Text } from '../../../engine/model/index.ts';
import type { Assumption } from '../../../engine/exchange/index.ts';
import './basis.css';
import { fieldText } from './field.ts';

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
            {fieldText(what, t) !== undefined && <span className="note"> · {fieldText(what, t)}</span>}
            {values !== undefined && values.zh !== '' && <p>{t('full.assumptionValues', { list: say(values) })}</p>}
            <p className="assumption">{say(why)}</p>
          </li>
        ))}
      </ol>
    </Dialog>
  );
}
