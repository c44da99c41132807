import { useWords } from '../../words/index.ts';
import { Dialog } from '../chrome/Dialog.tsx';
import type { AssumptionInUse } from './assumptions.ts';
import './basis.css';

/** The list of all assumptions that the numbers on the screen rest on. */
export function Assumptions({ list, onClose }: { list: readonly AssumptionInUse[]; onClose: () => void }) {
  const { t, say } = useWords();
  const title = `${t('assumptions.title')} (${list.length})`;
  return (
    <Dialog title={title} onClose={onClose} className="drawer">
      <p className="note">{list.length === 0 ? t('assumptions.none') : t('assumptions.note')}</p>
      <ol className="assumptions">
        {list.map(({ where, why }, index) => (
          <li key={index}>
            <strong>{say(where)}</strong>
            <p className="assumption">{say(why)}</p>
          </li>
        ))}
      </ol>
    </Dialog>
  );
}
